import { recalculated } from '../../src/core/cells/testing/worksheet';
import { cellText, type Cell, type CellValue } from '../../src/core/cells/cell';
import { a1, columnName, columnNumber, parseA1 } from '../../src/core/cells/address';
import type { Content, Edit, SetCell } from '../../src/core/cells/edit';
import {
  cellAt,
  cellKey,
  keyToRef,
  sheetNamed,
  type SheetSnapshot,
  type Snapshot,
} from '../../src/core/cells/snapshot';
import type { Issue } from '../../src/core/issue';
import type { GradingPlan } from '../../src/core/writeback/plan';
import { planGrading } from '../../src/core/writeback/plan';
import type { GradingOptions } from '../../src/core/writeback/read-workbook';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import { sheetFromRows, type RowItem } from '../../src/workbook/memory/sheetFromRows';
import type { Workbook } from '../../src/workbook/port';

export const TODAY = '2017-09-12';

/** Columns A to M of the sheet that most tests start from. */
export const HEADER = [
  '序号',
  '一级指标',
  '考核指标',
  '目标值',
  '实际值',
  '分值',
  '评分标准',
  '责任部门',
  '是否缺项',
  '自评得分',
  '得分',
  '扣分',
  '扣分原因',
];
const COLUMNS = 'ABCDEFGHIJKLM';
type Column = 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M';

/** One indicator: what stands in its row beside number, section and name. */
export type Row = Partial<Record<Column, RowItem>>;

export interface SheetParts {
  readonly name?: string;
  readonly rest?: Parameters<typeof sheetFromRows>[2];
  readonly total?: Row | null;
  readonly below?: readonly (readonly RowItem[])[];
}

/** Row 1 title, row 2 header, row 3 the first indicator; the last row is the total. */
export const indicatorSheet = (
  rows: readonly (readonly [name: string, row: Row])[],
  { name = '评分表', rest = {}, total = {}, below = [] }: SheetParts = {},
): SheetSnapshot => {
  const at = (row: Row, head: readonly RowItem[]): readonly RowItem[] => [
    ...head,
    ...[...COLUMNS].slice(3).map((column) => row[column as Column] ?? null),
  ];
  const marks = rows.reduce((sum, [, { F }]) => sum + (typeof F === 'number' ? F : 0), 0);
  return sheetFromRows(
    name,
    [
      ['2016—2017年度质量工作考核评分表'],
      HEADER,
      ...rows.map(([title, row], index) => at(row, [index + 1, index < 3 ? '一、基础' : '二、管理', title])),
      ...(total === null ? [] : [at({ F: marks, ...total }, ['合计', null, null])]),
      ...below,
    ],
    rest,
  );
};

export const EACH = '每缺1份台账扣1分。';
export const RATE = '低于目标值的，每低0.5个百分点扣1分。';
export const FIVE: readonly (readonly [string, Row])[] = [
  ['产品抽检合格率', { D: 93, F: 40, G: RATE, H: '市场监管局' }],
  ['台账建设', { F: 20, G: EACH }],
  ['制度建设', { F: 15, G: '未建立制度的，不得分；制度不全的，扣2分。' }],
  ['信息报送', { F: 15, G: '迟报的，扣2分；处置不当的，酌情扣分，最多扣3分。' }],
  ['质量宣传', { F: 10, G: '开展宣传得4分；有总结得6分。' }],
];

export const bookOf = (...sheets: readonly SheetSnapshot[]): Workbook => memoryWorkbook({ sheets });

export interface Graded {
  readonly plan: GradingPlan;
  readonly issues: readonly Issue[];
  readonly before: Snapshot;
  readonly after: Snapshot;
}

/** Plans and applies. */
export const grade = async (workbook: Workbook, options: Partial<GradingOptions> = {}): Promise<Graded> => {
  const before = await workbook.read();
  const { value: plan, issues } = planGrading(before, { today: TODAY, ...options });
  if (!plan) throw new Error(`nothing to grade: ${JSON.stringify(issues)}`);
  await workbook.apply(plan.edits);
  return { plan, issues, before, after: await workbook.read() };
};

