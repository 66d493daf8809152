import { absoluteA1 } from '../cells/address';
import type { FormulaContent } from '../cells/edit';
import { VERDICT_WORDS } from '../veto/register-words';
import { fallsUnder, isUnknownRule, type EntryRefs } from '../veto/triggered-formula';
import type { Weight } from '../veto/weight';
import type { Weighing, WeighedEvent } from '../veto/weigh-events';
import { formulaOf, literal } from '../writeback/content';
import { eventColumn, eventsHeader, ruleColumn, VALUE, WORKING, type PanelCells } from './panel-cells';
import { eventRemark, type RemarkRefs } from './panel-event-remark';
import { inSheet, rangeIn } from './references';
import { limitFormula, strengthOf } from './limit-strength';
import type { ResultInput } from './result-input';

/** An event as the panel shows it: whether it counts, what it did to the grade or why nothing, and how that is reckoned. */
export interface EventLine {
  readonly event: FormulaContent;
  readonly verdict: FormulaContent;
  readonly remark: FormulaContent;
  readonly working: Readonly<Record<keyof typeof WORKING, FormulaContent>>;
}

const { counts, undecided } = VERDICT_WORDS;

/** A line for each row of the register, blank ones too, so that an event that a person adds is told. */
export const eventLines = (
  input: ResultInput,
  weighing: Weighing,
  cells: PanelCells,
): readonly EventLine[] => {
  const { schemeLayout, vetoLayout } = input;
  const { top, bottom } = vetoLayout.event;
  const byRow = new Map(weighing.events.map((one) => [one.judged.event.row, one]));
  const header = eventsHeader(input);
  const grades = rangeIn(schemeLayout.sheet, schemeLayout.bandGrades);
  const highest = `ROWS(${grades})`;
  const rules = (column: number): string => rangeIn('', ruleColumn(input, column));
  return Array.from({ length: bottom - top + 1 }, (_, index) => {
    const weighed = byRow.get(top + index);
    const entry = (range: 'event' | 'triggered' | keyof EntryRefs): string =>
      inSheet(vetoLayout.sheet, { row: top + index, column: vetoLayout[range].left });
    const refs: EntryRefs = {
      date: entry('date'),
      area: entry('area'),
      scope: entry('scope'),
      state: entry('state'),
      rule: entry('rule'),
    };
    const row = header + 1 + index;
    const here = (column: number): string => absoluteA1({ row, column });
    const verdict = here(VALUE);
    const own = (key: keyof typeof WORKING): string => here(WORKING[key]);
    const falls = fallsUnder(refs, schemeLayout);
    const live = `OR(${verdict}=${literal(counts)},${verdict}=${literal(undecided)})`;
    const sum = (key: keyof Weight): string => `SUMPRODUCT(${falls}*${rules(WORKING[key])})`;
    const shown = (key: keyof Weight): number | '' =>
      weighed && weighed.judged.verdict !== 'doesNotCount' ? weighed.weight[key] : '';
    const above = (column: number): string =>
      rangeIn('', { top: header, left: column, bottom: row - 1, right: column });
    const lowers = (formula: string): string => `IF(${live},${formula},"")`;
    const reached = `MAX(1,${cells.scoreRank}-SUMIF(${above(VALUE)},${literal(counts)},${above(WORKING.down)}))`;
    const alone = `AND(${own('ceiling')}=${cells.position},${cells.position}<${cells.scoreRank})`;
    const needed = `AND(${own('down')}>0,${cells.afterDowngrade}=${cells.position},${reached}>${cells.position})`;
    const isUndecided = weighed?.judged.verdict === 'undecided';
    const doesCount = weighed?.judged.verdict === 'counts';
    const remarkRefs: RemarkRefs = {
      ...refs,
      verdict,
      ceiling: own('ceiling'),
      down: own('down'),
      zeroes: own('zeroes'),
      bars: own('bars'),
      faults: own('faults'),
      position: own('position'),
      decides: own('decides'),
    };
    return {
      event: formulaOf(`${entry('event')}&""`, weighed?.judged.event.event ?? ''),
      verdict: formulaOf(`${entry('triggered')}&""`, weighed ? VERDICT_WORDS[weighed.judged.verdict] : ''),
      remark: eventRemark(input, weighing, weighed, cells, remarkRefs),
      working: {
        ceiling: formulaOf(lowers(`${highest}-(${limitFormula(own('strength'))})`), shown('ceiling')),
        strength: formulaOf(
          lowers(`SUMPRODUCT(${falls}*${rules(WORKING.strength)})`),
          weighed && weighed.judged.verdict !== 'doesNotCount' ? strengthOf(weighed.judged.rules, input) : '',
        ),
        down: formulaOf(lowers(sum('down')), shown('down')),
        zeroes: formulaOf(lowers(sum('zeroes')), shown('zeroes')),
        bars: formulaOf(lowers(sum('bars')), shown('bars')),
        faults: formulaOf(
          lowers(`IF(${isUnknownRule(refs, schemeLayout)},1,${sum('faults')})`),
          shown('faults'),
        ),
        counted: formulaOf(
          `IF(${verdict}=${literal(counts)},${own('ceiling')},"")`,
          doesCount ? weighed.weight.ceiling : '',
        ),
        position: formulaOf(
          `IF(${verdict}=${literal(undecided)},IF(${cells.faults}+${own('faults')}>0,"",IF(${cells.scoreRank}="",IF(MIN(${cells.ceiling},${own('ceiling')})=1,1,""),` +
            `MIN(MAX(1,${cells.scoreRank}-${cells.downgrades}-${own('down')}),${cells.ceiling},${own('ceiling')}))),"")`,
          isUndecided ? (weighed.position ?? '') : '',
        ),
        decides: formulaOf(
          `IF(${verdict}<>${literal(counts)},"",IF(OR(${own('faults')}>0,${cells.position}=""),0,IF(${cells.scoreRank}="",IF(${own('ceiling')}=${cells.position},1,0),IF(${alone},1,IF(${needed},1,0)))))`,
          doesCount ? decidesOf(weighed) : '',
        ),
      },
    };
  });
};

const decidesOf = ({ impact }: WeighedEvent): number => (impact === 'decides' ? 1 : 0);

/** The columns of numbers that the globals are found from. */
export const eventNumbers = (input: ResultInput, key: keyof typeof WORKING): string =>
  rangeIn('', eventColumn(input, WORKING[key]));
