import type { LedgerEntry } from '../writeback/entries';
import { FACT_COLUMN } from '../writeback/fill-blanks';
import type { GradingPlan } from '../writeback/plan';
import { scoresOf, type ExpertScore } from './expert-score';
import type { Finding } from './finding';
import type { HandOutRecord, IndicatorRecord } from './hand-out-record';
import { pairIndicators } from './indicator-key';
import { finding, knownItems, type KnownItem } from './known-item';
import { inputKey, sameInput, type InputValue, type LedgerInput } from './ledger-inputs';
import { isOwn } from './marked-cells';
import { missingIn } from './missing';
import { sheetMarks } from './sheet-marks';
import { isByHand, type OwnPart } from './shares';

/** The main workbook while returned ones are taken in, one after the other. */
export interface MainState {
  readonly plan: GradingPlan;
  readonly items: readonly KnownItem[];
  /** What inputs say by now, where a returned workbook changed them. */
  readonly values: Map<string, InputValue>;
  readonly prefer: 'main' | 'returned';
}

/** What one returned workbook brings. */
export interface MergedFile {
  readonly findings: readonly Finding[];
  readonly entries: readonly LedgerEntry[];
  readonly scores: readonly ExpertScore[];
}

interface Compared {
  readonly sent: IndicatorRecord;
  readonly part: Pick<OwnPart, 'whole' | 'clauses'> | undefined;
  readonly main: KnownItem | undefined;
  readonly returned: KnownItem | undefined;
}

/** Compares a returned workbook with what was sent and with the main one, indicator by indicator. */
export const mergeFile = (main: MainState, returned: GradingPlan, record: HandOutRecord): MergedFile => {
  const known = knownItems(returned);
  const inMain = pairIndicators(record.indicators, main.items);
  const inReturned = pairIndicators(record.indicators, known);
  const own = new Map(record.own.map((part) => [part.number, part]));
  const sentValues = new Map(
    record.contents.map(({ number, clause, column, value }) => [sentKey(number, clause, column), value]),
  );
  const merged = record.indicators.map((sent) =>
    mergeIndicator(main, record, sentValues, {
      sent,
      part: own.get(sent.number),
      main: inMain.get(sent),
      returned: inReturned.get(sent),
    }),
  );
  const paired = new Set(inReturned.values());
  const added = known
    .filter((item) => !paired.has(item))
    .map((item) => finding('outside', 'indicator', item, null));
  return {
    findings: [...merged.flatMap(({ findings }) => findings), ...added, ...otherSheets(returned, record)],
    entries: merged.flatMap(({ entries }) => entries),
    scores: merged.flatMap(({ scores }) => scores),
  };
};

const sentKey = (number: number, clause: number | null, column: string): string =>
  `${number} ${clause ?? ''} ${column}`;

interface Change {
  readonly input: LedgerInput;
  readonly sent: InputValue;
}

const nothing = (findings: readonly Finding[]): MergedFile => ({ findings, entries: [], scores: [] });

