/** The two languages of sentences that people read. Sentences written into a workbook are always Chinese. */
export type Language = 'zh-CN' | 'en-US';
