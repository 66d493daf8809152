import type { IssueCode } from '../core/issue';
import type { Language } from '../core/language';
import type { MendKind } from '../core/scheme/mend';
import type { OptionWord, ValueWord } from '../core/scheme/stated/standing';
import type { ColumnRole } from '../core/sheet/indicator';
import type { WorkbookFaultCode } from '../workbook/port';
import { enUS } from './en-US';
import { zhCN } from './zh-CN';

/**
 * The sentences that a person reads outside a workbook, but for the pane's own words (pane/). A sentence for an issue or a fault names the place and the way
 * out; `{name}` stands for a parameter, `{place}` for the sheet and cell concerned (say.ts).
 */
export interface Texts {
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly faults: Readonly<Record<WorkbookFaultCode, string>>;
  /** What a sentence calls a column; issues name it by its role. */
  readonly roles: Readonly<Record<ColumnRole, string>>;
  /** What a sentence calls an option of the scheme, a rule that no scheme knows, and a value of an option. */
  readonly options: Readonly<Record<OptionWord | ValueWord, string>>;
  /** What can be done about a fault of the scheme, as a part of a sentence or the words of a button. */
  readonly mends: Readonly<Record<MendKind, string>>;
  /** The sentence that names `ways` to mend a fault, and what stands between two of them. */
  readonly oneOf: Readonly<Record<'sentence' | 'or', string>>;
  readonly place: Readonly<Record<'workbook' | 'sheet' | 'cell', string>>;
}

const TEXTS: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const textsIn = (language: Language): Texts => TEXTS[language];
