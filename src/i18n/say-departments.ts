import type { ExpertFinding } from '../core/departments/combine-experts';
import type { Finding } from '../core/departments/finding';
import type { InputValue } from '../core/departments/ledger-inputs';
import type { Language } from '../core/language';
import { LEDGER_HEADINGS } from '../core/writeback/ledger/labels';
import { departments, type DepartmentWord } from './departments';
import { fill } from './fill';

export const sayDepartments = (
  word: DepartmentWord,
  params: Readonly<Record<string, string | number>>,
  language: Language,
): string => fill(departments[language][word], params);

/** The sentence that tells a person what became of something in a returned workbook. */
export const sayFinding = (finding: Finding, language: Language): string => {
  const say = (word: DepartmentWord, params: Readonly<Record<string, string | number>>): string =>
    sayDepartments(word, params, language);
  const shown = (value: InputValue): string => String(value ?? say('blank', {}));
  const sentence = say(WORD[finding.status](finding), {
    place: placeOf(finding, say),
    sent: shown(finding.sent),
    main: shown(finding.main),
    returned: shown(finding.returned),
    kept: say(finding.isFixed ? 'keptInSheet' : 'keptMain', {}),
  });
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};

const EXPERT_WORD = {
  waiting: () => 'expertsWaiting',
  tooFew: () => 'trimmedNeedsThree',
  conflict: ({ expert }) => (expert === '' ? 'combinedConflict' : 'expertConflict'),
} as const satisfies Readonly<Record<ExpertFinding['kind'], (finding: ExpertFinding) => DepartmentWord>>;

export const sayExpertFinding = (finding: ExpertFinding, language: Language): string => {
  const { number, indicator, expert, asked, given, main, returned } = finding;
  const blank = sayDepartments('blank', {}, language);
  const values = { main: main ?? blank, returned: returned ?? blank };
  return sayDepartments(
    EXPERT_WORD[finding.kind](finding),
    { number, indicator, expert, asked, given, ...values },
    language,
  );
};

const OUTSIDE = {
  cell: 'cellOutside',
  rule: 'ruleOutside',
  indicator: 'indicatorOutside',
  sheet: 'sheetOutside',
} as const satisfies Record<Finding['about'], DepartmentWord>;

const WORD: Readonly<Record<Finding['status'], (finding: Finding) => DepartmentWord>> = {
  taken: () => 'taken',
  unchanged: () => 'unchanged',
  conflict: () => 'conflict',
  missing: () => 'missing',
  gone: () => 'gone',
  outOfDate: ({ about }) => (about === 'cell' ? 'cellOutOfDate' : 'ruleOutOfDate'),
  outside: ({ about }) => OUTSIDE[about],
};

type Say = (word: DepartmentWord, params: Readonly<Record<string, string | number>>) => string;

const LONGEST_CLAUSE = 40;

const placeOf = ({ about, sheet, indicator, number, clause, column }: Finding, say: Say): string => {
  if (about === 'sheet') return sheet;
  const named = number === null ? say('unnumbered', { indicator }) : say('places', { number, indicator });
  if (about !== 'cell' || column === null) return named;
  const words = clause && clause.length > LONGEST_CLAUSE ? `${clause.slice(0, LONGEST_CLAUSE)}…` : clause;
  return say('ofCell', {
    indicator: named,
    clause: words === null ? '' : say('ofClause', { clause: words }),
    column: LEDGER_HEADINGS[column],
  });
};
