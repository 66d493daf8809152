import { Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState, type ReactNode } from 'react';
import { parseA1 } from '../../core/cells/address';
import type { Scheme } from '../../core/scheme/scheme';
import {
  optionWord,
  valueWord,
  type SchemeOptions,
  type StatedOption,
} from '../../core/scheme/stated/standing';
import type { GradingPlan } from '../../core/writeback/plan';
import { statedOptions as wordsIn } from '../../i18n/pane/stated-options';
import { textsIn } from '../../i18n/texts';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalXS, gridTemplateColumns: 'minmax(0, 1fr)' },
  heading: { margin: 0 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  one: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  action: { justifySelf: 'start' },
  taken: {
    color: tokens.colorStatusSuccessForeground3,
    marginInlineEnd: tokens.spacingHorizontalXS,
    verticalAlign: 'text-bottom',
  },
  toggle: { justifySelf: 'start', fontSize: tokens.fontSizeBase200 },
});

interface StatedOptionsProps {
  readonly plan: GradingPlan;
  /** What was taken and not written yet. */
  readonly options: SchemeOptions;
  readonly onOptions: (options: SchemeOptions) => void;
  readonly onSelect: (place: Place) => void;
}

/** 表中说明: what the notes of the sheets lay down, held against the scheme; a person takes it or leaves it. */
export const StatedOptions = ({ plan, options, onOptions, onSelect }: StatedOptionsProps): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = wordsIn[language];
  const [isOpen, setIsOpen] = useState(false);
  const { stated, scheme } = plan.reading;
  const isTaken = (one: StatedOption): boolean =>
    one.standing === 'agrees' &&
    'value' in one.statement &&
    !('only' in one.statement) &&
    one.statement.option in options;
  const agreeing = stated.filter((one) => one.standing === 'agrees' && !isTaken(one));
  const others = stated.filter((one) => one.standing !== 'agrees' || isTaken(one));
  if (stated.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words.title}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words.title}
      </Subtitle2>
      {others.length > 0 && <p className={styles.quiet}>{words.lead}</p>}
      <ul className={styles.list}>
        {others.map((one, index) => (
          <li key={index} className={styles.one}>
            <Quoted stated={one} onSelect={onSelect} />
            <OneOption
              stated={one}
              scheme={scheme}
              isTaken={isTaken(one)}
              options={options}
              onOptions={onOptions}
            />
          </li>
        ))}
      </ul>
      {agreeing.length > 0 && (
        <Link as="button" className={styles.toggle} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {fill(words.agrees, { count: agreeing.length })}
        </Link>
      )}
      {isOpen && (
        <ul className={styles.list}>
          {agreeing.map((one, index) => (
            <li key={index} className={styles.one}>
              <Quoted stated={one} onSelect={onSelect} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

interface QuotedProps {
  readonly stated: StatedOption;
  readonly onSelect: (place: Place) => void;
}

/** The sentence, and the way to its cell. */
const Quoted = ({ stated: { text, where }, onSelect }: QuotedProps): ReactNode => {
  const { language, fill } = useTexts();
  const ref = parseA1(where.cell);
  return (
    <div>
      <span lang="zh-CN">{fill(wordsIn[language].quote, { text })}</span>{' '}
      {ref && <PlaceLink place={{ sheet: where.sheet, ...ref }} onSelect={onSelect} />}
    </div>
  );
};

interface OneOptionProps {
  readonly stated: StatedOption;
  readonly scheme: Scheme;
  readonly isTaken: boolean;
  readonly options: SchemeOptions;
  readonly onOptions: (options: SchemeOptions) => void;
}

/** How the statement stands to the scheme, and what can be done about it. */
const OneOption = ({ stated, scheme, isTaken, options, onOptions }: OneOptionProps): ReactNode => {
  const { statement, standing, text } = stated;
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = wordsIn[language];
  const called: Readonly<Record<string, string>> = textsIn(language).options;
  const option = called[optionWord(statement)] ?? '';
  const said = (value: Parameters<typeof valueWord>[0]): string => {
    const word = valueWord(value);
    return called[word] ?? String(word);
  };
  if (standing === 'unsupported' || standing === 'contradicted')
    return <div>{fill(words[standing], { option })}</div>;
  if (!('value' in statement)) return null;
  const params = { text, option, stated: said(statement.value), now: said(scheme[statement.option]) };
  const others = Object.entries(options).filter(([name]) => name !== statement.option);
  // one button in both states, so that the focus stays on it
  return (
    <>
      <div role="status">
        {isTaken && <CheckmarkCircle16Filled className={styles.taken} aria-hidden />}
        {fill(isTaken ? words.taken : words.differs, params)}
      </div>
      <Button
        className={styles.action}
        size="small"
        aria-label={fill(isTaken ? words.restoreNamed : words.takeNamed, params)}
        onClick={() =>
          onOptions({
            ...Object.fromEntries(others),
            ...(isTaken ? {} : { [statement.option]: statement.value }),
          })
        }
      >
        {isTaken ? words.restore : words.take}
      </Button>
    </>
  );
};
