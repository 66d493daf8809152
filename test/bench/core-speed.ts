import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { evaluateItem } from '../../src/core/assessment/evaluate-item';
import { buildItems } from '../../src/core/assessment/item';
import { scoreItem, type ScoringOptions } from '../../src/core/assessment/score-item';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { PARTIAL_STEP_WORDS } from '../../src/core/scheme/scheme-words';
import { readAnew } from '../../src/core/sheet/drawn-sheet';
import { recogniseSheets } from '../../src/core/sheet/recognise';
import { itemInputs } from '../../src/core/writeback/ledger/item-inputs';
import { planGrading } from '../../src/core/writeback/plan';
import { readWorkbook } from '../../src/core/writeback/read-workbook';
import { ruleReader } from '../../src/core/writeback/rule-reader';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { random } from '../support/random';
import { randomFacts } from '../support/random-facts';
import { say, sayTable, whole } from './print';
import { secondsOf } from './timing';
import { writeWorkbook } from './workbooks';

const DAY = '2017-09-12';
const SHEETS = 20;
const INDICATORS = 100;
const COUNT = SHEETS * INDICATORS;

/** A workbook as it is graded for the first time, and with its ledger filled in, as plain values. */
const snapshots = async (
  folder: string,
): Promise<{ readonly first: Snapshot; readonly filled: Snapshot }> => {
  const path = join(folder, 'core.xlsx');
  await writeWorkbook(path, { indicatorSheets: Array.from({ length: SHEETS }, () => INDICATORS) });
  const workbook = openPackage(new Uint8Array(await readFile(path)));
  const first = await workbook.read();
  await workbook.apply(planGrading(first, { today: DAY }).value?.edits ?? []);
  await workbook.apply(randomFacts(await workbook.read(), random(1), 'complete', DAY));
  return { first, filled: await workbook.read() };
};

/** Indicators a second on one thread, from plain values to plain edits, without any file; and scoring alone. */
export const benchCore = async (folder: string): Promise<void> => {
  const { first, filled } = await snapshots(folder);
  const reading = readWorkbook(filled, { today: DAY }).value;
  if (!reading) throw new Error('nothing to grade');
  const { scheme, tables } = reading;
  const scoring: ScoringOptions = {
    stage: scheme.stage,
    partialSteps: scheme.partialSteps,
    decimals: scheme.decimals,
    stepChoice: PARTIAL_STEP_WORDS[scheme.partialSteps],
    sectionForfeited: { self: false, checked: false },
  };
  const facts = reading.blocks.flatMap((block) => {
    const place = tables.find(({ table }) => table.sheet === block.item.sheet);
    const kept = reading.kept.items.get(block.item);
    const { notApplicableWords } = reading;
    return place
      ? [{ item: block.item, facts: itemInputs({ ...place, block, kept, scheme, notApplicableWords }).facts }]
      : [];
  });
  const clauses = facts.reduce((sum, { facts: { answers } }) => sum + answers.checked.size, 0);
  const recognised = recogniseSheets(first).value;
  const tasks: readonly (readonly [name: string, task: () => unknown])[] = [
    ['recognise the sheets', () => recogniseSheets(readAnew(first))],
    ['read the rules (distinct texts)', () => buildItems(recognised, ruleReader())],
    [
      'score from facts, one stage',
      () =>
        facts.map(({ item, facts: { answers } }) =>
          evaluateItem(item, {
            fullMarks: item.fullMarks,
            answers: answers[scheme.stage],
            partialSteps: scheme.partialSteps,
            decimals: scheme.decimals,
            sectionForfeited: false,
            notApplicableRows: new Set(),
          }),
        ),
    ],
    [
      'score from facts, both stages, with statuses and reasons',
      () => facts.map((entry) => scoreItem(entry.item, entry.facts, scoring)),
    ],
    ['everything: first grading, with the whole ledger planned', () => planGrading(first, { today: DAY })],
    ['everything: grading again with the facts filled in', () => planGrading(filled, { today: DAY })],
  ];
  say(
    `(b) The core on one thread, without files: ${whole(COUNT)} indicators with ${whole(clauses)} clauses on ${SHEETS} sheets`,
  );
  sayTable(
    ['step', 'time', 'indicators a second'],
    tasks.map(([name, task]) => {
      const time = secondsOf(task);
      return [name, `${(time * 1000).toFixed(1)} ms`, whole(COUNT / time)];
    }),
  );
  say();
};
