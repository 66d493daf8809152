import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Decimal } from 'decimal.js';
import { useId, useState, type ReactNode } from 'react';
import { knownPoints } from '../../core/assessment/evaluate-item';
import type { LeafLine } from '../../core/assessment/item';
import { checksPercent } from '../../core/assessment/line-status';
import { kindOf } from '../../core/rule/kinds';
import { YES } from '../../core/rule/kinds/answers';
import { shown } from '../../core/rule/decimal';
import { NO } from '../../core/scheme/scheme-words';
import type { LedgerEntry } from '../../core/writeback/entries';
import { FACT_COLUMN, selfFactsAccepted } from '../../core/writeback/fill-blanks';
import { isUsed } from '../../core/writeback/from-sheet/found';
import { linkedCell } from '../../core/writeback/ledger/linked-cell';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import { typedFact } from '../../core/writeback/typed-fact';
import type { Place } from '../../workbook/host';
import { useTexts, type Wording } from '../texts-context';
import { AnswerButtons, type Choice } from './answer-buttons';
import { ClauseMark } from './clause-mark';
import { entryFor } from './entry-for';
import { EvidenceField, EvidenceLink } from './evidence-field';
import { FromSheet } from './from-sheet';
import { ReasonField } from './reason-field';
import { ThresholdField } from './threshold-field';
import { TypedInput } from './typed-input';
import { effectText, factName, factText, takesMarks, unitOf } from './words';

const useStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 108px 58px',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300, minWidth: 0 },
  wide: { gridColumn: '2 / -1' },
  whole: {
    gridColumn: '1 / -1',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  number: { width: '100%', minWidth: 0 },
  digits: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', minWidth: 0 },
  effect: {
    textAlign: 'end',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase200,
  },
  loss: { color: tokens.colorStatusDangerForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  accept: { minWidth: 'auto', marginInlineStart: tokens.spacingHorizontalXS },
});

export interface FactFieldProps {
  readonly item: LedgerItem;
  readonly line: LeafLine;
  /** Among the item's clauses, 0-based: its mark in the rule text. */
  readonly clause: number;
  readonly onEnter: (entries: readonly LedgerEntry[]) => void;
  readonly onSelect: (place: Place) => void;
}

