import type { Decimal } from 'decimal.js';
import type { Content } from '../../core/cells/edit';
import { takesFromItem } from '../../core/assessment/evaluate-item';
import type { Item, LeafLine } from '../../core/assessment/item';
import { subjectOf } from '../../core/assessment/wording';
import { kindOf } from '../../core/rule/kinds';
import { isRate } from '../../core/rule/kinds/answers';
import type { Entry, LeafClause } from '../../core/rule/kinds/kind';
import { shown } from '../../core/rule/decimal';
import { gradeText } from '../../core/scheme/grade-text';
import { NO, YES } from '../../core/scheme/scheme-words';
import type { Wording } from '../texts-context';

/** A grade as it is spoken. */
export const gradeWord = (grade: string, { language }: Wording): string =>
  language === 'zh-CN' ? gradeText(grade) : grade;

/** −2 分, +2 分; a minus sign as wide as a plus. */
export const signed = (points: Decimal): string =>
  points.lessThan(0) ? `−${shown(points.abs())}` : `+${shown(points)}`;

/** What a clause takes or gives, in words. */
export const effectText = (points: Decimal, clause: LeafClause, { pane, fill }: Wording): string => {
  const { indicator } = pane;
  if (points.isZero()) return takesMarks(clause) ? indicator.takesNothing : indicator.givesNothing;
  if (clause.kind === 'forfeit') return indicator.forfeits;
  return fill(indicator.points, { points: signed(points) });
};

/** Does the clause take marks rather than give them? */
export const takesMarks = (clause: LeafClause): boolean =>
  clause.kind === 'extraDeduct' || takesFromItem(clause);

/** What a fact is counted or measured in; '' when nothing says so. */
export const unitOf = (clause: LeafClause): string => {
  const { unit = '' } = kindOf(clause).parameters(clause);
  switch (kindOf(clause).question(clause)) {
    case 'count':
      return unit;
    case 'value':
      return clause.kind === 'proportion' || isRate(unit) ? '%' : unit;
    default:
      return '';
  }
};

/** What a clause asks about, without its unit. */
export const factName = (item: Item, line: LeafLine, { pane }: Wording): string => {
  const { clause, text } = line;
  switch (kindOf(clause).question(clause)) {
    case 'value':
      return subjectOf(item, line) ?? pane.indicator.actualValue;
    case 'label':
      return clause.condition || pane.indicator.level;
    case 'points':
      if (clause.condition !== '') return clause.condition;
      return item.byHand ? pane.indicator.judgedByHand : pane.indicator.judged;
    default:
      return clause.condition || text;
  }
};

/** A fact as it is read aloud. */
export const factText = (entry: Entry, clause: LeafClause, { pane }: Wording): string => {
  if (entry === null || entry === '') return pane.indicator.blank;
  const { present, absent, done, notDone } = pane.indicator;
  if (kindOf(clause).question(clause) === 'yesNo') {
    const [yes, no] = takesMarks(clause) ? [present, absent] : [done, notDone];
    if (entry === YES) return yes;
    if (entry === NO || entry === '无') return no;
  }
  return `${String(entry)}${typeof entry === 'number' ? unitOf(clause) : ''}`;
};

/** What a cell shows, as a field shows it. */
export const textIn = (content: Content): string => {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'number':
      return String(content.number);
    case 'formula':
      return typeof content.cached === 'object' ? '' : String(content.cached);
    default:
      return '';
  }
};
