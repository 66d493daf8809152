import { makeStyles, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useId, useMemo, type ReactNode } from 'react';
import { sectionKey } from '../../core/assessment/section-names';
import { nothingElseFound, selfFactsAccepted } from '../../core/writeback/fill-blanks';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import type { GradingPlan } from '../../core/writeback/plan';
import type { ScoreScreenProps } from '../screen-props';
import { useTexts } from '../texts-context';
import { FillBlanks } from './fill-blanks';
import { GradeCard } from './grade-card';
import { IndicatorList } from './indicator-list';
import { SectionBars } from './section-bars';
import { FILTERS, LASTING_FILTERS, passes, type Filter } from './standing';

const useStyles = makeStyles({
  screen: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: { minWidth: 'auto', fontVariantNumeric: 'tabular-nums' },
  fills: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    ':empty': { display: 'none' },
  },
});

/** What the list is narrowed to; it stays while an indicator is open. */
export interface ListView {
  readonly filter: Filter;
  /** A section's key. */
  readonly section: string | null;
}

interface ScoreListProps extends Pick<ScoreScreenProps, 'onEnter' | 'onForget'> {
  readonly plan: GradingPlan;
  readonly view: ListView;
  readonly onView: (view: ListView) => void;
  readonly onOpen: (item: LedgerItem) => void;
}

/** 评分: the grade on top, then the sections, then the indicators that a filter lets through. */
export const ScoreList = ({ plan, view, onView, onOpen, onEnter, onForget }: ScoreListProps): ReactNode => {
  const styles = useStyles();
  const { pane } = useTexts();
  const { stage } = plan.scheme;
  const inSection = useMemo(
    () =>
      plan.items.filter(({ block: { item } }) => view.section === null || sectionKey(item) === view.section),
    [plan, view.section],
  );
  const counts = useMemo(
    () =>
      new Map(
        FILTERS.map((filter) => [
          filter,
          inSection.filter(({ scored }) => passes(filter, scored, stage)).length,
        ]),
      ),
    [inSection, stage],
  );
  const listed = useMemo(
    () => inSection.filter(({ scored }) => passes(view.filter, scored, stage)),
    [inSection, view.filter, stage],
  );
  const notFound = useMemo(() => nothingElseFound(inSection), [inSection]);
  const accepted = useMemo(() => selfFactsAccepted(inSection), [inSection]);
  const fills = { namesIndicators: true, onEnter, onForget };
  const scope = (
    <SectionChoice plan={plan} section={view.section} onChoose={(section) => onView({ ...view, section })} />
  );
  return (
    <div className={styles.screen}>
      <GradeCard plan={plan} />
      <SectionBars
        sections={plan.assessment.sections}
        stage={stage}
        chosen={view.section}
        onChoose={(section) => onView({ ...view, section })}
      />
      <div className={styles.fills}>
        <FillBlanks
          label={pane.score.nothingFound}
          help={pane.score.notFoundHelp}
          blanks={notFound}
          scope={scope}
          {...fills}
        />
        {stage === 'checked' && (
          <FillBlanks
            label={pane.score.acceptSelf}
            help={pane.score.acceptHelp}
            blanks={accepted}
            scope={scope}
            {...fills}
          />
        )}
      </div>
      <div className={styles.chips} role="group" aria-label={pane.score.filters}>
        {FILTERS.filter(
          (filter) =>
            LASTING_FILTERS.includes(filter) || filter === view.filter || (counts.get(filter) ?? 0) > 0,
        ).map((filter) => (
          <ToggleButton
            key={filter}
            className={styles.chip}
            size="small"
            shape="circular"
            checked={filter === view.filter}
            onClick={() => onView({ ...view, filter })}
          >
            {pane.score[filter]} {counts.get(filter) ?? 0}
          </ToggleButton>
        ))}
      </div>
      <IndicatorList items={listed} stage={stage} onOpen={onOpen} />
    </div>
  );
};

interface SectionChoiceProps {
  readonly plan: GradingPlan;
  readonly section: string | null;
  readonly onChoose: (section: string | null) => void;
}

const SectionChoice = ({ plan, section, onChoose }: SectionChoiceProps): ReactNode => {
  const { pane } = useTexts();
  const id = useId();
  const { sections } = plan.assessment;
  if (sections.length < 2) return null;
  return (
    <div>
      <label htmlFor={id}>{pane.score.scope}</label>
      <Select
        id={id}
        size="small"
        value={section ?? ''}
        onChange={(_, { value }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{pane.score.whole}</option>
        {sections.map(({ sheet, name }) => {
          const key = sectionKey({ sheet, section: name });
          return (
            <option key={key} value={key}>
              {name === '' ? pane.score.noSection : name}
            </option>
          );
        })}
      </Select>
    </div>
  );
};
