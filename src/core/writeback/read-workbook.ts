import { buildItems, leavesOf, type Item, type RuleReader } from '../assessment/item';
import { findSection } from '../assessment/section-names';
import { a1 } from '../cells/address';
import { cellText } from '../cells/cell';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { grouped } from '../grouped';
import { issue, type Issue, type Outcome } from '../issue';
import type { Clause } from '../rule/clause';
import type { IsoDay } from '../scheme/day';
import { agrees, type Basis } from '../scheme/basis';
import { defaultScheme, QUALITY_2013 } from '../scheme/presets';
import { readNotApplicableWords, readScheme } from '../scheme/read-scheme';
import { STAGE_WORDS } from '../scheme/scheme-words';
import { statedIssues, withStandings, type StatedOption } from '../scheme/stated/standing';
import { statedIn } from '../scheme/stated-options';
import type { Scheme, Stage, VetoEvent } from '../scheme/scheme';
import { isConfirmedLost } from '../sheet/confirmed-place';
import type { IndicatorSheet } from '../sheet/indicator';
import { notesAround } from '../sheet/notes-around';
import type { RecognisedTable } from '../sheet/understanding';
import { recogniseSheets } from '../sheet/recognise';
import { placeEvents } from '../veto/place-events';
import { readVetoEvents } from '../veto/read-register';
import type { SectionForfeit } from './ledger/ledger-context';
import { layOutLedger, type LedgerBlock } from './ledger/ledger-rows';
import { readLedger, type KeptLedger } from './ledger/read-ledger';
import { freeSheetNames, presentNames, remainingNames, schemeSheetName, takenNames } from './our-sheets';
import { choicesIn } from './choices';
import {
  NO_ENTRIES,
  withEntries,
  withEventEntries,
  type EnteredLedger,
  type Entries,
  type LedgerEntry,
} from './entries';
import { confirmedSheets, recorded } from './confirmed-sheets';
import { withResultColumns, type ResultColumns } from './result-columns';
import { ruleReader, sectionsOf, unknownSections } from './rule-reader';

/** What the caller decides: the day (core has no clock), what a first run starts from, and the stage to grade. */
export interface GradingOptions {
  readonly today: IsoDay;
  /** A workbook that holds a scheme of its own keeps it; where this one says something else, that is told. */
  readonly basis?: Basis;
  readonly stage?: Stage;
  /** What a person entered and has not written yet. */
  readonly entries?: Entries;
  /** `thread`: the host neither makes notes nor sees those that are there; `none`: it refuses all comments. */
  readonly comments?: 'thread' | 'none';
}

/** The workbook understood: scheme, tables, items with their ledger rows, and what persons entered. */
export interface WorkbookReading {
  readonly snapshot: Snapshot;
  /** The scheme in force: that of the workbook, or a first one, under the options that were entered. */
  readonly scheme: Scheme;
  /** What notes beside the tables lay down, and how it stands to the scheme. */
  readonly stated: readonly StatedOption[];
  readonly notApplicableWords: readonly string[];
  readonly tables: readonly (ResultColumns & { readonly sheet: SheetSnapshot })[];
  readonly blocks: readonly LedgerBlock[];
  readonly kept: KeptLedger;
  readonly entered: EnteredLedger['entered'];
  readonly events: readonly VetoEvent[];
  readonly sectionForfeits: readonly SectionForfeit[];
}

