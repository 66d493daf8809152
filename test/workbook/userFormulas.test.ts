import { cellAt, sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { cellText, type CellValue } from '../../src/core/cells/cell';
import { everyKindWorkbook, OWN_FORMULAS } from '../support/every-kind';
import { graded, TODAY } from '../support/graded';
import { random } from '../support/random';
import { randomFacts } from '../support/random-facts';

const shownIn = (snapshot: Snapshot): Readonly<Record<string, CellValue>> => {
  const sheet = sheetNamed(snapshot, OWN_FORMULAS.sheet);
  const rows = Array.from({ length: sheet?.lastRow ?? 0 }, (_, index) => index + 1);
  return Object.fromEntries(
    rows.map((row) => [
      sheet ? cellText(cellAt(sheet, row, 1).value) : '',
      sheet ? cellAt(sheet, row, OWN_FORMULAS.column).value : null,
    ]),
  );
};

describe("the user's own formulas in a workbook that is graded", () => {
  it('follow the scores, pending ones and then known ones, and a second grading changes nothing', async () => {
    const pending = await graded(await everyKindWorkbook());
    expect(shownIn(pending.snapshot)).toMatchObject({
      各项之和: 0,
      前两项: { error: '#VALUE!' },
      第一项已评: '否',
      已评项数: 0,
      等级: '差',
      名次: 1,
    });
    const facts = randomFacts(pending.snapshot, random(7), 'complete', TODAY);
    const full = await graded(pending.bytes, facts);
    const { indicators, total } = full.plan.assessment;
    const scores = indicators.flatMap(({ score }) => (score.checked ? [score.checked.toNumber()] : []));
    const sum = scores.reduce((one, other) => one + other, 0);
    const shown = shownIn(full.snapshot);
    expect(shown['各项之和']).toBeCloseTo(sum, 9);
    expect(shown['总分']).toBeCloseTo(total.toNumber(), 9);
    expect(shown['百分制']).toBeCloseTo(sum / 1.1, 1);
    expect(shown).toMatchObject({ 第一项已评: '是', 已评项数: scores.length });
    const again = await graded(full.bytes);
    expect(again.plan.edits).toEqual([]);
    expect(Buffer.compare(again.bytes, full.bytes)).toBe(0);
  });
});
