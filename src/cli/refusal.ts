/** Why a command does nothing: wrong usage, or a file that cannot be read or written. Exit status 2. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

export type RefusalCode = 'fileUnreadable' | 'fileUnwritable' | 'optionUnknown' | 'lineUnreadable';

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  fileUnreadable: '打不开文件“{file}”，请核对路径。',
  fileUnwritable: '不能写入“{file}”，请核对文件夹是否存在、文件是否正被打开。',
  optionUnknown: '选项 {option} 不认识“{value}”，可用：{allowed}。',
  lineUnreadable: '第{line}行不是可读的 JSON：{text}',
};

export const refusalText = ({ code, params }: Refusal): string =>
  SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
