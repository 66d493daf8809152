import type { DrawnCell } from '../../src/core/sheet/drawn-sheet';
import { columnHolding, hasMarksAndRules, levelColumns, type Plan } from './plan';
import { quirk, type Quirk } from './quirk';
import { treeItems } from './tree';
import { vetoSection } from './special-sections';

const FULL_WIDTH = '０１２３４５６７８９';
export const fullWidth = (marks: number): string =>
  String(marks).replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)] ?? digit);
const chinese = (marks: number): string =>
  Number.isInteger(marks) && marks <= 10 ? `${'零一二三四五六七八九十'[marks] ?? ''}分` : `${marks}分`;

const MARKS_AS_TEXT: readonly ((marks: number) => DrawnCell)[] = [
  (marks) => `${marks}分`,
  (marks) => `${marks} 分`,
  (marks) => `${fullWidth(marks)}分`,
  fullWidth,
  (marks) => `(${marks}分)`,
  (marks) => `（${marks}分）`,
  (marks) => String(marks).replace('.', '。') + '分',
  chinese,
  String,
  (marks) => ` ${marks}\u00a0`,
  (marks) => `${marks}\n分`,
];

const BRACKETS: readonly ((marks: number) => string)[] = [
  (marks) => `(${marks}分)`,
  (marks) => `（${marks} 分）`,
  (marks) => `（${fullWidth(marks)}分）`,
  (marks) => ` (${marks}分)`,
  (marks) => `\n（${marks}分）`,
];

export const plainMarks = (plan: Plan): boolean =>
  hasMarksAndRules(plan) && !plan.marksMerged && !plan.rulesMerged;

const unreadable = (name: string, cells: readonly DrawnCell[]): Quirk =>
  quirk(name, (plan, random) => {
    if (!plainMarks(plan) || columnHolding(plan, 'otherMarks') >= 0) return false;
    plan.furtherRules = 0;
    plan.continued = 0;
    plan.changeTree.push(({ sections }) => {
      if (plan.marksMerged || plan.rulesMerged) return;
      const items = treeItems({ sections });
      const at = random.whole(1, 3);
      items.forEach((item, nth) => {
        if (nth % 4 === at % 4 && item.marks !== null) {
          item.unreadable = random.pick(cells);
          item.further = [];
          item.parts = [];
          delete item.continuation;
        }
      });
    });
    return true;
  });

/** Where marks stand and how they are written. */
export const MARKS_QUIRKS: readonly Quirk[] = [
  quirk('marks as text', (plan, random) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.writeMarks = random.pick(MARKS_AS_TEXT);
    return true;
  }),
  quirk('marks as formulas', (plan) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.writeMarks = (marks) => ({ value: marks, formula: `${marks * 2}/2` });
    return true;
  }),
  quirk('other brackets', (plan, random) => {
    plan.writeBracket = random.pick(BRACKETS);
  }),
  quirk('decimal marks', (plan) => {
    plan.marksChoice = [0.5, 1.5, 2.5, 2, 1];
  }),
  quirk('large marks', (plan, random) => {
    plan.marksChoice = [20, 30, 50, 75, 100, 125];
    plan.writeTotal = random.pick([
      (marks: number) => marks.toLocaleString('en-US'),
      (marks: number) => `${marks.toLocaleString('en-US')}分`,
      (marks: number) => marks,
    ]);
  }),
  quirk('marks in the leaf too', (plan) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.changeTree.push((tree) => {
      if (plan.marksMerged) return;
      for (const item of treeItems(tree)) {
        const isAlone = item.further.length === 0 && item.parts.length === 0;
        if (item.marks !== null && isAlone) item.tail = plan.writeBracket(item.marks);
      }
    });
    return true;
  }),
  quirk('marks in the leaf or the rule by section', (plan) => {
    if (plan.marksPlace !== 'leaf' && plan.marksPlace !== 'rule') return false;
    plan.marksPlace = 'sections differ';
    return true;
  }),
  quirk('marks in the column or the leaf by section', (plan) => {
    if (!plainMarks(plan) || columnHolding(plan, 'otherMarks') >= 0) return false;
    plan.marksPlace = 'column or leaf';
    return true;
  }),
  quirk('marks merged over a label', (plan) => {
    if (!plainMarks(plan) || levelColumns(plan).length === 0 || columnHolding(plan, 'otherMarks') >= 0)
      return false;
    plan.marksMerged = true;
    return true;
  }),
  quirk('marks of a label on its first row, unmerged', (plan) => {
    if (!plainMarks(plan) || levelColumns(plan).length === 0 || columnHolding(plan, 'otherMarks') >= 0)
      return false;
    plan.marksMerged = true;
    plan.sharedUnmerged = true;
    return true;
  }),
  quirk('marks of sections written once', (plan) => {
    if (columnHolding(plan, 'sectionMarks') < 0) return false;
    plan.sectionMarksMerged = false;
    return true;
  }),
  quirk('several rules share marks', (plan) => {
    if (!hasMarksAndRules(plan)) return false;
    plan.furtherRules = 0.3;
    return true;
  }),
  quirk('one content over several rules with marks', (plan) => {
    if (!plainMarks(plan) || columnHolding(plan, 'otherMarks') >= 0) return false;
    plan.parted = 0.25;
    return true;
  }),
  quirk('veto section', (plan, random) => {
    if (!plainMarks(plan)) return false;
    plan.noMarks = random.pick([null, null, '/', '—', '－']);
    plan.changeTree.push((tree) => {
      tree.sections = [...tree.sections, ...vetoSection(tree)];
    });
    return true;
  }),
  unreadable('two marks in one cell', ['1分,3分', '(1分,3分)', '4(0)', '0(6)(8)', '2或3']),
  unreadable('errors and dates for marks', [
    { value: { error: '#REF!' } },
    { value: { error: '#N/A' } },
    { value: 45_421, date: true },
  ]),
  unreadable('words for marks', ['待定', '见附件', '1-3分', '0.5－1分']),
];
