import { useEffect, useMemo, useState } from 'react';
import type { Range } from '../../core/cells/address';
import type { Highlight } from '../book/conditions';
import type { LiveBook, LiveSheet } from '../book/live-book';
import type { Window } from './grid/pane-of-cells';

export type HighlightMap = ReadonlyMap<number, Highlight>;

const NONE: HighlightMap = new Map();

/** Rows and columns are looked at so many at a time, so that scrolling a little asks for nothing new. */
const BLOCK = 32;

/** What conditional formats make of the cells in some windows of a sheet, by `cellKey`; it comes a moment after them. */
export const useHighlights = (
  book: LiveBook,
  sheet: LiveSheet,
  content: number,
  windows: readonly Window[],
): HighlightMap => {
  const [found, setFound] = useState({ sheet, highlights: NONE });
  const blocks = windows.map(blockAround);
  const key = blocks.map((block) => Object.values(block).join(' ')).join();
  const areas = useMemo(() => blocks, [key]);
  useEffect(() => {
    let isOver = false;
    void book.highlights(sheet, areas).then((highlights) => {
      if (isOver) return;
      setFound((before) => {
        const isSame = before.sheet === sheet && areEqual(before.highlights, highlights);
        return isSame ? before : { sheet, highlights };
      });
    });
    return () => {
      isOver = true;
    };
  }, [book, sheet, content, areas]);
  return found.sheet === sheet ? found.highlights : NONE;
};

const blockAround = ({ firstRow, lastRow, firstColumn, lastColumn }: Window): Range => ({
  top: Math.floor(firstRow / BLOCK) * BLOCK,
  bottom: Math.ceil((lastRow + 1) / BLOCK) * BLOCK,
  left: Math.floor(firstColumn / BLOCK) * BLOCK,
  right: Math.ceil((lastColumn + 1) / BLOCK) * BLOCK,
});

const areEqual = (one: HighlightMap, other: HighlightMap): boolean =>
  one.size === other.size &&
  [...one].every(([key, { fill, color }]) => {
    const there = other.get(key);
    return there?.fill === fill && there?.color === color;
  });
