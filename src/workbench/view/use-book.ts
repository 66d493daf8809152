import { useEffect, useState } from 'react';
import type { BookEvent, LiveBook } from '../book/live-book';

/** Counts what happened to a book, so that what was made of it is made anew only when it has to be. */
export interface Revision {
  /** Cells, looks, lay-out, comments, sheets. */
  readonly content: number;
  /** What is selected, and which sheet is in front. */
  readonly selection: number;
  /** There is something to be saved. */
  readonly unsaved: boolean;
}

const NONE: Revision = { content: 0, selection: 0, unsaved: false };

const CONCERNS_SELECTION: ReadonlySet<BookEvent['kind']> = new Set(['selection', 'activated', 'clipboard']);

/** The revision of a book, and the way to tell that it has been saved. */
export const useRevision = (book: LiveBook | undefined): readonly [Revision, () => void] => {
  const [revision, setRevision] = useState(NONE);
  useEffect(() => {
    setRevision(NONE);
    return book?.listen(({ kind }) =>
      setRevision(({ content, selection, unsaved }) =>
        CONCERNS_SELECTION.has(kind)
          ? { content, selection: selection + 1, unsaved }
          : // what is calculated follows from what was entered, and is saved again with it
            { content: content + 1, selection, unsaved: unsaved || kind !== 'calculated' },
      ),
    );
  }, [book]);
  return [revision, () => setRevision((before) => ({ ...before, unsaved: false }))];
};
