import { leavesOf, type LeafLine } from '../../assessment/item';
import { remembered } from '../../cells/remembered';
import { kindOf } from '../../rule/kinds';
import type { LeafClause, Question } from '../../rule/kinds/kind';
import { columnHeadings } from '../../sheet/column-headings';
import type { IndicatorSheet } from '../../sheet/indicator';
import type { SheetSnapshot } from '../../cells/snapshot';
import type { Sources } from '../ledger/input-sources';
import { areBothSides } from './both-sides';
import { notUsed, type CellReading } from './cell-reading';
import { columnSort, factInCell, valueUnit } from './fact-in-cell';
import { NOTHING, type FromSheet } from './found';
import { belongsTo, fromSheet, isBlank, numberLink, ownCell, type OwnCell } from './own-cell';

const headingsOf = remembered((sheet: SheetSnapshot) =>
  remembered(({ headerRow }: IndicatorSheet) => columnHeadings(sheet, headerRow)),
);

/** Which column answers for the unit, which for those who check. */
const FACT_ROLES = { selfFact: 'actual', checkedFact: 'checkedActual' } as const;

export type FactColumn = keyof typeof FACT_ROLES;

/**
 * The fact of a clause from the sheet's own column. A cell answers one clause: a value where no other clause of its rows
 * asks for one (or only the other side of the same base), anything else where no other clause of its rows asks at all.
 */
export const factFromSheet = (sources: Sources, leaf: LeafLine, fact: FactColumn): FromSheet => {
  const { table, sheet } = sources;
  const column = table.columns[FACT_ROLES[fact]];
  const question = kindOf(leaf.clause).question(leaf.clause);
  if (column === undefined || question === 'none' || question === 'points') return NOTHING;
  const own = ownCell(sheet, leaf.row, column);
  // merged over several columns it holds what the first of them says
  if (own.ref.column !== column) return NOTHING;
  const reading = readingOf(sources, leaf, own, column);
  const given = isBlank(own) ? NOTHING : fromSheet(own, reading, numberLink);
  // a number that is typed there later is followed at once; words have to be read
  const waits = question === 'value' && reading.as === 'notUsed' && reading.why === 'notNumber';
  return waits ? { ...given, content: numberLink(own) } : given;
};

const readingOf = (sources: Sources, leaf: LeafLine, own: OwnCell, column: number): CellReading => {
  const { block, table, sheet } = sources;
  if (!isAlone(sources, leaf, own)) return notUsed('several');
  if (!belongsTo(own, block.item.rows, table.indicators)) return notUsed('shared');
  const heading = headingsOf(sheet)(table).get(column) ?? '';
  return factInCell(own.cell, leaf.clause, columnSort(heading));
};

/** Can the cell be about this clause only? */
const isAlone = ({ block: { item } }: Sources, leaf: LeafLine, own: OwnCell): boolean => {
  const clauses = leavesOf(item.lines)
    .filter(({ row }) => row >= own.ref.row && row <= own.bottom)
    .map(({ clause }) => clause)
    .filter((clause) => kindOf(clause).question(clause) !== 'none');
  const asking = (question: Question): readonly LeafClause[] =>
    clauses.filter((clause) => kindOf(clause).question(clause) === question);
  const values = asking('value');
  if (!values.includes(leaf.clause)) return clauses.length === 1;
  const areOne = values.length === 1 || areBothSides(values);
  return areOne && (asking('count').length === 0 || saysRate(own, leaf));
};

/** Beside a clause that asks for a count a bare number may be that count; a percentage is none. */
const saysRate = ({ cell: { value, percent } }: OwnCell, { clause }: LeafLine): boolean =>
  ['%', ''].includes(valueUnit(clause)) &&
  (percent === true || (typeof value === 'string' && /[%％]\s*$/.test(value)));
