import { a1 } from '../cells/address';
import { cellText } from '../cells/cell';
import { keyToRef, type SheetSnapshot } from '../cells/snapshot';
import type { Where } from '../issue';
import { isSignatureText } from './footer-rows';
import type { IndicatorSheet } from './indicator';
import { notePoints, type NotePoint } from './note-points';
import { halfWidth } from './typed-number';
import { unitInText } from './unit-name';

/** Sentences that belong together, in their order: a numbered point, or lines that run on. */
export interface Note {
  /** `part`: it stands under a heading of its own (工程质量类：) and speaks of that alone. */
  readonly scope: 'whole' | 'part';
  readonly sentences: readonly NoteSentence[];
}

export interface NoteSentence {
  /** As it stands, without a number in front and the full stop behind. */
  readonly text: string;
  readonly where: Where;
}

/**
 * The texts above and below the table of a sheet that may lay down rules for all of it. Rows of more than two cells are
 * none, and two of them one below the other begin another table, under which nothing is of this one. Lines to sign and to
 * fill in are left out. Linear in the cells of the sheet and the length of the texts.
 */
export const notesAround = (sheet: SheetSnapshot, table: IndicatorSheet): readonly Note[] => {
  const { above, below } = textRows(sheet, table);
  return [...notesIn(above, sheet.name, 'above'), ...notesIn(below, sheet.name, 'below')];
};

interface TextCell {
  readonly column: number;
  readonly text: string;
}
type TextRow = readonly [row: number, cells: readonly TextCell[]];
type Side = 'above' | 'below';

const textRows = (
  sheet: SheetSnapshot,
  { headerRow, indicators, subtotals, totals }: IndicatorSheet,
): Readonly<Record<Side, readonly TextRow[]>> => {
  const lastIndicator = indicators.at(-1)?.row ?? headerRow;
  const sums = new Set([...subtotals, ...totals].map(({ row }) => row));
  const rows = new Map<number, TextCell[]>();
  for (const [key, { value }] of sheet.cells) {
    const { row, column } = keyToRef(key);
    const text = cellText(value).trim();
    if ((row >= headerRow && row <= lastIndicator) || sums.has(row) || text === '') continue;
    const cells = rows.get(row) ?? [];
    cells.push({ column, text });
    rows.set(row, cells);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b);
  for (const [, cells] of ordered) cells.sort((a, b) => a.column - b.column);
  const below = ordered.filter(([row]) => row > headerRow);
  const nextTable = below.findIndex(
    (row, index) => isTableRow(row) && isTableRow(below[index + 1]) && below[index + 1]?.[0] === row[0] + 1,
  );
  return {
    above: ordered.filter(([row]) => row < headerRow),
    below: nextTable < 0 ? below : below.slice(0, nextTable),
  };
};

const MOST_CELLS = 2;

const isTableRow = (row: TextRow | undefined): boolean =>
  row !== undefined && row[1].length > MOST_CELLS && !row[1].some(({ text }) => isSignatureText(text));

/** Whether what comes next is said of the whole table; `mark`: of which sort the number of the heading was. */
type Scope = { readonly kind: 'whole' } | { readonly kind: 'part'; readonly mark: NotePoint['mark'] };

const WHOLE: Scope = { kind: 'whole' };

/** A point in its cell; `isNamed`: the cell before it says what it is about. null: what went before ends here. */
type PlacedPoint = { readonly point: NotePoint; readonly where: Where; readonly isNamed: boolean } | null;

const placedPoints = (rows: readonly TextRow[], sheet: string): readonly PlacedPoint[] =>
  rows.flatMap(([row, cells]): readonly PlacedPoint[] => {
    if (cells.length > MOST_CELLS) return [null];
    const [first, second] = cells;
    const named = first && isNameOfNext(first.text) ? second : undefined;
    return cells.flatMap((cell): readonly PlacedPoint[] => {
      if (isFormLine(cell.text) || NUMBER_ALONE.test(cell.text)) return [null];
      const where = { sheet, cell: a1({ row, column: cell.column }) };
      return notePoints(cell.text).map((point) => ({ point, where, isNamed: cell === named }));
    });
  });

