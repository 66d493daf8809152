import { columnHolding } from './plan';
import { quirk, type Quirk } from './quirk';

/** What stands in the cells of a table already, and how. */
export const CELL_QUIRKS: readonly Quirk[] = [
  quirk('typed scores', (plan) => {
    plan.typed = 'numbers';
  }),
  quirk('typed signs', (plan) => {
    plan.typed = 'signs';
  }),
  quirk('numbers otherwise', (plan, random) => {
    if (columnHolding(plan, 'number') < 0) return false;
    plan.numbers = random.pick([
      'dotted',
      'brackets',
      'letters',
      'gaps',
      'blank',
      'merged with labels',
    ] as const);
    return true;
  }),
  quirk('spaces in cells', (plan, random) => {
    plan.changeLines.push((lines) => {
      for (const { cells, key } of lines) {
        if (key?.is !== 'indicator') continue;
        for (const [column, cell] of cells) {
          if (typeof cell === 'string' && random.next() < 0.4)
            cells.set(
              column,
              `${random.pick([' ', '　', '\n'])}${cell}${random.pick([' ', '\u00a0', '\n'])}`,
            );
        }
      }
      return lines;
    });
  }),
  quirk('cells of one space', (plan) => {
    plan.changeLines.push((lines) => {
      for (const line of lines) {
        if (line.key?.is !== 'indicator') continue;
        plan.columns.forEach((_, column) => {
          if (!line.cells.has(column) && !line.joined.has(column)) line.cells.set(column, ' ');
        });
      }
      return lines;
    });
  }),
  quirk('cells are formulas', (plan, random) => {
    plan.changeLines.push((lines) => {
      for (const { cells, key } of lines) {
        if (key?.is !== 'indicator') continue;
        for (const [column, cell] of cells) {
          if (typeof cell === 'string' && random.next() < 0.3)
            cells.set(column, { value: cell, formula: '基础表!B2' });
        }
      }
      return lines;
    });
  }),
];
