import { Decimal } from 'decimal.js';
import type { Assessment, IndicatorAssessment, SectionAssessment } from '../../assessment/assessment';
import type { SheetCell } from '../../cells/edit';
import { guarded, round } from '../../rule/decimal';
import { defaultScheme } from '../../scheme/presets';
import { schemeSheet } from '../../scheme/scheme-sheet';
import type { Scheme, Stage, VetoEvent } from '../../scheme/scheme';
import { judgeEvents } from '../../veto/judge-event';
import { vetoSheet } from '../../veto/veto-sheet';
import { finalGrade } from '../../veto/weigh-events';
import { numberOf, textOf } from '../../writeback/content';
import { LEDGER, LEDGER_FIRST_ROW, type LedgerLayout } from '../../writeback/layout';
import { LOOK } from '../../writeback/look';
import { runsOf, type ResultInput } from '../result-input';

/** One indicator of a made-up ledger; scores null while pending. */
export interface SampleItem {
  readonly section: string;
  readonly fullMarks: number;
  readonly self: number | null;
  readonly checked: number | null;
  /** 追加扣分 by the checkers, positive. */
  readonly extra?: number;
  readonly notApplicable?: boolean;
  readonly name?: string;
  readonly reason?: string;
  readonly evidence?: string;
  /** 状态 of a pending indicator. */
  readonly pendingAs?: '待填' | '待评定' | '填写有误';
  /** Points that the checkers took by hand in a clause of this item, and their reason. */
  readonly byHand?: { readonly points: number; readonly reason: string };
}

export interface Sample {
  readonly scheme: Scheme;
  readonly items: readonly SampleItem[];
  readonly events: readonly VetoEvent[];
}

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };

export const sampleScheme: Scheme = defaultScheme(
  '2017-09-12',
  '示例省人民政府',
  'checked',
  names,
  '2016—2017年度',
);

const SHEET = '考核评分表';

type LedgerRow = Partial<Record<keyof typeof LEDGER, string | number>>;

const rowsOf = (item: SampleItem, index: number, stage: Stage): readonly LedgerRow[] => {
  const score = (of: Stage): string | number => (item.notApplicable ? '缺项' : (item[of] ?? ''));
  const pending = !item.notApplicable && item[stage] === null;
  const place = { row: 4 + index, sheet: SHEET };
  const status = item.notApplicable ? '缺项' : pending ? (item.pendingAs ?? '待填') : '已评';
  const rows: LedgerRow[] = [
    {
      ...place,
      number: index + 1,
      indicator: item.name ?? `指标${index + 1}`,
      selfPoints: score('self'),
      checkedPoints: score('checked'),
      reason: item.reason ?? '',
      evidence: item.evidence ?? '',
      fullMarks: item.fullMarks,
      status,
    },
    {
      ...place,
      clause: '未开展的，扣2分',
      method: '一次扣分',
      status: pending ? (item.pendingAs ?? '待填') : '已填',
    },
  ];
  if (item.extra !== undefined) {
    rows.push({
      ...place,
      clause: '追加扣分',
      method: '追加扣分',
      checkedPoints: -item.extra,
      status: '已填',
    });
  }
  if (item.byHand) {
    rows.push({
      ...place,
      clause: '酌情扣分',
      method: '人工评定',
      checkedPoints: -item.byHand.points,
      reason: item.byHand.reason,
      status: '已填',
    });
  }
  return rows;
};

const ledgerOf = (
  items: readonly SampleItem[],
  stage: Stage,
  sheet: string,
): { readonly cells: readonly SheetCell[]; readonly layout: LedgerLayout } => {
  const cells: SheetCell[] = [];
  const blocks: { top: number; bottom: number }[] = [];
  let next = LEDGER_FIRST_ROW;
  items.forEach((item, index) => {
    const rows = rowsOf(item, index, stage);
    blocks.push({ top: next, bottom: next + rows.length - 1 });
    for (const row of rows) {
      for (const [key, value] of Object.entries(row)) {
        const column = LEDGER[key as keyof typeof LEDGER];
        const content = typeof value === 'number' ? numberOf(value) : textOf(value);
        cells.push({ row: next, column, content, style: LOOK.text });
      }
      next += 1;
    }
  });
  return { cells, layout: { sheet, lastRow: next - 1, blocks } };
};

const zero = new Decimal(0);
const sum = (marks: readonly (Decimal | null)[]): Decimal =>
  Decimal.sum(0, ...marks.map((mark) => mark ?? 0));

