import type { Language } from '../core/language';

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

export type RefusalCode =
  | 'fileUnreadable'
  | 'fileUnwritable'
  | 'optionUnknown'
  | 'schemeUnknown'
  | 'schemeMissing'
  | 'outputIsLast'
  | 'alreadyGraded'
  | 'lineUnreadable';

const SENTENCES: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = {
  'zh-CN': {
    fileUnreadable: '打不开文件“{file}”，请核对路径。',
    fileUnwritable: '不能写入“{file}”，请核对文件夹是否存在、文件是否正被打开。',
    optionUnknown: '选项 {option} 不认识“{value}”，可用：{allowed}。',
    schemeUnknown: '没有名为“{value}”的方案，也打不开这个文件。方案名可用：{allowed}；文件请核对路径。',
    schemeMissing: '文件“{file}”中没有考核方案。请选用含考核方案的工作簿，如本助手评过分的结果文件。',
    outputIsLast: '“{file}”是上年的文件，不会被改写。请用 -o 另给一个文件名。',
    alreadyGraded: '“{file}”中已有考核方案或评分明细，不再从上年沿用。请给出本年尚未评分的指标表。',
    lineUnreadable: '第{line}行不是可读的 JSON：{text}',
  },
  'en-US': {
    fileUnreadable: 'Cannot open “{file}”; check the path.',
    fileUnwritable: 'Cannot write “{file}”; check that the folder is there and the file is not open.',
    optionUnknown: 'Option {option} does not know “{value}”; use {allowed}.',
    schemeUnknown:
      'No scheme is called “{value}”, and no such file can be opened; use {allowed}, or check the path.',
    schemeMissing: 'File “{file}” holds no 考核方案; choose a workbook that has one, such as a graded one.',
    outputIsLast: '“{file}” is last year’s file and is never changed; give another file with -o.',
    alreadyGraded:
      '“{file}” holds a scheme or a ledger already, so nothing is carried over into it; give this year’s sheet as it was before grading.',
    lineUnreadable: 'Line {line} is no readable JSON: {text}',
  },
};

/** One line, whatever the file's name or the line holds. */
export const refusalText = ({ code, params }: Refusal, language: Language): string =>
  SENTENCES[language][code]
    .replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
    .replace(/\s+/g, ' ');
