import type { Cell } from '../cells/cell';
import type { Band } from '../scheme/scheme';
import { WORDS, type EnteredColumn, type Matter } from './follow-up';

const BLANK: Cell = { value: null };

const NOTHING: Matter = {
  grade: BLANK,
  matter: BLANK,
  days: BLANK,
  condition: BLANK,
  done: BLANK,
  outcome: BLANK,
  by: BLANK,
  note: BLANK,
};

const matter = (entries: Partial<Record<EnteredColumn, string | number>>): Matter => ({
  ...NOTHING,
  condition: { value: WORDS.unconditional },
  ...Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, { value }])),
});

const CHECK = '期限按当地办法核对后填写';

/**
 * The matters that a sheet begins with: commendation for the highest band; a report, acceptance and, where that fails, an
 * interview for the lowest; the result goes to those who appraise officials (use of the result in 国办发〔2013〕47号 and local
 * measures; their days differ, so that only the report has some, to be checked).
 */
export const usualMatters = (bands: readonly Band[]): readonly Matter[] => {
  const [lowest, ...others] = bands.map(({ grade }) => grade);
  const highest = others.at(-1);
  return [
    ...(highest === undefined ? [] : [matter({ grade: highest, matter: '通报表扬' })]),
    ...(lowest === undefined
      ? []
      : [
          matter({ grade: lowest, matter: '提交书面整改报告', days: 30, note: CHECK }),
          matter({ grade: lowest, matter: '整改验收', note: CHECK }),
          matter({ grade: lowest, matter: '约谈', condition: WORDS.afterFailure, note: '承办栏填约谈人' }),
        ]),
    matter({ grade: WORDS.everyGrade, matter: '考核结果抄送干部主管部门', note: '按当地办法执行' }),
  ];
};
