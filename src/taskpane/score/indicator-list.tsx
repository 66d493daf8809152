import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { shown } from '../../core/rule/decimal';
import type { Stage } from '../../core/scheme/scheme';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import { indicatorLabel } from '../../core/writeback/ledger/labels';
import { useTexts, type Wording } from '../texts-context';
import { standingOf, waitingLines, type Standing } from './standing';
import { StatusMark } from './status-mark';
import { factName } from './words';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    // a thousand indicators: those out of sight cost no layout
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 52px',
  },
  row: {
    boxSizing: 'border-box',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  mark: { display: 'grid', placeItems: 'center', height: tokens.lineHeightBase300 },
  cut: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  line: {
    gridColumn: '2 / -1',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  none: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    justifyItems: 'center',
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalL} 0`,
  },
});

interface IndicatorListProps {
  /** Those that are shown. */
  readonly items: readonly LedgerItem[];
  readonly stage: Stage;
  readonly onOpen: (item: LedgerItem) => void;
  /** null when nothing is filtered out. */
  readonly onShowAll: (() => void) | null;
}

/** The indicators, each with its mark, its score and one line that says why. Arrow keys go from one to the next. */
export const IndicatorList = ({ items, stage, onOpen, onShowAll }: IndicatorListProps): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const [last, setLast] = useState(0);
  const { pane } = wording;
  if (items.length === 0)
    return (
      <div className={styles.none} role="status">
        {pane.score.noneLeft}
        {onShowAll && (
          <Button size="small" onClick={onShowAll}>
            {pane.score.showAll}
          </Button>
        )}
      </div>
    );
  const stop = items.some(({ block }) => block.number === last) ? last : items[0]?.block.number;
  // one for all rows, since a row that reads the same is not drawn again and would keep an old one
  const openRow = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest('[data-indicator]') : null;
    const item = items.find(({ block }) => String(block.number) === row?.getAttribute('data-indicator'));
    if (item) onOpen(item);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- clicks and arrow keys of the buttons inside
    <ul className={styles.list} aria-label={pane.score.indicators} onClick={openRow} onKeyDown={goByKey}>
      {items.map((item) => {
        const { scored, block } = item;
        const score = scored.score[stage];
        return (
          <IndicatorRow
            key={block.number}
            number={block.number}
            isTabStop={block.number === stop}
            standing={standingOf(scored, stage)}
            name={indicatorLabel(block.item)}
            score={score === null ? '–' : shown(score)}
            fullMarks={block.item.fullMarks === null ? '–' : shown(block.item.fullMarks)}
            line={lineOf(item, wording)}
            onFocus={setLast}
          />
        );
      })}
    </ul>
  );
};

/** Up and Down, Home and End. */
const goByKey = (event: KeyboardEvent<HTMLUListElement>): void => {
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const at = rows.findIndex((row) => row === event.target);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || to === undefined || event.altKey) return;
  event.preventDefault();
  rows[to]?.focus();
};

interface IndicatorRowProps {
  readonly number: number;
  /** One row at a time is reached by Tab. */
  readonly isTabStop: boolean;
  readonly standing: Standing;
  readonly name: string;
  readonly score: string;
  readonly fullMarks: string;
  readonly line: string;
  readonly onFocus: (number: number) => void;
}

/** Of one thousand rows only those that read differently are drawn again. */
const IndicatorRow = memo(
  ({ number, isTabStop, standing, name, score, fullMarks, line, onFocus }: IndicatorRowProps): ReactNode => {
    const styles = useStyles();
    return (
      <li className={styles.entry}>
        <button
          type="button"
          className={styles.row}
          data-indicator={number}
          tabIndex={isTabStop ? 0 : -1}
          onFocus={() => onFocus(number)}
        >
          <span className={styles.mark}>
            <StatusMark standing={standing} />
          </span>
          <span className={styles.cut}>{name}</span>
          <span className={styles.number}>
            {score} / {fullMarks}
          </span>
          <span className={mergeClasses(styles.cut, styles.line)}>{line}</span>
        </button>
      </li>
    );
  },
  (before, after) =>
    before.isTabStop === after.isTabStop &&
    before.standing === after.standing &&
    before.name === after.name &&
    before.score === after.score &&
    before.fullMarks === after.fullMarks &&
    before.line === after.line,
);
IndicatorRow.displayName = 'IndicatorRow';

const NAMES_IN_LINE = 2;

/** The reason, or what is missing. */
const lineOf = ({ scored, options: { stage } }: LedgerItem, wording: Wording): string => {
  const { pane, fill, language } = wording;
  const { item, status, reason } = scored;
  if (status === '待填' || status === '待评定' || status === '填写有误') {
    if (scored.facts.handScores[stage]) return pane.score.missingScore;
    if (item.fullMarks === null) return pane.score.missingFullMarks;
    const waiting = [...new Set(waitingLines(scored).map((line) => factName(item, line, wording)))];
    const names = waiting.slice(0, NAMES_IN_LINE).join(language === 'zh-CN' ? '、' : ', ');
    const facts =
      waiting.length > NAMES_IN_LINE
        ? fill(pane.score.missingMore, { facts: names, count: waiting.length })
        : names;
    const sentence = {
      待填: pane.score.missing,
      待评定: pane.score.missingPoints,
      填写有误: pane.score.wrongEntry,
    };
    return fill(sentence[status], { facts });
  }
  // the name stands above the line
  return reason.startsWith(item.name) ? reason.slice(item.name.length) : reason;
};
