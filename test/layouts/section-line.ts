import { lineOf, wideLine, type Line } from './line';
import { columnHolding, firstColumn, type Plan } from './plan';
import { itemsOf, sumOf, type Node } from './tree';

/** White space as a path shows it. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A heading row inside the table, and its text as the path shows it. */
export const sectionLine = (
  plan: Plan,
  node: Node,
  level: number,
  nth: number,
): { readonly line: Line; readonly text: string } => {
  const { merged, marks, numbered } = plan.sectionRow;
  const number = CHINESE[nth] ?? String(nth + 1);
  const start = firstColumn(plan);
  const inOwnColumn = numbered === 'own column' && plan.columns[start]?.holds === 'number';
  const lead =
    numbered === 'none' || inOwnColumn
      ? ''
      : numbered === 'part' && level === 0
        ? `第${number}部分 `
        : level === 0
          ? `${number}、`
          : `（${number}）`;
  const total = sumOf(itemsOf(node));
  const text = `${lead}${node.label}${marks === 'text' && total > 0 && !/分?[)）]$/.test(node.label) ? plan.writeBracket(total) : ''}`;
  const from = inOwnColumn ? start + 1 : start;
  const marksColumn = columnHolding(plan, 'marks');
  const inColumn = marks === 'column' && marksColumn > from;
  const line = merged
    ? wideLine(text, from, inColumn ? marksColumn - 1 : plan.columns.length - 1)
    : lineOf([[from, text]]);
  if (inOwnColumn) line.cells.set(start, number);
  if (inColumn && total > 0) line.cells.set(marksColumn, total);
  return { line: { ...line, isSection: true }, text: folded(inOwnColumn ? `${number} ${text}` : text) };
};
