import { absoluteA1, sheetPrefix, type Range } from '../../../core/cells/address';
import type { PrintSetup, SheetContent } from '../../../core/cells/edit';
import { xmlText } from '../xml/escape';

/** Paper sizes (ECMA-376 part 1, 18.3.1.63). */
const PAPER = { A4: 9, A3: 8 } as const;

/** Print options, margins in inches, page set-up and footer, in the schema's order. */
export const printXml = (print: PrintSetup): string => {
  const { left, right, top, bottom } = print.margins;
  return [
    print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="${PAPER[print.paper]}" orientation="${print.orientation}" fitToWidth="1"`,
    ` fitToHeight="${print.pagesHigh}"/>`,
    print.footer === undefined
      ? ''
      : `<headerFooter><oddFooter>${xmlText(print.footer)}</oddFooter></headerFooter>`,
  ].join('');
};

/** A name that belongs to a sheet and sets something about it (18.2.5). */
export interface ReservedName {
  readonly name: string;
  readonly refersTo: string;
  readonly hidden: boolean;
}

export const RESERVED_NAMES = ['_xlnm._FilterDatabase', '_xlnm.Print_Area', '_xlnm.Print_Titles'] as const;

/** What of a sheet's set-up stands in the workbook's names: its filter, print area and repeated rows. */
export const reservedNames = ({ name, autoFilter, print }: SheetContent): readonly ReservedName[] => {
  const prefix = sheetPrefix(name);
  const names: ReservedName[] = [];
  if (autoFilter) {
    names.push({ name: RESERVED_NAMES[0], refersTo: prefix + absoluteRange(autoFilter), hidden: true });
  }
  if (print.area)
    names.push({ name: RESERVED_NAMES[1], refersTo: prefix + absoluteRange(print.area), hidden: false });
  if (print.titleRows) {
    const { from, to } = print.titleRows;
    names.push({ name: RESERVED_NAMES[2], refersTo: `${prefix}$${from}:$${to}`, hidden: false });
  }
  return names;
};

const absoluteRange = ({ top, left, bottom, right }: Range): string =>
  `${absoluteA1({ row: top, column: left })}:${absoluteA1({ row: bottom, column: right })}`;
