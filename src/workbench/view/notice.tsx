import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly text: string;
  readonly dismiss: string;
  readonly onDismiss: () => void;
}

/** One sentence about what could not be done. */
export const Notice = ({ text, dismiss, onDismiss }: NoticeProps): ReactNode => (
  <MessageBar intent="error" politeness="assertive">
    <MessageBarBody>{text}</MessageBarBody>
    <MessageBarActions
      containerAction={
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={dismiss}
          onClick={onDismiss}
        />
      }
    />
  </MessageBar>
);
