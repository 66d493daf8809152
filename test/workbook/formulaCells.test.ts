import type { SetCell } from '../../src/core/cells/edit';
import { cellAt, type SheetSnapshot } from '../../src/core/cells/snapshot';
import type { OoxmlWorkbook } from '../../src/workbook/ooxml/openPackage';
import { workbookWithRows } from './blankPackage';
import { partText } from './packageChecks';

const sheetOf = async (workbook: OoxmlWorkbook): Promise<SheetSnapshot> => {
  const sheet = (await workbook.read()).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
};

const sheetXml = (workbook: OoxmlWorkbook): string => partText(workbook.save(), 'xl/worksheets/sheet1.xml');

const set = (column: number, formula: string, cached: SetFormula['cached']): SetCell => ({
  kind: 'setCell',
  sheet: 'Sheet1',
  row: 1,
  column,
  content: { kind: 'formula', formula, cached },
});
type SetFormula = Extract<SetCell['content'], { kind: 'formula' }>;

describe('formulas in the cells of a package', () => {
  it('says of what type the value is that a formula shows', async () => {
    const workbook = workbookWithRows('');
    await workbook.apply([
      set(1, 'NA()', { error: '#N/A' }),
      set(2, '"#N/A"', '#N/A'),
      set(3, '1=1', true),
      set(4, '1+1', 2),
      set(5, 'A9', null),
    ]);
    expect(sheetXml(workbook)).toContain(
      '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>' +
        '<c r="B1" t="str"><f>"#N/A"</f><v>#N/A</v></c>' +
        '<c r="C1" t="b"><f>1=1</f><v>1</v></c>' +
        '<c r="D1"><f>1+1</f><v>2</v></c>' +
        '<c r="E1"><f>A9</f></c>',
    );
  });

  it('tells an array formula and the cells that it fills from other formulas', async () => {
    const sheet = await sheetOf(
      workbookWithRows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>' +
          '<c r="C1"><f t="array" ref="C1">SUM(B1:B2*2)</f><v>6</v></c><c r="D1"><f>B1</f><v>1</v></c></row>' +
          '<row r="2"><c r="A2"><v>4</v></c></row>',
      ),
    );
    const array = { top: 1, left: 1, bottom: 2, right: 1 };
    expect(cellAt(sheet, 1, 1)).toEqual({ value: 2, formula: 'B1:B2*2', array });
    expect(cellAt(sheet, 1, 3).array).toEqual({ top: 1, left: 3, bottom: 1, right: 3 });
    expect(cellAt(sheet, 1, 4)).toEqual({ value: 1, formula: 'B1' });
    expect(cellAt(sheet, 2, 1)).toEqual({ value: 4 });
  });

  it('gives one member of a shared formula a new value, and leaves the others theirs', async () => {
    const workbook = workbookWithRows(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:C1" si="0">A2*2</f><v>1</v></c>' +
        '<c r="B1"><f t="shared" si="0"/><v>2</v></c><c r="C1"><f t="shared" si="0"/><v>3</v></c></row>',
    );
    await workbook.apply([set(1, 'A2*2', 10)]);
    const sheet = await sheetOf(workbook);
    expect([1, 2, 3].map((column) => cellAt(sheet, 1, column))).toEqual([
      { value: 10, formula: 'A2*2' },
      { value: 2, formula: 'B2*2' },
      { value: 3, formula: 'C2*2' },
    ]);
  });
});
