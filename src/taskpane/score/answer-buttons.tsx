import { makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  choices: { display: 'flex' },
  choice: {
    flex: 1,
    minWidth: '78px',
    paddingInline: tokens.spacingHorizontalXS,
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  first: { borderStartEndRadius: 0, borderEndEndRadius: 0, borderInlineEndWidth: 0 },
  last: { borderStartStartRadius: 0, borderEndStartRadius: 0 },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  effect: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  loss: { color: tokens.colorStatusDangerForeground3 },
});

export interface Choice {
  readonly value: string;
  readonly word: string;
  /** What it takes or gives. */
  readonly effect: string;
  readonly isLoss: boolean;
}

interface AnswerButtonsProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
  readonly isDisabled: boolean;
  /** null: the answer is taken back, by pressing it once more. */
  readonly onChoose: (value: string | null) => void;
}

/** Two answers side by side, each with its effect. */
export const AnswerButtons = (props: AnswerButtonsProps): ReactNode => {
  const { label, choices, chosen, isDisabled, onChoose } = props;
  const styles = useStyles();
  return (
    <div className={styles.choices} role="group" aria-label={label}>
      {choices.map(({ value, word, effect, isLoss }, index) => (
        <ToggleButton
          key={value}
          className={mergeClasses(
            styles.choice,
            index === 0 ? styles.first : styles.last,
            value === chosen && styles.chosen,
          )}
          appearance="outline"
          size="small"
          disabled={isDisabled}
          checked={value === chosen}
          onClick={() => onChoose(value === chosen ? null : value)}
        >
          {word} <span className={mergeClasses(styles.effect, isLoss && styles.loss)}>{effect}</span>
        </ToggleButton>
      ))}
    </div>
  );
};
