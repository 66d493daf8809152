import { makeStyles, useUncontrolledFocus } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { a1, type CellRef } from '../../../core/cells/address';
import type { LiveBook } from '../../book/live-book';
import type { ViewTexts } from '../texts';
import type { Revision } from '../use-book';
import type { Attempt, Editing } from '../use-editing';
import { useHighlights } from '../use-highlights';
import { CellEditor } from './cell-editor';
import { cellDisplay } from './cell-display';
import { CellHints } from './cell-hints';
import { ChoiceList, choicesAt } from './choice-list';
import { FreezeLines } from './freeze-lines';
import { geometryOf } from './geometry';
import { ColumnHeaders, RowHeaders } from './headers';
import { selectionAfter, type Selecting } from './keys';
import { activeAt, rangeAt, rangeBetween, wholeColumns, wholeRows } from './moves';
import { PaneOfCells } from './pane-of-cells';
import { cellAtPoint, HEADER_HEIGHT, HEADER_WIDTH, panesOf, scrollTo, type View } from './panes';
import { SelectionMarks } from './selection-marks';
import { canvasMeasure } from './text-measure';

const useStyles = makeStyles({
  scroller: { position: 'relative', overflow: 'auto', flex: 1, minHeight: 0, backgroundColor: '#fff' },
  extent: { position: 'relative' },
  view: { position: 'sticky', top: 0, left: 0, overflow: 'hidden', color: '#000' },
  cells: { position: 'absolute', inset: 0, cursor: 'cell' },
  corner: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: `${HEADER_WIDTH}px`,
    height: `${HEADER_HEIGHT}px`,
    boxSizing: 'border-box',
    backgroundColor: '#f3f3f3',
    borderRight: '1px solid #c6c6c6',
    borderBottom: '1px solid #c6c6c6',
  },
});

interface GridProps {
  readonly book: LiveBook;
  readonly revision: Revision;
  readonly editing: Editing;
  readonly texts: ViewTexts;
  readonly attempt: Attempt;
}

