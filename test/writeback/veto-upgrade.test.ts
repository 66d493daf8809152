import { cellKey, keyToRef, type SheetSnapshot, type Snapshot } from '../../src/core/cells/snapshot';
import { VETO_EFFECT_WORDS, VETO_RULE_HEADINGS } from '../../src/core/scheme/scheme-words';
import { memoryWorkbook } from '../../src/workbook/memory/memoryWorkbook';
import {
  bookOf,
  codesOf,
  FIVE,
  grade,
  indicatorSheet,
  placesOf,
  typedText,
  withRowsInserted,
  valueOf,
} from './book';
import { NO_ENTRIES } from '../../src/core/writeback/entries';

const EVENT = {
  row: 0,
  event: '奶粉质量安全事件',
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '市场监管局',
  document: '',
  rule: '',
} as const;

const moved = (
  sheet: SheetSnapshot,
  place: (row: number, column: number) => readonly [row: number, column: number] | null,
): SheetSnapshot => ({
  ...sheet,
  cells: new Map(
    [...sheet.cells].flatMap(([key, cell]) => {
      const { row, column } = keyToRef(key);
      const to = place(row, column);
      return to ? [[cellKey(...to), cell] as const] : [];
    }),
  ),
});

/** The veto rules as they stood before they had effects: grade in E, explanation in G; the panel a row shorter. */
const asBefore = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => {
    const rowWith = (words: string): number =>
      keyToRef([...sheet.cells].find(([, { value }]) => value === words)?.[0] ?? 0).row;
    if (sheet.name === '考核方案') {
      const [top, end] = [rowWith(VETO_RULE_HEADINGS.name), rowWith('视为缺项的标记')];
      const columns = new Map([
        [5, null],
        [8, 5],
        [10, null],
        [12, 7],
      ]);
      return moved(sheet, (row, column) => {
        if (row < top || row >= end) return [row, column];
        const to = columns.get(column);
        return to === null ? null : [row, to ?? column];
      });
    }
    if (sheet.name === '考核结果') {
      const first = rowWith('总分计零');
      return moved(sheet, (row, column) =>
        column > 12
          ? null
          : column < 10 || row < first
            ? [row, column]
            : row === first
              ? null
              : [row - 1, column],
      );
    }
    return sheet;
  }),
});

const graded = async (): Promise<Snapshot> => {
  const book = bookOf(indicatorSheet(FIVE));
  return (await grade(book, { entries: { ...NO_ENTRIES, events: [EVENT] } })).after;
};

test.each([
  ['as it was written', (snapshot: Snapshot) => snapshot],
  ['with a row inserted', (snapshot: Snapshot) => withRowsInserted(snapshot, '考核方案', 10)],
])(
  'a workbook without the column 后果, %s: its rules set the grade, and it is brought up to date',
  async (_, change) => {
    const old = memoryWorkbook(change(asBefore(await graded())));
    await old.apply([typedText('考核结果!N3', '旁注'), typedText('考核结果!N45', '又注')]);
    const { plan, issues, after } = await grade(old);
    expect(plan.scheme.vetoRules.map(({ effect }) => effect)).toEqual([
      { kind: 'setGrade', grade: 'D' },
      { kind: 'setGrade', grade: 'D' },
    ]);
    expect(plan.assessment.grade).toBe('D');
    expect(placesOf(plan.edits)).toEqual(expect.arrayContaining(['~考核方案', '~考核结果']));
    expect(codesOf(issues)).not.toContain('formulaTypedOver');
    const row = 26;
    expect([valueOf(after, `考核方案!E${row}`), valueOf(after, `考核方案!H${row}`)]).toEqual([
      VETO_EFFECT_WORDS.setGrade,
      'D',
    ]);
    expect(valueOf(after, '考核结果!B9')).toBe('D级');
    expect(valueOf(after, '考核结果!N3')).toBe('旁注');
    const values = after.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
    expect(values).toContain('又注');
    expect(placesOf((await grade(old)).plan.edits)).toEqual([]);
  },
);
