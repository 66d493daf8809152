import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Issue, Where } from '../core/issue';
import type { Language } from '../core/language';
import { fill } from '../i18n/fill';
import type { PaneTexts } from '../i18n/pane';
import { sayFault, sayIssue, sayPlace } from '../i18n/say';
import { textsIn } from '../i18n/texts';
import type { Fault } from './session/session';

/** The words of the pane in the language of the person. */
export interface Wording {
  readonly language: Language;
  /** By screen: `pane.shell.name`. */
  readonly pane: PaneTexts;
  /** Puts values for the `{names}` of a sentence. */
  readonly fill: typeof fill;
  readonly issue: (issue: Issue) => string;
  readonly fault: (fault: Fault) => string;
  readonly place: (where: Where) => string;
}

const wordingIn = (language: Language): Wording => ({
  language,
  pane: textsIn(language).pane,
  fill,
  issue: (issue) => sayIssue(issue, language),
  fault: (fault) => sayFault(fault, language),
  place: (where) => sayPlace(where, language),
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
