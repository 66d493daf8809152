import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { a1, parseRange, type Range } from '../../core/cells/address';
import type { LiveBook, LiveSheet } from '../book/live-book';
import type { ViewTexts } from './texts';
import type { Editing } from './use-editing';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'stretch',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { width: '96px', minWidth: '96px' },
  sign: {
    alignSelf: 'center',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontFamily: 'Georgia, serif',
    fontStyle: 'italic',
    color: tokens.colorNeutralForeground3,
  },
  text: { flex: 1, minWidth: 0 },
});

interface FormulaBarProps {
  readonly book: LiveBook;
  readonly editing: Editing;
  readonly texts: ViewTexts;
  /** The keyboard goes back to the sheet. */
  readonly onDone: () => void;
}

/** Where the selection is, and what stands in its cell. */
export const FormulaBar = ({ book, editing, texts, onDone }: FormulaBarProps): ReactNode => {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') editing.cancel();
    else if (event.key !== 'Enter' || !editing.commit()) return;
    event.preventDefault();
    onDone();
  };
  return (
    <div className={styles.bar}>
      <NameBox book={book} texts={texts} onDone={onDone} />
      <span aria-hidden className={styles.sign}>
        fx
      </span>
      <Input
        className={styles.text}
        size="small"
        aria-label={texts.formulaBar}
        value={editing.shown}
        onChange={(_, { value }) => editing.change(value)}
        onFocus={() => editing.text === undefined && editing.begin()}
        onBlur={() => editing.commit()}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  );
};

const NameBox = ({ book, texts, onDone }: Omit<FormulaBarProps, 'editing'>): ReactNode => {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const go = (): void => {
    const target = placeNamed(book, typed ?? '');
    if (target) book.select(target.sheet, [target.range]);
    setTyped(undefined);
    onDone();
  };
  return (
    <Input
      className={styles.name}
      size="small"
      aria-label={texts.nameBox}
      value={typed ?? a1(book.activeSheet.selection.active)}
      onChange={(_, { value }) => setTyped(value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(undefined);
        if (event.key !== 'Enter') return;
        event.preventDefault(); // the sheet has the keyboard before the key has done its work
        go();
      }}
      autoComplete="off"
      spellCheck={false}
    />
  );
};

const SHEET_PREFIX = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** An address, an address with its sheet, or a name. */
const placeNamed = (
  book: LiveBook,
  text: string,
): { readonly sheet: LiveSheet; readonly range: Range } | undefined => {
  const name = book.names.find((one) => one.name.toLowerCase() === text.trim().toLowerCase());
  const target = name?.refersTo ?? text.trim();
  const [, quoted, bare, address = target] = SHEET_PREFIX.exec(target) ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? bare;
  const sheet = sheetName === undefined ? book.activeSheet : book.sheet(sheetName);
  const range = parseRange(address);
  return sheet && range && { sheet, range };
};