export const contentOf = (value: CellValue): Content =>
  typeof value === 'number'
    ? { kind: 'number', number: value }
    : typeof value === 'string'
      ? { kind: 'text', text: value }
      : typeof value === 'boolean'
        ? { kind: 'boolean', boolean: value }
        : { kind: 'blank' };

const placed = (address: string): { sheet: string; row: number; column: number } => {
  const [cell = '', sheet = '评分表'] = address.split('!').toReversed();
  const ref = parseA1(cell);
  if (!ref) throw new Error(address);
  return { sheet, ...ref };
};

/** Types values (or, with =, formulas that show nothing yet) into cells such as 评分明细!G5; 评分表 goes without saying. */
export const type = async (workbook: Workbook, typed: Readonly<Record<string, CellValue>>): Promise<void> => {
  await workbook.apply(
    Object.entries(typed).map(([address, value]): SetCell => ({
      kind: 'setCell',
      ...placed(address),
      content:
        typeof value === 'string' && value.startsWith('=')
          ? { kind: 'formula', formula: value.slice(1), cached: null }
          : contentOf(value),
    })),
  );
};

/** A text as it stands, whatever it begins with. */
export const typedText = (address: string, text: string): SetCell => ({
  kind: 'setCell',
  ...placed(address),
  content: { kind: 'text', text },
});

export const cellOf = (snapshot: Snapshot, address: string): Cell => {
  const { sheet, row, column } = placed(address);
  const found = sheetNamed(snapshot, sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return cellAt(found, row, column);
};

export const valueOf = (snapshot: Snapshot, address: string): CellValue => cellOf(snapshot, address).value;

/** The first row of the ledger whose 评分条款 or 指标 begins so. */
export const ledgerRow = (snapshot: Snapshot, words: string, ledger = '评分明细'): number => {
  const sheet = sheetNamed(snapshot, ledger);
  for (let row = 4; sheet && row <= sheet.lastRow; row += 1) {
    if ([3, 4].some((column) => cellText(cellAt(sheet, row, column).value).startsWith(words))) return row;
  }
  throw new Error(`no row of the ledger begins with ${words}`);
};

/** What the reviewer's panel of 考核结果 shows beside a label. */
export const panel = (snapshot: Snapshot, label: string): CellValue => {
  const sheet = sheetNamed(snapshot, '考核结果');
  for (let row = 1; sheet && row <= sheet.lastRow; row += 1) {
    if (cellAt(sheet, row, 10).value === label) return cellAt(sheet, row, 11).value;
  }
  throw new Error(`no ${label} in the panel`);
};

/** Edits as places: 评分表!K3, +考核结果 for a sheet, ~ for a sheet written anew, # for comments, name= for names. */
export const placesOf = (edits: readonly Edit[]): readonly string[] =>
  edits.map((edit) => {
    switch (edit.kind) {
      case 'setCell':
        return `${edit.sheet}!${COLUMNS[edit.column - 1] ?? edit.column}${edit.row}`;
      case 'addSheet':
        return `+${edit.sheet.name}`;
      case 'replaceSheet':
        return `~${edit.sheet.name}`;
      case 'setComment':
      case 'removeComment':
        return `#${edit.kind === 'setComment' ? '' : '-'}${edit.sheet}!${COLUMNS[edit.column - 1] ?? edit.column}${edit.row}`;
      case 'defineName':
      case 'removeName':
        return `${edit.name}=`;
      case 'removeSheet':
        return `-${edit.sheet}`;
      case 'setColumnWidth':
        return `|${edit.sheet}!${edit.column}`;
    }
  });

export const codesOf = (issues: readonly Issue[]): readonly string[] => issues.map(({ code }) => code);

/** Rows inserted into a sheet before `row`, as a program does it: cells move, and formulas that refer to them follow. */
export const withRowsInserted = (snapshot: Snapshot, name: string, row: number, count = 1): Snapshot => {
  const follow = (formula: string, own: boolean): string =>
    formula.replace(
      /((?:'[^']+'|[\p{L}_][\p{L}\p{N}_]*)!)?(\$?[A-Z]{1,3}\$?)(\d+)/gu,
      (whole, sheet: string | undefined, column: string, at: string) => {
        const there = sheet === undefined ? own : sheet.replaceAll("'", '') === `${name}!`;
        return there && Number(at) >= row ? `${sheet ?? ''}${column}${Number(at) + count}` : whole;
      },
    );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = sheet.name === name;
      const cells = new Map(
        [...sheet.cells].map(([key, cell]): [number, Cell] => [
          own && Math.floor(key / 16_384) >= row ? key + count * 16_384 : key,
          cell.formula === undefined ? cell : { ...cell, formula: follow(cell.formula, own) },
        ]),
      );
      const moved = ({ row: at }: { row: number }): number => (own && at >= row ? at + count : at);
      return {
        ...sheet,
        cells,
        merges: sheet.merges.map((merge) => ({
          ...merge,
          top: moved({ row: merge.top }),
          bottom: moved({ row: merge.bottom }),
        })),
        comments: sheet.comments.map((comment) => ({ ...comment, row: moved(comment) })),
        lastRow: own ? sheet.lastRow + count : sheet.lastRow,
      };
    }),
  };
};

