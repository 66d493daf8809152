import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTexts } from '../texts-context';
import { entryFor } from './entry-for';
import type { FactFieldProps } from './fact-field';
import { useNoteStyles } from './note-styles';
import { plainText, TypedInput } from './typed-input';
import { textIn } from './words';

const useStyles = makeStyles({
  link: { fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

type EvidenceProps = Pick<FactFieldProps, 'item' | 'line' | 'onEnter'> & {
  /** The clause in words. */
  readonly name: string;
};

/** Leads to the field of a clause's own evidence, which few clauses need beside the indicator's. */
export const EvidenceLink = ({
  name,
  onOpen,
}: Pick<EvidenceProps, 'name'> & { readonly onOpen: () => void }): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  return (
    <Link
      as="button"
      appearance="subtle"
      className={styles.link}
      aria-label={`${pane.indicator.addEvidence} ${fill(pane.indicator.evidenceOf, { name })}`}
      onClick={onOpen}
    >
      {pane.indicator.addEvidence}
    </Link>
  );
};

/** The evidence of one clause; one that a formula of the official's gives is shown. */
export const EvidenceField = ({
  item: { scored, inputs },
  line,
  name,
  takesFocus,
  onEnter,
  onFocus,
}: EvidenceProps & { readonly takesFocus: boolean; readonly onFocus: () => void }): ReactNode => {
  const note = useNoteStyles();
  const { pane, fill } = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  const content = inputs.lines.get(line)?.evidence ?? { kind: 'blank' };
  const text = textIn(content);
  if (content.kind === 'formula') return fill(pane.indicator.lineEvidence, { text });
  return (
    <div className={note.field}>
      <label htmlFor={id}>{pane.indicator.evidenceShort}</label>
      <TypedInput
        id={id}
        aria-label={fill(pane.indicator.evidenceOf, { name })}
        input={{ ref: field }}
        value={text === '' ? null : text}
        read={plainText}
        onFocus={onFocus}
        onValue={(value) => onEnter([entryFor(scored.item, line, 'evidence', value)])}
      />
    </div>
  );
};
