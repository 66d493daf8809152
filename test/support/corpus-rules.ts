import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The published sheets of the workplace; their texts are read where they lie and are not part of the project. */
export const CORPUS = join(__dirname, '../../../shared/data/sheets');

export interface CorpusRule {
  /** Name of the workbook where the rule comes first. */
  readonly workbook: string;
  readonly row: number;
  readonly fullMarks: number | null;
  readonly rule: string;
}

/** Every distinct pair of text and full marks, by workbook name and row; none where the project stands alone. */
export function corpusRules(): readonly CorpusRule[] {
  if (!existsSync(CORPUS)) return [];
  const first = new Map<string, CorpusRule>();
  for (const file of readdirSync(CORPUS).sort()) {
    if (!file.endsWith('.json')) continue;
    const { indicators } = JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as {
      indicators: Omit<CorpusRule, 'workbook'>[];
    };
    for (const { row, fullMarks, rule } of indicators) {
      const key = JSON.stringify([fullMarks, rule]);
      if (rule !== '' && !first.has(key))
        first.set(key, { workbook: basename(file, '.json'), row, fullMarks, rule });
    }
  }
  return [...first.values()];
}

/** How a rule of the corpus is named in the project, which does not hold its text. */
export const placeOf = ({ workbook, row }: CorpusRule): string => `${workbook} ${row}`;
