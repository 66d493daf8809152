import { absoluteA1, sheetPrefix, type CellRef, type Range } from '../cells/address';
import { literal } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { at, STATE_WORDS, VERDICT_WORDS } from './register-words';

/** The cells of an event that a person fills in. */
export const entriesOf = (row: number): string => `${at('event', row)}:${at('rule', row)}`;

/** The entries of an event, as a formula refers to them. */
export type EntryRefs = Readonly<Record<'date' | 'area' | 'scope' | 'state' | 'rule', string>>;

const cellIn = ({ sheet }: SchemeLayout, ref: CellRef): string => `${sheetPrefix(sheet)}${absoluteA1(ref)}`;

const columnIn = (scheme: SchemeLayout, { top, bottom, left }: Range): string =>
  `${cellIn(scheme, { row: top, column: left })}:${absoluteA1({ row: bottom, column: left })}`;

/** For SUMPRODUCT: 1 for each rule that the event falls under or may fall under, as `mayFallUnder` says, else 0. */
export const fallsUnder = ({ rule, area, scope }: EntryRefs, scheme: SchemeLayout): string => {
  const names = columnIn(scheme, scheme.vetoNames);
  const fits = (words: string, entry: string): string =>
    `((${words}=${entry})+(${words}="")+(${entry}="")>0)`;
  return `(${names}<>"")*((${names}=${rule})+(${rule}="")>0)*${fits(columnIn(scheme, scheme.vetoAreas), area)}*${fits(columnIn(scheme, scheme.vetoScopes), scope)}`;
};

/** The date is known and not of the assessment year. */
export const isOutsideYear = ({ date }: EntryRefs, scheme: SchemeLayout): string =>
  `AND(ISNUMBER(${date}),OR(${date}<${cellIn(scheme, scheme.yearStart)},${date}>=${cellIn(scheme, scheme.yearEnd)}+1))`;

/** The event names a rule that the scheme does not have. */
export const isUnknownRule = ({ rule }: EntryRefs, scheme: SchemeLayout): string =>
  `AND(${rule}<>"",SUMPRODUCT((${columnIn(scheme, scheme.vetoNames)}=${rule})*1)=0)`;

/** 是, 否, 待定 or empty, the same as `judgeEvents` decides: one question in each IF. */
export const triggeredFormula = (row: number, scheme: SchemeLayout): string => {
  const refs: EntryRefs = {
    date: at('date', row),
    area: at('area', row),
    scope: at('scope', row),
    state: at('state', row),
    rule: at('rule', row),
  };
  const { date, area, scope, state } = refs;
  const fitting = `SUMPRODUCT(${fallsUnder(refs, scheme)})`;
  const outside = isOutsideYear(refs, scheme);
  const unknownRule = isUnknownRule(refs, scheme);
  const complete = `AND(${state}=${literal(STATE_WORDS.verified)},ISNUMBER(${date}),${area}<>"",${scope}<>"")`;
  const { counts, undecided, doesNotCount } = VERDICT_WORDS;
  return (
    `IF(COUNTA(${entriesOf(row)})=0,"",IF(OR(${state}=${literal(STATE_WORDS.dismissed)},${outside}),${literal(doesNotCount)},` +
    `IF(${unknownRule},${literal(undecided)},IF(${fitting}=0,${literal(doesNotCount)},` +
    `IF(${complete},${literal(counts)},${literal(undecided)})))))`
  );
};
