import { Decimal } from 'decimal.js';
import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import { leavesOf } from '../assessment/item';
import { scoreItem, type ScoredItem, type ScoringOptions } from '../assessment/score-item';
import { YES } from '../rule/kinds/answers';
import type { Edit, SheetContent } from '../cells/edit';
import { a1, sheetPrefix } from '../cells/address';
import { sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { grouped } from '../grouped';
import { issue, type Issue, type Outcome } from '../issue';
import { guarded, shown } from '../rule/decimal';
import { gradeText } from '../scheme/grade-text';
import { PARTIAL_STEP_WORDS } from '../scheme/scheme-words';
import type { Scheme, Stage } from '../scheme/scheme';
import type { IndicatorSheet } from '../sheet/indicator';
import { judgeEvents } from '../veto/judge-event';
import { vetoSheet } from '../veto/veto-sheet';
import { weighEvents } from '../veto/weigh-events';
import { readOpinions } from '../result/opinions';
import { CELL } from '../result/page';
import { toldEvent } from '../result/panel-vetoes';
import { runsOf, type ScoreColumn } from '../result/result-input';
import { resultArea } from '../result/result-area';
import { resultSheet } from '../result/result-sheet';
import { weightText } from '../result/weight-words';
import { commentEdit, scoreComments, type CommentStyle } from './comments';
import { formulaOf } from './content';
import { followUpPart } from './follow-up-part';
import { withEntries, type LedgerEntry } from './entries';
import { indicatorCells } from './indicator-cells';
import { COLUMN, forfeitsFromOutside, type LedgerContext } from './ledger/ledger-context';
import { itemInputs, type ItemInputs } from './ledger/item-inputs';
import { blockOf, ledgerLayout, type LedgerBlock } from './ledger/ledger-rows';
import { isUncounted, type LedgerItem } from './ledger/ledger-item';
import { ledgerSheet } from './ledger/ledger-sheet';
import { parametersSetBack } from './ledger/set-back';
import { LEDGER, LEDGER_FIRST_ROW } from './layout';
import { readWorkbook, type GradingOptions, type WorkbookReading } from './read-workbook';
import { scoreColumn } from './result-columns';
import { schemePart } from './scheme-part';
import { tableAt } from './table-at';
import { sheetDifference, typedOver, wholeTable, type OurPart } from './sheet-difference';

/** What will be written, and the assessment that it says. */
export interface GradingPlan {
  readonly reading: WorkbookReading;
  readonly scheme: Scheme;
  /** Everything about each item, in the order of `assessment.indicators`. */
  readonly items: readonly LedgerItem[];
  readonly assessment: Assessment;
  readonly edits: readonly Edit[];
  /** Sheets of ours, which come with the values of their formulas. */
  readonly ownSheets: readonly string[];
}

/**
 * Grades a workbook: reads it, scores it and decides the edits that write scores, reasons, grade and our four sheets.
 * Planning again after the edits were applied gives no edit. null with issues when there is nothing to grade.
 */
export const planGrading = (snapshot: Snapshot, options: GradingOptions): Outcome<GradingPlan | null> => {
  const { value: reading, issues } = readWorkbook(snapshot, options);
  if (!reading) return { value: null, issues };
  const inputs = new Map(reading.blocks.map((block) => [block, inputsOf(reading, block)]));
  const items = reading.blocks.flatMap((block) => ledgerItem(reading, inputs, block));
  const scored = items.map((item) => item.scored);
  const events = judgeEvents(reading.events, reading.scheme);
  const assessment = assess(scored, events, reading.scheme);
  const commentForm = commentFormOf(reading.scheme, options);
  const commentStyle = { commentForm, dataDate: reading.scheme.dataDate };
  const written = write(reading, items, assessment, commentStyle, options.entries?.followUp === true);
  return {
    value: {
      reading,
      scheme: reading.scheme,
      items,
      assessment,
      edits: written.edits,
      ownSheets: written.ownSheets,
    },
    issues: [
      ...issues,
      ...[...inputs.values()].flatMap((input) => input.issues),
      ...scored.flatMap((item) => decimalsIssues(item, reading.scheme)),
      ...scored.flatMap((item) => handScoreIssues(item, reading.scheme.stage)),
      ...written.issues,
      ...(commentForm === 'none' && options.comments === 'thread'
        ? [issue('notesNotSeen', 'info', { sheet: reading.scheme.sheetNames.scheme, cell: '' })]
        : []),
    ],
  };
};

/** A host that sees no notes leaves them alone: a thread on a cell that holds one would be refused, or be a second voice. */
const commentFormOf = ({ commentForm }: Scheme, { comments }: GradingOptions): CommentStyle['commentForm'] =>
  comments === 'none' || (comments === 'thread' && commentForm === 'note') ? 'none' : commentForm;

const placeOf = ({ tables }: WorkbookReading, { item }: LedgerBlock) =>
  tableAt(tables, item.sheet, item.rows[0] ?? 0);

const inputsOf = (reading: WorkbookReading, block: LedgerBlock): ItemInputs => {
  const place = placeOf(reading, block);
  if (!place) throw new Error(`no table for ${block.item.sheet}`);
  return itemInputs({
    block,
    kept: reading.kept.items.get(block.item),
    sheet: place.sheet,
    table: place.table,
    scheme: reading.scheme,
    notApplicableWords: reading.notApplicableWords,
  });
};

/** Does a clause of another item, which applies, take all marks of this item's section? */
const sectionForfeited = (
  reading: WorkbookReading,
  inputs: ReadonlyMap<LedgerBlock, ItemInputs>,
  { item }: LedgerBlock,
  stage: Stage,
): boolean =>
  forfeitsFromOutside(reading, item).some((forfeit) => {
    const owner = blockOf(reading.blocks, forfeit.item);
    const facts = owner && inputs.get(owner)?.facts;
    const applies = forfeit.item.rows.length === 1 || !facts?.notApplicableRows.has(forfeit.line.row);
    return applies && facts?.answers[stage].get(forfeit.line)?.entry === YES;
  });

const ledgerItem = (
  reading: WorkbookReading,
  inputs: ReadonlyMap<LedgerBlock, ItemInputs>,
  block: LedgerBlock,
): readonly LedgerItem[] => {
  const input = inputs.get(block);
  const place = placeOf(reading, block);
  if (!input || !place) return [];
  const { scheme } = reading;
  const options: ScoringOptions = {
    stage: scheme.stage,
    partialSteps: scheme.partialSteps,
    decimals: scheme.decimals,
    stepChoice: PARTIAL_STEP_WORDS[scheme.partialSteps],
    sectionForfeited: {
      self: sectionForfeited(reading, inputs, block, 'self'),
      checked: sectionForfeited(reading, inputs, block, 'checked'),
    },
  };
  const scored = scoreItem(block.item, input.facts, options);
  const { columns } = place.table;
  const column = columns.content ?? columns.level3 ?? columns.level2 ?? columns.level1 ?? columns.rule ?? 1;
  return [{ block, inputs: input, options, scored, home: { row: block.item.rows[0] ?? 1, column } }];
};

/**
 * One item as it is with entries that the plan may not hold yet: what the pane shows at once, before the whole is planned
 * again. What other items make of the entries (a section that gets nothing) waits for the plan.
 */
export const withItemEntries = (
  { reading }: Pick<GradingPlan, 'reading'>,
  known: LedgerItem,
  entries: readonly LedgerEntry[],
): LedgerItem => {
  const { block } = known;
  const own = entries.filter(({ sheet, row }) => sheet === block.item.sheet && row === block.item.rows[0]);
  if (own.length === 0) return known;
  const { kept } = withEntries(reading.kept, [block.item], own);
  const inputs = inputsOf({ ...reading, kept }, block);
  return { ...known, inputs, scored: scoreItem(block.item, inputs.facts, known.options) };
};

/** A score typed with more decimals than the scheme has stays, but the total that is graded is rounded. */
const decimalsIssues = ({ facts }: ScoredItem, { stage, decimals }: Scheme): readonly Issue[] => {
  const hand = facts.handScores[stage];
  if (hand?.score == null || guarded(new Decimal(hand.score)).decimalPlaces() <= decimals) return [];
  const where = { sheet: hand.where.sheet, cell: a1(hand.where.cell) };
  return [issue('scoreDecimals', 'info', where, { score: hand.score, decimals })];
};

/** A score typed by hand stays; where the facts give another, the official is told both. */
const handScoreIssues = ({ item, facts, computed }: ScoredItem, stage: Stage): readonly Issue[] => {
  const hand = facts.handScores[stage];
  const byFacts = item.byHand ? null : computed[stage].score;
  if (hand?.score == null || byFacts === null || byFacts.equals(hand.score)) return [];
  const answered = leavesOf(item.lines).some(
    (line) => (facts.answers[stage].get(line)?.entry ?? null) !== null,
  );
  return answered
    ? [
        issue(
          'handScoreDiffers',
          'warning',
          { sheet: hand.where.sheet, cell: a1(hand.where.cell) },
          {
            typed: hand.score,
            computed: byFacts.toNumber(),
          },
        ),
      ]
    : [];
};

const write = (
  reading: WorkbookReading,
  items: readonly LedgerItem[],
  assessment: Assessment,
  commentStyle: CommentStyle,
  withFollowUp: boolean,
): Pick<GradingPlan, 'edits' | 'ownSheets'> & { readonly issues: readonly Issue[] } => {
  const { snapshot, scheme, tables, blocks } = reading;
  const { sheetNames, stage } = scheme;
  const layout = ledgerLayout(sheetNames.ledger, blocks);
  const byTable = grouped(items, ({ block }) => placeOf(reading, block)?.table);
  const itemsOf = (table: IndicatorSheet): readonly LedgerItem[] => byTable.get(table) ?? [];
  const range = (column: string): string =>
    `${sheetPrefix(sheetNames.ledger)}$${column}$${LEDGER_FIRST_ROW}:$${column}$${layout.lastRow}`;
  const fullMarks = formulaOf(
    `SUMIF(${range(COLUMN.number)},">0",${range(COLUMN.fullMarks)})`,
    assessment.fullMarks.toNumber(),
  );
  const schemeParts = schemePart(reading, { ...fullMarks, cached: assessment.fullMarks.toNumber() });
  const veto = vetoSheet(reading.events, scheme, schemeParts.layout);
  const context: LedgerContext = {
    stage,
    schemeLayout: schemeParts.layout,
    tables,
    blocks,
    sectionForfeits: reading.sectionForfeits,
  };
  const ledger = ledgerSheet(sheetNames.ledger, items, context);
  const result = resultSheet({
    assessment,
    scheme,
    schemeLayout: schemeParts.layout,
    vetoLayout: veto.layout,
    ledgerLayout: layout,
    ledgerCells: ledger.cells,
    scoreColumns: tables.some(({ table }) => scoreColumn(table, stage) !== undefined)
      ? tables.flatMap(({ table }) => scoreRange(table, itemsOf(table), stage, sheetNames.ledger))
      : [],
    computedAt: scheme.dataDate,
    opinions: readOpinions(snapshot, sheetNames.result),
  });
  const followUp = followUpPart(reading, assessment, schemeParts.layout, withFollowUp);
  const was = (name: string): SheetSnapshot | undefined => sheetNamed(snapshot, name);
  const own: readonly (readonly [string, SheetContent, OurPart])[] = [
    [sheetNames.result, result.content, resultArea(was(sheetNames.result), result.content)],
    [
      sheetNames.ledger,
      ledger,
      {
        ...wholeTable(was(sheetNames.ledger), ledger, [LEDGER.clause, LEDGER.method], LEDGER.method),
        freed: reading.entered,
      },
    ],
    [sheetNames.veto, veto.content, wholeTable(was(sheetNames.veto), veto.content, [])],
    ...followUp.own,
  ];
  const comments = tables.map(({ table, sheet }) =>
    scoreComments(sheet, itemsOf(table), scoreColumn(table, stage), stage, commentStyle),
  );
  const resultName = sheetNames.result;
  const gradeComment = commentEdit(
    sheetNamed(snapshot, resultName) ?? { name: resultName, comments: [] },
    CELL.grade,
    gradeReason(assessment, scheme),
    commentStyle,
  );
  const edits: readonly Edit[] = [
    ...own.flatMap(([name, content, part]) => sheetDifference(was(name), content, part)),
    ...schemeParts.edits,
    ...tables.flatMap(({ table, sheet, added }) =>
      indicatorCells({
        table,
        sheet,
        added,
        items: itemsOf(table),
        ledger: sheetNames.ledger,
        stage,
      }),
    ),
    ...result.names.filter(
      ({ name, refersTo }) =>
        !snapshot.names.some(
          (known) => known.name === name && !known.sheet && sameRef(known.refersTo, refersTo),
        ),
    ),
    ...comments.flatMap((part) => part.edits),
    ...gradeComment.edits,
  ];
  return {
    edits,
    ownSheets: [sheetNames.scheme, ...own.map(([name]) => name)],
    issues: [
      ...parametersSetBack(was(sheetNames.ledger), ledger, blocks, ({ item }) =>
        reading.kept.items.get(item),
      ),
      ...followUp.issues,
      ...own.flatMap(([name, content, part]) => typedOver(was(name), content, part)),
      ...comments.flatMap((part) => part.issues),
      ...gradeComment.issues,
    ],
  };
};

const sameRef = (left: string, right: string): boolean =>
  left.replaceAll("'", '') === right.replaceAll("'", '');

/**
 * Cells of the indicator sheet that hold the scores of the stage, for the reviewer's check against the whole ledger; the
 * ledger's own stand in for scores that do not count and for a sheet that has no such column.
 */
const scoreRange = (
  table: IndicatorSheet,
  items: readonly LedgerItem[],
  stage: Stage,
  ledger: string,
): readonly ScoreColumn[] => {
  const column = scoreColumn(table, stage);
  const part = (
    own: readonly LedgerItem[],
    place: Pick<ScoreColumn, 'sheet' | 'column'>,
    rowOf: (item: LedgerItem) => number,
  ): readonly ScoreColumn[] => {
    if (own.length === 0) return [];
    const scores = own.flatMap((item): readonly (readonly [number, Decimal])[] => {
      const score = item.scored.score[stage];
      return score ? [[rowOf(item), score]] : [];
    });
    return [{ ...place, rows: runsOf(own.map(rowOf)), scores: new Map(scores) }];
  };
  const standsIn = (item: LedgerItem): boolean => column === undefined || isUncounted(item, stage);
  return [
    ...(column === undefined
      ? []
      : part(
          items.filter((item) => !standsIn(item)),
          { sheet: table.sheet, column },
          ({ block }) => block.item.rows[0] ?? 0,
        )),
    ...part(
      items.filter(standsIn),
      { sheet: ledger, column: stage === 'self' ? LEDGER.selfPoints : LEDGER.checkedPoints },
      ({ block }) => block.top,
    ),
  ];
};

/** The comment on the grade: how it came about. */
const gradeReason = (
  { total, gradeBeforeVeto, grade, events }: Assessment,
  { bands }: Scheme,
): string | null => {
  if (grade === null) return null;
  const weighing = weighEvents(gradeBeforeVeto, events, bands);
  const told = toldEvent(weighing)?.judged.event;
  const byScore = gradeBeforeVeto === null ? '按得分评定待定' : `按得分评定为${gradeText(gradeBeforeVeto)}`;
  const veto = weighing.weight.ceiling < bands.length ? '，实行一票否决' : '';
  const others = weightText({ ...weighing.weight, ceiling: bands.length }, bands);
  return told
    ? `总分${shown(total)}分，${byScore}；发生“${told.event}”${veto}${others}，考核等级为${gradeText(grade)}。`
    : `总分${shown(total)}分，考核等级为${gradeText(grade)}。`;
};
