import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { SheetSnapshot, Snapshot } from '../../core/cells/snapshot';
import type { Issue } from '../../core/issue';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import type { GradingPlan } from '../../core/writeback/plan';
import { tablesAsWritten } from '../../core/writeback/tables-as-written';
import { understood } from '../../i18n/pane/understood';
import type { Place } from '../../workbook/host';
import type { Actions } from '../session/session';
import { useTexts } from '../texts-context';
import { corrected, type Correction } from './corrections';
import { rereadWords, saidWords } from './said-words';
import { isComplete, knownTables, offeredTables, type ShownTable } from './shown-tables';
import { TablePart } from './table-part';

const useStyles = makeStyles({
  sheet: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  table: {
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  // in sight wherever in the sheet something is corrected, above the bar of the pane
  said: {
    position: 'sticky',
    bottom: '52px',
    zIndex: 1,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reset: { justifySelf: 'start' },
});

interface SheetSectionProps {
  readonly sheet: SheetSnapshot;
  readonly snapshot: Snapshot;
  readonly plan: GradingPlan | null;
  readonly issues: readonly Issue[];
  /** Tables that are corrected and not written yet, of all sheets. */
  readonly entered: readonly ConfirmedSheet[];
  /** A person is asked about what may be tables of the sheet. */
  readonly isAskedAbout: boolean;
  /** It was led to: its heading takes the focus, unless something has it. */
  readonly isLedTo: boolean;
  readonly onCorrect: Actions['correctSheet'];
  readonly onSelect: (place: Place) => void;
}

/** One sheet with its tables as they were understood; what is corrected holds at once. */
export const SheetSection = (props: SheetSectionProps): ReactNode => {
  const { sheet, snapshot, plan, issues, entered, isAskedAbout, isLedTo, onCorrect, onSelect } = props;
  const styles = useStyles();
  const wording = useTexts();
  const { language, fill } = wording;
  const words = understood[language];
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const [drafts, setDrafts] = useState<ReadonlyMap<number, ConfirmedSheet>>(new Map());
  const isCorrected = entered.some((one) => one.sheet === sheet.name);
  const before = useMemo(
    () => (isCorrected ? tablesAsWritten(snapshot, sheet.name) : null),
    [isCorrected, snapshot, sheet.name],
  );
  const known = knownTables(sheet.name, plan, entered);
  const offered = isAskedAbout || known.length === 0 ? offeredTables(sheet, known) : [];
  useEffect(() => {
    if (isLedTo && document.activeElement === document.body) heading.current?.focus();
  }, [isLedTo]);
  const tables: readonly ShownTable[] = [
    ...known,
    ...offered.map((one, index) => ({ ...one, confirmed: drafts.get(index) ?? one.confirmed })),
  ];
  const correct = (index: number, correction: Correction): void => {
    const shown = tables[index];
    if (!shown) return;
    const next = corrected(shown.confirmed, sheet, correction);
    const isUsed = !shown.isProposed || correction.kind === 'adopt' || isNowComplete(shown, next);
    setSaid(saidWords(correction, shown.confirmed, wording));
    if (!isUsed) {
      setDrafts(new Map(drafts).set(index - known.length, next));
      return;
    }
    setDrafts(new Map());
    const all = known.map(({ confirmed }, at) => (at === index ? next : confirmed));
    onCorrect(
      sheet.name,
      (shown.isProposed ? [...all, next] : all).toSorted((a, b) => a.headerRow - b.headerRow),
    );
  };
  const isWritten = before?.some(({ decisions }) => decisions.some(({ confirmed }) => confirmed)) ?? false;
  return (
    <section className={styles.sheet} aria-label={sheet.name}>
      <h3 className={styles.heading} ref={heading} tabIndex={-1}>
        {sheet.name}
      </h3>
      {tables.map((shown, index) => (
        <div key={`${shown.isProposed ? 'offered' : 'known'} ${index}`}>
          {tables.length > 1 && <p className={styles.table}>{fill(words.rowsOfTable, rowsOf(shown))}</p>}
          <TablePart
            sheet={sheet}
            shown={shown}
            before={before}
            issues={issues}
            isTaken={(row) => tables.some((other, at) => at !== index && isInHeader(other, row))}
            onCorrect={(correction) => correct(index, correction)}
            onSelect={onSelect}
          />
        </div>
      ))}
      <div role="status" className={styles.said}>
        {said !== '' && (
          <>
            <div>{said}</div>
            <div>{rereadWords(known, wording)}</div>
          </>
        )}
      </div>
      {isCorrected && (
        <>
          <Button
            className={styles.reset}
            onClick={() => {
              setSaid(words.resetSaid);
              setDrafts(new Map());
              onCorrect(sheet.name, []);
            }}
          >
            {isWritten ? words.resetToWritten : words.reset}
          </Button>
          <p className={styles.quiet}>{words.kept}</p>
        </>
      )}
    </section>
  );
};

/** The column that was missing has been named. */
const isNowComplete = ({ confirmed }: ShownTable, next: ConfirmedSheet): boolean =>
  isComplete(next.columns) && !isComplete(confirmed.columns);

const isInHeader = ({ confirmed: { headerRow }, table }: ShownTable, row: number): boolean =>
  row <= headerRow && row >= (table?.top ?? headerRow);

const rowsOf = ({ confirmed: { headerRow }, table }: ShownTable): { top: number; bottom: number } => ({
  top: table?.top ?? headerRow,
  bottom: table?.rows.at(-1)?.row ?? headerRow,
});
