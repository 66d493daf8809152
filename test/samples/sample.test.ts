import { readFileSync } from 'node:fs';
import { planGrading } from '../../src/core/writeback/plan';
import { openPackage } from '../../src/workbook/ooxml/openPackage';

test.each(['2017-09-12', '2026-01-02'])(
  'the sample is as this version grades it, on %s too (else: npx tsx test/samples/make-sample.ts)',
  async (today) => {
    const sample = openPackage(new Uint8Array(readFileSync('assets/samples/quality-assessment.xlsx')));
    expect(planGrading(await sample.read(), { today }).value?.edits).toEqual([]);
  },
);
