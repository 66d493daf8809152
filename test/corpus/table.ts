import type { Reading } from './reviewed';

interface Row {
  readonly name: string;
  readonly readings: readonly Reading[];
}

/** Marks by number, or all or none of them: what makes a rule one to compute with. It owes nothing to the reader's own words. */
const NUMBER = /[\d０-９一二两三四五六七八九十半]\s{0,3}分(?![之钟])|不得分|满分/;

const HEADINGS = ['', 'rules', 'with a number', 'certain', '', 'left', 'without', 'certain', 'left'] as const;

/** How many rules are certain and how many are left to a person, of those with a number to compute with and of the others. */
export function corpusTable(rows: readonly Row[]): string {
  const cells = [HEADINGS, ...rows.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map(([name = '', ...figures]) =>
    [
      name.padEnd(widths[0] ?? 0),
      ...figures.map((figure, index) => figure.padStart(widths[index + 1] ?? 0)),
    ].join('  '),
  );
  return [
    'Distinct rules (text and full marks); one that several workbooks have counts once for all.',
    'Left: to a person. Those with a number to compute with come first, then those without.',
    '',
    ...lines,
    '',
  ].join('\n');
}

function cellsOf({ name, readings }: Row): readonly string[] {
  const withNumber = readings.filter(({ rule }) => NUMBER.test(rule.text));
  const without = readings.filter(({ rule }) => !NUMBER.test(rule.text));
  const certain = countCertain(withNumber);
  const share = withNumber.length === 0 ? '' : `${((100 * certain) / withNumber.length).toFixed(1)} %`;
  return [
    name,
    String(readings.length),
    String(withNumber.length),
    String(certain),
    share,
    String(withNumber.length - certain),
    String(without.length),
    String(countCertain(without)),
    String(without.length - countCertain(without)),
  ];
}

const countCertain = (readings: readonly Reading[]): number =>
  readings.filter(({ rule }) => rule.certain).length;
