import type { Range } from '../../core/cells/address';
import type { CellValue } from '../../core/cells/cell';
import { valuesOf } from '../../workbook/engine/valuesOf';
import type { BookState } from './book-state';
import { conditionsWithin, highlightsOf, type Highlight } from './conditions';
import type { BookEvent } from './live-book';
import type { SheetState } from './sheet-state';

/** After these the conditions hold as they did. */
const HARMLESS: ReadonlySet<BookEvent['kind']> = new Set([
  'selection',
  'activated',
  'clipboard',
  'comment',
  'looks',
  'protection',
]);

/** Works out what conditional formats make of the cells that somebody looks at, each condition once. */
export class Highlights {
  /** By sheet and formula. */
  private known = new Map<SheetState, Map<string, boolean>>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly book: BookState) {
    book.listen(({ kind }) => {
      if (!HARMLESS.has(kind)) this.known = new Map();
    });
  }

  within(sheet: SheetState, areas: readonly Range[]): Promise<ReadonlyMap<number, Highlight>> {
    const found = this.turn.then(() => this.find(sheet, areas));
    this.turn = found.catch(() => undefined);
    return found;
  }

  private async find(sheet: SheetState, areas: readonly Range[]): Promise<ReadonlyMap<number, Highlight>> {
    const { known } = this;
    const conditions = conditionsWithin(sheet.layout.conditionalFills, areas);
    const here = known.get(sheet) ?? new Map<string, boolean>();
    known.set(sheet, here);
    const asked = [...new Set(conditions.map(({ formula }) => formula))].filter((one) => !here.has(one));
    for await (const answers of valuesOf(this.book.snapshot(), sheet.name, asked)) {
      for (const [formula, value] of answers) here.set(formula, holds(value));
      // what comes next would be of yesterday; who asked asks again
      if (known !== this.known) break;
      await new Promise((resolve) => setTimeout(resolve));
    }
    return highlightsOf(conditions, (formula) => here.get(formula) === true);
  }
}

/** Text and errors are no yes. */
const holds = (value: CellValue | undefined): boolean =>
  value === true || (typeof value === 'number' && value !== 0);
