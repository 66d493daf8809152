import type { Command } from 'commander';
import type { Language } from '../core/language';
import { parseDay } from '../core/scheme/day';
import { COMBINE_WORDS, isCombine, type Combine } from '../core/departments/combined-score';
import type { ExpertItems } from '../core/departments/shares';
import { handOutSummary, takeInSummary } from './department-summary';
import { aboutFile } from './files';
import { handOutFile, handOutJson } from './hand-out';
import { Refusal } from './refusal';
import { needsPerson, takeInFiles, takeInJson } from './take-in';

/** What the commands need of the program that they belong to. */
interface Around {
  readonly language: () => Language;
  readonly today: () => string;
  readonly print: (text: string) => void;
}

interface HandOutArguments {
  readonly output: string;
  readonly returnBy?: string;
  readonly assign: readonly string[];
  readonly experts?: string;
  readonly items?: string;
  readonly json?: boolean;
}

interface TakeInArguments {
  readonly output: string;
  readonly prefer: string;
  readonly combine?: string;
  readonly json?: boolean;
}

/** hand-out and take-in: the workbook goes out to departments and experts, and what they filled in comes back. */
export const addDepartmentCommands = (program: Command, { language, today, print }: Around): void => {
  const collected = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  program
    .command('hand-out')
    .description('makes a copy of a workbook for each lead department, and for each expert')
    .argument('<file>')
    .requiredOption('-o, --output <folder>', 'the folder for the copies')
    .option('--return-by <day>', 'when the copies are wanted back, such as 2017-09-30')
    .option(
      '--assign <section=department>',
      'whose the indicators of a section are that name none',
      collected,
      [],
    )
    .option('--experts <names>', 'experts, such as 张三,李四')
    .option(
      '--items <numbers>',
      'which indicators the experts score, such as 3,5-7; else what is scored by hand',
    )
    .option('--json', 'print JSON')
    .action(async (file: string, given: HandOutArguments) => {
      const options = {
        today: today(),
        returnBy: dayIn(given.returnBy),
        bySection: new Map(given.assign.map(assignment)),
        experts: namesIn(given.experts),
        expertItems: numbersIn(given.items),
      };
      const out = await aboutFile(file, () => handOutFile(file, given.output, options));
      if (given.json) print(JSON.stringify(handOutJson(out)));
      else for (const line of handOutSummary(out, language())) print(line);
      const isWrong = out.issues.some(({ severity }) => severity === 'error');
      if (isWrong || out.unassigned.length > 0 || out.copies.length === 0) process.exitCode = 1;
    });
  program
    .command('take-in')
    .description('takes what departments and experts filled in into the main workbook')
    .argument('<main>')
    .argument('<returned...>')
    .requiredOption('-o, --output <file>', 'the file to write; it may be the main one')
    .option('--prefer <which>', 'main or returned: which stays where both were changed', 'main')
    .option(
      '--combine <way>',
      'how experts’ scores become one: mean, median or trimmed (without the highest and the lowest)',
    )
    .option('--json', 'print JSON')
    .action(async (main: string, returned: readonly string[], given: TakeInArguments) => {
      const options = {
        output: given.output,
        today: today(),
        prefer: preferred(given.prefer),
        combine: combineOf(given.combine),
        language: language(),
      };
      const taken = await takeInFiles(main, returned, options);
      if (given.json) print(JSON.stringify(takeInJson(taken)));
      else for (const line of takeInSummary(taken, given.output, language())) print(line);
      if (needsPerson(taken)) process.exitCode = 1;
    });
};

const wrong = (option: string, value: string, allowed: string): Refusal =>
  new Refusal('optionUnknown', { option, value, allowed });

const dayIn = (text: string | undefined): string | null => {
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day === undefined) throw wrong('--return-by', text, '2017-09-30');
  return day;
};

const assignment = (text: string): readonly [string, string] => {
  const [section = '', department = '', ...more] = text.split('=').map((part) => part.trim());
  if (section === '' || department === '' || more.length > 0)
    throw wrong('--assign', text, '质量目标=市场监管局');
  return [section, department];
};

const namesIn = (text: string | undefined): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(/[,，、]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const preferred = (text: string): 'main' | 'returned' => {
  if (text === 'main' || text === 'returned') return text;
  throw wrong('--prefer', text, 'main、returned');
};

const combineOf = (text: string | undefined): Combine | null => {
  if (text === undefined || isCombine(text)) return text ?? null;
  throw wrong('--combine', text, Object.keys(COMBINE_WORDS).join('、'));
};

const MOST_ITEMS = 10_000;

const numbersIn = (text: string | undefined): ExpertItems => {
  if (text === undefined) return 'byHand';
  const numbers = text.split(/[,，、]/).flatMap((part) => {
    const [, from = '', to = from] = /^\s*(\d{1,4})(?:\s*[-–—~]\s*(\d{1,4}))?\s*$/.exec(part) ?? [];
    const count = Number(to) - Number(from) + 1;
    if (from === '' || count < 1 || count > MOST_ITEMS) throw wrong('--items', text, '3,5-7');
    return Array.from({ length: count }, (_, index) => Number(from) + index);
  });
  return new Set(numbers);
};
