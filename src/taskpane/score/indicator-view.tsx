import { Button, Field, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { shown } from '../../core/rule/decimal';
import { entryKey, type Entries, type LedgerEntry } from '../../core/writeback/entries';
import { leftToJudge, nothingElseFound, selfFactsAccepted } from '../../core/writeback/fill-blanks';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import type { GradingPlan } from '../../core/writeback/plan';
import { tableAt } from '../../core/writeback/table-at';
import { typedFact } from '../../core/writeback/typed-fact';
import type { Place } from '../../workbook/host';
import { useTexts } from '../texts-context';
import { ClauseLines } from './clause-lines';
import { entryFor } from './entry-for';
import { FillBlanks } from './fill-blanks';
import { nextField } from './next-field';
import { Readings } from './readings';
import { HandScore, Remarks } from './remarks';
import { RuleText } from './rule-text';
import { standingOf } from './standing';
import { StatusMark } from './status-mark';
import { SumLine } from './sum-line';
import { TypedInput } from './typed-input';

const useStyles = makeStyles({
  screen: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  position: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  path: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  score: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  reason: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  heading: {
    margin: 0,
    marginBottom: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  compare: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    fontVariantNumeric: 'tabular-nums',
  },
  loss: { color: tokens.colorStatusDangerForeground3 },
  gain: { color: tokens.colorStatusSuccessForeground1 },
  fills: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    ':empty': { display: 'none' },
  },
  push: { marginInlineStart: 'auto' },
  note: { justifySelf: 'start' },
  wide: { flex: 1 },
  digits: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  number: { width: '108px' },
});

interface IndicatorViewProps {
  readonly plan: GradingPlan;
  /** With the entries that the plan may not hold yet. */
  readonly item: LedgerItem;
  readonly entries: Entries;
  /** Among those that “next” and “previous” go through (1-based); `isListed`: they are not all. */
  readonly position: { readonly number: number; readonly total: number; readonly isListed: boolean };
  /** A person opened it: its heading takes the focus, since what had it is gone. */
  readonly takesFocus: boolean;
  readonly onEnter: (entries: readonly LedgerEntry[]) => void;
  readonly onForget: (keys: readonly string[]) => void;
  readonly onSelect: (place: Place) => void;
  readonly onConfirm: (sheet: string) => void;
  readonly onBack: () => void;
  /** null at the first or last indicator. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** One indicator: its rule, its facts, what they come to, and the sentence that will stand in the sheet. */
export const IndicatorView = (props: IndicatorViewProps): ReactNode => {
  const {
    plan,
    item,
    entries,
    position,
    takesFocus,
    onEnter,
    onForget,
    onSelect,
    onConfirm,
    onBack,
    onPrevious,
    onNext,
  } = props;
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { scored, block, home, options } = item;
  const { stage } = options;
  const { fullMarks, name } = block.item;
  const [asksHand, setAsksHand] = useState(false);
  // stays until the indicator is left, though the first digit makes full marks of it
  const [asksMarks] = useState(fullMarks === null);
  const marksAt = (value: LedgerEntry['value']): LedgerEntry =>
    entryFor(block.item, null, 'fullMarks', value);
  const marksEntry = entries.ledger.findLast((entry) => entryKey(entry) === entryKey(marksAt(null)));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const hasHand = scored.facts.handScores[stage] !== null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.isDefaultPrevented()) return;
    const move =
      event.altKey && !hasArrows(event.target)
        ? { ArrowUp: onPrevious, ArrowDown: onNext }[event.key]
        : undefined;
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      nextField(event.currentTarget, event.target)?.focus();
    }
  };
  const filling = { onEnter, onForget, namesIndicators: false };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside, which all have roles
    <div className={styles.screen} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={pane.indicator.back}
          title={pane.indicator.back}
          onClick={onBack}
        />
        <span className={styles.position}>
          {fill(position.isListed ? pane.indicator.positionListed : pane.indicator.position, {
            number: position.number,
            total: position.total,
          })}
        </span>
        <Button
          appearance="subtle"
          icon={<ChevronLeft20Regular />}
          aria-label={pane.indicator.previous}
          title={`${pane.indicator.previous} (Alt+↑)`}
          disabled={onPrevious === null}
          onClick={() => onPrevious?.()}
        />
        <Button
          appearance="subtle"
          icon={<ChevronRight20Regular />}
          aria-label={pane.indicator.next}
          title={`${pane.indicator.next} (Alt+↓)`}
          disabled={onNext === null}
          onClick={() => onNext?.()}
        />
      </div>
      <header>
        <div className={styles.path}>
          {[
            ...pathOf(plan, item),
            fill(pane.indicator.fullMarks, { marks: fullMarks === null ? '–' : shown(fullMarks) }),
          ].join(' · ')}
        </div>
        <h2 className={styles.name} ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <div className={styles.score}>
          <StatusMark standing={standingOf(scored, stage)} />
          <span>
            {stage === 'self' ? pane.indicator.selfScore : pane.indicator.checkedScore}{' '}
            {scored.score[stage] === null
              ? pane.indicator.toCome
              : fill(pane.indicator.points, { points: shown(scored.score[stage]) })}
          </span>
        </div>
      </header>
      <RuleText item={block.item} />
      <Readings item={block.item} entries={entries.ledger} onEnter={onEnter} />
      {block.item.byHand && (
        <Link as="button" inline className={styles.note} onClick={() => onConfirm(block.item.sheet)}>
          {pane.confirm.title}
        </Link>
      )}
      {asksMarks && (
        <Field
          label={pane.indicator.missingFullMarks}
          validationMessage={isMarks(marksEntry?.value ?? null) ? null : pane.indicator.wrongMarks}
        >
          <TypedInput
            className={styles.number}
            input={{ className: styles.digits }}
            inputMode="decimal"
            value={marksEntry ? marksEntry.value : fullMarks}
            read={(text) => typedFact(text, 'points')}
            onValue={(value) => onEnter([marksAt(value)])}
          />
        </Field>
      )}
      <section aria-label={pane.indicator.facts}>
        <ClauseLines lines={scored.item.lines} item={item} onEnter={onEnter} onSelect={onSelect} />
      </section>
      <div className={styles.fills}>
        <FillBlanks
          label={pane.score.nothingFound}
          help={pane.score.notFoundHelp}
          blanks={nothingElseFound([item])}
          left={leftToJudge([item]).length}
          {...filling}
        />
        <FillBlanks
          label={pane.score.acceptSelf}
          help={pane.score.acceptHelp}
          blanks={selfFactsAccepted([item])}
          {...filling}
        />
      </div>
      <SumLine scored={scored} stage={stage} />
      <section>
        <h3 className={styles.heading}>{pane.indicator.written}</h3>
        <div className={styles.reason} lang="zh-CN">
          {scored.reason}
        </div>
      </section>
      <Comparison item={item} />
      {(hasHand || asksHand) && <HandScore item={item} onEnter={onEnter} onSelect={onSelect} />}
      <Remarks item={item} onEnter={onEnter} onSelect={onSelect} />
      <div className={styles.bar}>
        <Button size="small" onClick={() => onSelect({ sheet: block.item.sheet, ...home })}>
          {pane.indicator.show}
        </Button>
        {!hasHand && !block.item.byHand && (
          <Button size="small" aria-expanded={asksHand} onClick={() => setAsksHand(!asksHand)}>
            {pane.indicator.misread}
          </Button>
        )}
      </div>
      <div className={styles.bar}>
        <Button className={styles.wide} disabled={onPrevious === null} onClick={() => onPrevious?.()}>
          {pane.indicator.previous}
        </Button>
        <Button
          className={styles.wide}
          appearance="primary"
          disabled={onNext === null}
          onClick={() => onNext?.()}
        >
          {pane.indicator.next}
        </Button>
      </div>
    </div>
  );
};

