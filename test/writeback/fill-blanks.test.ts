import { NO_ENTRIES, type LedgerEntry } from '../../src/core/writeback/entries';
import {
  leftToJudge,
  nothingElseFound,
  selfFactsAccepted,
  type BlankFilled,
} from '../../src/core/writeback/fill-blanks';
import { withItemEntries, type GradingPlan } from '../../src/core/writeback/plan';
import { bookOf, FIVE, grade, indicatorSheet, type Row } from './book';

const ALL_KINDS: readonly (readonly [string, Row])[] = [
  ...FIVE,
  ['舆情应对', { F: 5, G: '瞒报的，不得分，并追加扣除5分。' }],
  ['综合评价', { F: 5, G: '酌情扣分，最多扣2分。' }],
  ['工作创新', { F: 5, G: '视工作情况评定。' }],
];

const planOf = async (ledger: readonly LedgerEntry[] = [], rows = ALL_KINDS): Promise<GradingPlan> =>
  (await grade(bookOf(indicatorSheet(rows)), { stage: 'checked', entries: { ...NO_ENTRIES, ledger } })).plan;

const inWords = (filled: readonly BlankFilled[]): readonly string[] =>
  filled.map(({ item, line, value }) => `${item.block.item.name}/${line.text}=${value}`);

describe('其余均未发现', () => {
  test('fills the blank deduction clauses alone, with 否 or 0', async () => {
    const { items } = await planOf();
    expect(inWords(nothingElseFound(items))).toEqual([
      '台账建设/每缺1份台账扣1分=0',
      '制度建设/未建立制度的，不得分=否',
      '制度建设/制度不全的，扣2分=否',
      '信息报送/迟报的，扣2分=否',
      '舆情应对/瞒报的，不得分=否',
    ]);
  });

  test('leaves to a person what is to be judged, and says which', async () => {
    const { items } = await planOf();
    expect(leftToJudge(items).map(({ item, line }) => `${item.block.item.name}/${line.text}`)).toEqual([
      '信息报送/处置不当的，酌情扣分，最多扣3分',
      '综合评价/酌情扣分，最多扣2分',
      '工作创新/视工作情况评定。',
    ]);
  });

  test('leaves alone what is answered, wrong, no longer asked or scored by hand', async () => {
    const { items } = await planOf();
    const entries = nothingElseFound(items).map(({ entry }) => entry);
    const [ledgers, noSystem, , late] = entries;
    if (!ledgers || !noSystem || !late) throw new Error('no entries');
    const changed = await planOf([
      { ...ledgers, value: '两份吧' },
      { ...noSystem, value: '是' },
      { ...late, clause: null, column: 'checkedPoints', value: 10 },
    ]);
    expect(inWords(nothingElseFound(changed.items))).toEqual(['舆情应对/瞒报的，不得分=否']);
  });

  test('leaves nothing to fill once its entries are entered', async () => {
    const { items } = await planOf();
    const entries = nothingElseFound(items).map(({ entry }) => entry);
    expect(nothingElseFound((await planOf(entries)).items)).toEqual([]);
  });
});

describe('认可自评', () => {
  const selfOf = async (): Promise<readonly LedgerEntry[]> => {
    const { items } = await planOf();
    return nothingElseFound(items).map(({ entry }) => ({ ...entry, column: 'selfFact' }));
  };

  test('copies the facts of the unit into blank checked ones', async () => {
    const [ledgers, noSystem, incomplete] = await selfOf();
    if (!ledgers || !noSystem || !incomplete) throw new Error('no entries');
    const { items } = await planOf([
      { ...ledgers, value: 3 },
      { ...noSystem, column: 'checkedFact', value: '否' },
      noSystem,
      { ...incomplete, value: '大概' },
    ]);
    expect(inWords(selfFactsAccepted(items))).toEqual(['台账建设/每缺1份台账扣1分=3']);
  });

  test('copies a value that stands in the sheet', async () => {
    const rows = FIVE.map(([name, row], index) => [name, index === 0 ? { ...row, E: 92.4 } : row] as const);
    expect(inWords(selfFactsAccepted((await planOf([], rows)).items))).toEqual([
      '产品抽检合格率/低于目标值的，每低0.5个百分点扣1分=92.4',
    ]);
  });

  test('is nothing at the stage of the unit itself', async () => {
    const { plan } = await grade(bookOf(indicatorSheet(FIVE)), {
      stage: 'self',
      entries: { ...NO_ENTRIES, ledger: await selfOf() },
    });
    expect(selfFactsAccepted(plan.items)).toEqual([]);
  });
});

test('an item with entries is at once what planning with them makes of it', async () => {
  const plan = await planOf();
  const entries = nothingElseFound(plan.items).map(({ entry }) => entry);
  const planned = await planOf(entries);
  for (const [index, item] of plan.items.entries()) {
    const { scored, inputs } = withItemEntries(plan, item, entries);
    expect(scored.reason).toBe(planned.items[index]?.scored.reason);
    expect([...inputs.lines.values()]).toEqual([...(planned.items[index]?.inputs.lines.values() ?? [])]);
  }
});
