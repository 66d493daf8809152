import type { SheetContent } from '../../cells/edit';
import { textOf } from '../content';
import { LEDGER, LEDGER_HEADER_ROW } from '../layout';
import { LOOK, MARGINS, PAGE_FOOTER, variant } from '../look';
import { SheetDraft } from '../sheet-draft';
import { entryValidations } from './entry-validations';
import { putItemRow } from './item-row';
import type { LedgerContext } from './ledger-context';
import type { LedgerItem } from './ledger-item';
import { LEDGER_HEADINGS } from './labels';
import { ledgerLayout } from './ledger-rows';
import { putLineRow } from './line-row';
import { putReadingRow } from './reading-row';
import { WIDTHS } from './row-parts';
import { putTierRow } from './tier-row';

const GUIDE =
  '浅黄格填写事实：存在填“是”、不存在填“否”；次数和数值填数字，没有填“无”；合格率等按91.2填写。浅橙格由人工评定分数并写明理由。空着表示尚不清楚，不等于0。请勿排序、勿插入行。';

const LAST_PRINTED = LEDGER.status;
const LAST = LEDGER.sheet;

/** 评分明细: one block an item, one row a clause, live formulas beside the facts (design/product.md). */
export const ledgerSheet = (
  name: string,
  items: readonly LedgerItem[],
  context: LedgerContext,
): SheetContent => {
  const draft = new SheetDraft();
  const layout = ledgerLayout(
    name,
    items.map(({ block }) => block),
  );
  draft
    .span({ top: 1, left: 1, bottom: 1, right: LAST_PRINTED }, textOf('评 分 明 细'), LOOK.title)
    .height(1, 32);
  draft.span({ top: 2, left: 1, bottom: 2, right: LAST_PRINTED }, textOf(GUIDE), LOOK.guide).height(2, 18);
  for (const [key, column] of Object.entries(LEDGER) as [keyof typeof LEDGER, number][]) {
    const style = column > LAST_PRINTED ? variant(LOOK.header, { font: { color: '7F7F7F' } }) : LOOK.header;
    draft.put(LEDGER_HEADER_ROW, column, textOf(LEDGER_HEADINGS[key]), style);
  }
  draft.height(LEDGER_HEADER_ROW, 24);
  for (const item of items) {
    for (const row of item.block.rows) {
      if (row.type === 'item') putItemRow(draft, item, row, context);
      else if (row.type === 'tier') putTierRow(draft, item, row);
      else if (row.type === 'reading') putReadingRow(draft, item, row);
      else putLineRow(draft, item, row, context);
    }
  }
  draft.validate(...entryValidations(items));
  return draft.finish({
    name,
    columnWidths: new Map(
      (Object.entries(LEDGER) as [keyof typeof LEDGER, number][]).map(([key, column]) => [
        column,
        WIDTHS[key],
      ]),
    ),
    freezeAt: { row: LEDGER_HEADER_ROW + 1, column: LEDGER.selfFact },
    autoFilter: { top: LEDGER_HEADER_ROW, left: 1, bottom: layout.lastRow, right: LAST },
    showGridLines: false,
    print: {
      paper: 'A3',
      orientation: 'landscape',
      pagesHigh: 0,
      area: { top: 1, left: 1, bottom: layout.lastRow, right: LAST_PRINTED },
      titleRows: { from: LEDGER_HEADER_ROW, to: LEDGER_HEADER_ROW },
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
};
