import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gradeFile } from './grade';
import { gradeSummary } from './grade-summary';

const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/quality-assessment.xlsx');
const OUTPUT = join(ROOT, 'dist/sample/quality-assessment.xlsx');

/** `npm start`: grades the sample workbook, prints its grade and says where the result is. The workbench comes with the pane. */
const start = async (): Promise<void> => {
  await mkdir(join(OUTPUT, '..'), { recursive: true });
  const result = await gradeFile(SAMPLE, { output: OUTPUT, today: '2017-09-12' });
  const lines = gradeSummary(result, relative(process.cwd(), OUTPUT), 'zh-CN');
  process.stdout.write(`${['示例工作簿 assets/samples/quality-assessment.xlsx', ...lines].join('\n')}\n`);
};

start().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
});