/** The sheet in front, as a table that can be moved in and typed into. */
export const Grid = ({ book, revision, editing, texts, attempt }: GridProps): ReactNode => {
  const styles = useStyles();
  // Tab is the sheet's own key
  const ownFocus = useUncontrolledFocus();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [view, setView] = useState<View>({ scrollLeft: 0, scrollTop: 0, width: 0, height: 0 });
  const [choosing, setChoosing] = useState(false);
  const [pointed, setPointed] = useState<CellRef>();
  const measure = useMemo(canvasMeasure, []);
  const sheet = book.activeSheet;
  const { active, ranges } = sheet.selection;
  const reach = ranges.reduce(
    (far, { top, left }) => ({ row: Math.max(far.row, top), column: Math.max(far.column, left) }),
    { row: 1, column: 1 },
  );
  const geometry = useMemo(
    () => geometryOf(sheet, { row: reach.row, column: reach.column }, measure),
    [sheet, revision.content, reach.row, reach.column, measure],
  );

  const measureView = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    setView({
      scrollLeft: element.scrollLeft,
      scrollTop: element.scrollTop,
      width: element.clientWidth,
      height: element.clientHeight,
    });
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(measureView);
    observer.observe(element);
    measureView();
    return () => observer.disconnect();
  }, [measureView]);

  // each sheet is found again as it was left
  const places = useRef(new Map<string, { left: number; top: number }>());
  useLayoutEffect(() => {
    const element = scroller.current;
    const known = places.current;
    element?.scrollTo(known.get(sheet.id) ?? { left: 0, top: 0 });
    return () => {
      if (element) known.set(sheet.id, { left: element.scrollLeft, top: element.scrollTop });
    };
  }, [sheet.id]);

  useEffect(() => {
    const element = scroller.current;
    if (!element || view.width === 0) return;
    const { scrollLeft, scrollTop, clientWidth: width, clientHeight: height } = element;
    element.scrollTo(scrollTo(geometry, { scrollLeft, scrollTop, width, height }, active));
  }, [active.row, active.column, sheet.id, view.width === 0]);

  const select = ({ range, active: cell }: Selecting): void => book.select(sheet, [range], cell);

  const erase = (): void => void attempt(() => ranges.forEach((range) => book.erase(sheet, range)));

  const pointAt = (event: MouseEvent): CellRef => {
    const box = event.currentTarget.getBoundingClientRect();
    return cellAtPoint(geometry, view, event.clientX - box.left, event.clientY - box.top);
  };

  const selectTo = (point: CellRef, from: CellRef): void => {
    const { rows, columns } = geometry;
    if (point.row === 0 && point.column === 0) {
      select({ range: { ...wholeRows(1, rows.count), ...wholeColumns(1, columns.count) }, active: from });
    } else if (point.row === 0) {
      select({ range: wholeColumns(from.column, point.column), active: from });
    } else if (point.column === 0) {
      select({ range: wholeRows(from.row, point.row), active: from });
    } else {
      select({ range: rangeBetween(sheet, from, point), active: from });
    }
  };

  const anchor = useRef<CellRef>(undefined);
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    input.current?.focus();
    if (!editing.commit()) return;
    const point = pointAt(event);
    const pressed = activeAt(sheet, {
      row: Math.max(point.row, 1),
      column: Math.max(point.column, 1),
    });
    anchor.current = event.shiftKey ? active : pressed;
    event.currentTarget.setPointerCapture(event.pointerId);
    selectTo(point, anchor.current);
  };

  const onPointerMove = (event: PointerEvent): void => {
    const point = pointAt(event);
    if (anchor.current && event.buttons === 1) selectTo(point, anchor.current);
    setPointed((before) => (before?.row === point.row && before.column === point.column ? before : point));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (editing.text === undefined ? pressed(event) : pressedWhileEditing(event)) event.preventDefault();
  };

  const onClipboard = (event: ClipboardEvent): void => {
    const [range] = ranges;
    if (editing.text !== undefined || !range) return;
    event.preventDefault();
    const { type, clipboardData } = event;
    if (type === 'paste') void attempt(() => book.paste(sheet, range, clipboardData.getData('text/plain')));
    else
      clipboardData.setData('text/plain', type === 'cut' ? book.cut(sheet, range) : book.copy(sheet, range));
  };

  /** Gives back whether the key meant something. */
  const pressed = (event: KeyboardEvent): boolean => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'F2') editing.begin();
    else if (event.key === 'Delete' || event.key === 'Backspace') erase();
    else if (command && event.key.toLowerCase() === 'z')
      attempt(() => (event.shiftKey ? book.redo() : book.undo()));
    else if (command && event.key.toLowerCase() === 'y') attempt(() => book.redo());
    else if (event.key === 'Escape') book.letGo();
    else if (event.altKey && event.key === 'ArrowDown') setChoosing(choicesAt(sheet, active) !== undefined);
    else return move(event);
    return true;
  };

  const pressedWhileEditing = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') {
      editing.cancel();
      return true;
    }
    if (event.key === 'Enter' && event.altKey) {
      editing.change(`${editing.text ?? ''}\n`);
      return true;
    }
    const leaves =
      event.key === 'Enter' || event.key === 'Tab' || (editing.byTyping && event.key.startsWith('Arrow'));
    if (!leaves) return false;
    if (editing.commit()) move(event);
    return true;
  };

  const move = (event: KeyboardEvent): boolean => {
    const selecting = selectionAfter(sheet, geometry, view.height - HEADER_HEIGHT, event);
    if (selecting) select(selecting);
    return selecting !== undefined;
  };

  const frames = view.width > 0 ? panesOf(geometry, view) : [];
  const shown = cellDisplay(
    sheet.cellAt(active.row, active.column).value,
    sheet.lookAt(active.row, active.column),
  ).text;
  const selected = [...ranges, rangeAt(sheet, active)];
  const highlights = useHighlights(
    book,
    sheet,
    revision.content,
    frames.map(({ window }) => window),
  );
  const drawing = { sheet, geometry, measure, highlights };
  return (
    <div ref={scroller} className={styles.scroller} onScroll={measureView} data-region="sheet" {...ownFocus}>
      <div
        className={styles.extent}
        style={{
          width: HEADER_WIDTH + geometry.columns.length,
          height: HEADER_HEIGHT + geometry.rows.length,
        }}
      >
        <div className={styles.view} style={{ width: view.width, height: view.height }}>
          {/* The keyboard's way to the cells is the text area below; this is the pointer's. */}
          <div
            className={styles.cells}
            role="grid"
            aria-label={texts.sheet(sheet.name)}
            aria-rowcount={geometry.rows.count}
            aria-colcount={geometry.columns.count}
            tabIndex={-1}
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerUp={() => (anchor.current = undefined)}
            onPointerLeave={() => setPointed(undefined)}
            onDoubleClick={() => editing.begin()}
          >
            {frames.map((frame) => (
              <PaneOfCells key={frame.name} {...drawing} frame={frame} revision={revision.content}>
                <SelectionMarks sheet={sheet} geometry={geometry} held={book.held} />
              </PaneOfCells>
            ))}
            <FreezeLines geometry={geometry} />
            {frames
              .filter(({ top }) => top === HEADER_HEIGHT)
              .map((frame) => (
                <ColumnHeaders key={frame.name} frame={frame} axis={geometry.columns} selected={selected} />
              ))}
            {frames
              .filter(({ left }) => left === HEADER_WIDTH)
              .map((frame) => (
                <RowHeaders key={frame.name} frame={frame} axis={geometry.rows} selected={selected} />
              ))}
            <div aria-hidden className={styles.corner} />
          </div>
          <CellEditor
            ref={input}
            label={`${a1(active)} ${shown}`}
            description={texts.keys}
            {...drawing}
            view={view}
            editing={editing}
            onKeyDown={onKeyDown}
            onClipboard={onClipboard}
          />
          <ChoiceList
            {...{ sheet, geometry, view, texts }}
            open={choosing}
            onOpenChange={(open) => {
              setChoosing(open);
              if (!open) input.current?.focus();
            }}
            onChoose={(choice) => editing.enter(choice)}
          />
          <CellHints {...{ sheet, geometry, view, texts, pointed }} />
        </div>
      </div>
    </div>
  );
};