/** One clause's fact: what is asked, the answer, what it costs, and what is wrong with it. */
export const FactField = (props: FactFieldProps): ReactNode => {
  const { item, line, clause: number, onEnter, onSelect } = props;
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const id = useId();
  const { scored, inputs, options } = item;
  const { stage } = options;
  const { clause } = line;
  const entry = scored.facts.answers[stage].get(line)?.entry ?? null;
  const isBlank = entry === null || entry === '';
  const points = knownPoints(scored.computed[stage].points.get(line));
  const status = scored.lineStatus.get(line);
  const name = factName(scored.item, line, wording);
  const unit = unitOf(clause);
  const label = unit === '' ? name : fill(pane.indicator.unitOf, { name, unit });
  const question = kindOf(clause).question(clause);
  const fault = faultOf(props, wording);
  const content = inputs.lines.get(line)?.[FACT_COLUMN[stage]];
  const link = content?.kind === 'formula' ? linkedCell(content.formula) : null;
  const found = inputs.lines.get(line)?.found[FACT_COLUMN[stage]];
  const hasEvidence = (inputs.lines.get(line)?.evidence.kind ?? 'blank') !== 'blank';
  const [asksEvidence, setAsksEvidence] = useState(false);
  const set = (value: LedgerEntry['value']): void =>
    onEnter([entryFor(scored.item, line, FACT_COLUMN[stage], value)]);
  const [accepted] = selfFactsAccepted([item]).filter((blank) => blank.line === line);
  const effect =
    status === '不再计扣'
      ? pane.indicator.notCounted
      : points === null || (question !== 'none' && isBlank)
        ? ''
        : effectText(points, clause, wording);
  const described = { 'aria-describedby': `${id}-effect ${id}-fault`, 'aria-invalid': fault !== '' };
  const isDisabled = status === '缺项';
  const isChoice = question === 'yesNo' || question === 'label';
  const isUnlabelled = question === 'yesNo' || question === 'none';
  const asked = (
    <>
      {!scored.item.byHand && (
        <>
          <ClauseMark clause={number} />{' '}
        </>
      )}
      {label}
    </>
  );
  return (
    <div className={styles.field}>
      <div className={styles.name}>
        {isUnlabelled ? asked : <label htmlFor={`${id}-fact`}>{asked}</label>}{' '}
        {!hasEvidence && !asksEvidence && question !== 'none' && (
          <EvidenceLink name={label} onOpen={() => setAsksEvidence(true)} />
        )}
      </div>
      {question === 'yesNo' && (
        <div className={styles.wide}>
          <AnswerButtons
            label={label}
            choices={choicesOf(props, wording)}
            chosen={entry === '无' ? NO : entry === null ? null : String(entry)}
            isDisabled={isDisabled}
            onChoose={set}
          />
        </div>
      )}
      {question === 'label' && (
        <Select
          id={`${id}-fact`}
          className={styles.wide}
          value={entry === null ? '' : String(entry)}
          disabled={isDisabled}
          {...described}
          onChange={(_, { value }) => set(value === '' ? null : value)}
        >
          <option value="">{pane.indicator.choose}</option>
          {levelsOf(props, wording).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
      )}
      {(question === 'count' || question === 'value' || question === 'points') && (
        <TypedInput
          id={`${id}-fact`}
          className={styles.number}
          input={{ className: styles.digits }}
          inputMode="decimal"
          disabled={isDisabled}
          contentBefore={question === 'points' ? pointsBefore(line, wording) : null}
          contentAfter={question === 'points' ? pane.indicator.pointsWord : unit || null}
          value={typeof entry === 'boolean' ? String(entry) : entry === '' ? null : entry}
          read={(text) => typedFact(text, question, unit)}
          onValue={set}
          {...described}
        />
      )}
      {question === 'none' && <span />}
      {(!isChoice || status === '不再计扣') && (
        <output
          id={`${id}-effect`}
          className={mergeClasses(
            styles.effect,
            isChoice && styles.whole,
            points?.lessThan(0) && status !== '不再计扣' && styles.loss,
          )}
        >
          {effect}
        </output>
      )}
      {fault !== '' && (
        <div id={`${id}-fault`} className={mergeClasses(styles.whole, styles.wrong)} role="alert">
          {fault}
        </div>
      )}
      {link?.sheet === '' && !isBlank && <div className={styles.whole}>{pane.indicator.follows}</div>}
      {found && (isUsed(found) || isBlank) && (
        <div className={styles.whole}>
          <FromSheet found={found} onSelect={onSelect} />
        </div>
      )}
      {content?.kind === 'formula' && !link && <div className={styles.whole}>{pane.indicator.byFormula}</div>}
      {question === 'none' && <div className={styles.whole}>{pane.indicator.followsSum}</div>}
      {checksPercent(line) && entry === null && (
        <div className={styles.whole}>{pane.indicator.percentHint}</div>
      )}
      {question === 'points' && (
        <div className={styles.whole}>{fill(pane.indicator.atMost, { marks: mostPoints(props) })}</div>
      )}
      <OtherStage item={item} line={line}>
        {accepted && (
          <Button
            className={styles.accept}
            size="small"
            appearance="subtle"
            aria-label={fill(pane.indicator.acceptThis, { name: label })}
            onClick={() => onEnter([accepted.entry])}
          >
            {pane.indicator.accept}
          </Button>
        )}
      </OtherStage>
      <div className={styles.whole}>
        <ThresholdField item={item} line={line} onEnter={onEnter} onSelect={onSelect} />
        {question === 'points' && <ReasonField item={item} line={line} onEnter={onEnter} />}
        {(hasEvidence || asksEvidence) && (
          <EvidenceField
            item={item}
            line={line}
            name={label}
            takesFocus={asksEvidence}
            onEnter={onEnter}
            onFocus={() => setAsksEvidence(true)}
          />
        )}
      </div>
    </div>
  );
};

/** What the other stage says about the fact, where it says something. */
const OtherStage = ({
  item: { scored, options },
  line,
  children,
}: Pick<FactFieldProps, 'item' | 'line'> & { readonly children: ReactNode }): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const { pane, fill } = wording;
  const other = options.stage === 'self' ? 'checked' : 'self';
  const entry = scored.facts.answers[other].get(line)?.entry ?? null;
  const isNothing = entry === null || entry === '';
  if (isNothing || kindOf(line.clause).question(line.clause) === 'none') return null;
  return (
    <div className={styles.whole}>
      {fill(pane.indicator[other], { fact: factText(entry, line.clause, wording) })}
      {children}
    </div>
  );
};

