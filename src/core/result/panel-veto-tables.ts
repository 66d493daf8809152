import { textOf } from '../writeback/content';
import { COLOR, LOOK, variant } from '../writeback/look';
import type { SheetDraft } from '../writeback/sheet-draft';
import type { Weighing } from '../veto/weigh-events';
import {
  eventColumn,
  eventsHeader,
  LABEL,
  REMARK,
  RULES_HEADER,
  RULES_HEADING,
  VALUE,
  WORKING,
  type PanelCells,
} from './panel-cells';
import { eventLines } from './panel-veto-events';
import { ruleLines } from './panel-veto-rules';
import { columnName } from '../cells/address';
import type { ResultInput } from './result-input';

/** The word above the events. */
export const EVENTS_HEADING = '登记的事件';

const RULE_HEADINGS = {
  ceiling: '最高位次',
  down: '降等级',
  zeroes: '总分计零',
  bars: '取消评优',
  faults: '填写有误',
  strength: '限制强度',
} as const;

const EVENT_HEADINGS = {
  ...RULE_HEADINGS,
  counted: '计入的最高位次',
  position: '核实后位次',
  decides: '据以定级',
} as const;

const TEXT = variant(LOOK.text, { align: { wrap: false } });
const REMARK_STYLE = variant(TEXT, { font: { size: 9 } });

const drawHeader = (
  draft: SheetDraft,
  row: number,
  [label, value, remark]: readonly [string, string, string],
  working: Readonly<Partial<Record<keyof typeof WORKING, string>>>,
): void => {
  draft
    .put(row, LABEL, textOf(label), LOOK.header)
    .put(row, VALUE, textOf(value), LOOK.header)
    .put(row, REMARK, textOf(remark), LOOK.header);
  for (const [key, heading] of Object.entries(working)) {
    draft.put(row, WORKING[key as keyof typeof WORKING], textOf(heading), LOOK.header);
  }
};

/** Draws the tables of veto rules and of registered events: what each does, did, or why it does nothing. */
export const drawVetoTables = (
  draft: SheetDraft,
  input: ResultInput,
  weighing: Weighing,
  cells: PanelCells,
): void => {
  drawHeader(
    draft,
    RULES_HEADER,
    [RULES_HEADING, '触发起数', '后果（位次由低到高，1为最低一级）'],
    RULE_HEADINGS,
  );
  ruleLines(input).forEach(({ name, count, effect, working }, index) => {
    const row = RULES_HEADER + 1 + index;
    draft
      .put(row, LABEL, name, TEXT)
      .put(row, VALUE, count, LOOK.number)
      .put(row, REMARK, effect, REMARK_STYLE);
    for (const [key, content] of Object.entries(working)) {
      draft.put(row, WORKING[key as keyof typeof working], content, LOOK.number);
    }
  });
  const header = eventsHeader(input);
  drawHeader(draft, header, [EVENTS_HEADING, '是否触发', '对考核等级的影响'], EVENT_HEADINGS);
  eventLines(input, weighing, cells).forEach(({ event, verdict, remark, working }, index) => {
    const row = header + 1 + index;
    draft
      .put(row, LABEL, event, TEXT)
      .put(row, VALUE, verdict, LOOK.centred)
      .put(row, REMARK, remark, REMARK_STYLE);
    for (const [key, content] of Object.entries(working)) {
      draft.put(row, WORKING[key as keyof typeof working], content, LOOK.number);
    }
  });
  const remarks = eventColumn(input, REMARK);
  draft.fillWhere({
    range: remarks,
    formula: `$${columnName(WORKING.decides)}${remarks.top}=1`,
    fill: COLOR.alarmFill,
    color: COLOR.alarm,
  });
};
