import { Command, CommanderError } from 'commander';
import type { Language } from '../core/language';
import { recogniseSheets } from '../core/sheet/recognise';
import { PRESETS } from '../core/scheme/all-presets';
import { readScheme } from '../core/scheme/read-scheme';
import type { Stage } from '../core/scheme/scheme';
import { schemeSheetName } from '../core/writeback/our-sheets';
import { sayFault, sayIssue, sayWithMends } from '../i18n/say';
import { addDepartmentCommands } from './department-commands';
import { aboutFile, FileFault, openFile } from './files';
import { gradeFile, gradeJson } from './grade';
import { gradeSummary } from './grade-summary';
import { newYear, newYearJson } from './new-year';
import { newYearSummary } from './new-year-summary';
import { Refusal, refusalText } from './refusal';
import { answerRules } from './rules';
import { basisFrom, SchemeFault } from './scheme-option';

const WRONG_USAGE = 2;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const languageOf = (text: string): Language => (text.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN');

const stageOf = (name: string): Stage => {
  if (name === 'self' || name === 'checked') return name;
  throw new Refusal('optionUnknown', { option: '--stage', value: name, allowed: 'self、checked' });
};

/** The local day, ISO; core has no clock. */
const localToday = (): string => {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const program = new Command('kaohe')
  .description('质量考核助手：识别指标表、读懂评分标准、计分并写回工作簿')
  .option('--lang <tag>', 'zh-CN or en-US', 'zh-CN')
  .exitOverride()
  .showSuggestionAfterError(false)
  .configureOutput({ writeErr: (text) => process.stderr.write(text) });

const language = (): Language => languageOf(program.opts<{ lang: string }>().lang);

program
  .command('recognise')
  .description('which indicator sheets a workbook has, and what each column holds')
  .argument('<file>')
  .option('--json', 'print JSON')
  .action(async (file: string, { json }: { json?: boolean }) => {
    const snapshot = await aboutFile(file, async () => (await openFile(file)).read());
    const scheme = schemeSheetName(snapshot);
    const known = scheme === undefined ? null : readScheme(snapshot, scheme).value;
    const ours = known ? Object.values(known.sheetNames) : [];
    const { value, issues } = recogniseSheets(snapshot, known?.indicatorSheets, { ours });
    if (json) {
      const sheets = value.map((sheet) => ({
        ...sheet,
        issues: issues.filter(({ where }) => where.sheet === sheet.sheet),
      }));
      print(
        JSON.stringify({
          file,
          sheets,
          issues: issues.filter(({ where }) => !value.some(({ sheet }) => sheet === where.sheet)),
        }),
      );
    } else {
      for (const { sheet, headerRow, indicators, columns } of value) {
        print(
          `${sheet}：表头到第${headerRow}行，${indicators.length}项指标；${Object.entries(columns)
            .map(([role, column]) => `${role}=${column}`)
            .join(' ')}`,
        );
      }
      for (const issue of issues) print(sayIssue(issue, language()));
    }
    if (issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  });

program
  .command('rules')
  .description(
    'reads one JSON value a line {text, fullMarks?, target?, facts?} and answers each with one line',
  )
  .action(async () => {
    await answerRules(process.stdin, print, language());
  });

program
  .command('grade')
  .description('grades a workbook and writes scores, reasons and grade into a new file')
  .argument('<file>')
  .requiredOption('-o, --output <file>', 'the file to write; it may be the same')
  .option(
    '--scheme <preset|file>',
    `what a first run starts from: ${PRESETS.map(({ id }) => id).join(', ')} (the first is the default), or a workbook whose 考核方案 to use`,
  )
  .option('--stage <stage>', 'self or checked')
  .option(
    '--follow-up',
    'add the sheet 结果运用: what follows from the grade, until when, and a notice to print',
  )
  .option('--json', 'print JSON')
  .action(
    async (
      file: string,
      {
        output,
        scheme,
        stage,
        followUp,
        json,
      }: { output: string; scheme?: string; stage?: string; followUp?: boolean; json?: boolean },
    ) => {
      const options = {
        output,
        today: localToday(),
        ...(stage === undefined ? {} : { stage: stageOf(stage) }),
        ...(scheme === undefined ? {} : { basis: await basisFrom(scheme) }),
        ...(followUp && { followUp }),
      };
      const result = await aboutFile(file, () => gradeFile(file, options));
      if (json) print(JSON.stringify(gradeJson(result)));
      else for (const line of gradeSummary(result, output, language())) print(line);
      if (result.issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    },
  );

program
  .command('new-year')
  .description(
    'carries the scheme of last year’s workbook into this year’s, and tells how the indicators differ',
  )
  .argument('<last>', 'last year’s graded workbook; it is only read')
  .argument('<this>', 'this year’s workbook, not graded yet')
  .requiredOption('-o, --output <file>', 'the file to write; it may be this year’s')
  .option('--difference-sheet', 'write the differences as a sheet 与上年差异 too')
  .option('--json', 'print JSON')
  .action(
    async (
      last: string,
      current: string,
      { output, differenceSheet, json }: { output: string; differenceSheet?: boolean; json?: boolean },
    ) => {
      const options = { output, today: localToday(), differenceSheet: differenceSheet ?? false };
      const result = await newYear(last, current, options);
      if (json) print(JSON.stringify(newYearJson(result, language())));
      else for (const line of newYearSummary(result, output, language())) print(line);
      if (result.issues.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    },
  );

addDepartmentCommands(program, { language, today: localToday, print });

/** What went wrong, in one line; exit status 2. Anything that nobody can mend is thrown on. */
const tell = (error: unknown): void => {
  process.exitCode = WRONG_USAGE;
  if (error instanceof Refusal) complain(refusalText(error, language()));
  else if (error instanceof FileFault) complain(`${error.file}：${sayFault(error.fault, language())}`);
  else if (error instanceof SchemeFault)
    complain(`${error.file}：${sayWithMends(error.issue, error.mends, language())}`);
  else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  else throw error;
};

program.parseAsync().catch(tell);
