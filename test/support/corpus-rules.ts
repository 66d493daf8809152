import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The published sheets of the workplace; their texts are read where they lie and are not part of the project. */
export const CORPUS = join(__dirname, '../../../shared/data/sheets');

export interface CorpusRule {
  readonly workbook: string;
  readonly row: number;
  readonly fullMarks: number | null;
  readonly rule: string;
}

/** The rule of every indicator, by workbook name and row; none where the project stands alone. */
export function sheetRules(): readonly CorpusRule[] {
  if (!existsSync(CORPUS)) return [];
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const { indicators } = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as {
      indicators: Omit<CorpusRule, 'workbook'>[];
    };
    return indicators
      .filter(({ rule }) => rule !== '')
      .map(({ row, fullMarks, rule }) => ({ workbook: basename(file, '.json'), row, fullMarks, rule }));
  });
}

/** Each pair of text and full marks once, where it comes first. */
export function distinct(rules: readonly CorpusRule[]): readonly CorpusRule[] {
  const first = new Map<string, CorpusRule>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.fullMarks, rule.rule]);
    if (!first.has(key)) first.set(key, rule);
  }
  return [...first.values()];
}

/** Every distinct rule of the published sheets. */
export const corpusRules = (): readonly CorpusRule[] => distinct(sheetRules());

/** How a rule of the corpus is named in the project, which does not hold its text. */
export const placeOf = ({ workbook, row }: CorpusRule): string => `${workbook} ${row}`;
