import { makeStyles, tokens } from '@fluentui/react-components';

/** A short text under a clause: its label and the field in one row. */
export const useNoteStyles = makeStyles({
  field: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    marginTop: tokens.spacingVerticalXS,
  },
});
