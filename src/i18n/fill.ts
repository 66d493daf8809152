/** A detail in brackets that turns out empty goes with its brackets. */
const EMPTY_BRACKETS = /（）| \(\)/g;

/** A sentence with values for its `{names}`. A name without a value stays visible: a gap would read like a sentence. */
export const fill = (sentence: string, params: Readonly<Record<string, string | number>>): string =>
  sentence
    .replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder))
    .replace(EMPTY_BRACKETS, '');
