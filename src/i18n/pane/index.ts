import type { Language } from '../../core/language';
import { confirm } from './confirm';
import { indicator } from './indicator';
import { score } from './score';
import { shell } from './shell';
import { start } from './start';
import { veto } from './veto';
import { write } from './write';

/** Words of the pane, a file for each screen. */
const SCREENS = { shell, start, write, score, indicator, confirm, veto };

export type PaneTexts = { readonly [Screen in keyof typeof SCREENS]: (typeof SCREENS)[Screen][Language] };

export const paneTextsIn = (language: Language): PaneTexts => ({
  shell: SCREENS.shell[language],
  start: SCREENS.start[language],
  write: SCREENS.write[language],
  score: SCREENS.score[language],
  indicator: SCREENS.indicator[language],
  confirm: SCREENS.confirm[language],
  veto: SCREENS.veto[language],
});
