import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import type axe from 'axe-core';
import type { OpenWorkbench } from './workbench';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What is wrong with a screen. */
interface Fault {
  readonly screen: string;
  readonly fault: string;
}

/** Takes a picture of the pane under a name, and notes what is wrong with it. */
export type Look = (screen: string) => Promise<void>;

/** Looks at the pane: nothing cut off, nothing that axe-core objects to. */
export const looker = (
  workbench: OpenWorkbench,
  suffix: string,
): { readonly look: Look; readonly faults: Fault[] } => {
  const faults: Fault[] = [];
  return {
    faults,
    look: async (screen) => {
      const pane = await workbench.pane();
      await workbench.shot(`${screen}-${suffix}`, 'pane');
      faults.push(...(await objections(pane)).map((fault) => ({ screen, fault })));
      faults.push(...(await overflowing(pane)).map((fault) => ({ screen, fault })));
    },
  };
};

const objections = async (pane: Frame): Promise<readonly string[]> => {
  // the pane's policy forbids scripts of others in the page, not what the browser's own tools run
  await pane.evaluate(AXE);
  const violations = await pane.evaluate(async () => {
    const { axe: checker } = window as unknown as { readonly axe: typeof axe };
    return (await checker.run(document)).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** Elements that reach beyond the pane's right edge, and text that its own box cuts off without an ellipsis. */
const overflowing = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const isHiddenOnPurpose = (element: Element): boolean =>
      element.clientWidth <= 1 || getComputedStyle(element).textOverflow === 'ellipsis';
    const cut = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
      (element) =>
        element.offsetParent !== null &&
        !isHiddenOnPurpose(element) &&
        (element.getBoundingClientRect().right > clientWidth + 1 ||
          (element.scrollWidth > element.clientWidth + 1 &&
            getComputedStyle(element).overflowX === 'hidden')),
    );
    return [
      ...(scrollWidth > clientWidth ? [`scrolls sideways: ${scrollWidth} in ${clientWidth}`] : []),
      ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 200)}`),
    ];
  });
