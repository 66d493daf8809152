import { Decimal } from 'decimal.js';
import { leavesOf, type LeafLine } from '../../assessment/item';
import { thresholdSource } from '../../assessment/threshold-source';
import type { CellRef } from '../../cells/address';
import type { Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { cellAt, mergeAt } from '../../cells/snapshot';
import { kindOf } from '../../rule/kinds';
import { typedTarget } from '../../sheet/typed-target';
import { BLANK, formulaOf, numberOf } from '../content';
import { plain, typedContent } from './entered-content';
import type { Sources } from './input-sources';
import { elsewhere } from './ledger-context';
import { linkedCell } from './linked-cell';

/** A link of ours, to the indicator sheet or to the fact of the clause before; it is written anew where things stand now. */
const isOurLink = ({ table: { sheet } }: Sources, formula: string): boolean => {
  const linked = linkedCell(formula);
  return linked !== null && (linked.sheet === '' || linked.sheet === sheet);
};

/** What a person put into the cell; null when it is blank or holds a link of ours. */
export const unlessOurs = (sources: Sources, cell: Cell | undefined): Content | null =>
  cell?.formula !== undefined && isOurLink(sources, cell.formula) ? null : typedContent(cell);

/** A link to a cell of the sheet's own, or to the first cell of its merge; "" while that is blank. */
const link = ({ sheet }: Sources, ref: CellRef, asRate: boolean): Content => {
  const merge = mergeAt(sheet, ref);
  const cell = merge ? { row: merge.top, column: merge.left } : ref;
  const source = cellAt(sheet, cell.row, cell.column);
  const name = elsewhere(sheet.name, cell);
  const scale = asRate && source.percent === true;
  const value =
    scale && typeof source.value === 'number'
      ? new Decimal(source.value).times(100).toNumber()
      : (plain(source.value) ?? '');
  return formulaOf(`IF(${name}="","",${scale ? `ROUND(${name}*100,8)` : name})`, value);
};

/** The indicator's actual value stands in the sheet: it is the unit's fact where one clause alone asks for a value. */
export const actualLink = (sources: Sources, leaf: LeafLine): Content | null => {
  const { table, block } = sources;
  const column = table.columns.actual;
  if (column === undefined) return null;
  const asking = leavesOf(block.item.lines).filter(
    ({ clause }) => kindOf(clause).question(clause) === 'value',
  );
  if (asking.length !== 1 || asking[0] !== leaf) return null;
  return link(sources, { row: leaf.row, column }, true);
};

/** The department of the sheet's own column. */
export const departmentLink = (sources: Sources): Content => {
  const column = sources.table.columns.department;
  return column === undefined
    ? BLANK
    : link(sources, { row: sources.block.item.rows[0] ?? 0, column }, false);
};

/** 基准值: the text's own number, the target of the sheet, or what a person typed. */
export const thresholdContent = (sources: Sources, leaf: LeafLine, kept: Cell | undefined): Content => {
  const source = thresholdSource(leaf.clause);
  switch (source.from) {
    case 'none':
      return BLANK;
    case 'text':
      return numberOf(source.number);
    case 'person':
      return typedContent(kept) ?? BLANK;
    case 'target':
      return unlessOurs(sources, kept) ?? targetContent(sources, leaf.row);
  }
};

/** A target typed as a number is linked; one in words (“≥93%”) is read once and may be corrected. */
const targetContent = (sources: Sources, row: number): Content => {
  const column = sources.table.columns.target;
  if (column === undefined) return BLANK;
  const merge = mergeAt(sources.sheet, { row, column });
  const cell = cellAt(sources.sheet, merge?.top ?? row, merge?.left ?? column);
  if (typeof cell.value === 'number') return link(sources, { row, column }, true);
  const read = typeof cell.value === 'string' ? typedTarget(cell.value) : null;
  return read === null ? BLANK : numberOf(read);
};
