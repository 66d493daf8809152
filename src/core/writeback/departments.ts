import type { LeafLine } from '../assessment/item';
import { entryOf } from './ledger/entered-content';
import type { LedgerItem } from './ledger/ledger-item';

/** A department that a cell names, and what it has to do there. */
export interface NamedDepartment {
  readonly name: string;
  readonly role: 'lead' | 'helper' | 'unsaid';
}

const LEADS = ['牵头', '主办', '责任'];
const SAID_BEFORE = /^\s*(牵头|配合|责任|主办|协办)(?:单位|部门)[:：]/;
const SAID_BEHIND = /[（(](牵头|配合|责任|主办|协办)(?:单位|部门)?[）)]\s*$/;

/**
 * Departments that a cell names, in its order: 市监局、公安局; 牵头单位：市监局；配合单位：公安局、住建局; 市监局（牵头）、公安局.
 * A word such as 配合单位： holds for those behind it too.
 */
export const departmentsIn = (text: string): readonly NamedDepartment[] => {
  let saidBefore: string | undefined;
  const named = text
    .split(/[、，,；;/／\n]/)
    .map((part) => {
      saidBefore = SAID_BEFORE.exec(part)?.[1] ?? saidBefore;
      const word = SAID_BEHIND.exec(part)?.[1] ?? saidBefore;
      return { name: part.replace(SAID_BEFORE, '').replace(SAID_BEHIND, '').trim(), word };
    })
    .filter(({ name }) => name !== '');
  const roles = named.map(({ name, word }): NamedDepartment => ({
    name,
    role: word === undefined ? 'unsaid' : LEADS.includes(word) ? 'lead' : 'helper',
  }));
  return roles.filter(({ name }, index) => roles.findIndex((other) => other.name === name) === index);
};

/** The names alone. */
export const namedDepartments = (text: string): readonly string[] =>
  departmentsIn(text).map(({ name }) => name);

/** What the ledger says of a clause's departments: its own words, or else those of the indicator. */
export const departmentText = ({ inputs, scored }: LedgerItem, line: LeafLine): string => {
  const own = inputs.lines.get(line)?.department;
  const text = own ? String(entryOf(own) ?? '') : '';
  return text === '' ? scored.facts.department : text;
};

const departmentsOfLine = (item: LedgerItem, line: LeafLine): readonly string[] =>
  namedDepartments(departmentText(item, line));

/** Departments that have to do with an indicator, its own first. */
export const departmentsOf = (item: LedgerItem): readonly string[] => [
  ...new Set([
    ...namedDepartments(item.scored.facts.department),
    ...[...item.inputs.lines.keys()].flatMap((line) => departmentsOfLine(item, line)),
  ]),
];

/** Is the clause one of the department's? */
export const isOfDepartment = (item: LedgerItem, line: LeafLine, department: string): boolean =>
  departmentsOfLine(item, line).includes(department);
