import { useState } from 'react';
import { a1, type CellRef } from '../../core/cells/address';
import { editText } from '../book/display-text';
import type { LiveBook, LiveSheet } from '../book/live-book';

/** The one cell that may be being typed into; its text stands in the cell and in the formula bar alike. */
export interface Editing {
  /** undefined: no cell is being typed into. */
  readonly text: string | undefined;
  /** Begun by typing: arrow keys leave the cell. Begun by F2 or a click: they move in the text. */
  readonly byTyping: boolean;
  /** What stands in the formula bar meanwhile. */
  readonly shown: string;
  begin(text?: string): void;
  change(text: string): void;
  /** Enters the text; false when it was refused and is still there to be mended. */
  commit(): boolean;
  cancel(): void;
  /** Enters something without it being typed, such as a choice from a list. */
  enter(text: string): void;
}

interface Draft {
  readonly sheet: LiveSheet;
  readonly at: CellRef;
  readonly text: string;
  readonly byTyping: boolean;
}

/** Runs a change of the book; tells the user what Excel would not do, and gives back whether it was done. */
export type Attempt = (change: () => void) => boolean;

export const useEditing = (book: LiveBook, attempt: Attempt): Editing => {
  const [draft, setDraft] = useState<Draft>();
  const sheet = book.activeSheet;
  const at = sheet.selection.active;
  const standing = (): string =>
    editText(sheet.cellAt(at.row, at.column), sheet.lookAt(at.row, at.column).numberFormat);
  // a cell that would refuse whatever is entered says so at the first key
  const start = (text: string, byTyping: boolean): void => {
    if (attempt(() => book.requireEntry(sheet, at))) setDraft({ sheet, at, text, byTyping });
  };
  return {
    text: draft?.text,
    byTyping: draft?.byTyping ?? false,
    shown: draft?.text ?? standing(),
    begin: (text) => start(text ?? standing(), text !== undefined),
    change: (text) => {
      if (draft) setDraft({ ...draft, text });
      else start(text, true);
    },
    commit: () => {
      if (!draft) return true;
      if (!attempt(() => book.enter(draft.sheet, draft.at, draft.text))) return false;
      setDraft(undefined);
      return true;
    },
    cancel: () => setDraft(undefined),
    enter: (text) => {
      if (attempt(() => book.enter(sheet, at, text))) setDraft(undefined);
    },
  };
};

export const placeName = (sheet: LiveSheet, at: CellRef): string => `${sheet.name}!${a1(at)}`;
