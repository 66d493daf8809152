import type { CellStyle, SetCell } from '../cells/edit';
import { remembered } from '../cells/remembered';
import { contentOf } from '../cells/same-content';
import { cellAt, type SheetSnapshot } from '../cells/snapshot';
import type { LedgerItem } from '../writeback/ledger/ledger-item';
import { LOOK, variant } from '../writeback/look';
import type { InputColumn, LedgerInput } from './ledger-inputs';
import type { OwnPart } from './shares';

const OWN_FILL = 'D9EAD3';
const OTHERS_FILL = 'EDEDED';
export const OWN_FILL_WORD = '浅绿色';
export const OTHERS_FILL_WORD = '浅灰色';

/** Is an input of an item, as the main workbook has it, the recipient's? The department is not: it says whose the input is. */
export const isOwn = (
  part: Pick<OwnPart, 'whole' | 'clauses'> | undefined,
  { clause, column, isGiven }: Pick<LedgerInput, 'clause' | 'column' | 'isGiven'>,
): boolean =>
  part !== undefined &&
  column !== 'department' &&
  !isGiven &&
  (clause === null ? part.whole : part.clauses.has(clause.index));

/** Input cells that look like any other row otherwise. A score by hand and 缺项 are typed over formulas, which are left as they look. */
const MARKED: readonly InputColumn[] = ['selfFact', 'checkedFact', 'threshold', 'reason', 'evidence'];

/** The input cells of 评分明细 with a fill that says whose they are; what they hold stays. */
export const markedCells = (
  ledger: SheetSnapshot,
  items: readonly { readonly item: LedgerItem; readonly inputs: readonly LedgerInput[] }[],
  parts: readonly OwnPart[],
): readonly SetCell[] => {
  const partOf = new Map(parts.map((part) => [part.item, part]));
  return items.flatMap(({ item, inputs }) =>
    inputs
      .filter(({ column, clause }) => MARKED.includes(column) && (clause !== null || column === 'evidence'))
      .map((input): SetCell => ({
        kind: 'setCell',
        sheet: ledger.name,
        ...input.cell,
        content: contentOf(cellAt(ledger, input.cell.row, input.cell.column)),
        look: {
          kind: 'style',
          style: (isOwn(partOf.get(item), input) ? inOwnFill : inOthersFill)(baseStyle(input)),
        },
      })),
  );
};

// one object for each look: that cells look the same is then seen at once
const inOwnFill = remembered((style: CellStyle) => variant(style, { fill: OWN_FILL }));
const inOthersFill = remembered((style: CellStyle) => variant(style, { fill: OTHERS_FILL }));

const baseStyle = ({ column, clause }: LedgerInput): CellStyle => {
  if (clause === null) return LOOK.indicatorText;
  if (column === 'threshold') return LOOK.inputNumber;
  return column === 'reason' || column === 'evidence' ? LOOK.text : LOOK.inputCentred;
};
