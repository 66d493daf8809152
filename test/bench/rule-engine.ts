import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine';
import { evaluateItem, type Answer, type ItemInput } from '../../src/core/assessment/evaluate-item';
import { buildItems, leavesOf, type Item, type LeafLine } from '../../src/core/assessment/item';
import { thresholdSource } from '../../src/core/assessment/threshold-source';
import { kindOf } from '../../src/core/rule/kinds';
import { YES } from '../../src/core/rule/kinds/answers';
import type { LeafClause } from '../../src/core/rule/kinds/kind';
import { readRule } from '../../src/core/rule/read/read-rule';
import { random } from '../support/random';
import { ruleText } from './indicators';
import { say, sayTable, times, whole } from './print';
import { secondsOf } from './timing';

const RULES = 10;
const FACTS_EACH = 200;
const MARKS = 5;
const TARGET = 95;

type Facts = readonly (readonly [line: LeafLine, entry: number | string])[];

/**
 * Scores by the same rules and facts, here and with json-rules-engine, whose conditions say which clauses hold; what a
 * clause that holds takes or gives is worked out in its event, in binary numbers. Engines are built once.
 */
export const benchRuleEngine = async (): Promise<void> => {
  const draw = random(1);
  const cases = Array.from({ length: RULES }, (_, n) => itemOf(ruleText(n))).map((item) => ({
    item,
    engine: engineOf(item),
    facts: Array.from({ length: FACTS_EACH }, () => drawFacts(item, draw)),
  }));
  const ours = (): number[] =>
    cases.flatMap(({ item, facts }) =>
      facts.map((one) => evaluateItem(item, inputOf(one)).score?.toNumber() ?? NaN),
    );
  const theirs = async (): Promise<number[]> => {
    const scores: number[] = [];
    for (const { item, engine, facts } of cases)
      for (const one of facts) scores.push(await scoreBy(engine, item, one));
    return scores;
  };
  const [mine, other] = [ours(), await theirs()];
  const unlike = mine.filter((score, at) => !(Math.abs(score - (other[at] ?? NaN)) < 0.005 + 1e-9)).length;
  const start = performance.now();
  await theirs();
  const engineTime = (performance.now() - start) / 1000;
  const ourTime = secondsOf(ours);
  const count = RULES * FACTS_EACH;
  say(
    `(f) Scoring ${whole(count)} times by ${RULES} rules with facts, beside json-rules-engine (${unlike} scores differ)`,
  );
  sayTable(
    ['', 'scores a second'],
    [
      ['Kaohe', whole(count / ourTime)],
      ['json-rules-engine', whole(count / engineTime)],
    ],
  );
  say(`    Kaohe is ${times(engineTime / ourTime)} as fast.`);
  say();
};

const itemOf = (text: string): Item => {
  const [item] = buildItems(
    [
      {
        sheet: '',
        headerRow: 0,
        columns: {},
        indicators: [{ row: 1, path: [], content: '', fullMarks: MARKS, rule: text }],
        subtotals: [],
        totals: [],
        unit: '',
      },
    ],
    (rule, fullMarks) => readRule(rule, { fullMarks }),
  );
  if (!item || item.byHand) throw new Error(`not understood: ${text}`);
  return item;
};

const drawFacts = (item: Item, draw: ReturnType<typeof random>): Facts =>
  leavesOf(item.lines).map((line) => [line, drawFact(line, draw)]);

const drawFact = ({ clause, tierRows }: LeafLine, draw: ReturnType<typeof random>): number | string => {
  switch (kindOf(clause).question(clause)) {
    case 'yesNo':
      return draw.pick([YES, '否']);
    case 'label':
      return draw.pick(tierRows.flatMap(({ bound }) => (typeof bound === 'object' ? [bound.label] : [])));
    case 'value':
      return draw.pick([80, 91.2, 93, 95, 98.5]);
    default:
      return draw.pick([0, 1, 2]);
  }
};

const baseOf = (clause: LeafClause): number => {
  const source = thresholdSource(clause);
  return source.from === 'text' ? source.number : TARGET;
};

const inputOf = (facts: Facts): ItemInput => ({
  fullMarks: MARKS,
  answers: new Map(
    facts.map(([line, entry]): [LeafLine, Answer] => [
      line,
      { entry: entry, threshold: baseOf(line.clause) },
    ]),
  ),
  partialSteps: 'whole',
  decimals: 2,
  sectionForfeited: false,
  notApplicableRows: new Set(),
});

/** One engine an item; its facts are named by the place of the clause. */
const engineOf = (item: Item): Engine => {
  const engine = new Engine([], { allowUndefinedFacts: true });
  leavesOf(item.lines).forEach(({ clause }, at) => {
    for (const rule of rulesOf(clause, `fact${at}`)) engine.addRule(rule);
  });
  return engine;
};

const rulesOf = (clause: LeafClause, fact: string): RuleProperties[] => {
  const rule = (conditions: TopLevelCondition, points: number): RuleProperties => ({
    conditions,
    event: { type: clause.kind, params: { fact, points } },
  });
  const holds = (operator: string, value: number | string): TopLevelCondition => ({
    all: [{ fact, operator, value }],
  });
  switch (clause.kind) {
    case 'forfeit':
      return [rule(holds('equal', YES), -MARKS)];
    case 'deduct':
      return [rule(holds('equal', YES), -clause.points)];
    case 'award':
      return [rule(holds('equal', YES), clause.points)];
    case 'deductPerCount':
    case 'manual':
      return [rule(holds('greaterThan', 0), -1)];
    case 'awardPerCount':
      return [rule(holds('greaterThan', 0), 1)];
    case 'deductPerStep':
      return [rule(holds(clause.direction === 'below' ? 'lessThan' : 'greaterThan', baseOf(clause)), -1)];
    case 'tiers':
      return clause.tiers.map(({ label, from, to, points }) =>
        rule(
          {
            all:
              label !== undefined
                ? [{ fact, operator: 'equal', value: label }]
                : [
                    ...(typeof from === 'number'
                      ? [{ fact, operator: 'greaterThanInclusive', value: from }]
                      : []),
                    ...(typeof to === 'number' ? [{ fact, operator: 'lessThan', value: to }] : []),
                  ],
          },
          points,
        ),
      );
    default:
      throw new Error(`no rule of the benchmark has a clause ${clause.kind}`);
  }
};

const scoreBy = async (engine: Engine, item: Item, facts: Facts): Promise<number> => {
  const { events } = await engine.run(Object.fromEntries(facts.map(([, entry], at) => [`fact${at}`, entry])));
  let score = item.base === 'full' ? MARKS : 0;
  let isForfeited = false;
  for (const { type, params } of events) {
    const at = Number(String(params?.['fact']).slice(4));
    const [line, entry] = facts[at] ?? [];
    if (type === 'forfeit') isForfeited = true;
    else if (line) score += pointsOf(line.clause, Number(entry), Number(params?.['points']));
  }
  return isForfeited ? 0 : Math.round(Math.max(0, Math.min(MARKS, score)) * 100) / 100;
};

const pointsOf = (clause: LeafClause, entry: number, points: number): number => {
  switch (clause.kind) {
    case 'deductPerCount':
    case 'awardPerCount':
      return points * Math.min(clause.max ?? Infinity, Math.floor(entry / clause.per) * clause.points);
    case 'manual':
      return points * entry;
    case 'deductPerStep': {
      const steps = Math.floor(Math.abs(entry - baseOf(clause)) / clause.step + 1e-9);
      return points * Math.min(clause.max ?? Infinity, steps * clause.points);
    }
    default:
      return points;
  }
};
