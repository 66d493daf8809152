import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Where } from '../../core/issue';
import type { Notice } from '../session/session';
import { useTexts, type Wording } from '../texts-context';

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`, minHeight: 'auto' },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal' },
  places: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, maxHeight: '160px', overflowY: 'auto' },
});

interface Props {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** How the last thing that was done came out. */
export const NoticeBar = ({ notice, onDismiss }: Props): ReactNode => {
  const styles = useStyles();
  const wording = useTexts();
  const { shell } = wording.pane;
  const { intent, parts } = told(notice, wording);
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        {parts.map(({ sentence, places }) => (
          <div key={sentence}>
            {sentence}
            {places.length > 0 && (
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable
              <ul className={styles.places} tabIndex={0} aria-label={sentence}>
                {places.map((place, index) => (
                  <li key={index}>{wording.place(place)}</li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={shell.dismiss}
            title={shell.dismiss}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
};

/** The sentence of a notice, for the live region. */
export const noticeText = (notice: Notice, wording: Wording): string =>
  told(notice, wording)
    .parts.map(({ sentence }) => sentence)
    .join(' ');

interface Told {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly parts: readonly { readonly sentence: string; readonly places: readonly Where[] }[];
}

const told = (notice: Notice, { pane, fill, fault: sayFault }: Wording): Told => {
  const { write } = pane;
  switch (notice.kind) {
    case 'failed':
      return { intent: 'error', parts: [{ sentence: sayFault(notice.fault), places: [] }] };
    case 'changedMeanwhile': {
      const places = notice.issues.map(({ where }) => where);
      const sentence = places.length > 0 ? write.changedMeanwhile : write.changedElsewhere;
      return { intent: 'warning', parts: [{ sentence, places }] };
    }
    case 'written': {
      const { places: count, differences, left, fault } = notice;
      const isWhole = differences.length === 0;
      const leftPlaces = left.map(({ where }) => where);
      return {
        intent: isWhole && left.length === 0 && !fault ? 'success' : 'warning',
        parts: [
          { sentence: fill(isWhole ? write.written : write.writtenDiffers, { count }), places: differences },
          ...(leftPlaces.length > 0 ? [{ sentence: write.writtenLeft, places: leftPlaces }] : []),
          ...(fault ? [{ sentence: sayFault(fault), places: [] }] : []),
        ],
      };
    }
    case 'undone': {
      const places = notice.left.map(({ where }) => where);
      return {
        intent: places.length === 0 ? 'success' : 'warning',
        parts: [
          { sentence: fill(write.undone, { count: notice.places }), places: [] },
          ...(places.length > 0 ? [{ sentence: write.undoneLeft, places }] : []),
        ],
      };
    }
  }
};
