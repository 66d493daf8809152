import { formulaOf, textOf, BLANK } from '../content';
import { LOOK } from '../look';
import { wrappedHeight, type SheetDraft } from '../sheet-draft';
import { CHOICE_WORDS, UNDECIDED } from './choice-words';
import { readingLabel } from './labels';
import { COLUMN } from './ledger-context';
import type { LedgerItem } from './ledger-item';
import type { ReadingRow } from './ledger-rows';
import { clauseStyle, PARAMETER, putPlace, putter, WIDTHS } from './row-parts';

const ASKS = '可有几种读法：请在右侧“计分方式”列选定并重新核算；不选则由人工评定。';

/** Writes how words of a rule are read: the choice stands in 计分方式, and whether it is worked in already in 状态. */
export const putReadingRow = (draft: SheetDraft, entry: LedgerItem, { row, reading }: ReadingRow): void => {
  const put = putter(draft, row);
  const { chosen, words } = reading;
  const label = readingLabel(words);
  const word = chosen === null ? UNDECIDED : CHOICE_WORDS[chosen];
  const method = `$${COLUMN.method}${row}`;
  const [told, status] =
    chosen === null ? [ASKS, UNDECIDED] : [`读法已由人工选定：${CHOICE_WORDS[chosen]}。`, '已确认'];
  const unlessChanged = (text: string, changed: string): ReturnType<typeof formulaOf> =>
    formulaOf(`IF(${method}="${word}","${text}","${changed}")`, text);
  putPlace(draft, entry, row);
  put('clause', textOf(label), clauseStyle(1));
  for (const column of ['selfFact', 'selfPoints', 'checkedFact', 'checkedPoints'] as const)
    put(column, BLANK, LOOK.centred);
  put('reason', unlessChanged(told, '读法已改，尚未按此计分，请重新核算。'), LOOK.text);
  put('evidence', BLANK, LOOK.text);
  put('department', BLANK, LOOK.centred);
  put('status', unlessChanged(status, '待重新核算'), LOOK.centred);
  put('method', textOf(word), chosen === null ? LOOK.needsPersonCentred : LOOK.inputCentred);
  for (const column of ['comparison', 'threshold', 'step', 'unit', 'points', 'max', 'fullMarks'] as const)
    put(column, BLANK, PARAMETER);
  put('sheet', textOf(entry.block.item.sheet), PARAMETER);
  draft.height(row, Math.max(22, wrappedHeight(label, WIDTHS.clause)));
};
