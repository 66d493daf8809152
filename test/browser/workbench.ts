import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { builtWorkbench } from '../../src/cli/serve/build';
import { serveFolder, type RunningServer } from '../../src/cli/serve/server';
import { browserPath } from './find-browser';

/** Settings of the page's address (src/workbench/view/settings.ts), and of the browser. */
export interface Opening {
  readonly language?: 'zh-CN' | 'en-US';
  readonly api?: '1.14' | '1.15';
  /** What the browser says that the system prefers. */
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The workbench, open in a browser with the sample workbook. */
export interface OpenWorkbench {
  readonly page: Page;
  /** The frame of the pane, once its document has loaded. */
  pane(): Promise<Frame>;
  /** Presses Save and gives back the file. */
  save(): Promise<Uint8Array>;
  /** The file that Save would give, without touching the page. */
  bytes(): Promise<Uint8Array>;
  /** Opens a file by the file picker. */
  openFile(name: string, bytes: Uint8Array): Promise<void>;
  /** Takes a picture where KAOHE_SHOTS names a folder for them: of the page, or of the pane alone. */
  shot(name: string, of?: 'page' | 'pane'): Promise<void>;
}

/** A build may come first, on a machine that has other work too; milliseconds. */
const BUILDING = 600_000;

/** `describe` for tests that need a browser; without one they are skipped, and say so. */
export const describeInBrowser = (name: string, tests: (open: Open) => void): void => {
  const path = browserPath();
  if (path === undefined) {
    test.skip(`${name}: no Chromium, Chrome or Edge was found (CHROME_PATH can name one)`, () => undefined);
    return;
  }
  describe(name, () => {
    let server: RunningServer;
    let browser: Browser;
    const opened: Watched[] = [];

    beforeAll(async () => {
      server = await serveFolder(await builtWorkbench(() => undefined));
      browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
    }, BUILDING);
    afterAll(async () => {
      await browser.close();
      await server.close();
    });
    afterEach(async () => {
      const faults = opened.flatMap((one) => one.faults);
      await Promise.all(opened.splice(0).map(({ context }) => context.close()));
      expect(faults).toEqual([]);
    });

    tests(async (opening = {}) => {
      const watched = await watchedContext(browser, server.origin, opening);
      opened.push(watched);
      return openWorkbench(await watched.context.newPage(), server.origin, opening);
    });
  });
};

export type Open = (opening?: Opening) => Promise<OpenWorkbench>;

interface Watched {
  readonly context: BrowserContext;
  /** Whatever a page wrote as an error, threw, or asked of another origin. */
  readonly faults: string[];
}

const watchedContext = async (
  browser: Browser,
  origin: string,
  { language = 'zh-CN', colorScheme = 'light', viewport = { width: 1366, height: 768 } }: Opening,
): Promise<Watched> => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true, // the certificate is ours and trusted by nobody
    locale: language,
    colorScheme,
    viewport,
    acceptDownloads: true,
  });
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`error: ${String(error.error())}`));
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) faults.push(`request: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // a pane that is loaded anew breaks off what it was loading
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  return { context, faults };
};

const openWorkbench = async (page: Page, origin: string, opening: Opening): Promise<OpenWorkbench> => {
  const { language = 'zh-CN', api = '1.15' } = opening;
  const query = new URLSearchParams({ language, api });
  await page.goto(`${origin}/?${query.toString()}`);
  await page.getByRole('grid').waitFor();
  const labels = LABELS[language];
  return {
    page,
    pane: async () => {
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      if (!frame) throw new Error('the page has no pane');
      await frame.waitForLoadState('load');
      return frame;
    },
    save: async () => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: labels.save, exact: true }).click();
      return new Uint8Array(readFileSync(await (await download).path()));
    },
    bytes: async () => new Uint8Array(await page.evaluate(() => [...(window.workbench?.book.save() ?? [])])),
    openFile: async (name, bytes) => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
      await page.getByText(name, { exact: true }).waitFor();
    },
    shot: async (name, of = 'page') => {
      const folder = process.env['KAOHE_SHOTS'];
      if (!folder) return;
      mkdirSync(folder, { recursive: true });
      await (of === 'page' ? page : page.locator('iframe')).screenshot({ path: join(folder, `${name}.png`) });
    },
  };
};

const LABELS = { 'zh-CN': { save: '保存' }, 'en-US': { save: 'Save' } } as const;
