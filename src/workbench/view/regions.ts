/** Parts of the page that F6 goes through, as in Excel. */
const REGION = '[data-region]';
const FOCUSABLE = 'textarea, [tabindex="0"], button:not(:disabled), iframe';

/** What to focus in the next (or, with -1, the previous) region of the page. */
export const nextRegion = (page: HTMLElement, step: 1 | -1): HTMLElement | undefined => {
  const regions = [...page.querySelectorAll<HTMLElement>(REGION)];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((here + step) % regions.length);
  return next?.querySelector<HTMLElement>(FOCUSABLE) ?? undefined;
};
