import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { sayPlace } from '../../i18n/say';
import type { Notice } from '../session/session';
import { useTexts } from '../texts-context';
import { useBarStyles } from './bar-styles';
import { told } from './told';

const useStyles = makeStyles({
  places: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, maxHeight: '160px', overflowY: 'auto' },
});

interface Props {
  readonly notice: Notice;
  readonly onDismiss: () => void;
}

/** How the last thing that was done came out. */
export const NoticeBar = ({ notice, onDismiss }: Props): ReactNode => {
  const bar = useBarStyles();
  const styles = useStyles();
  const wording = useTexts();
  const { shell } = wording.pane;
  const { intent, parts } = told(notice, wording);
  return (
    <MessageBar intent={intent} layout="multiline" className={bar.bar} politeness="polite">
      <MessageBarBody className={bar.body}>
        {parts.map(({ sentence, places }) => (
          <div key={sentence}>
            {sentence}
            {places.length > 0 && (
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable
              <ul className={styles.places} tabIndex={0} aria-label={sentence}>
                {places.map((place, index) => (
                  <li key={index}>{sayPlace(place, wording.language)}</li>
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
