import type { LeafLine } from '../assessment/item';
import { entryOf } from './ledger/entered-content';
import type { LedgerItem } from './ledger/ledger-item';

/** Departments that a cell names: 市监局、公安局, or 牵头单位：市监局；配合单位：公安局. */
export const namedDepartments = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,；;/／\n]/)
      .map((part) => part.replace(/^\s*(?:牵头|配合|责任|主办|协办)(?:单位|部门)[:：]/, '').trim())
      .filter((name) => name !== ''),
  ),
];

/** Departments of a clause: its own in the ledger, or else the indicator's. */
const departmentsOfLine = ({ inputs, scored }: LedgerItem, line: LeafLine): readonly string[] => {
  const own = inputs.lines.get(line)?.department;
  const text = own ? String(entryOf(own) ?? '') : '';
  return namedDepartments(text === '' ? scored.facts.department : text);
};

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
