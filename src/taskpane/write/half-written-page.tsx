import { Body1, Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HalfWritten } from '../session/session';
import { FaultText } from '../start/fault-text';
import { FullPage } from '../start/full-page';
import { useTexts } from '../texts-context';
import { timeText } from './time-text';

interface Props {
  readonly state: HalfWritten;
  readonly onFinish: () => void;
  readonly onTakeBack: () => void;
}

/** A write (or an undo) that stopped half-way: how far it got, and the two ways out. */
export const HalfWrittenPage = ({ state, onFinish, onTakeBack }: Props): ReactNode => {
  const { language, pane, fill } = useTexts();
  const { write, shell } = pane;
  const { kind, total, done, fault, startedAt, isBusy } = state;
  const isWrite = kind === 'write';
  const values = { time: timeText(startedAt, language), total, done };
  return (
    <FullPage title={isWrite ? write.halfTitle : write.halfUndoTitle} isAlone={false}>
      <Body1 as="p">{fill(isWrite ? write.half : write.halfUndo, values)}</Body1>
      {fault && <FaultText fault={fault} />}
      {isWrite && <Body1 as="p">{write.halfChoice}</Body1>}
      {isBusy && <Spinner size="tiny" label={isWrite ? shell.writing : shell.undoing} />}
      <Button appearance="primary" disabledFocusable={isBusy} onClick={onFinish}>
        {isWrite ? write.finish : write.finishUndo}
      </Button>
      {isWrite && (
        <Button disabledFocusable={isBusy} onClick={onTakeBack}>
          {write.takeBack}
        </Button>
      )}
    </FullPage>
  );
};
