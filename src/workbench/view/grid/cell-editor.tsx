import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ClipboardEvent, KeyboardEventHandler, ReactNode, Ref } from 'react';
import type { Editing } from '../use-editing';
import { placeOf, type Drawing } from './cell-box';
import { textStyle } from './look-style';
import { rangeAt } from './moves';
import { pointOf, type View } from './panes';

const useStyles = makeStyles({
  editor: {
    position: 'absolute',
    boxSizing: 'border-box',
    margin: 0,
    padding: '1px 3px',
    border: 0,
    outline: 'none',
    resize: 'none',
    overflow: 'hidden',
    backgroundColor: '#fff',
    boxShadow: '0 0 0 2px #107c41, 0 2px 8px rgba(0, 0, 0, 0.25)',
    zIndex: 3,
  },
  // it takes the keys and the input method's text even when no cell is being typed into
  waiting: { opacity: 0, pointerEvents: 'none', boxShadow: 'none' },
});

interface CellEditorProps extends Drawing {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly view: View;
  readonly editing: Editing;
  readonly label: string;
  readonly description: string;
  readonly onKeyDown: KeyboardEventHandler<HTMLTextAreaElement>;
  /** Copying, cutting and pasting of cells; in the text of a cell they are the browser's own. */
  readonly onClipboard: (event: ClipboardEvent) => void;
}

/** The text of the active cell while it is being typed. */
export const CellEditor = ({
  ref,
  sheet,
  geometry,
  view,
  editing,
  label,
  description,
  onKeyDown,
  onClipboard,
}: CellEditorProps): ReactNode => {
  const styles = useStyles();
  const { active } = sheet.selection;
  const { width, height } = placeOf(geometry, rangeAt(sheet, active));
  const { x, y } = pointOf(geometry, view, active);
  const look = sheet.lookAt(active.row, active.column);
  const { font, lineHeight } = textStyle(look);
  return (
    <>
      <span id={KEYS} hidden>
        {description}
      </span>
      <textarea
        ref={ref}
        className={mergeClasses(styles.editor, editing.text === undefined && styles.waiting)}
        style={{
          left: x,
          top: y,
          minWidth: width - 1,
          minHeight: height - 1,
          maxWidth: Math.max(width, 420),
          font,
          lineHeight,
          ...SIZED_BY_CONTENT,
        }}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-describedby={KEYS}
        value={editing.text ?? ''}
        onChange={(event) => editing.change(event.target.value)}
        onKeyDown={onKeyDown}
        onCopy={onClipboard}
        onCut={onClipboard}
        onPaste={onClipboard}
        onBlur={() => editing.commit()}
      />
    </>
  );
};

const KEYS = 'sheet-keys';

const SIZED_BY_CONTENT: Readonly<Record<string, string>> = { fieldSizing: 'content' };