/** Can it be full marks, or is it blank? */
const isMarks = (value: LedgerEntry['value']): boolean =>
  value === null || (typeof value === 'number' && value > 0);

/** Fields to which Alt with an arrow says something: open a list, go to the next paragraph. */
const hasArrows = (target: EventTarget): boolean =>
  target instanceof Element &&
  target.closest('select, textarea, [role="combobox"], [aria-haspopup]') !== null;

/** Level labels above the indicator's own. */
const pathOf = ({ reading }: GradingPlan, { block: { item } }: LedgerItem): readonly string[] => {
  const table = tableAt(reading.tables, item.sheet, item.rows[0] ?? 0)?.table;
  const path = table?.indicators.find(({ row }) => row === item.rows[0])?.path ?? [];
  return path.filter((label) => label !== item.name).length > 0
    ? [path.filter((label) => label !== item.name).join(' › ')]
    : [];
};

const Comparison = ({ item: { scored } }: Pick<IndicatorViewProps, 'item'>): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { self, checked } = scored.score;
  if (self === null || checked === null) return null;
  const difference = checked.minus(self);
  const marks = shown(difference.abs());
  return (
    <section>
      <h3 className={styles.heading}>{pane.indicator.compare}</h3>
      <div className={styles.compare}>
        <span>
          {pane.indicator.selfScore} {fill(pane.indicator.points, { points: shown(self) })}
        </span>
        <span>
          {pane.indicator.checkedScore} {fill(pane.indicator.points, { points: shown(checked) })}
        </span>
        <span
          className={mergeClasses(
            styles.push,
            difference.lessThan(0) && styles.loss,
            difference.greaterThan(0) && styles.gain,
          )}
        >
          {difference.isZero()
            ? pane.indicator.same
            : fill(difference.lessThan(0) ? pane.indicator.lowered : pane.indicator.raised, { marks })}
        </span>
      </div>
    </section>
  );
};
