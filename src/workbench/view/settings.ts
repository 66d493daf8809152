import type { Language } from '../../core/language';

/** What the pane is told of its host; a change loads it anew. Excel on the web tells no theme: that is the pane's own choice. */
export interface PaneSettings {
  readonly language: Language;
  readonly excelApi: ExcelApi;
}

/** Office 2021 has 1.14; the client that is served has 1.15. */
export const EXCEL_APIS = ['1.14', '1.15'] as const;
export type ExcelApi = (typeof EXCEL_APIS)[number];

export const LANGUAGES = ['zh-CN', 'en-US'] as const;

/** Settings from the page's address, so that a test (or a bookmark) can ask for them: `?language=en-US&api=1.14`. */
export const settingsFrom = (search: string, browserLanguage: Language): PaneSettings => {
  const asked = new URLSearchParams(search);
  const one = <T extends string>(name: string, allowed: readonly T[], usual: T): T =>
    allowed.find((value) => value === asked.get(name)) ?? usual;
  return {
    language: one('language', LANGUAGES, browserLanguage),
    excelApi: one('api', EXCEL_APIS, '1.15'),
  };
};
