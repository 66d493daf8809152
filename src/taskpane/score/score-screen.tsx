import { Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { LedgerItem } from '../../core/writeback/ledger/ledger-item';
import { bottomOf } from '../../core/writeback/ledger/ledger-rows';
import { withItemEntries, type GradingPlan } from '../../core/writeback/plan';
import type { Place } from '../../workbook/host';
import type { ScoreScreenProps } from '../screen-props';
import { later } from '../shell/later';
import { EVERYTHING, listed, type ListView } from './list-view';
import { ScoreList } from './score-list';

const IndicatorView = later(async () => (await import('./indicator-view')).IndicatorView);

interface Opened {
  /** Of the indicator (placeOf), since plans come and go. */
  readonly place: string;
  /** What opened it: the selection in the workbook keeps its focus there. */
  readonly by: 'person' | 'selection';
  /**
   * Places of those that “next” and “previous” go through: the list as it was when the first of them was opened, since a
   * filter lets go of an indicator that is filled in.
   */
  readonly walk: ReadonlySet<string>;
}

/** 评分: the list of indicators, and the one that is open. */
export const ScoreScreen = (props: ScoreScreenProps): ReactNode => {
  const { plan, entries, selection, onEnter, onForget, onSelect, onConfirm } = props;
  const [view, setView] = useState(EVERYTHING);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [followed, setFollowed] = useState(selection);
  const screen = useRef<HTMLDivElement>(null);
  if (selection !== followed) {
    setFollowed(selection);
    const selected = selection && itemAt(plan, selection);
    if (selected && placeOf(selected) !== opened?.place)
      setOpened({ place: placeOf(selected), by: 'selection', walk: walkTo(plan, view, selected, opened) });
  }
  const known = opened && plan.items.find((one) => placeOf(one) === opened.place);
  const item = useMemo(
    () => (known ? withItemEntries(plan, known, entries.ledger) : null),
    [plan, known, entries.ledger],
  );
  const open = (target: LedgerItem): void => {
    setOpened({ place: placeOf(target), by: 'person', walk: walkTo(plan, view, target, opened) });
    onSelect({ sheet: target.block.item.sheet, ...target.home });
  };
  const back = (): void => {
    const numbers = walk.slice(at).map(({ block }) => block.number);
    setOpened(null);
    // once the list stands there again, the focus goes back to where it came from, or to the next that is still in it
    requestAnimationFrame(() => {
      const rows = numbers.map((number) =>
        screen.current?.querySelector<HTMLElement>(`[data-indicator="${number}"]`),
      );
      rows.find((row) => row != null)?.focus();
    });
  };
  const walk = plan.items.filter((one) => opened?.walk.has(placeOf(one)));
  const at = known ? walk.indexOf(known) : -1;
  const neighbour = (step: 1 | -1): (() => void) | null => {
    const target = at < 0 ? undefined : walk[at + step];
    return target ? () => open(target) : null;
  };
  return (
    <div ref={screen}>
      {item ? (
        <Suspense>
          <IndicatorView
            key={placeOf(item)}
            plan={plan}
            item={item}
            entries={entries}
            position={{ number: at + 1, total: walk.length, isListed: walk.length < plan.items.length }}
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

/** The way that is gone already where the indicator lies on it, or else the list with the indicator among it. */
const walkTo = (
  { items, scheme }: GradingPlan,
  view: ListView,
  target: LedgerItem,
  opened: Opened | null,
): ReadonlySet<string> => {
  if (opened?.walk.has(placeOf(target))) return opened.walk;
  const inList = new Set(listed(items, view, scheme.stage));
  return new Set(items.filter((item) => item === target || inList.has(item)).map(placeOf));
};

/** Where an indicator stands: its row, and the name of its sheet. */
const placeOf = ({ block: { item } }: LedgerItem): string => `${item.rows[0]} ${item.sheet}`;

/** The indicator in whose rows a cell lies, in its sheet or in the ledger. */
const itemAt = ({ items, scheme }: GradingPlan, { sheet, row }: Place): LedgerItem | undefined =>
  sheet === scheme.sheetNames.ledger
    ? items.find(({ block }) => row >= block.top && row <= bottomOf(block))
    : items.find(({ block: { item } }) => item.sheet === sheet && item.rows.includes(row));
