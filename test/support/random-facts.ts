import { leavesOf, type LeafLine } from '../../src/core/assessment/item';
import { needsThreshold } from '../../src/core/assessment/line-status';
import type { Content, SetCell } from '../../src/core/cells/edit';
import { sheetNamed, type Snapshot } from '../../src/core/cells/snapshot';
import { kindOf } from '../../src/core/rule/kinds';
import { PARTIAL_STEP_WORDS, SETTING, type Setting } from '../../src/core/scheme/scheme-words';
import { rowLabelled } from '../../src/core/scheme/sheet-reading';
import { LEDGER } from '../../src/core/writeback/layout';
import { readWorkbook } from '../../src/core/writeback/read-workbook';
import type { Random } from './random';

/** How facts are drawn: `complete` fills every cell with a sensible answer, `wild` also leaves blanks and types nonsense. */
export type Manner = 'complete' | 'wild';

/** Facts, bases and reasons for the input cells of a graded workbook's ledger. */
export const randomFacts = (
  snapshot: Snapshot,
  draw: Random,
  manner: Manner,
  today: string,
): readonly SetCell[] => {
  const reading = readWorkbook(snapshot, { today }).value;
  if (!reading) throw new Error('nothing to fill');
  const sheet = reading.scheme.sheetNames.ledger;
  return reading.blocks.flatMap((block) =>
    leavesOf(block.item.lines).flatMap((line) => {
      const row = block.rowOf.get(line) ?? 0;
      const cell = (column: number, content: Content): SetCell => ({
        kind: 'setCell',
        sheet,
        row,
        column,
        content,
      });
      const asks = kindOf(line.clause).question(line.clause) !== 'none';
      return [
        ...(asks
          ? [
              cell(LEDGER.selfFact, fact(line, draw, manner)),
              cell(LEDGER.checkedFact, fact(line, draw, manner)),
            ]
          : []),
        ...(needsThreshold(line) && (manner === 'complete' || draw.next() < 0.8)
          ? [cell(LEDGER.threshold, { kind: 'number', number: draw.pick([3, 50, 90, 93.5, 95]) })]
          : []),
        ...(line.clause.kind === 'manual' && draw.next() < 0.5
          ? [cell(LEDGER.reason, { kind: 'text', text: '=现场核查，资料"不全"' })]
          : []),
      ];
    }),
  );
};

/** Another way to count parts of a step, other decimals, rebased or not, and some 缺项 marks in the sheet's own column. */
export const randomCircumstances = (snapshot: Snapshot, draw: Random, today: string): readonly SetCell[] => {
  const reading = readWorkbook(snapshot, { today }).value;
  const scheme = reading && sheetNamed(snapshot, reading.scheme.sheetNames.scheme);
  if (!reading || !scheme) throw new Error('nothing to vary');
  const setting = (name: Setting, content: Content): SetCell => ({
    kind: 'setCell',
    sheet: scheme.name,
    row: rowLabelled(scheme, SETTING[name]) ?? 0,
    column: 2,
    content,
  });
  return [
    setting('partialSteps', text(draw.pick(Object.values(PARTIAL_STEP_WORDS)))),
    setting('decimals', number(draw.whole(0, 3))),
    setting('rebase', text(draw.pick(['是', '否']))),
    ...reading.tables.flatMap(({ table }) => {
      const column = table.columns.notApplicable;
      return column === undefined
        ? []
        : table.indicators
            .filter(() => draw.next() < 0.15)
            .map(({ row }): SetCell => ({
              kind: 'setCell',
              sheet: table.sheet,
              row,
              column,
              content: draw.pick([text('是'), text('√'), number(1), text('否')]),
            }));
    }),
  ];
};

const text = (words: string): Content => ({ kind: 'text', text: words });
const number = (value: number): Content => ({ kind: 'number', number: value });

const NONSENSE: readonly Content[] = [
  text('大约'),
  text(' '),
  number(-1),
  number(0.912),
  number(1),
  text('无'),
  { kind: 'blank' },
  { kind: 'blank' },
];

const fact = (line: LeafLine, draw: Random, manner: Manner): Content => {
  const { clause } = line;
  // A blank beside 追加扣分 is linked to its 不得分 again by the next run, so the two would not be the same workbook.
  const mayBeNonsense = manner === 'wild' && clause.kind !== 'extraDeduct';
  if (mayBeNonsense && draw.next() < 0.3) return draw.pick(NONSENSE);
  switch (kindOf(clause).question(clause)) {
    case 'yesNo':
      return text(
        clause.kind === 'forfeit' ? draw.pick(['否', '否', '否', '无', '是']) : draw.pick(['是', '否', '无']),
      );
    case 'count':
      return draw.pick([number(0), number(1), number(2), number(draw.whole(3, 30)), text('无')]);
    case 'value':
      return number(
        draw.pick([draw.whole(0, 120), draw.whole(850, 1000) / 10, draw.whole(9000, 9700) / 100]),
      );
    case 'label':
      return text(
        draw.pick(line.tierRows.flatMap(({ bound }) => (typeof bound === 'object' ? [bound.label] : []))),
      );
    case 'points':
      return number(draw.whole(0, (('max' in clause ? clause.max : undefined) ?? 1) * 10) / 10);
    case 'none':
      return { kind: 'blank' };
  }
};