/** Reads everything that grading needs. null with issues when there is nothing to grade or the scheme is in error. */
export const readWorkbook = (
  snapshot: Snapshot,
  options: GradingOptions,
): Outcome<WorkbookReading | null> => {
  const issues: Issue[] = [];
  const schemeName = schemeSheetName(snapshot);
  const existing = schemeName === undefined ? null : readScheme(snapshot, schemeName);
  issues.push(...(existing?.issues ?? []));
  if (issues.some(({ severity }) => severity === 'error')) return { value: null, issues };
  const remaining = existing?.value ? {} : remainingNames(snapshot);
  const names = existing?.value
    ? presentNames(snapshot, {
        ...existing.value.sheetNames,
        scheme: schemeName ?? existing.value.sheetNames.scheme,
      })
    : freeSheetNames(snapshot, remaining);
  if (!existing?.value) issues.push(...takenNames(snapshot, names));
  const entries = options.entries ?? NO_ENTRIES;
  const confirmed = confirmedSheets(existing?.value?.indicatorSheets ?? [], entries.sheets);
  const recognised = recogniseSheets(snapshot, confirmed, { ours: Object.values(names) });
  issues.push(...recognised.issues);
  if (recognised.issues.some(isConfirmedLost)) return { value: null, issues };
  const ledger = sheetNamed(snapshot, names.ledger);
  const asWritten = ruleReader();
  const tables = recognised.value.flatMap((table) => {
    const sheet = sheetNamed(snapshot, table.sheet);
    const marked = withTypedMarks(table, ledger, entries.ledger, asWritten);
    return sheet ? [{ ...withResultColumns(marked, sheet), sheet }] : [];
  });
  if (tables.length === 0) return { value: null, issues };
  const scheme = {
    ...(existing?.value ?? firstScheme(tables, names, options)),
    sheetNames: names,
    ...(options.stage ? { stage: options.stage } : {}),
    ...entries.options,
    indicatorSheets: tables.map(recorded),
  };
  const notes = tables.flatMap(({ table, sheet }) => statedIn(notesAround(sheet, table)));
  const stated = withStandings(notes, scheme);
  issues.push(...statedIssues(stated, scheme, !existing?.value));
  if (Object.keys(remaining).length > 0) {
    const params = { name: scheme.name, stage: STAGE_WORDS[scheme.stage] };
    issues.push(issue('schemeRebuilt', 'warning', { sheet: names.scheme, cell: '' }, params));
  }
  const notApplicableWords = existing?.value
    ? readNotApplicableWords(snapshot, names.scheme)
    : (options.basis ?? QUALITY_2013).notApplicableWords;
  if (existing?.value && options.basis && !agrees(options.basis, existing.value, notApplicableWords)) {
    const { name } = options.basis.measure;
    issues.push(issue('schemeKept', 'warning', { sheet: names.scheme, cell: '' }, { name }));
  }
  const understood = tables.map(({ table }) => table);
  const asWrittenItems = buildItems(understood, asWritten);
  const readKept = (of: readonly Item[]): KeptLedger => (ledger ? readLedger(ledger, of) : NOTHING_KEPT);
  const keptAsWritten = readKept(asWrittenItems);
  const choices = choicesIn(keptAsWritten, entries.ledger);
  const ruleOf = choices ? ruleReader(choices) : asWritten;
  const items = choices ? buildItems(understood, ruleOf) : asWrittenItems;
  issues.push(...tables.flatMap(({ table }) => ruleIssues(table, ruleOf)));
  issues.push(...tables.flatMap(({ table }) => beyondFormulas(table, items)));
  const written = choices ? readKept(items) : keptAsWritten;
  const { kept, entered, homeless } = withEntries(written, items, entries.ledger);
  issues.push(...homeless.map(entryWithoutPlace));
  issues.push(
    ...kept.lost
      .filter(({ facts }) => facts > 0)
      .map(({ row, name, facts }) =>
        issue('indicatorGone', 'warning', { sheet: names.ledger, cell: `C${row}` }, { name, facts }),
      ),
  );
  const register = readVetoEvents(snapshot, names.veto);
  issues.push(...register.issues);
  return {
    value: {
      snapshot,
      scheme,
      stated,
      notApplicableWords,
      tables,
      blocks: layOutLedger(items),
      kept,
      entered,
      events: placeEvents(withEventEntries(register.value, entries.events)),
      sectionForfeits: sectionForfeits(items),
    },
    issues,
  };
};

const NOTHING_KEPT: KeptLedger = { items: new Map(), lost: [] };

const entryWithoutPlace = ({ sheet, row, clause, value }: LedgerEntry): Issue =>
  issue(
    'entryWithoutPlace',
    'warning',
    { sheet, cell: `A${row}` },
    { clause: clause?.text ?? '', value: value ?? '' },
  );

