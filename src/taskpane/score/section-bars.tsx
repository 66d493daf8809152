import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SectionAssessment } from '../../core/assessment/assessment';
import { sectionKey } from '../../core/assessment/section-names';
import { shown } from '../../core/rule/decimal';
import type { Stage } from '../../core/scheme/scheme';
import type { PaneTexts } from '../../i18n/pane';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  section: {
    boxSizing: 'border-box',
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 9em) minmax(48px, 1fr) 5.5em',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  track: {
    display: 'block',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  earned: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** More sections than these are shown when asked for. */
const MOST_SHOWN = 8;

interface SectionBarsProps {
  readonly sections: readonly SectionAssessment[];
  readonly stage: Stage;
  /** Key of the section to which the list is narrowed. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
}

/** Score over full marks, section by section; choosing one narrows the list to it. */
export const SectionBars = ({ sections, stage, chosen, onChoose }: SectionBarsProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const [isWhole, setWhole] = useState(false);
  if (sections.length < 2) return null;
  return (
    <section aria-label={pane.score.sections}>
      <ul className={styles.list}>
        {(isWhole ? sections : sections.slice(0, MOST_SHOWN)).map((section) => {
          const key = keyOf(section);
          const name = nameOf(section, pane);
          const score = section.score[stage];
          const share = section.fullMarks.isZero() ? 0 : score.div(section.fullMarks).times(100).toNumber();
          return (
            <li key={key}>
              <button
                type="button"
                className={mergeClasses(styles.section, key === chosen && styles.chosen)}
                aria-pressed={key === chosen}
                title={fill(pane.score.onlySection, { section: name })}
                onClick={() => onChoose(key === chosen ? null : key)}
              >
                <span className={styles.name}>{name}</span>
                <span className={styles.track} aria-hidden>
                  <span
                    className={styles.earned}
                    style={{ width: `${Math.min(100, Math.max(0, share))}%` }}
                  />
                </span>
                <span className={styles.number}>
                  {shown(score)} / {shown(section.fullMarks)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {!isWhole && sections.length > MOST_SHOWN && (
        <Button appearance="subtle" size="small" onClick={() => setWhole(true)}>
          {fill(pane.score.moreSections, { count: sections.length })}
        </Button>
      )}
    </section>
  );
};

const nameOf = ({ name }: SectionAssessment, { score }: PaneTexts): string =>
  name === '' ? score.noSection : name;

/** The name of the section with a key. */
export const sectionWord = (sections: readonly SectionAssessment[], key: string, pane: PaneTexts): string => {
  const section = sections.find((one) => keyOf(one) === key);
  return section ? nameOf(section, pane) : '';
};

const keyOf = ({ sheet, name }: SectionAssessment): string => sectionKey({ sheet, section: name });
