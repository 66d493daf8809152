import { cellText } from '../cells/cell';
import { cellAt, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { combineIn, type Combine } from './combined-score';
import type { InputValue } from './ledger-inputs';

/** Columns of 专家评分, 1-based. */
export const EXPERT = {
  number: 1,
  sheet: 2,
  indicator: 3,
  clause: 4,
  expert: 5,
  score: 6,
  reason: 7,
  place: 8,
  asked: 9,
} as const;

export const EXPERT_HEADINGS: Readonly<Record<keyof typeof EXPERT, string>> = {
  number: '指标序号',
  sheet: '所在工作表',
  indicator: '评审事项',
  clause: '评审依据',
  expert: '专家',
  score: '专家给分',
  reason: '评审理由',
  place: '由低到高',
  asked: '应评人数',
};

export const COMBINE_LABEL = '合成方式';
export const COMBINE_ROW = 3;
export const EXPERT_HEADER_ROW = 5;
/** In 专家 of the row that combines. */
export const COMBINED = '合成';

/** One expert's score of a clause, as it stands in the sheet. */
export interface ExpertRow {
  readonly expert: string;
  readonly score: InputValue;
  readonly reason: string;
}

/** The scores of one clause. */
export interface ExpertBlock {
  readonly number: number;
  readonly sheet: string;
  readonly indicator: string;
  readonly clause: string;
  /** How many are to score it; a person may lower it when one abstains. */
  readonly asked: number;
  readonly rows: readonly ExpertRow[];
}

export interface ExpertScores {
  /** null: the word that stands there is none of ours. */
  readonly combine: Combine | null;
  readonly blocks: readonly ExpertBlock[];
}

/** The sheet of experts' scores, whatever its name now. */
export const expertSheetIn = ({ sheets }: Snapshot): SheetSnapshot | undefined =>
  sheets.find((sheet) =>
    (Object.keys(EXPERT) as (keyof typeof EXPERT)[]).every(
      (key) => text(sheet, EXPERT_HEADER_ROW, key) === EXPERT_HEADINGS[key],
    ),
  );

const text = (sheet: SheetSnapshot, row: number, key: keyof typeof EXPERT): string =>
  cellText(cellAt(sheet, row, EXPERT[key]).value).trim();

/** What stands in it, persons' changes included. */
export const readExpertSheet = (sheet: SheetSnapshot): ExpertScores => {
  const blocks: (ExpertBlock & { readonly rows: ExpertRow[] })[] = [];
  for (let row = EXPERT_HEADER_ROW + 1; row <= sheet.lastRow; row += 1) {
    const value = (key: keyof typeof EXPERT): InputValue => {
      const { value: own } = cellAt(sheet, row, EXPERT[key]);
      return typeof own === 'number' ? own : cellText(own) || null;
    };
    const expert = text(sheet, row, 'expert');
    if (expert === COMBINED) {
      blocks.push({
        number: Number(value('number') ?? 0),
        sheet: text(sheet, row, 'sheet'),
        indicator: text(sheet, row, 'indicator'),
        clause: String(value('clause') ?? ''),
        asked: Number(value('asked') ?? 0),
        rows: [],
      });
    } else if (expert !== '') {
      blocks.at(-1)?.rows.push({ expert, score: value('score'), reason: String(value('reason') ?? '') });
    }
  }
  return { combine: combineIn(cellText(cellAt(sheet, COMBINE_ROW, 2).value)), blocks };
};
