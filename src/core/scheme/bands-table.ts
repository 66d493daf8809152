import { Decimal } from 'decimal.js';
import { a1, absoluteA1, type CellRef } from '../cells/address';
import type { Content } from '../cells/edit';
import { formulaOf, numberOf, textOf } from '../writeback/content';
import type { SchemeLayout } from '../writeback/layout';
import { LOOK } from '../writeback/look';
import type { SheetDraft } from '../writeback/sheet-draft';
import { columnOf, drawHeadings, drawTitle, GUIDANCE_END, ROW_HEIGHT, rowOf } from './part-drawing';
import type { Band, Scheme } from './scheme';
import { BAND_HEADINGS, PART } from './scheme-words';

/** The bands, and the full marks (their number and their cell) in which each is described. */
export interface BandsInput {
  readonly scheme: Scheme;
  readonly fullMarks: number;
  readonly fullMarksCell: CellRef;
}

export type BandRanges = Pick<SchemeLayout, 'bandMins' | 'bandGrades'>;

/** 60分以上（含），不足80分: live, so that it follows the edges and the full marks. */
const bandNote = (bands: readonly Band[], index: number, firstRow: number, input: BandsInput): Content => {
  const marks = (at: number): string => {
    const percent = bands[at]?.min ?? 0;
    return new Decimal(percent).times(input.fullMarks).div(100).toDecimalPlaces(2).toString();
  };
  const formula = (at: number): string =>
    `ROUND(${a1({ row: firstRow + at, column: 1 })}*${absoluteA1(input.fullMarksCell)}/100,2)`;
  const last = index === bands.length - 1;
  if (index === 0) {
    return last ? textOf('不分等级') : formulaOf(`"不足"&${formula(1)}&"分"`, `不足${marks(1)}分`);
  }
  return last
    ? formulaOf(`${formula(index)}&"分以上（含）"`, `${marks(index)}分以上（含）`)
    : formulaOf(
        `${formula(index)}&"分以上（含），不足"&${formula(index + 1)}&"分"`,
        `${marks(index)}分以上（含），不足${marks(index + 1)}分`,
      );
};

/** Draws the bands from `top` down; answers the row where the next part begins, and where the bands stand. */
export const drawBands = (
  draft: SheetDraft,
  top: number,
  input: BandsInput,
): readonly [number, BandRanges] => {
  const { bands } = input.scheme;
  const heading = drawTitle(
    draft,
    top,
    PART.bands,
    '由低到高填写，最低一级的下限为0；达到下限即为该等级。增加等级请在两级之间插入一行。',
  );
  drawHeadings(draft, heading, [BAND_HEADINGS.min, BAND_HEADINGS.grade]);
  draft.span(rowOf(heading, 3, GUIDANCE_END), textOf(BAND_HEADINGS.note), LOOK.header);
  const first = heading + 1;
  bands.forEach((band, index) => {
    draft
      .put(first + index, 1, numberOf(band.min), LOOK.inputNumber)
      .put(first + index, 2, textOf(band.grade), LOOK.inputCentred)
      .span(rowOf(first + index, 3, GUIDANCE_END), bandNote(bands, index, first, input), LOOK.text)
      .height(first + index, ROW_HEIGHT);
  });
  const last = first + bands.length - 1;
  draft.validate({
    ranges: [columnOf(1, first, last)],
    rule: { kind: 'decimal', min: 0, max: 100 },
    error: '请填占满分的百分数，如 90。',
  });
  return [last + 2, { bandMins: columnOf(1, first, last), bandGrades: columnOf(2, first, last) }];
};
