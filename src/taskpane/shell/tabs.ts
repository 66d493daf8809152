/** The screens of a workbook that can be scored. */
export const TABS = ['score', 'confirm', 'veto', 'write'] as const;

export type Tab = (typeof TABS)[number];

/** The screen that a ribbon button asks for: `?to=write`. */
export const tabIn = (search: string): Tab | null => {
  const wanted = new URLSearchParams(search).get('to');
  return TABS.find((tab) => tab === wanted) ?? null;
};
