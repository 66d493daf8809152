import { configure } from '@testing-library/react';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../../core/language';
import type { Stage } from '../../core/scheme/scheme';
import type { Snapshot } from '../../core/cells/snapshot';
import { entryKey, NO_ENTRIES, type Entries } from '../../core/writeback/entries';
import { planGrading } from '../../core/writeback/plan';
import type { Place } from '../../workbook/host';
import type { ConfirmScreenProps, ScoreScreenProps, VetoScreenProps } from '../screen-props';
import { entered, NO_WORK, withSheets } from '../session/work';
import { TextsProvider } from '../texts-context';

// jsdom works out styles slowly: whether an element can be seen is what the browser tests are for
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });

/** Everything that any of the screens is given. */
export type StandProps = ScoreScreenProps & Omit<ConfirmScreenProps, 'plan'> & VetoScreenProps;

interface EntriesStandProps {
  readonly snapshot: Snapshot;
  readonly stage?: Stage;
  readonly language?: Language;
  readonly start?: Entries;
  readonly selection?: Place | null;
  /** Told of every cell that is asked for. */
  readonly onSelect?: (place: Place) => void;
  /** Told of the entries after each change. */
  readonly onEntries?: (entries: Entries) => void;
  readonly children: (props: StandProps) => ReactNode;
}

/** Stands in for the session around one screen: it keeps entries and drafts, and plans real workbooks with them. */
export const EntriesStand = (props: EntriesStandProps): ReactNode => {
  const { snapshot, stage, language = 'zh-CN', start = NO_ENTRIES, selection = null, children } = props;
  const [entries, setEntries] = useState(start);
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const { value: plan, issues } = useMemo(
    () => planGrading(snapshot, { today: '2017-09-12', entries, ...(stage ? { stage } : {}) }),
    [snapshot, entries, stage],
  );
  if (!plan) throw new Error(`nothing to grade: ${JSON.stringify(issues)}`);
  const change = (next: Entries): void => {
    setEntries(next);
    props.onEntries?.(next);
  };
  const without = (keys: readonly string[]) =>
    entries.ledger.filter((entry) => !keys.includes(entryKey(entry)));
  return (
    <FluentProvider theme={webLightTheme}>
      <TextsProvider language={language}>
        {children({
          plan,
          issues,
          entries,
          drafts,
          snapshot,
          selection,
          onDraft: (name, text) => setDrafts({ ...drafts, [name]: text }),
          onSelect: (place) => props.onSelect?.(place),
          onConfirm: () => undefined,
          onEnter: (list) => change(entered({ ...NO_WORK, entries }, list).entries),
          onForget: (keys) => change({ ...entries, ledger: without(keys) }),
          onCorrect: (sheet, tables) => change(withSheets({ ...NO_WORK, entries }, sheet, tables).entries),
          onOptions: (options) => change({ ...entries, options }),
          preset: null,
          onPreset: () => undefined,
          onEvent: (event) =>
            change({
              ...entries,
              events: [...entries.events.filter(({ row }) => event.row === 0 || row !== event.row), event],
            }),
        })}
      </TextsProvider>
    </FluentProvider>
  );
};
