import type { Language } from '../../core/language';
import { shell } from './shell';

/** Words of the pane, a file for each screen. */
const SCREENS = { shell };

export type PaneTexts = { readonly [Screen in keyof typeof SCREENS]: (typeof SCREENS)[Screen][Language] };

export const paneTextsIn = (language: Language): PaneTexts => ({
  shell: SCREENS.shell[language],
});
