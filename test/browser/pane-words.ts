import type { Frame, Locator } from 'playwright-core';
import type { Language } from '../../src/core/language';
import { paneTextsIn } from '../../src/i18n/pane';

/** What the pane says in a language; its parts are looked for by `saying`. */
export const words = paneTextsIn;

/** A whole text of the pane, whatever stands at its places for parameters. */
export const saying = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.+')}$`,
  );

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

export const button = (pane: Frame, text: string): Locator =>
  pane.getByRole('button', { name: saying(text) }).filter({ visible: true });

export const press = (pane: Frame, text: string): Promise<void> => button(pane, text).click();

export const openTab = (pane: Frame, text: string): Promise<void> =>
  pane.getByRole('tab', { name: text, exact: true }).click();

/** Waits until the bar that tells how things came out says it. */
export const told = (pane: Frame, text: string): Promise<void> =>
  pane.getByRole('group').getByText(saying(text)).waitFor({ timeout: 60_000 });

/** Goes to the screen that lists what will be written, and writes it. */
export const write = async (pane: Frame, language: Language): Promise<void> => {
  const { shell, write: writing } = words(language);
  await press(pane, shell.toWrite);
  await press(pane, shell.writeNow);
  await told(pane, writing.written);
};