/** What is wrong with the answer; '' when nothing is. */
const faultOf = ({ item, line }: FactFieldProps, { pane, fill }: Wording): string => {
  const { scored, options } = item;
  const { clause } = line;
  const points = scored.computed[options.stage].points.get(line);
  const entry = scored.facts.answers[options.stage].get(line)?.entry ?? null;
  if (points?.state !== 'unknown') return '';
  if (points.why === 'checkPercent') return pane.indicator.checkPercent;
  if (points.why !== 'wrongEntry') return '';
  switch (kindOf(clause).question(clause)) {
    case 'count':
      return pane.indicator.wrongCount;
    case 'points':
      return fill(pane.indicator.wrongPoints, { marks: mostPoints({ item, line }) });
    case 'yesNo':
    case 'label':
      return fill(pane.indicator.wrongChoice, { text: String(entry) });
    default:
      return pane.indicator.wrongNumber;
  }
};

/** The most that a person may give or take. */
const mostPoints = ({ item, line: { clause } }: Pick<FactFieldProps, 'item' | 'line'>): string =>
  shown((clause.kind === 'manual' ? clause.max : undefined) ?? item.scored.item.fullMarks ?? 0);

const choicesOf = ({ item, line }: FactFieldProps, wording: Wording): readonly Choice[] => {
  const { present, absent, done, notDone } = wording.pane.indicator;
  const [yes, no] = takesMarks(line.clause) ? [present, absent] : [done, notDone];
  return [
    { value: YES, word: yes },
    { value: NO, word: no },
  ].map(({ value, word }) => {
    const points =
      knownPoints(
        kindOf(line.clause).evaluate(line.clause, {
          entry: value,
          threshold: null,
          fullMarks: new Decimal(item.scored.item.fullMarks ?? 0),
          partialSteps: item.options.partialSteps,
          deductedElsewhere: null,
          forfeited: false,
        }),
      ) ?? new Decimal(0);
    return { value, word, effect: effectText(points, line.clause, wording), isLoss: points.lessThan(0) };
  });
};

/** The labels to choose from with their points, and one that is none of them, so that it can be seen. */
const levelsOf = (
  { item, line }: FactFieldProps,
  { pane, fill }: Wording,
): readonly (readonly [value: string, text: string])[] => {
  const entry = item.scored.facts.answers[item.options.stage].get(line)?.entry ?? null;
  const sign = takesMarks(line.clause) ? '−' : '';
  const levels = line.tierRows.flatMap(({ bound, points }) =>
    typeof bound === 'object'
      ? [
          [
            bound.label,
            fill(pane.indicator.levelPoints, {
              label: bound.label,
              points: fill(pane.indicator.points, { points: `${points === 0 ? '' : sign}${shown(points)}` }),
            }),
          ] as const,
        ]
      : [],
  );
  const isForeign = entry !== null && entry !== '' && !levels.some(([value]) => value === entry);
  return isForeign ? [...levels, [String(entry), String(entry)]] : levels;
};

const pointsBefore = ({ clause }: LeafLine, { pane }: Wording): string =>
  takesMarks(clause) ? pane.indicator.takePoints : pane.indicator.givePoints;
