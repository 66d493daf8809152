import { BookRefusal, type SheetProtection } from './live-book';

/** Office.js says what is allowed, a file what is forbidden (ECMA-376 part 1, 18.3.1.85) and what it takes for granted. */
const PERMISSIONS: readonly (readonly [string, string, '0' | '1'])[] = [
  ['allowFormatCells', 'formatCells', '1'],
  ['allowFormatColumns', 'formatColumns', '1'],
  ['allowFormatRows', 'formatRows', '1'],
  ['allowInsertColumns', 'insertColumns', '1'],
  ['allowInsertRows', 'insertRows', '1'],
  ['allowInsertHyperlinks', 'insertHyperlinks', '1'],
  ['allowDeleteColumns', 'deleteColumns', '1'],
  ['allowDeleteRows', 'deleteRows', '1'],
  ['allowSort', 'sort', '1'],
  ['allowAutoFilter', 'autoFilter', '1'],
  ['allowPivotTables', 'pivotTables', '1'],
  ['allowEditObjects', 'objects', '0'],
  ['allowEditScenarios', 'scenarios', '0'],
];

/** What may be selected, and what a file forbids for it: locked cells, unlocked cells. */
const SELECTION_MODES: readonly (readonly [string, string, string])[] = [
  ['Normal', '0', '0'],
  ['Unlocked', '1', '0'],
  ['None', '1', '1'],
];

/** A password stands in these; without it nobody takes the protection away. */
const PASSWORD = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'];

/** The protection with these options of Office.js; what they leave out is forbidden. Refuses what cannot be saved. */
export const protectionWith = (options: Readonly<Record<string, unknown>>): SheetProtection => {
  const known = new Set([...PERMISSIONS.map(([permission]) => permission), 'selectionMode']);
  const mode = options['selectionMode'] ?? 'Normal';
  const astray =
    Object.keys(options).find((name) => !known.has(name)) ??
    (SELECTION_MODES.some(([name]) => name === mode) ? undefined : `selectionMode = ${JSON.stringify(mode)}`);
  if (astray !== undefined)
    throw new BookRefusal('notSupported', `Worksheet.protection.protect with ${astray}`);
  return {
    options: {
      ...Object.fromEntries(PERMISSIONS.map(([permission]) => [permission, options[permission] === true])),
      selectionMode: mode,
    },
  };
};

/** What the attributes of a sheet's protection in a file say. */
export const protectionOf = (attributes: ReadonlyMap<string, string>): SheetProtection => {
  const forbids = (name: string, usual: string): boolean => {
    const value = attributes.get(name) ?? usual;
    return value !== '0' && value !== 'false';
  };
  const [locked, unlocked] = ['selectLockedCells', 'selectUnlockedCells'].map((name) => forbids(name, '0'));
  const password = [...attributes].filter(([name]) => PASSWORD.includes(name));
  return {
    options: {
      ...Object.fromEntries(
        PERMISSIONS.map(([permission, name, usual]) => [permission, !forbids(name, usual)]),
      ),
      selectionMode: unlocked ? 'None' : locked ? 'Unlocked' : 'Normal',
    },
    ...(password.length > 0 && { password: new Map(password) }),
  };
};

/** The attributes with which a file says it; those that it takes for granted are left out. */
export const attributesOf = ({ options, password }: SheetProtection): ReadonlyMap<string, string> => {
  const [, locked, unlocked] = SELECTION_MODES.find(([name]) => name === options['selectionMode']) ?? [];
  return new Map([
    ...(password ?? []),
    ['sheet', '1'],
    // nobody takes for granted what the schema does here: Excel always writes both
    ['objects', options['allowEditObjects'] === true ? '0' : '1'],
    ['scenarios', options['allowEditScenarios'] === true ? '0' : '1'],
    ...PERMISSIONS.filter(([permission, , usual]) => usual === '1' && options[permission] === true).map(
      ([, name]) => [name, '0'] as const,
    ),
    ...(locked === '1' ? [['selectLockedCells', '1'] as const] : []),
    ...(unlocked === '1' ? [['selectUnlockedCells', '1'] as const] : []),
  ]);
};
