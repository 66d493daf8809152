import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decimal } from 'decimal.js';
import type { ReactNode } from 'react';
import { gradeOf } from '../../core/assessment/assess';
import { nextGrade } from '../../core/assessment/next-grade';
import { shown } from '../../core/rule/decimal';
import { weighEvents, type Weighing } from '../../core/veto/weigh-events';
import type { GradingPlan } from '../../core/writeback/plan';
import { useTexts, type Wording } from '../texts-context';
import { standingOf, type Standing } from './standing';
import { gradeWord } from './words';

const useStyles = makeStyles({
  card: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  grade: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '64px',
    height: '64px',
    padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusXLarge,
    display: 'grid',
    placeItems: 'center',
    textAlign: 'center',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightBold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  letter: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  settled: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  open: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  vetoed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground3,
  },
  words: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  score: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  of: {
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  veto: { color: tokens.colorStatusDangerForeground3, overflowWrap: 'anywhere' },
});

/** The grade, or that it is provisional; how it comes about, and how far the work is. */
export const GradeCard = ({ plan }: { readonly plan: GradingPlan }): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const { assessment, scheme } = plan;
  const { grade, gradeBeforeVeto, total, range, pending, fullMarks, notApplicableMarks } = assessment;
  const deciding = assessment.events.filter(({ verdict }) => verdict === 'counts');
  const undecided = assessment.events.filter(({ verdict }) => verdict === 'undecided').length;
  const weighing = weighEvents(gradeBeforeVeto, assessment.events, scheme.bands);
  const isLowered = grade !== null && grade !== gradeBeforeVeto;
  const look = grade === null ? styles.open : isLowered ? styles.vetoed : styles.settled;
  const bounds = [range.lowest, range.highest].map((bound) => gradeOf(bound, fullMarks, scheme) ?? '');
  const [low = '', high = ''] = bounds.map((bound) => gradeWord(bound, wording));
  const next = assessment.stage === 'self' && deciding.length === 0 ? nextGrade(assessment, scheme) : null;
  return (
    <section className={styles.card} aria-label={pane.score.result}>
      <div
        className={mergeClasses(
          styles.grade,
          look,
          grade !== null && [...grade].length === 1 && styles.letter,
        )}
      >
        {grade ?? pane.score.provisional}
      </div>
      <div className={styles.words}>
        <div>
          <span className={styles.score}>{shown(total)}</span>{' '}
          <span className={styles.of}>
            {pending > 0
              ? fill(pane.score.earned, { marks: shown(scoredMarks(plan)) })
              : fill(pane.score.ofFullMarks, { marks: shown(fullMarks) })}
          </span>
        </div>
        {deciding.length > 0 && (
          <div className={styles.veto}>
            {isLowered && gradeBeforeVeto !== null && (
              <>
                {pane.score.byScore} <s>{gradeWord(gradeBeforeVeto, wording)}</s>{' '}
              </>
            )}
            {fill(pane.score.vetoed, { events: deciding.map(({ event }) => event.event).join('；') })}
          </div>
        )}
        {pending > 0 && (
          <div className={styles.quiet}>
            {fill(pane.score.range, {
              lowest: withMinus(range.lowest),
              highest: withMinus(range.highest),
              grades: low === high ? low : fill(pane.score.gradesBetween, { low, high }),
            })}
          </div>
        )}
        {weighing.weight.zeroes > 0 && <div className={styles.veto}>{pane.score.zeroed}</div>}
        {weighing.weight.bars > 0 && <div className={styles.veto}>{pane.score.barred}</div>}
        {undecided > 0 && (
          <div className={styles.quiet}>{undecidedText(weighing, undecided, plan, wording)}</div>
        )}
        {next && (
          <div className={styles.quiet}>
            {fill(pane.score.nextGrade, {
              missing: shown(next.missing),
              grade: gradeWord(next.grade, wording),
            })}
          </div>
        )}
        {!notApplicableMarks.isZero() && (
          <div className={styles.quiet}>{fill(pane.score.rebased, { marks: shown(notApplicableMarks) })}</div>
        )}
        <div className={styles.quiet}>{tally(plan, wording)}</div>
      </div>
    </section>
  );
};

/** What the events that are not verified yet would make of the grade. */
const undecidedText = (
  { isSettled, worst }: Weighing,
  count: number,
  { scheme }: GradingPlan,
  wording: Wording,
): string => {
  const { pane, fill } = wording;
  if (isSettled) return fill(pane.score.vetoWithoutEffect, { count });
  if (worst === null) return fill(pane.score.vetoUndecided, { count });
  const grade = gradeWord(scheme.bands[worst - 1]?.grade ?? '', wording);
  return fill(pane.score.vetoIfVerified, { count, grade });
};

const withMinus = (marks: Decimal): string => shown(marks).replace('-', '−');

/** Full marks of the indicators that have their score. */
const scoredMarks = ({ items, scheme: { stage } }: GradingPlan): number =>
  items.reduce(
    (sum, { scored }) => sum + (scored.score[stage] === null ? 0 : (scored.item.fullMarks ?? 0)),
    0,
  );

const tally = ({ items, scheme: { stage } }: GradingPlan, { pane, fill, language }: Wording): string => {
  const count = (standing: Standing): number =>
    items.filter(({ scored }) => standingOf(scored, stage) === standing).length;
  const done = count('full') + count('lost');
  const parts: readonly (readonly [string, number])[] = [
    [pane.score.tallyPending, count('pending')],
    [pane.score.tallyPerson, count('person')],
    [pane.score.tallyWrong, count('wrong')],
    [pane.score.tallyNotApplicable, count('notApplicable')],
  ];
  return [
    fill(pane.score.tally, { total: items.length, done }),
    ...parts.filter(([, number]) => number > 0).map(([words, number]) => fill(words, { count: number })),
  ].join(language === 'zh-CN' ? '，' : ', ');
};
