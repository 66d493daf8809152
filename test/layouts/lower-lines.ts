import { placeOf } from './item-cells';
import { lineOf, type Line } from './line';
import { columnHolding, type Holds, type Plan } from './plan';
import type { Item } from './tree';

/** Every column but those of the given sorts, to be merged down from the row above. */
const columnsBut = ({ columns }: Plan, ...apart: readonly Holds[]): readonly number[] =>
  columns.flatMap(({ holds }, at) => (apart.includes(holds) || holds === 'nothing' ? [] : [at]));

/**
 * Rows of the same item below its first: further rules under its marks, parts with rules and marks of their own, or
 * content that goes on.
 */
export const lowerLines = (plan: Plan, item: Item, first: Line, section: number): readonly Line[] => {
  if (placeOf(plan, section) !== 'column' || plan.marksMerged || plan.rulesMerged) return [];
  if (first.key?.is !== 'indicator') return [];
  const { path, content } = first.key;
  const [rule, marks] = [columnHolding(plan, 'rule'), columnHolding(plan, 'marks')];
  const key = { is: 'indicator', path, content } as const;
  const further = item.further.map((text) =>
    lineOf([[rule, text]], {
      joined: columnsBut(plan, 'rule'),
      key: { ...key, fullMarks: null, rule: text, sharesMarksWith: first },
    }),
  );
  if (further.length > 0) return further;
  if (item.parts.length > 0) {
    return item.parts.map((part) =>
      lineOf(
        [
          [rule, part.rule],
          [marks, plan.writeMarks(part.marks)],
        ],
        {
          joined: columnsBut(plan, 'rule', 'marks', 'score', 'selfScore', 'deduction', 'remark'),
          key: { ...key, fullMarks: part.marks, rule: part.rule },
        },
      ),
    );
  }
  if (item.continuation === undefined) return [];
  return [
    lineOf([[columnHolding(plan, 'content'), item.continuation]], {
      joined: columnsBut(plan, 'content', 'number'),
    }),
  ];
};