/** A blank column inserted into a sheet before `column`: cells and merges move, and formulas that refer to them follow. */
export const withColumnInserted = (snapshot: Snapshot, name: string, column: number): Snapshot => {
  const moved = (at: number): number => (at >= column ? at + 1 : at);
  const follow = (formula: string, own: boolean): string =>
    formula.replace(
      /((?:'[^']+'|[\p{L}_][\p{L}\p{N}_]*)!)?(\$?)([A-Z]{1,3})(\$?\d+)/gu,
      (whole, sheet: string | undefined, dollar: string, letters: string, row: string) => {
        const there = sheet === undefined ? own : sheet.replaceAll("'", '') === `${name}!`;
        return there ? `${sheet ?? ''}${dollar}${columnName(moved(columnNumber(letters)))}${row}` : whole;
      },
    );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = sheet.name === name;
      const cells = new Map(
        [...sheet.cells].map(([key, cell]): [number, Cell] => {
          const { row, column: at } = keyToRef(key);
          const formula = cell.formula === undefined ? {} : { formula: follow(cell.formula, own) };
          return [own ? cellKey(row, moved(at)) : key, { ...cell, ...formula }];
        }),
      );
      if (!own) return { ...sheet, cells };
      return {
        ...sheet,
        cells,
        merges: sheet.merges.map((merge) => ({
          ...merge,
          left: moved(merge.left),
          right: moved(merge.right),
        })),
        comments: sheet.comments.map((comment) => ({ ...comment, column: moved(comment.column) })),
        lastColumn: sheet.lastColumn + 1,
      };
    }),
  };
};

/** A sheet under another name; formulas follow. */
export const renamed = (snapshot: Snapshot, from: string, to: string): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    name: sheet.name === from ? to : sheet.name,
    cells: new Map(
      [...sheet.cells].map(([key, cell]) => [
        key,
        cell.formula === undefined
          ? cell
          : { ...cell, formula: cell.formula.replaceAll(`${from}!`, `'${to}'!`) },
      ]),
    ),
  })),
});

/** Formulas whose cached value is another than a calculation gives. */
export const lost = (snapshot: Snapshot): readonly string[] => {
  const shown = recalculated(snapshot);
  return snapshot.sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([key, cell]) => {
      if (cell.formula === undefined) return [];
      const { row, column } = keyToRef(key);
      const [ours, theirs] = [cell.value ?? '', shown(name, row, column) ?? ''];
      const same =
        typeof ours === 'number' && typeof theirs === 'number'
          ? Math.abs(ours - theirs) < 1e-7
          : ours === theirs;
      return same
        ? []
        : [`${name}!${a1({ row, column })} ${JSON.stringify(ours)}, calculated ${JSON.stringify(theirs)}`];
    }),
  );
};
