import { absoluteA1, sheetPrefix, type CellRef, type Range } from '../cells/address';
import { literal } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { at, STATE_WORDS, VERDICT_WORDS } from './register-words';

/** The cells of an event that a person fills in. */
export const entriesOf = (row: number): string => `${at('event', row)}:${at('rule', row)}`;

/** 是, 否, 待定 or empty, the same as `judgeEvents` decides: one question in each IF. */
export const triggeredFormula = (row: number, scheme: SchemeLayout): string => {
  const prefix = sheetPrefix(scheme.sheet);
  const cell = (ref: CellRef): string => `${prefix}${absoluteA1(ref)}`;
  const range = ({ top, bottom, left }: Range): string =>
    `${cell({ row: top, column: left })}:${absoluteA1({ row: bottom, column: left })}`;
  const [date, area, scope, state, rule] = (['date', 'area', 'scope', 'state', 'rule'] as const).map((key) =>
    at(key, row),
  );
  const names = range(scheme.vetoNames);
  const fits = (words: string, entry: string | undefined): string =>
    `((${words}=${entry})+(${words}="")+(${entry}="")>0)`;
  const fitting = `SUMPRODUCT((${names}<>"")*((${names}=${rule})+(${rule}="")>0)*${fits(range(scheme.vetoAreas), area)}*${fits(range(scheme.vetoScopes), scope)})`;
  const outside = `AND(ISNUMBER(${date}),OR(${date}<${cell(scheme.yearStart)},${date}>=${cell(scheme.yearEnd)}+1))`;
  const unknownRule = `AND(${rule}<>"",SUMPRODUCT((${names}=${rule})*1)=0)`;
  const complete = `AND(${state}=${literal(STATE_WORDS.verified)},ISNUMBER(${date}),${area}<>"",${scope}<>"")`;
  const { counts, undecided, doesNotCount } = VERDICT_WORDS;
  return (
    `IF(COUNTA(${entriesOf(row)})=0,"",IF(OR(${state}=${literal(STATE_WORDS.dismissed)},${outside}),${literal(doesNotCount)},` +
    `IF(${unknownRule},${literal(undecided)},IF(${fitting}=0,${literal(doesNotCount)},` +
    `IF(${complete},${literal(counts)},${literal(undecided)})))))`
  );
};