const notesIn = (rows: readonly TextRow[], sheet: string, side: Side): readonly Note[] => {
  const notes: { readonly scope: Note['scope']; readonly sentences: NoteSentence[] }[] = [];
  let scope: Scope = WHOLE;
  let runsOn = false;
  for (const placed of placedPoints(rows, sheet)) {
    if (!placed) {
      runsOn = false;
      continue;
    }
    const { point, where, isNamed } = placed;
    const { sentences, heads } = withoutHeading(point);
    if (heads || isNextTo(scope, point)) scope = WHOLE;
    if (sentences.length === 0) continue;
    if (isHeading(point, side)) {
      scope = { kind: 'part', mark: point.mark };
      runsOn = false;
      continue;
    }
    const said = sentences.map((text) => ({ text, where }));
    const kind = isNamed ? 'part' : scope.kind;
    const last = notes.at(-1);
    if (runsOn && point.mark === null && !heads && last?.scope === kind) last.sentences.push(...said);
    else notes.push({ scope: kind, sentences: said });
    runsOn = !point.isClosed;
  }
  return notes;
};

/** 2. ends what the heading 1. began. */
const isNextTo = (scope: Scope, { mark }: NotePoint): boolean =>
  scope.kind === 'part' && mark !== null && mark === scope.mark;

/** 说明, 注, 评分说明, 计分规则如下 … : what comes under it is said of the whole table. */
const PLAIN_HEADING = new RegExp(
  '^(?:本表|本年度|填表|填写|评分|计分|打分|得分|考核|考评|评价|计算|统计|有关|其他|几点|特别|使用|总){0,3}' +
    '(?:说\\s*明|注意事项|注|备\\s*注|附\\s*注|须知|办法|规则|要求|事项|方法|规定|原则)(?:如下)?',
);
const BEHIND_HEADING = /^\s*(?:[:：]\s*|$|(?=\d{1,2}[、.．]))/;

/** A point without 说明： at its head; `heads`: it had one. */
const withoutHeading = ({
  sentences,
}: NotePoint): { readonly sentences: readonly string[]; readonly heads: boolean } => {
  const [first = '', ...others] = sentences;
  const heading = PLAIN_HEADING.exec(first)?.[0];
  const behind = heading === undefined ? null : BEHIND_HEADING.exec(first.slice(heading.length));
  if (heading === undefined || !behind) return { sentences, heads: false };
  const rest = first.slice(heading.length + behind[0].length).replace(/^\d{1,2}[、.．]\s*/, '');
  return { sentences: rest === '' ? others : [rest, ...others], heads: true };
};

const SPEAKS_OF_PART = /(?:类|指标|部分|项目|单位|部门|企业|地区|情形|情况|办法|细则|规则|标准)$/;

/** A heading of what follows. Above a table a line without a colon is its title. */
const isHeading = ({ sentences, isClosed }: NotePoint, side: Side): boolean => {
  const last = sentences.at(-1) ?? '';
  if (/[:：]$/.test(last)) return true;
  return (
    side === 'below' && !isClosed && sentences.length === 1 && last.length <= 24 && SPEAKS_OF_PART.test(last)
  );
};

const NUMBER_ALONE = /^[(（]?[\d一二三四五六七八九十\u2460-\u2473]{1,3}[)）]?[、.．]?$/;

/** The first of two cells names what the second speaks of, unless it is a number, 说明 or a sentence. */
const isNameOfNext = (text: string): boolean => {
  const heading = PLAIN_HEADING.exec(text)?.[0];
  const isPlain = heading !== undefined && /^\s*[:：]?\s*$/.test(text.slice(heading.length));
  return !isPlain && !NUMBER_ALONE.test(text) && !/[。；;！!]\s*$/.test(text);
};

const LABEL =
  /(?:单位|时间|日期|年度|得分|总分|等级|编号|姓名|电话|地址|名称|人员?|组长|成员|章|签名|签字|意见)\s*(?:[(（][^()（）]{0,8}[)）])?\s*[:：]\s*$/;

/** A line to sign, or a label with room behind it: 考核总分： But 下列单位： heads what follows. */
const isFormLine = (text: string): boolean =>
  isSignatureText(text) ||
  unitInText(text) !== undefined ||
  (text.length < 60 && LABEL.test(halfWidth(text)) && !/^(?:对|下列|以下|除)/.test(text));
