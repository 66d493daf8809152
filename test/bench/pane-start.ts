import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext, type Frame, type Route } from 'playwright-core';
import { builtWorkbench } from '../../src/cli/serve/build';
import { serveFolder } from '../../src/cli/serve/server';
import { browserPath } from '../browser/find-browser';
import { median } from './measure';
import { kilobytes, say, sayDoing, sayTable, seconds } from './print';

const RUNS = 5;

/** The pane is usable once something can be pressed on its screen, which stands in `main`. */
const USABLE = 'main:not([inert]) button:enabled';

/** Bytes and time until the pane beside the sample workbook is usable, in a browser that has nothing of it yet. */
export const benchPane = async (): Promise<void> => {
  say('(h) The pane, production build, beside the sample workbook in the workbench, nothing cached');
  const executablePath = browserPath();
  if (executablePath === undefined) {
    say('    Not measured: no Chromium, Chrome or Edge was found (CHROME_PATH can name one).');
    say();
    return;
  }
  const folder = await builtWorkbench(() => sayDoing('building the workbench'));
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    sayDoing('loading the pane');
    const parts = await loadedParts(browser, server.origin, folder);
    const starts: Start[] = [];
    for (let run = 0; run < RUNS; run += 1) starts.push(await start(browser, server.origin));
    sayParts(parts);
    const of = (key: keyof Start): string => seconds(median(starts.map((one) => one[key])));
    say(
      `    Until something can be pressed: ${of('paneSeconds')} from the pane's own navigation, ${of('pageSeconds')} from`,
    );
    say(
      `    that of the workbench, which opens the workbook first; median of ${RUNS} runs in ${browser.version()}.`,
    );
  } finally {
    await browser.close();
    await server.close();
  }
  say();
};

interface Part {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly bytes: number;
  readonly gzipped: number;
}

const sayParts = (parts: readonly Part[]): void => {
  const needed = parts.filter(({ isNeeded }) => isNeeded);
  const sum = (list: readonly Part[], key: 'bytes' | 'gzipped'): string =>
    kilobytes(list.reduce((total, part) => total + part[key], 0));
  sayTable(
    ['what the first screen needs', 'bytes', 'gzipped'],
    [
      ...needed.map(({ name, bytes, gzipped }) => [name, kilobytes(bytes), kilobytes(gzipped)]),
      ['together', sum(needed, 'bytes'), sum(needed, 'gzipped')],
    ],
  );
  const rest = parts.filter(({ isNeeded }) => !isNeeded);
  say(
    `    Without Office.js. ${rest.length} scripts of ${sum(rest, 'gzipped')} gzipped come beside it; they were held back, and it stood without them.`,
  );
};

/** What the browser loads for the pane. What comes after the page's own scripts is held back until the pane is usable. */
const loadedParts = (browser: Browser, origin: string, folder: string): Promise<readonly Part[]> =>
  inFreshBrowser(browser, async (context) => {
    const html = await readFile(join(folder, 'taskpane.html'), 'utf8');
    const held: Route[] = [];
    const loaded = new Map<string, boolean>();
    await context.route('**/*', async (route) => {
      const request = route.request();
      const name = new URL(request.url()).pathname.slice(1);
      const isPanes = request.frame().parentFrame() !== null && !name.startsWith('office-js/');
      if (!isPanes) return route.continue();
      const isNamed = name === 'taskpane.html' || html.includes(name);
      loaded.set(name, isNamed);
      if (isNamed) return route.continue();
      held.push(route);
    });
    const page = await context.newPage();
    await page.goto(origin);
    const frame = await page.waitForSelector('iframe').then((element) => element.contentFrame());
    await frame?.waitForSelector(USABLE);
    await Promise.all(held.map((route) => route.continue()));
    return Promise.all(
      [...loaded].map(async ([name, isNeeded]) => {
        const content = await readFile(join(folder, name));
        return { name, isNeeded, bytes: content.length, gzipped: gzipSync(content, { level: 9 }).length };
      }),
    );
  });

interface Start {
  readonly paneSeconds: number;
  readonly pageSeconds: number;
}

const start = (browser: Browser, origin: string): Promise<Start> =>
  inFreshBrowser(browser, async (context) => {
    await context.addInitScript(noteWhenUsable, USABLE);
    const page = await context.newPage();
    await page.goto(origin);
    const frame = await page.waitForSelector('iframe').then((element) => element.contentFrame());
    await frame?.waitForSelector(USABLE);
    const usable = frame ? await usableAt(frame) : NaN;
    const [paneBegan, pageBegan] = [
      (await frame?.evaluate(() => performance.timeOrigin)) ?? NaN,
      await page.evaluate(() => performance.timeOrigin),
    ];
    return { paneSeconds: (usable - paneBegan) / 1000, pageSeconds: (usable - pageBegan) / 1000 };
  });

/** Runs in each page before its scripts: notes the time at which something fits the selector for the first time. */
const noteWhenUsable = (selector: string): void => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    performance.mark('usable');
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
};

/** Milliseconds since 1970. */
const usableAt = (frame: Frame): Promise<number> =>
  frame.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('usable')[0]?.startTime ?? NaN),
  );

const inFreshBrowser = async <T>(
  browser: Browser,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> => {
  // the certificate is ours and trusted by nobody
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN' });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
};
