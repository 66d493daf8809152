import { a1, sheetPrefix } from '../cells/address';
import type { CellStyle, Content, SheetContent } from '../cells/edit';
import { cellText } from '../cells/cell';
import { formulaOf, literal, numberOf, textOf } from '../writeback/content';
import { LEDGER } from '../writeback/layout';
import { indicatorLabel, LEDGER_HEADINGS } from '../writeback/ledger/labels';
import { COLOR, LOOK, MARGINS, PAGE_FOOTER, variant } from '../writeback/look';
import { SheetDraft, wrappedHeight } from '../writeback/sheet-draft';
import { LABEL, rangeText, TABLE, type HandOutRecord } from './hand-out-record';
import { OTHERS_FILL_WORD, OWN_FILL_WORD } from './marked-cells';
import type { OwnPart } from './shares';

const WIDTHS = [12, 20, 40, 26, 22, 14] as const;
const LAST = WIDTHS.length;
const TOTAL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

/** In plain words what the recipient does. */
const guidance = (ledger: string): readonly string[] => [
  `一、请在工作表“${ledger}”中填写${OWN_FILL_WORD}的格子，那是由您填写的；${OTHERS_FILL_WORD}的格子由别人填写，请只看不改，改了也不会汇入。`,
  '二、事实存在填“是”、不存在填“否”；次数和数值填数字，没有填“无”；人工评定的请写分数和理由。不清楚的请留空，不要填0。',
  '三、佐证材料请写文件名称和文号。整项不适用的，在该指标首行的“状态”中填“缺项”，并写明原因。',
  `四、请勿排序，请勿在“${ledger}”中插入行；草稿请另存。指标、评分标准和分值如有不妥，请另行告知，不要在本工作簿中改。`,
  '五、填好后保存，把整个工作簿发回分送单位。本页以下各表供汇入时核对，请勿改动。',
];

/** 分送说明: to whom, until when, what to fill in, and what was in the workbook when it was sent. */
export const handOutSheet = (
  name: string,
  record: HandOutRecord,
  parts: readonly OwnPart[],
  ledger: string,
): SheetContent => {
  const draft = new SheetDraft();
  let row = 1;
  const wide = (text: string, style: CellStyle, height: number): void => {
    draft.span({ top: row, left: 1, bottom: row, right: LAST }, textOf(text), style).height(row, height);
    row += 1;
  };
  const table = (title: string, headings: readonly string[], rows: readonly (readonly Content[])[]): void => {
    row += 1;
    wide(title, LOOK.section, 22);
    headings.forEach((heading, index) => draft.put(row, index + 1, textOf(heading), LOOK.header));
    row += 1;
    for (const contents of rows) {
      contents.forEach((content, index) =>
        draft.put(row, index + 1, content, index === 0 ? LOOK.centred : LOOK.text),
      );
      const tallest = contents.map((content, index) =>
        wrappedHeight(shownText(content), WIDTHS[index] ?? 12),
      );
      draft.height(row, Math.max(...tallest));
      row += 1;
    }
  };
  wide('分 送 说 明', LOOK.title, 32);
  for (const [label, text] of heads(record)) {
    draft.put(row, 1, textOf(label), LOOK.label);
    draft.span({ top: row, left: 2, bottom: row, right: LAST }, textOf(text), LOOK.text);
    draft.height(row, wrappedHeight(text, TOTAL_WIDTH - WIDTHS[0]));
    row += 1;
  }
  row += 1;
  for (const text of guidance(ledger)) wide(text, GUIDE, wrappedHeight(text, TOTAL_WIDTH));
  table(
    `请填写的指标（${parts.length}项）`,
    TABLE.own,
    parts.map((part) => ownRow(part, ledger)),
  );
  table(
    '发出时的各项指标',
    TABLE.indicators,
    record.indicators.map((indicator) => [
      numberOf(indicator.number),
      ...[indicator.sheet, indicator.section, indicator.name, indicator.fingerprint].map(textOf),
    ]),
  );
  table(
    '发出时已填的内容',
    TABLE.contents,
    record.contents.map(({ number, clause, column, value }) => [
      numberOf(number),
      clause === null ? textOf('首行') : numberOf(clause + 1),
      textOf(LEDGER_HEADINGS[column]),
      typeof value === 'number' ? numberOf(value) : textOf(value),
    ]),
  );
  table(
    '发出时的各工作表',
    TABLE.sheets,
    record.sheets.map((sheet) => [textOf(sheet.name), textOf(sheet.fingerprint)]),
  );
  return draft.finish({
    name,
    columnWidths: new Map(WIDTHS.map((width, index) => [index + 1, width])),
    showGridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      pagesHigh: 0,
      footer: PAGE_FOOTER,
      centerHorizontally: true,
      margins: MARGINS,
    },
  });
};

const GUIDE = variant(LOOK.guide, { font: { size: 10, color: COLOR.ink } });

const heads = (record: HandOutRecord): readonly (readonly [string, string])[] => [
  [LABEL[record.recipient.kind], record.recipient.name],
  [LABEL.unit, record.unit],
  [LABEL.year, record.yearStart],
  [LABEL.date, record.date],
  [LABEL.returnBy, record.returnBy ?? ''],
  [LABEL.batch, record.batch.join('、')],
  [LABEL.experts, record.experts.join('、')],
];

const ownRow = (part: OwnPart, ledger: string): readonly Content[] => {
  const { block, scored } = part.item;
  const place = (column: keyof typeof LEDGER): string =>
    `${sheetPrefix(ledger)}${a1({ row: block.top, column: LEDGER[column] })}`;
  const name = indicatorLabel(block.item);
  return [
    numberOf(block.number),
    textOf(block.item.section),
    formulaOf(`HYPERLINK(${literal(`#${place('selfFact')}`)},${literal(name)})`, name),
    textOf(rangeText(part)),
    textOf(part.helpers.join('、')),
    formulaOf(place('status'), scored.status),
  ];
};

const shownText = (content: Content): string => {
  if (content.kind === 'formula') return cellText(content.cached);
  return content.kind === 'text' ? content.text : '';
};
