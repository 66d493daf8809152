import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '../core/language';
import { fill } from '../i18n/fill';
import { paneTextsIn, type PaneTexts } from '../i18n/pane';

/** The words of the pane in the language of the person. Sentences about issues and faults (i18n/say) come after the first screen. */
export interface Wording {
  readonly language: Language;
  /** By screen: `pane.shell.name`. */
  readonly pane: PaneTexts;
  /** Puts values for the `{names}` of a sentence. */
  readonly fill: typeof fill;
}

const wordingIn = (language: Language): Wording => ({
  language,
  pane: paneTextsIn(language),
  fill,
});

const TextsContext = createContext(wordingIn('zh-CN'));

export const TextsProvider = ({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}): ReactNode => {
  const wording = useMemo(() => wordingIn(language), [language]);
  return <TextsContext value={wording}>{children}</TextsContext>;
};

export const useTexts = (): Wording => useContext(TextsContext);