const indicatorOf = (item: SampleItem, index: number, stage: Stage): IndicatorAssessment => {
  const score = (of: Stage): Decimal | null =>
    item.notApplicable || item[of] === null ? null : new Decimal(item[of]);
  return {
    sheet: SHEET,
    row: 4 + index,
    section: item.section,
    name: item.name ?? `指标${index + 1}`,
    fullMarks: new Decimal(item.fullMarks),
    status: item.notApplicable ? 'notApplicable' : item[stage] === null ? 'pending' : 'computed',
    score: { self: score('self'), checked: score('checked') },
    extra: { self: zero, checked: new Decimal(item.extra ?? 0) },
    reason: item.reason ?? '',
    rules: [],
  };
};

const sectionsOf = (indicators: readonly IndicatorAssessment[]): readonly SectionAssessment[] =>
  [...new Set(indicators.map(({ section }) => section))].map((name) => {
    const own = indicators.filter(({ section }) => section === name);
    const scoreOf = (of: Stage): Decimal =>
      sum(own.map(({ score }) => score[of])).minus(sum(own.map(({ extra }) => extra[of])));
    return {
      sheet: SHEET,
      name,
      fullMarks: sum(own.map((item) => (item.status === 'notApplicable' ? zero : item.fullMarks))),
      score: { self: scoreOf('self'), checked: scoreOf('checked') },
      pending: own.filter(({ status }) => status === 'pending').length,
    };
  });

const assess = ({ scheme, items, events }: Sample): Assessment => {
  const { stage, bands } = scheme;
  const indicators = items.map((item, index) => indicatorOf(item, index, stage));
  const sections = sectionsOf(indicators);
  const fullMarks = sum(indicators.map((item) => item.fullMarks));
  const notApplicableMarks = sum(
    indicators.map((item) => (item.status === 'notApplicable' ? item.fullMarks : zero)),
  );
  const rawTotal = sum(sections.map(({ score }) => score[stage]));
  const rebased = scheme.rebase && notApplicableMarks.gt(0) && fullMarks.gt(notApplicableMarks);
  const scaled = rebased ? rawTotal.times(fullMarks).div(fullMarks.minus(notApplicableMarks)) : rawTotal;
  const total = round(guarded(scaled), scheme.decimals);
  const pending = indicators.filter(({ status }) => status === 'pending').length;
  const none = fullMarks.lte(notApplicableMarks);
  const percent = none ? null : round(Decimal.max(0, total).div(fullMarks).times(100), 6);
  const gradeBeforeVeto =
    pending > 0 || percent === null ? null : (bands.findLast(({ min }) => percent.gte(min))?.grade ?? null);
  const judged = judgeEvents(events, scheme);
  return {
    stage,
    indicators,
    sections,
    fullMarks,
    notApplicableMarks,
    rawTotal,
    total,
    range: { lowest: total, highest: total },
    pending,
    gradeBeforeVeto,
    grade: finalGrade(gradeBeforeVeto, judged, bands),
    events: judged,
  };
};

/** A whole input for the result page, with the sheets that its formulas refer to. */
export const sampleInput = (
  sample: Sample,
): {
  readonly input: ResultInput;
  readonly scheme: ReturnType<typeof schemeSheet>;
  readonly veto: ReturnType<typeof vetoSheet>;
} => {
  const { scheme, items, events } = sample;
  const assessment = assess(sample);
  const schemeOf = schemeSheet(scheme, {
    fullMarks: { kind: 'number', number: assessment.fullMarks.toNumber() },
  });
  const veto = vetoSheet(events, scheme, schemeOf.layout);
  const ledger = ledgerOf(items, scheme.stage, scheme.sheetNames.ledger);
  return {
    scheme: schemeOf,
    veto,
    input: {
      assessment,
      scheme,
      schemeLayout: schemeOf.layout,
      vetoLayout: veto.layout,
      ledgerLayout: ledger.layout,
      ledgerCells: ledger.cells,
      scoreColumns: [
        {
          sheet: SHEET,
          column: 9,
          rows: runsOf(items.map((_, index) => 4 + index)),
          scores: new Map(
            assessment.indicators.flatMap(({ score }, index) => {
              const known = score[scheme.stage];
              return known ? [[4 + index, known]] : [];
            }),
          ),
        },
      ],
      computedAt: scheme.dataDate,
    },
  };
};
