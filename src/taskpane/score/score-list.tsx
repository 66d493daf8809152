import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { leftToJudge, nothingElseFound, selfFactsAccepted } from '../../core/writeback/fill-blanks';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import type { GradingPlan } from '../../core/writeback/plan';
import type { ScoreScreenProps } from '../screen-props';
import { useTexts, type Wording } from '../texts-context';
import { FillBlanks } from './fill-blanks';
import { GradeCard } from './grade-card';
import { IndicatorList } from './indicator-list';
import { ListTools } from './list-tools';
import { EVERYTHING, inScope, isNarrowed, listed, ofDepartment, type ListView } from './list-view';
import { SectionBars, sectionWord } from './section-bars';
import { FILTERS, passes } from './standing';

const useStyles = makeStyles({
  screen: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  fills: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    ':empty': { display: 'none' },
  },
});

interface ScoreListProps extends Pick<ScoreScreenProps, 'onEnter' | 'onForget'> {
  readonly plan: GradingPlan;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (item: LedgerItem) => void;
}

/** 评分: the grade on top, then the sections, then the indicators that the filters let through. */
export const ScoreList = (props: ScoreListProps): ReactNode => {
  const { plan, view: wanted, onView, onOpen, onEnter, onForget } = props;
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const { stage } = plan.scheme;
  // a thousand rows are not drawn anew before the next letter can be typed
  const view = useDeferredValue(wanted);
  const counts = useMemo(() => {
    const scope = inScope(plan.items, view);
    return new Map(
      FILTERS.map((filter) => [filter, scope.filter(({ scored }) => passes(filter, scored, stage)).length]),
    );
  }, [plan, view, stage]);
  const items = useMemo(() => listed(plan.items, view, stage), [plan, view, stage]);
  const blanks = useMemo(
    () => ({
      notFound: ofDepartment(nothingElseFound(items), view),
      toJudge: ofDepartment(leftToJudge(items), view).length,
      accepted: ofDepartment(selfFactsAccepted(items), view),
    }),
    [items, view],
  );
  const scope = isNarrowed(view) ? (
    <div>
      {fill(pane.score.scopeListed, {
        count: items.length,
        filters: narrowedBy(plan, view, wording).join(' · '),
      })}{' '}
      <Link as="button" inline onClick={() => onView(EVERYTHING)}>
        {pane.score.scopeWiden}
      </Link>
    </div>
  ) : (
    <div>{fill(pane.score.scopeWhole, { count: items.length })}</div>
  );
  const fills = { namesIndicators: true, scope, onEnter, onForget };
  return (
    <div className={styles.screen}>
      <GradeCard plan={plan} />
      <SectionBars
        sections={plan.assessment.sections}
        stage={stage}
        chosen={wanted.section}
        onChoose={(section) => onView({ ...wanted, section })}
      />
      <ListTools plan={plan} view={wanted} counts={counts} onView={onView} />
      <div className={styles.fills}>
        <FillBlanks
          label={pane.score.nothingFound}
          help={pane.score.notFoundHelp}
          blanks={blanks.notFound}
          left={blanks.toJudge}
          {...fills}
        />
        {stage === 'checked' && (
          <FillBlanks
            label={pane.score.acceptSelf}
            help={pane.score.acceptHelp}
            blanks={blanks.accepted}
            {...fills}
          />
        )}
      </div>
      <IndicatorList
        items={items}
        stage={stage}
        onOpen={onOpen}
        onShowAll={isNarrowed(view) ? () => onView(EVERYTHING) : null}
      />
    </div>
  );
};

/** The filters that are set, in words. */
const narrowedBy = ({ assessment }: GradingPlan, view: ListView, { pane }: Wording): readonly string[] => [
  ...(view.section === null ? [] : [sectionWord(assessment.sections, view.section, pane)]),
  ...(view.department === null ? [] : [view.department]),
  ...(view.search.trim() === '' ? [] : [`“${view.search.trim()}”`]),
  ...(view.filter === 'all' ? [] : [pane.score[view.filter]]),
];
