import { Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import { bottomOf } from '../../core/writeback/ledger/ledger-rows';
import { withItemEntries, type GradingPlan } from '../../core/writeback/plan';
import type { Place } from '../../workbook/host';
import type { ScoreScreenProps } from '../screen-props';
import { later } from '../shell/later';
import { ScoreList, type ListView } from './score-list';

const IndicatorView = later(async () => (await import('./indicator-view')).IndicatorView);

/** An indicator by its place in the sheet, since plans come and go. */
interface Opened {
  readonly sheet: string;
  readonly row: number;
  /** What opened it: the selection in the workbook keeps its focus there. */
  readonly by: 'person' | 'selection';
}

/** 评分: the list of indicators, and the one that is open. */
export const ScoreScreen = (props: ScoreScreenProps): ReactNode => {
  const { plan, entries, selection, onEnter, onForget, onSelect, onConfirm } = props;
  const [view, setView] = useState<ListView>({ filter: 'all', section: null });
  const [opened, setOpened] = useState<Opened | null>(null);
  const [followed, setFollowed] = useState(selection);
  const screen = useRef<HTMLDivElement>(null);
  if (selection !== followed) {
    setFollowed(selection);
    const selected = selection && itemAt(plan, selection);
    if (selected && !isAt(selected, opened)) setOpened({ ...placeOf(selected), by: 'selection' });
  }
  const known = opened && plan.items.find((item) => isAt(item, opened));
  const item = useMemo(
    () => (known ? withItemEntries(plan, known, entries.ledger) : null),
    [plan, known, entries.ledger],
  );
  const open = (target: LedgerItem): void => {
    setOpened({ ...placeOf(target), by: 'person' });
    onSelect({ sheet: target.block.item.sheet, ...target.home });
  };
  const back = (): void => {
    const number = item?.block.number;
    setOpened(null);
    // once the list stands there again, the focus goes back to where it came from
    requestAnimationFrame(() =>
      screen.current?.querySelector<HTMLElement>(`[data-indicator="${number}"]`)?.focus(),
    );
  };
  const neighbour = (step: 1 | -1): (() => void) | null => {
    const target = item && plan.items[item.block.number - 1 + step];
    return target ? () => open(target) : null;
  };
  return (
    <div ref={screen}>
      {item ? (
        <Suspense>
          <IndicatorView
            key={`${item.block.item.sheet} ${item.block.item.rows[0]}`}
            plan={plan}
            item={item}
            entries={entries}
            takesFocus={opened?.by === 'person'}
            onEnter={onEnter}
            onForget={onForget}
            onSelect={onSelect}
            onConfirm={onConfirm}
            onBack={back}
            onPrevious={neighbour(-1)}
            onNext={neighbour(1)}
          />
        </Suspense>
      ) : (
        <ScoreList
          plan={plan}
          view={view}
          onView={setView}
          onOpen={open}
          onEnter={onEnter}
          onForget={onForget}
        />
      )}
    </div>
  );
};

const placeOf = ({ block: { item } }: LedgerItem): Omit<Opened, 'by'> => ({
  sheet: item.sheet,
  row: item.rows[0] ?? 0,
});

const isAt = ({ block: { item } }: LedgerItem, opened: Opened | null): boolean =>
  item.sheet === opened?.sheet && item.rows[0] === opened.row;

/** The indicator in whose rows a cell lies, in its sheet or in the ledger. */
const itemAt = ({ items, scheme }: GradingPlan, { sheet, row }: Place): LedgerItem | undefined =>
  sheet === scheme.sheetNames.ledger
    ? items.find(({ block }) => row >= block.top && row <= bottomOf(block))
    : items.find(({ block: { item } }) => item.sheet === sheet && item.rows.includes(row));
