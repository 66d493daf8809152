import type { ConditionalFill, DataBar } from '../../../core/cells/edit';
import type { LiveBook, LiveSheet } from '../../book/live-book';
import { ApiError } from './api-error';

export type ConditionalEntry =
  | { readonly kind: 'custom'; readonly entry: ConditionalFill }
  | { readonly kind: 'dataBar'; readonly entry: DataBar };

/** Conditional formats are values that follow one another; a client knows each by an id. */
export class ConditionalIds {
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  constructor(private readonly book: LiveBook) {}

  /** The conditional formats of a sheet, with their ids. */
  of({ layout }: LiveSheet): readonly (ConditionalEntry & { readonly id: string })[] {
    return [
      ...layout.conditionalFills.map((entry) => ({ kind: 'custom' as const, entry, id: this.idOf(entry) })),
      ...layout.dataBars.map((entry) => ({ kind: 'dataBar' as const, entry, id: this.idOf(entry) })),
    ];
  }

  find(sheet: LiveSheet, id: string): ConditionalEntry | undefined {
    return this.of(sheet).find((one) => one.id === id);
  }

  /** Excel lets one that is added go before all others. */
  add(sheet: LiveSheet, added: ConditionalEntry): string {
    const { conditionalFills, dataBars } = sheet.layout;
    this.book.arrange(
      sheet,
      added.kind === 'custom'
        ? { conditionalFills: [added.entry, ...conditionalFills] }
        : { dataBars: [added.entry, ...dataBars] },
    );
    return this.idOf(added.entry);
  }

  changeFill(sheet: LiveSheet, id: string, change: Partial<ConditionalFill>): void {
    this.book.arrange(sheet, {
      conditionalFills: sheet.layout.conditionalFills.map((entry) => this.changed(entry, id, change)),
    });
  }

  changeBar(sheet: LiveSheet, id: string, change: Partial<DataBar>): void {
    this.book.arrange(sheet, {
      dataBars: sheet.layout.dataBars.map((entry) => this.changed(entry, id, change)),
    });
  }

  /** The fill with this id; another kind, or none, is an error of the caller's. */
  fill(sheet: LiveSheet, id: string): ConditionalFill {
    const found = this.find(sheet, id);
    if (found?.kind !== 'custom') throw new ApiError('ItemNotFound');
    return found.entry;
  }

  bar(sheet: LiveSheet, id: string): DataBar {
    const found = this.find(sheet, id);
    if (found?.kind !== 'dataBar') throw new ApiError('ItemNotFound');
    return found.entry;
  }

  private changed<T extends object>(entry: T, id: string, change: Partial<T>): T {
    if (this.idOf(entry) !== id) return entry;
    const after = { ...entry, ...change };
    this.ids.set(after, id);
    return after;
  }

  private idOf(entry: object): string {
    const known = this.ids.get(entry);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `{CF-${this.last}}`;
    this.ids.set(entry, id);
    return id;
  }
}
