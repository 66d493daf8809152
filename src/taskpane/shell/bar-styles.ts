import { makeStyles, tokens } from '@fluentui/react-components';

/** Bars that say something above a screen, in words that wrap. */
export const useBarStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`, minHeight: 'auto' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
});
