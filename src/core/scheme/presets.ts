import { yearAt, yearInTitle } from './assessment-year';
import type { Basis } from './basis';
import type { IsoDay } from './day';
import type { OurSheetNames, Scheme, Stage } from './scheme';
import { NOT_APPLICABLE_WORDS } from './scheme-words';

export interface Preset extends Basis {
  /** What the command line calls it. */
  readonly id: string;
}

/** 《质量工作考核办法》, 国办发〔2013〕47号: bands (A 90分及以上 … D 59分及以下, read as half-open), veto, 1 July to 30 June. */
export const QUALITY_2013: Preset = {
  id: 'quality-2013',
  year: { month: 7, day: 1 },
  notApplicableWords: NOT_APPLICABLE_WORDS,
  measure: {
    name: '质量工作考核（2013）',
    document: '国办发〔2013〕47号',
    decimals: 2,
    partialSteps: 'whole',
    rebase: true,
    bands: [
      { min: 0, grade: 'D' },
      { min: 60, grade: 'C' },
      { min: 80, grade: 'B' },
      { min: 90, grade: 'A' },
    ],
    vetoRules: [
      {
        name: '区域性产品质量安全事件',
        area: '产品质量',
        scope: '区域性',
        effect: { kind: 'setGrade', grade: 'D' },
        clause: '考核年度内发生区域性产品质量安全事件并经核实的，考核结果一律为D级',
      },
      {
        name: '系统性产品质量安全事件',
        area: '产品质量',
        scope: '系统性',
        effect: { kind: 'setGrade', grade: 'D' },
        clause: '考核年度内发生系统性产品质量安全事件并经核实的，考核结果一律为D级',
      },
    ],
    commentForm: 'note',
  },
};

/**
 * The scheme that a workbook starts with. Where the basis does not say which year to assess, it is the one that `title`
 * names (the text above the indicator table), else the one that `today` falls to; the data are as of `today`. No sheet
 * is confirmed yet.
 */
export const defaultScheme = (
  today: IsoDay,
  unit: string,
  stage: Stage,
  sheetNames: OurSheetNames,
  title = '',
  { measure, year }: Basis = QUALITY_2013,
): Scheme => ({
  ...measure,
  unit,
  year: 'start' in year ? year : (yearInTitle(title, year) ?? yearAt(today, year)),
  dataDate: today,
  stage,
  sheetNames,
  indicatorSheets: [],
});
