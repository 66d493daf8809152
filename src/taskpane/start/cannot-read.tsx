import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Fault } from '../session/session';
import { useTexts } from '../texts-context';
import { FaultText } from './fault-text';
import { FullPage } from './full-page';

interface Props {
  readonly fault: Fault;
  readonly onRetry: () => void;
}

/** Excel is there, and the workbook could not be read. */
export const CannotRead = ({ fault, onRetry }: Props): ReactNode => {
  const { start } = useTexts().pane;
  return (
    <FullPage title={start.failed} isAlone={false}>
      <FaultText fault={fault} />
      <Button appearance="primary" onClick={onRetry}>
        {start.retry}
      </Button>
    </FullPage>
  );
};
