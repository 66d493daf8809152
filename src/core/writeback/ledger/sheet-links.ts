import type { LeafLine } from '../../assessment/item';
import { thresholdSource } from '../../assessment/threshold-source';
import type { Cell } from '../../cells/cell';
import type { Content } from '../../cells/edit';
import { BLANK, numberOf } from '../content';
import { baseFromSheet } from '../from-sheet/base-from-sheet';
import { NOTHING, type FromSheet } from '../from-sheet/found';
import { link, ownCell } from '../from-sheet/own-cell';
import { typedContent } from './entered-content';
import type { Sources } from './input-sources';
import { linkedCell } from './linked-cell';

/** A link of ours, to the indicator sheet or to the fact of the clause before; it is written anew where things stand now. */
const isOurLink = ({ table: { sheet } }: Sources, formula: string): boolean => {
  const linked = linkedCell(formula);
  return linked !== null && (linked.sheet === '' || linked.sheet === sheet);
};

/** What a person put into the cell; null when it is blank or holds a link of ours. */
export const unlessOurs = (sources: Sources, cell: Cell | undefined): Content | null =>
  cell?.formula !== undefined && isOurLink(sources, cell.formula) ? null : typedContent(cell);

/** The department of the sheet's own column. */
export const departmentLink = ({ table, sheet, block }: Sources): Content => {
  const column = table.columns.department;
  if (column === undefined) return BLANK;
  const own = ownCell(sheet, block.item.rows[0] ?? 0, column);
  return link({ ...own, cell: { value: own.cell.value } });
};

/** 基准值: the text's own number, what the sheet gives, or what a person typed, which goes before the sheet. */
export const thresholdFrom = (sources: Sources, leaf: LeafLine, kept: Cell | undefined): FromSheet => {
  const source = thresholdSource(leaf.clause);
  switch (source.from) {
    case 'none':
      return NOTHING;
    case 'text':
      return { ...NOTHING, content: numberOf(source.number) };
    case 'person':
      return { ...NOTHING, content: typedContent(kept) ?? BLANK };
    default: {
      const typed = unlessOurs(sources, kept);
      return typed ? { ...NOTHING, content: typed } : baseFromSheet(sources, leaf, source.from);
    }
  }
};
