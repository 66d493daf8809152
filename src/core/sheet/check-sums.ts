import { Decimal } from 'decimal.js';
import { a1 } from '../cells/address';
import { issue, type Issue } from '../issue';
import { knownSum, sumOfMarks } from './sum-of-marks';
import type { Label } from './sections';
import type { Draft, Table } from './table';

const disagrees = (sum: Decimal | null, stated: number | null): sum is Decimal =>
  sum !== null && stated !== null && !sum.eq(stated);

const groupsByLabel = (drafts: readonly Draft[]): ReadonlyMap<Label, readonly Draft[]> => {
  const groups = new Map<Label, Draft[]>();
  for (const draft of drafts) {
    for (const label of draft.labels) {
      const group = groups.get(label);
      if (group) group.push(draft);
      else groups.set(label, [draft]);
    }
  }
  return groups;
};

const checkLabels = (sheet: string, drafts: readonly Draft[]): readonly Issue[] =>
  [...groupsByLabel(drafts)].flatMap(([label, group]) => {
    const sum = knownSum(group);
    return disagrees(sum, label.marks)
      ? [
          issue(
            'marksDoNotAddUp',
            'warning',
            { sheet, cell: a1(label) },
            { stated: label.marks ?? 0, sum: sum.toNumber() },
          ),
        ]
      : [];
  });

/**
 * A subtotal may sum its own part or, on a coarser level, several parts with subtotals of their own: it fits when the
 * rows above it, from the start of any part, add up to it.
 */
const subtotalFits = (parts: readonly Decimal[], stated: number): boolean => {
  let sum = new Decimal(0);
  for (const part of [...parts].reverse()) {
    sum = sum.plus(part);
    if (sum.eq(stated)) return true;
    if (sum.gt(stated)) return false;
  }
  return false;
};

/** 加分项: some totals count them, others do not. */
const isBonus = ({ labels, content }: Draft): boolean =>
  labels.some(({ text }) => /加分|附加[分项]|奖励分|鼓励项|创新项/.test(text)) ||
  /^(加分项?|附加分)/.test(content);

const checkSums = (sheet: string, { drafts, sums, columns }: Table): readonly Issue[] => {
  const issues: Issue[] = [];
  const whole = knownSum(drafts);
  const withoutBonus = sumOfMarks(drafts.filter((draft) => !isBonus(draft)));
  const parts: Decimal[] = [];
  let next = 0;
  for (const { row, kind, fullMarks, bonus = 0 } of sums) {
    const part: Draft[] = [];
    for (let draft = drafts[next]; draft && draft.row < row; draft = drafts[next]) {
      part.push(draft);
      next += 1;
    }
    if (part.length > 0) parts.push(sumOfMarks(part));
    const above = part.length > 0 ? part : drafts.slice(0, next);
    const sum = kind === 'total' ? whole : knownSum(above);
    if (fullMarks === null || !disagrees(sum, fullMarks)) continue;
    if (kind === 'total' && (withoutBonus.eq(fullMarks) || sum.minus(bonus).eq(fullMarks))) continue;
    if (kind === 'subtotal' && subtotalFits(parts, fullMarks)) continue;
    const cell = a1({ row, column: columns.fullMarks ?? 1 });
    issues.push(
      issue('marksDoNotAddUp', 'warning', { sheet, cell }, { stated: fullMarks, sum: sum.toNumber() }),
    );
  }
  return issues;
};

/** How many sums a table states: marks of labels and of rows of sums. */
export const statedSums = ({ drafts, sums }: Table): number =>
  [...groupsByLabel(drafts).keys()].filter(({ marks }) => marks !== null).length +
  sums.filter(({ fullMarks }) => fullMarks !== null).length;

/** Marks that do not add up to what a label (40分), a heading row, a subtotal or a total states. */
export const checkMarksAddUp = (sheet: string, table: Table): readonly Issue[] => [
  ...checkLabels(sheet, table.drafts),
  ...checkSums(sheet, table),
];
