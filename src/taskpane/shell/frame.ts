import { makeStyles, tokens } from '@fluentui/react-components';

/** The page scrolls, its header and what stands at the bottom stay. */
export const useFrameStyles = makeStyles({
  frame: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { flex: 1, minWidth: 0 },
});
