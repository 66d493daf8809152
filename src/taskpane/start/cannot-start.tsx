import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { StartFault } from '../../workbook/office/start';
import { useTexts } from '../texts-context';
import { FullPage } from './full-page';

interface Props {
  readonly fault: StartFault;
  /** Seconds that have been waited so far. */
  readonly seconds: number;
  /** Is an answer still waited for? */
  readonly isWaiting: boolean;
  readonly onRetry: () => void;
}

/** Why the pane cannot begin, and what helps. */
export const CannotStart = ({ fault, seconds, isWaiting, onRetry }: Props): ReactNode => {
  const { pane, fill } = useTexts();
  const { start } = pane;
  const retry = (
    <Button appearance="primary" onClick={onRetry}>
      {start.retry}
    </Button>
  );
  switch (fault) {
    case 'officeMissing':
      return (
        <FullPage title={start.officeMissing}>
          <Body1 as="p">{start.officeMissingWhat}</Body1>
          {retry}
        </FullPage>
      );
    case 'officeSilent':
      return (
        <FullPage title={start.officeSilent}>
          <Body1 as="p">{fill(start.officeSilentWhat, { seconds })}</Body1>
          {isWaiting ? (
            <Spinner size="tiny" label={start.opening} />
          ) : (
            <Body1 as="p">{start.officeGaveUp}</Body1>
          )}
          {retry}
        </FullPage>
      );
    case 'notInExcel':
      return (
        <FullPage title={start.notInExcel}>
          <Body1 as="p">{start.notInExcelWhat}</Body1>
        </FullPage>
      );
    case 'excelTooOld':
      return (
        <FullPage title={start.excelTooOld}>
          <Body1 as="p">{start.excelTooOldWhat}</Body1>
        </FullPage>
      );
  }
};