const mergeIndicator = (
  state: MainState,
  record: HandOutRecord,
  sentValues: ReadonlyMap<string, InputValue>,
  compared: Compared,
): MergedFile => {
  const { sent, part, main, returned } = compared;
  if (!returned) return nothing([finding('gone', 'indicator', sent, main)]);
  if (returned.fingerprint !== sent.fingerprint) return nothing([finding('outside', 'rule', sent, main)]);
  const changes = [...returned.inputs.values()].flatMap((input): readonly Change[] => {
    const before = sentValues.get(sentKey(sent.number, input.clause?.index ?? null, input.column)) ?? null;
    return sameInput(input.value, before) ? [] : [{ input, sent: before }];
  });
  if (!main) return nothing(part ? [finding('gone', 'indicator', sent, null)] : outsideOf(changes, compared));
  const isTheirs = ({ input }: Change): boolean =>
    isOwn(part, main.inputs.get(inputKey(input)) ?? { clause: input.clause, column: input.column });
  const own = changes.filter(isTheirs);
  const outside = outsideOf(
    changes.filter((change) => !isTheirs(change)),
    compared,
  );
  if (main.fingerprint !== sent.fingerprint) {
    return nothing([...(part ? [finding('outOfDate', 'rule', sent, main)] : []), ...outside]);
  }
  const { stage } = state.plan.scheme;
  const isScore = ({ input }: Change): boolean =>
    record.recipient.kind === 'expert' &&
    input.line !== null &&
    isByHand(input.line) &&
    (input.column === FACT_COLUMN[stage] || input.column === 'reason');
  const scores = scoresOf(
    own.filter(isScore).map(({ input }) => input),
    main,
    returned,
    record,
    stage,
    (clause) => sentValues.get(sentKey(sent.number, clause, FACT_COLUMN[stage])) ?? null,
  );
  const cells = own.filter((change) => !isScore(change)).map((change) => mergeCell(state, change, main));
  const findings = [
    ...cells.flatMap(({ findings }) => findings),
    ...outside,
    ...(part ? missingIn(stage, part, main, returned, scores) : []),
  ];
  const isQuiet = part && findings.length === 0 && scores.length === 0;
  return {
    findings: isQuiet ? [finding('unchanged', 'indicator', sent, main)] : findings,
    entries: cells.flatMap(({ entries }) => entries),
    scores,
  };
};

const cellOf = ({ input, sent }: Change, main: InputValue) => ({
  clause: input.clause?.text ?? null,
  column: input.column,
  sent,
  main,
  returned: input.value,
});

const outsideOf = (changes: readonly Change[], { sent, main }: Compared): readonly Finding[] =>
  changes
    .filter(({ input }) => !sameInput(input.value, main?.inputs.get(inputKey(input))?.value ?? null))
    .map((change) => {
      const value = main?.inputs.get(inputKey(change.input))?.value ?? null;
      return finding('outside', 'cell', sent, main, cellOf(change, value));
    });

/** One cell of theirs that differs from what was sent. */
const mergeCell = (state: MainState, change: Change, main: KnownItem): MergedFile => {
  const { input, sent } = change;
  const key = inputKey(input);
  const there = main.inputs.get(key);
  if (!there) return nothing([finding('outOfDate', 'cell', main, main, cellOf(change, null))]);
  const place = valueKey(main, key);
  const now = state.values.has(place) ? (state.values.get(place) ?? null) : there.value;
  if (sameInput(now, input.value)) return nothing([]);
  const told = cellOf(change, now);
  if (there.inSheet) return nothing([finding('conflict', 'cell', main, main, { ...told, isFixed: true })]);
  if (!sameInput(now, sent) && state.prefer === 'main') {
    return nothing([finding('conflict', 'cell', main, main, told)]);
  }
  state.values.set(place, input.value);
  const { sheet, rows } = main.item.block.item;
  return {
    findings: [finding('taken', 'cell', main, main, told)],
    entries: [{ sheet, row: rows[0] ?? 0, clause: there.clause, column: input.column, value: input.value }],
    scores: [],
  };
};

const valueKey = ({ item }: KnownItem, key: string): string => `${item.block.number} ${key}`;

/** Sheets beside the ledger that somebody changed, added or took away. */
const otherSheets = (returned: GradingPlan, { sheets }: HandOutRecord): readonly Finding[] => {
  const now = new Map(sheetMarks(returned.reading, []).map(({ name, fingerprint }) => [name, fingerprint]));
  const sent = new Map(sheets.map(({ name, fingerprint }) => [name, fingerprint]));
  const names = new Set([...sent.keys(), ...now.keys()]);
  return [...names]
    .filter((name) => sent.get(name) !== now.get(name))
    .map((name) => finding('outside', 'sheet', { sheet: name, name: '' }, null));
};
