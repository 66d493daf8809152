import { issue, type Issue } from '../../issue';
import type { Scheme } from '../scheme';
import type { StatedByNote } from '../stated-options';
import type { Statement } from './statement';

/** The options of a scheme that a note may settle, and what a person took of them. */
export type SchemeOptions = Partial<Pick<Scheme, 'rebase' | 'decimals' | 'partialSteps'>>;

/**
 * How a statement stands to the scheme in force: it says the same, it says something else that the scheme could say too,
 * no scheme can say it, or another note says something else.
 */
export type Standing = 'agrees' | 'differs' | 'unsupported' | 'contradicted';

export interface StatedOption extends StatedByNote {
  readonly standing: Standing;
}

/** Holds what the notes of a workbook state against its scheme. Nothing is applied by itself. */
export const withStandings = (stated: readonly StatedByNote[], scheme: Scheme): readonly StatedOption[] => {
  const said = new Map<string, Set<string>>();
  for (const { statement } of stated) {
    const { subject, says } = claimOf(statement);
    said.set(subject, (said.get(subject) ?? new Set()).add(says));
  }
  return stated.map((one) => {
    const isAlone = said.get(claimOf(one.statement).subject)?.size === 1;
    return { ...one, standing: isAlone ? standingOf(one.statement, scheme) : 'contradicted' };
  });
};

/** What a statement is about, and what it says of that: two that say something else of one subject contradict each other. */
const claimOf = (statement: Statement): { readonly subject: string; readonly says: string } => {
  switch (statement.option) {
    case 'floor':
      return { subject: 'floor', says: 'floor' };
    case 'unsupported': {
      const { kind } = statement;
      return { subject: kind === 'negativeScores' ? 'floor' : kind, says: kind };
    }
    case 'rebase':
      return { subject: 'rebase', says: String(statement.value) };
    case 'decimals':
    case 'partialSteps':
      return { subject: `${statement.option} ${statement.only ?? ''}`, says: String(statement.value) };
  }
};

const standingOf = (statement: Statement, scheme: Scheme): Standing => {
  if (statement.option === 'floor') return 'agrees';
  if (statement.option === 'unsupported') return 'unsupported';
  if (statement.value === scheme[statement.option]) return 'agrees';
  return 'only' in statement ? 'unsupported' : 'differs';
};

/** Codes of what a sentence calls an option, a rule that no scheme knows, and a value; i18n has the words. */
export type OptionWord =
  | Exclude<Statement['option'], 'unsupported'>
  | Extract<Statement, { option: 'unsupported' }>['kind']
  | NonNullable<Extract<Statement, { only?: unknown }>['only']>;
export type ValueWord = 'yes' | 'no' | Scheme['partialSteps'];

export const optionWord = (statement: Statement): OptionWord => {
  if (statement.option === 'unsupported') return statement.kind;
  return ('only' in statement ? statement.only : undefined) ?? statement.option;
};

/** A value of an option: its code, or the number of decimals as it is. */
export const valueWord = (value: boolean | Scheme['partialSteps'] | number): ValueWord | number =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;

/**
 * What a person must know about notes that the scheme does not follow. `isFirst`: the workbook has no scheme of its own yet,
 * so that nobody has decided against the note.
 */
export const statedIssues = (
  stated: readonly StatedOption[],
  scheme: Scheme,
  isFirst: boolean,
): readonly Issue[] =>
  stated.flatMap(({ statement, standing, text, where }) => {
    const params = { text, option: optionWord(statement) };
    if (standing === 'contradicted') return [issue('notesContradict', 'warning', where, params)];
    if (standing === 'unsupported') return [issue('noteUnsupported', 'warning', where, params)];
    if (standing === 'agrees' || !('value' in statement)) return [];
    const values = { stated: valueWord(statement.value), now: valueWord(scheme[statement.option]) };
    return [issue('noteStatesOption', isFirst ? 'warning' : 'info', where, { ...params, ...values })];
  });
