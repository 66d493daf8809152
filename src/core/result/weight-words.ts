import { gradeSuffix } from '../scheme/grade-text';
import type { Band } from '../scheme/scheme';
import type { Weight } from '../veto/weight';
import { gradeFormula, rangeIn } from './references';
import type { ResultInput } from './result-input';

type Worded = Omit<Weight, 'faults'>;

const ZERO = '，总分计零';

/** ，总分计零，等级定为D级，降1个等级，取消评优资格: what there is of it, each part with its comma. */
export const weightText = (
  { zeroes, ceiling, down, bars }: Worded,
  bands: readonly Band[],
  zero = ZERO,
): string => {
  const grade = `${bands[ceiling - 1]?.grade ?? ''}${gradeSuffix(bands)}`;
  return [
    zeroes > 0 ? zero : '',
    zeroes === 0 && ceiling === 1 ? `，等级定为${grade}` : '',
    ceiling > 1 && ceiling < bands.length ? `，等级最高为${grade}` : '',
    down > 0 ? `，降${down}个等级` : '',
    bars > 0 ? '，取消评优资格' : '',
  ].join('');
};

/** The same as a formula over the cells in which the parts of the weight stand. */
export const weightFormula = (
  { zeroes, ceiling, down, bars }: Readonly<Record<keyof Worded, string>>,
  input: ResultInput,
  zero = `"${ZERO}"`,
): string => {
  const grades = rangeIn(input.schemeLayout.sheet, input.schemeLayout.bandGrades);
  return (
    `IF(${zeroes}>0,${zero},"")&IF(AND(${zeroes}=0,${ceiling}=1),"，等级定为"&${gradeFormula(input, '1')},"")` +
    `&IF(AND(${ceiling}>1,${ceiling}<ROWS(${grades})),"，等级最高为"&${gradeFormula(input, ceiling)},"")` +
    `&IF(${down}>0,"，降"&${down}&"个等级","")&IF(${bars}>0,"，取消评优资格","")`
  );
};
