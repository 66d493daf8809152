import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts-context';

/** Colours of clauses, in turn; the number beside them tells clauses apart without colour. */
export const useClauseColours = makeStyles({
  colour0: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  colour1: {
    backgroundColor: tokens.colorPaletteForestBackground2,
    color: tokens.colorPaletteForestForeground2,
  },
  colour2: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  colour3: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  colour4: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
});

const COLOURS = ['colour0', 'colour1', 'colour2', 'colour3', 'colour4'] as const;

export const colourOf = (clause: number): (typeof COLOURS)[number] =>
  COLOURS[clause % COLOURS.length] ?? 'colour0';

const useStyles = makeStyles({
  mark: {
    display: 'inline-block',
    boxSizing: 'border-box',
    minWidth: '16px',
    padding: '0 3px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid currentColor`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
    verticalAlign: 'text-top',
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
});

/** The number of a clause (0-based) in its colour: in the rule text, and beside the field that asks for its fact. */
export const ClauseMark = ({ clause }: { readonly clause: number }): ReactNode => {
  const styles = useStyles();
  const colours = useClauseColours();
  const { pane, fill } = useTexts();
  return (
    <span
      className={mergeClasses(colours[colourOf(clause)], styles.mark)}
      role="img"
      aria-label={fill(pane.indicator.clause, { number: clause + 1 })}
    >
      {clause + 1}
    </span>
  );
};
