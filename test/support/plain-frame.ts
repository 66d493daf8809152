import type { SheetContent } from '../../src/core/cells/edit';

/** A sheet of ours with nothing but its cells, which are still to be given. */
export const PLAIN_FRAME: Omit<SheetContent, 'name' | 'cells'> = {
  merges: [],
  columnWidths: new Map(),
  rowHeights: new Map(),
  showGridLines: true,
  validations: [],
  dataBars: [],
  conditionalFills: [],
  print: {
    paper: 'A4',
    orientation: 'portrait',
    pagesHigh: 0,
    centerHorizontally: false,
    margins: { left: 1, right: 1, top: 1, bottom: 1 },
  },
};
