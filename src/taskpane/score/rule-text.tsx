import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { leavesOf, type Item } from '../../core/assessment/item';
import { markedText } from '../../core/rule/marked-text';
import { useTexts } from '../texts-context';
import { ClauseMark, colourOf, useClauseColours } from './clause-mark';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '24px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  clause: {
    padding: '1px 2px',
    borderRadius: tokens.borderRadiusSmall,
    boxDecorationBreak: 'clone',
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      color: 'CanvasText',
      textDecorationLine: 'underline',
    },
  },
  unread: {
    backgroundColor: 'transparent',
    color: tokens.colorStatusDangerForeground3,
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textUnderlineOffset: '3px',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  note: {
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  word: {
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'text-top',
  },
});

/** The whole rule text of an item, with its clauses marked in it as the fields below are, and what was not understood. */
export const RuleText = ({ item }: { readonly item: Item }): ReactNode => {
  const styles = useStyles();
  const { pane } = useTexts();
  const leaves = item.byHand ? [] : leavesOf(item.lines);
  const hasUnread = item.rules.some(({ unread }) => unread.length > 0);
  // where the words can be settled, what follows says it
  const isOpen = item.readings.some(({ chosen }) => chosen === null);
  return (
    <div role="group" aria-label={pane.indicator.rule}>
      {item.rules.map((rule, index) => {
        const row = item.rows[index];
        const numbers = leaves.flatMap((leaf, number) => (leaf.row === row ? [number] : []));
        return (
          <RuleOfRow
            key={row}
            text={rule.text}
            numbers={numbers}
            spans={numbers.map((number) => leaves[number]?.clause.span ?? [0, 0])}
            unread={rule.unread}
          />
        );
      })}
      {item.byHand && !isOpen && (
        <p className={styles.note}>{hasUnread ? pane.indicator.unreadNote : pane.indicator.handNote}</p>
      )}
    </div>
  );
};

interface RuleOfRowProps {
  readonly text: string;
  /** Numbers of the clauses (0-based, of the whole item), and where each stands. */
  readonly numbers: readonly number[];
  readonly spans: Parameters<typeof markedText>[1];
  readonly unread: Parameters<typeof markedText>[2];
}

const RuleOfRow = ({ text, numbers, spans, unread }: RuleOfRowProps): ReactNode => {
  const styles = useStyles();
  const colours = useClauseColours();
  const { pane } = useTexts();
  const pieces = markedText(text, spans, unread);
  const begun = new Set<number>();
  return (
    <p className={styles.text}>
      {text.trim() === '' && pane.indicator.noRule}
      {pieces.map((piece, index) => {
        const own = piece.clauses.map((clause) => numbers[clause] ?? 0);
        const beginning = own.filter((number) => !begun.has(number));
        beginning.forEach((number) => begun.add(number));
        const [first] = own;
        if (piece.unread)
          return (
            <mark key={index} className={styles.unread}>
              {piece.text}
              <span className={styles.word}> {pane.indicator.unread} </span>
            </mark>
          );
        if (first === undefined) return <span key={index}>{piece.text}</span>;
        return (
          <mark key={index} className={mergeClasses(colours[colourOf(first)], styles.clause)}>
            {beginning.map((number) => (
              <ClauseMark key={number} clause={number} />
            ))}
            {piece.text}
          </mark>
        );
      })}
    </p>
  );
};