/** Full marks that the sheet does not tell may have been typed into the ledger, or entered over it. */
const withTypedMarks = (
  table: RecognisedTable,
  ledger: SheetSnapshot | undefined,
  entries: readonly LedgerEntry[],
  ruleOf: RuleReader,
): RecognisedTable => {
  const isOpen = ({ fullMarks, sharesMarksWith }: IndicatorSheet['indicators'][number]): boolean =>
    fullMarks === null && sharesMarksWith === undefined;
  if (!table.indicators.some(isOpen)) return table;
  const typed = new Map<number, number>();
  const items = buildItems([table], ruleOf);
  const stored = ledger ? readLedger(ledger, items) : NOTHING_KEPT;
  for (const [{ rows }, { fullMarks }] of withEntries(stored, items, entries).kept.items) {
    const { value, formula } = fullMarks;
    if (typeof value === 'number' && value > 0 && formula === undefined) typed.set(rows[0] ?? 0, value);
  }
  return {
    ...table,
    indicators: table.indicators.map((indicator) =>
      isOpen(indicator) ? { ...indicator, fullMarks: typed.get(indicator.row) ?? null } : indicator,
    ),
  };
};

const firstScheme = (
  tables: WorkbookReading['tables'],
  names: Scheme['sheetNames'],
  { today, basis, stage, comments }: GradingOptions,
): Scheme => {
  const checked = tables.some(({ table }) => table.columns.score !== undefined);
  const [first] = tables;
  const unit = tables.map(({ table }) => table.unit).find((name) => name !== '') ?? '';
  const title = first ? textAbove(first.sheet, first.table) : '';
  const scheme = defaultScheme(today, unit, stage ?? (checked ? 'checked' : 'self'), names, title, basis);
  return comments === 'thread' ? { ...scheme, commentForm: comments } : scheme;
};

/** Title and unit line: the text above the table. */
export const textAbove = (sheet: SheetSnapshot, { headerRow }: IndicatorSheet): string => {
  const texts: string[] = [];
  for (let row = 1; row < headerRow; row += 1) {
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      const text = cellText(cellAt(sheet, row, column).value);
      if (text !== '') texts.push(text);
    }
  }
  return texts.join('\n');
};

const sectionForfeits = (items: readonly Item[]): readonly SectionForfeit[] =>
  [...grouped(items, ({ sheet }) => sheet)].flatMap(([sheet, members]) => {
    const labels = new Set(members.map(({ section }) => section));
    return members.flatMap((item) =>
      leavesOf(item.lines).flatMap((line) => {
        if (line.clause.kind !== 'forfeit' || line.clause.scope === 'item') return [];
        const section = findSection(labels, line.clause.scope.section);
        return section === undefined ? [] : [{ sheet, section, line, item }];
      }),
    );
  });

/** Items whose rules are understood but too long, or whose section too many clauses name. */
const beyondFormulas = ({ sheet, columns }: IndicatorSheet, items: readonly Item[]): readonly Issue[] =>
  items
    .filter((item) => item.sheet === sheet && item.beyondFormulas)
    .map(({ rows }) => {
      const cell = a1({ row: rows[0] ?? 1, column: columns.rule ?? 1 });
      return issue('beyondFormulas', 'warning', { sheet, cell });
    });

/** What a person must decide about rule texts: words that were not read, sections that are not there, vetoes. */
const ruleIssues = (table: IndicatorSheet, ruleOf: RuleReader): readonly Issue[] => {
  const marks = new Map(table.indicators.map(({ row, fullMarks }) => [row, fullMarks]));
  return table.indicators.flatMap(({ row, rule: text, sharesMarksWith }) => {
    const first = sharesMarksWith ?? row;
    const rule = ruleOf(text ?? '', marks.get(first) ?? null, table, first);
    const where = { sheet: table.sheet, cell: a1({ row, column: table.columns.rule ?? 1 }) };
    const vetoes = rule.clauses.filter((clause: Clause) => clause.kind === 'veto');
    return [
      ...(rule.certain || rule.text.trim() === ''
        ? []
        : [
            issue('ruleUncertain', 'warning', where, {
              unread: rule.unread.map(([from, to]) => rule.text.slice(from, to)).join('；'),
            }),
          ]),
      ...unknownSections(rule.clauses, sectionsOf(table)).map(({ section }) =>
        issue('sectionUnknown', 'warning', where, { section }),
      ),
      ...vetoes.map(({ span }) => issue('vetoInRule', 'info', where, { text: rule.text.slice(...span) })),
    ];
  });
};
