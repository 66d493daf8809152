import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Indicator } from '../../src/core/sheet/indicator';
import { recogniseSheets } from '../../src/core/sheet/recognise';
import { openPackage } from '../../src/workbook/ooxml/openPackage';

/** Workbooks laid out from published scoring tables, each with its answer key; they are not part of the project. */
const SHEETS = join(__dirname, '../../../shared/data/sheets');

interface Key {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: Record<string, number>;
  readonly indicators: readonly Omit<Indicator, 'fullMarksCell'>[];
  readonly subtotals: readonly unknown[];
  readonly totals: readonly unknown[];
}

const keyOf = (name: string): Key => JSON.parse(readFileSync(join(SHEETS, `${name}.json`), 'utf8')) as Key;

const withoutCell = ({ fullMarksCell: _, ...indicator }: Indicator): Omit<Indicator, 'fullMarksCell'> =>
  indicator;

const names = existsSync(SHEETS)
  ? readdirSync(SHEETS)
      .filter((file) => file.endsWith('.xlsx'))
      .map((file) => file.replace('.xlsx', ''))
  : [];

if (names.length === 0) {
  test.skip(`no workbooks in ${SHEETS}: recognition is not checked against the answer keys`, () => undefined);
} else {
  describe.each(names)('%s', (name) => {
    const recognised = async () =>
      recogniseSheets(await openPackage(readFileSync(join(SHEETS, `${name}.xlsx`))).read());

    test('is recognised as its answer key says', async () => {
      const key = keyOf(name);
      const { value } = await recognised();
      expect(value).toHaveLength(1);
      const [sheet] = value;
      expect({
        sheet: sheet?.sheet,
        headerRow: sheet?.headerRow,
        columns: sheet?.columns,
        indicators: sheet?.indicators.map(withoutCell),
        subtotals: sheet?.subtotals,
        totals: sheet?.totals,
      }).toEqual(key);
    });

    test('raises no issue, since it is in order', async () => {
      expect((await recognised()).issues).toEqual([]);
    });
  });
}
