import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gradeFile } from './grade';
import { gradeSummary } from './grade-summary';
import { openInBrowser } from './serve/browser';
import { builtWorkbench } from './serve/build';
import { serveFolder } from './serve/server';

const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'assets/samples/quality-assessment.xlsx');
const OUTPUT = join(ROOT, 'dist/sample/quality-assessment.xlsx');

const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);

/**
 * `npm start`: grades the sample workbook, prints its grade and says where the result is; then serves the workbench, with
 * the pane beside the sample, until Ctrl+C. With `--once` it only grades.
 */
const start = async (): Promise<void> => {
  await gradeSample();
  if (!process.argv.includes('--once')) await serveWorkbench();
};

const gradeSample = async (): Promise<void> => {
  await mkdir(join(OUTPUT, '..'), { recursive: true });
  const result = await gradeFile(SAMPLE, { output: OUTPUT, today: '2017-09-12' });
  print(
    '示例工作簿 assets/samples/quality-assessment.xlsx',
    ...gradeSummary(result, relative(process.cwd(), OUTPUT), 'zh-CN'),
  );
};

const serveWorkbench = async (): Promise<void> => {
  const folder = await builtWorkbench(() =>
    print('', '正在构建试用台，约需一分钟 … Building the workbench …'),
  );
  const server = await serveFolder(folder);
  print(
    '',
    `试用台 Workbench: ${server.origin}/`,
    '浏览器会提示证书不受信任（证书只在本机生成，未装入系统），选择继续访问即可。按 Ctrl+C 结束。',
    'The browser warns once about the certificate, which is this machine’s own. Ctrl+C stops.',
  );
  const stop = (): void => void server.close();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await openInBrowser(`${server.origin}/`);
};

start().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
});
