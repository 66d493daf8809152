import { Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { leavesOf, type Item, type ItemReading, type LeafLine } from '../../core/assessment/item';
import { aboutWords, wordsKey, type Choice } from '../../core/rule/choice';
import { kindOf } from '../../core/rule/kinds';
import { maybeByHand } from '../../core/rule/read/by-hand';
import type { LedgerEntry } from '../../core/writeback/entries';
import { CHOICE_WORDS, choiceOf } from '../../core/writeback/ledger/choice-words';
import { readings as wordsIn } from '../../i18n/pane/readings';
import { useTexts } from '../texts-context';
import { ClauseMark } from './clause-mark';
import { readingEntry } from './entry-for';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  toggle: { justifySelf: 'start', fontSize: tokens.fontSizeBase200 },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  one: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    gridTemplateColumns: 'minmax(0, 1fr)',
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase300,
  },
  open: { borderLeftColor: tokens.colorStatusDangerForeground3 },
});

interface ReadingsProps {
  readonly item: Item;
  /** What was said and not written yet: the fields show it at once. */
  readonly entries: readonly LedgerEntry[];
  readonly onEnter: (entries: readonly LedgerEntry[]) => void;
}

/** How the rules of an item are read: what is in doubt, to be settled, and each clause in a plain sentence. */
export const Readings = ({ item, entries, onEnter }: ReadingsProps): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = wordsIn[language];
  const [isShown, setIsShown] = useState(false);
  const inDoubt = item.readings.filter(({ options }) => options[0] !== 'byHand');
  const clauses = item.byHand ? [] : leavesOf(item.lines);
  const chosenFor = (text: string, known: Choice | null): Choice | null => {
    const key = wordsKey(text);
    const own = entries.findLast(
      ({ sheet, row, column, clause }) =>
        column === 'reading' &&
        sheet === item.sheet &&
        row === item.rows[0] &&
        wordsKey(clause?.text ?? '') === key,
    );
    return own ? choiceOf(String(own.value ?? '')) : known;
  };
  const choose = (text: string, choice: string): void =>
    onEnter([readingEntry(item, text, choice === '' ? null : CHOICE_WORDS[choice as Choice])]);
  if (inDoubt.length + clauses.length === 0) return null;
  return (
    <div role="group" className={styles.section} aria-label={words.title}>
      {inDoubt.some(({ chosen }) => chosen === null) && <p className={styles.quiet}>{words.open}</p>}
      {inDoubt.length > 0 && (
        <ul className={styles.list}>
          {inDoubt.map((reading) => (
            <InDoubt
              key={wordsKey(reading.words)}
              reading={reading}
              chosen={chosenFor(reading.words, reading.chosen)}
              onChoose={(choice) => choose(reading.words, choice)}
            />
          ))}
        </ul>
      )}
      {clauses.length > 0 && (
        <Link
          as="button"
          className={styles.toggle}
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? words.hide : words.show}
        </Link>
      )}
      {isShown && (
        <>
          <ol className={styles.list}>
            {clauses.map((line, index) => (
              <ReadClause
                key={`${index} ${line.text}`}
                line={line}
                number={index}
                chosen={chosenFor(line.text, byHandIn(item, line))}
                label={fill(words.clauseOf, { number: index + 1 })}
                onChoose={(choice) => choose(line.text, choice)}
              />
            ))}
          </ol>
          <p className={styles.quiet}>{words.note}</p>
        </>
      )}
    </div>
  );
};

const byHandIn = ({ readings }: Item, { text }: LeafLine): Choice | null =>
  aboutWords(readings, text)?.chosen ?? null;

interface InDoubtProps {
  readonly reading: ItemReading;
  readonly chosen: Choice | null;
  readonly onChoose: (choice: Choice | '') => void;
}

const InDoubt = ({ reading: { words: text, options }, chosen, onChoose }: InDoubtProps): ReactNode => {
  const styles = useStyles();
  const { language } = useTexts();
  const words = wordsIn[language];
  const id = useId();
  return (
    <li className={`${styles.one} ${chosen === null ? styles.open : ''}`}>
      <label htmlFor={id} lang="zh-CN">
        “{text.trim()}”
      </label>
      <Select
        id={id}
        value={chosen ?? ''}
        onChange={(_, { value }) => onChoose(options.find((option) => option === value) ?? '')}
      >
        <option value="">{words.undecided}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </Select>
    </li>
  );
};

interface ReadClauseProps {
  readonly line: LeafLine;
  readonly number: number;
  readonly chosen: Choice | null;
  readonly label: string;
  readonly onChoose: (choice: Choice | '') => void;
}

/** One clause in a plain sentence; where that is wrong, it may be left to a person. */
const ReadClause = ({ line: { clause }, number, chosen, label, onChoose }: ReadClauseProps): ReactNode => {
  const styles = useStyles();
  const { language } = useTexts();
  const words = wordsIn[language];
  return (
    <li className={styles.one}>
      <span>
        <ClauseMark clause={number} /> {kindOf(clause).readBack(clause, language)}
      </span>
      {(chosen === 'byHand' || maybeByHand(clause)) && (
        <Select
          aria-label={label}
          size="small"
          value={chosen === 'byHand' ? 'byHand' : ''}
          onChange={(_, { value }) => onChoose(value === 'byHand' ? value : '')}
        >
          <option value="">{words.asRead}</option>
          <option value="byHand">{words.byHand}</option>
        </Select>
      )}
    </li>
  );
};
