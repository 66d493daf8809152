import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Mend } from '../../core/scheme/mend';
import { mendsOf } from '../../core/scheme/mend-bands';
import { sayMend } from '../../i18n/say';
import type { Actions, Nothing } from '../session/session';
import { useTexts } from '../texts-context';
import { timeText } from '../write/time-text';
import { IssueWords } from './issue-words';
import { MendPreview } from './mend-preview';

interface Props {
  readonly state: Nothing;
  readonly onSelect: Actions['select'];
  readonly onMend: Actions['mend'];
  readonly onUndo: () => void;
}

/** What is wrong with the scheme, each fault with what would mend it; and the way back from the mend before. */
export const SchemeFaults = ({ state, onSelect, onMend, onUndo }: Props): ReactNode => {
  const { language, pane, fill } = useTexts();
  const { snapshot, issues, activity, lastWrite } = state;
  const [chosen, setChosen] = useState<string | null>(null);
  const faults = issues.filter(({ severity }) => severity === 'error');
  const offered = mendsByFault(faults.map((fault) => mendsOf(fault, snapshot)));
  const isBusy = activity !== 'idle';
  return (
    <>
      <ul>
        {faults.map((fault, index) => (
          <li key={index}>
            <IssueWords issue={fault} onSelect={onSelect} />
            {(offered[index] ?? []).map((mend) => (
              <div key={keyOf(mend)}>
                {chosen === keyOf(mend) ? (
                  <MendPreview
                    mend={mend}
                    snapshot={snapshot}
                    isBusy={isBusy}
                    onSelect={onSelect}
                    onWrite={() => void onMend(mend)}
                    onCancel={() => setChosen(null)}
                  />
                ) : (
                  <Button size="small" disabledFocusable={isBusy} onClick={() => setChosen(keyOf(mend))}>
                    {sayMend(mend, language)}
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {lastWrite && (
        <Button
          disabledFocusable={isBusy}
          title={fill(pane.shell.undoLong, {
            time: timeText(lastWrite.at, language),
            count: lastWrite.places,
          })}
          onClick={onUndo}
        >
          {pane.shell.undo}
        </Button>
      )}
    </>
  );
};

const keyOf = ({ edits }: Mend): string => JSON.stringify(edits);

/** A mend that helps against several faults is offered at the first of them. */
const mendsByFault = (mends: readonly (readonly Mend[])[]): readonly (readonly Mend[])[] => {
  const seen = new Set<string>();
  return mends.map((ways) =>
    ways.filter((mend) => {
      const isNew = !seen.has(keyOf(mend));
      seen.add(keyOf(mend));
      return isNew;
    }),
  );
};
