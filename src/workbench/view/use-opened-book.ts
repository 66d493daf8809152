import { useCallback, useState } from 'react';
import type { LiveBook } from '../book/live-book';
import { openBook } from '../book/open-book';

export interface OpenedBook {
  /** A fresh number for each book that is opened, the same file too. */
  readonly number: number;
  readonly book: LiveBook | undefined;
  /** Opens a file; `bytes` is asked for its contents. The book that was open stays when it throws (a `WorkbookFault`). */
  readonly open: (fileName: string, bytes: () => Promise<ArrayBuffer>) => Promise<void>;
}

export const useOpenedBook = (): OpenedBook => {
  const [opened, setOpened] = useState<{ readonly number: number; readonly book?: LiveBook }>({ number: 0 });
  const open = useCallback(async (fileName: string, bytes: () => Promise<ArrayBuffer>): Promise<void> => {
    const book = openBook(new Uint8Array(await bytes()), { fileName });
    setOpened(({ number }) => ({ number: number + 1, book }));
  }, []);
  return { number: opened.number, book: opened.book, open };
};
