import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import type { Snapshot } from '../../core/cells/snapshot';
import type { Mend } from '../../core/scheme/mend';
import { previewOf } from '../../core/writeback/preview';
import { sayMend } from '../../i18n/say';
import type { Actions } from '../session/session';
import { useTexts } from '../texts-context';
import { ChangeList } from '../write/change-list';

const useStyles = makeStyles({
  preview: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface Props {
  readonly mend: Mend;
  readonly snapshot: Snapshot;
  readonly isBusy: boolean;
  readonly onSelect: Actions['select'];
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** Every cell that a mend changes, old and new, before it is written. */
export const MendPreview = ({ mend, snapshot, isBusy, onSelect, onWrite, onCancel }: Props): ReactNode => {
  const styles = useStyles();
  const { language, pane } = useTexts();
  const { start } = pane;
  const name = sayMend(mend, language);
  // the second half of a double click on the offer must not write what nobody has looked at
  const write = ({ detail }: MouseEvent): void => {
    if (detail <= 1) onWrite();
  };
  return (
    <section className={styles.preview} aria-label={name}>
      <strong>{name}</strong>
      {previewOf(mend.edits, snapshot).sheets.map(({ sheet, changes }) => (
        <ChangeList key={sheet} sheet={sheet} changes={changes} onSelect={onSelect} />
      ))}
      <Caption1>{start.mendLead}</Caption1>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={isBusy} onClick={write}>
          {start.mendWrite}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={onCancel}>
          {start.mendCancel}
        </Button>
      </div>
    </section>
  );
};
