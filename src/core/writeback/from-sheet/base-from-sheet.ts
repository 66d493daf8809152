import { leavesOf, type LeafLine } from '../../assessment/item';
import { thresholdSource, type OwnBase } from '../../assessment/threshold-source';
import { cellText } from '../../cells/cell';
import { statedTargets } from '../../sheet/stated-target';
import { typedTarget } from '../../sheet/typed-target';
import type { Sources } from '../ledger/input-sources';
import { notUsed, said, type CellReading } from './cell-reading';
import { valueInCell, valueUnit } from './fact-in-cell';
import { NOTHING, type FromSheet } from './found';
import { belongsTo, fromSheet, isBlank, link, ownCell, type OwnCell } from './own-cell';

/**
 * The target or last year's value of a clause from the sheet's own column; a target from the indicator's own words too,
 * where there is no such column. Clauses that measure unlike things cannot have the same base.
 */
export const baseFromSheet = (sources: Sources, leaf: LeafLine, base: OwnBase): FromSheet => {
  const { table, sheet } = sources;
  const column = table.columns[base];
  if (column === undefined) return base === 'target' ? targetInWords(sources, leaf) : NOTHING;
  const own = ownCell(sheet, leaf.row, column);
  if (isBlank(own) || own.ref.column !== column) return NOTHING;
  const reading = measuresUnlike(sources, leaf, base)
    ? notUsed('several')
    : readingOf(own, valueUnit(leaf.clause), base);
  return fromSheet(own, reading, link);
};

const readingOf = ({ cell }: OwnCell, unit: string, base: OwnBase): CellReading => {
  if (base === 'lastYear' || typeof cell.value !== 'string') return valueInCell(cell, unit);
  const target = typedTarget(cell.value, unit);
  return target === null ? notUsed('notNumber') : said(target);
};

/** Another clause of the row has the same base in another unit; a clause that does not say its unit may share any. */
const measuresUnlike = ({ block: { item } }: Sources, leaf: LeafLine, base: OwnBase): boolean => {
  const units = leavesOf(item.lines)
    .filter(({ clause, row }) => row === leaf.row && thresholdSource(clause).from === base)
    .map(({ clause }) => valueUnit(clause))
    .filter((unit) => unit !== '');
  return new Set(units).size > 1;
};

/** 目标值93% in the indicator's content or name or in the rule, where one number alone is stated so. */
const targetInWords = (sources: Sources, leaf: LeafLine): FromSheet => {
  const unit = valueUnit(leaf.clause);
  const units = [unit === '' ? '%' : unit];
  const stating = wordCells(sources, leaf).flatMap((own) => {
    const text = cellText(own.cell.value);
    const targets = statedTargets(text, units);
    return targets.length === 0 ? [] : [{ own, targets, isOnly: own.isRule || numbersIn(text) === 1 }];
  });
  const [first] = stating;
  if (!first) return NOTHING;
  const [target, ...others] = new Set(stating.flatMap(({ targets }) => targets));
  const isOne = target !== undefined && others.length === 0 && stating.every(({ isOnly }) => isOnly);
  return fromSheet(
    first.own,
    isOne && !measuresUnlike(sources, leaf, 'target') ? said(target) : notUsed('several'),
    link,
  );
};

/** 合格率目标值93%，抽检覆盖率95% speaks of two things. */
const numbersIn = (text: string): number => text.match(/\d[\d.]*\s*[%％]/g)?.length ?? 1;

/** The cells whose words are the indicator's alone. */
const wordCells = (
  { table, sheet, block: { item } }: Sources,
  leaf: LeafLine,
): readonly (OwnCell & { readonly isRule: boolean })[] => {
  const { content, level1, level2, level3, rule } = table.columns;
  return [content, level3, level2, level1, rule].flatMap((column) => {
    if (column === undefined) return [];
    const own = ownCell(sheet, leaf.row, column);
    const isWords = typeof own.cell.value === 'string' && belongsTo(own, item.rows, table.indicators);
    return isWords ? [{ ...own, isRule: column === rule }] : [];
  });
};
