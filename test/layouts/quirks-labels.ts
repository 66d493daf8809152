import { placeOf } from './item-cells';
import { columnHolding, levelColumns, type Plan } from './plan';
import { quirk, type Quirk } from './quirk';
import { itemsOf, nodesOf, sumOf, type Node, type Tree } from './tree';

const roomForRows = (plan: Plan): number => 3 - levelColumns(plan).length;

const styled = (name: string, style: Plan['labelStyle']): Quirk =>
  quirk(name, (plan) => {
    if (plan.marksPlace === 'label' && style !== 'first') return false;
    plan.labelStyle = style;
    return true;
  });

const sections = (name: string, row: Partial<Plan['sectionRow']>, levels: 1 | 2 = 1): Quirk =>
  quirk(name, (plan, random) => {
    if (roomForRows(plan) < levels || plan.sectionRows > 0) return false;
    // innermost labels that bear the marks stay in their column
    if (plan.marksPlace === 'label' && levelColumns(plan).length === 0) return false;
    plan.sectionRows = levels;
    plan.sectionRow = {
      merged: random.next() < 0.6,
      marks: random.pick(['none', 'none', 'text', 'column'] as const),
      numbered: 'chinese',
      header: false,
      ...row,
    };
    return true;
  });

/** A block for each section, each with the header again. */
export const headerUnderSections = sections('header under each section row', { header: true, marks: 'none' });

/** How many labels a table of this plan shows. */
const depthOf = (plan: Plan): number => Math.min(3, plan.sectionRows + levelColumns(plan).length);

/** The innermost nodes that a table shows. */
export const innermost = (plan: Plan, { sections: top }: Tree): readonly Node[] => {
  const depth = depthOf(plan);
  if (depth === 1) return top;
  const groups = top.flatMap((section) => section.groups);
  return depth === 2 ? groups : groups.flatMap(({ topics }) => topics);
};

export const LABEL_QUIRKS: readonly Quirk[] = [
  styled('labels repeated', 'repeated'),
  styled('labels on the first row only', 'first'),
  styled('labels mixed', 'mixed'),
  sections('numbered section rows', {}),
  sections('section rows, part', { numbered: 'part' }),
  sections('unnumbered section rows', { numbered: 'none', merged: true }),
  sections('unnumbered unmerged section rows', { numbered: 'none', merged: false }),
  sections('section rows with the number apart', { numbered: 'own column' }),
  sections('section rows with marks', { marks: 'column' }),
  sections('two levels of section rows', { marks: 'none' }, 2),
  headerUnderSections,
  quirk('marks behind labels', (plan) => {
    if (plan.doubts.includes('table') || columnHolding(plan, 'weight') >= 0) return false;
    plan.changeTree.push((tree) => {
      const bearers = new Set<Node>(plan.marksPlace === 'label' ? innermost(plan, tree) : []);
      for (const node of nodesOf(tree.sections)) {
        const marks = sumOf(itemsOf(node));
        if (!bearers.has(node) && marks > 0) node.label += plan.writeBracket(marks);
      }
    });
  }),
  quirk('numbered labels', (plan, random) => {
    if (plan.sectionRows > 0) return false;
    const isDotted = random.next() < 0.5;
    plan.changeTree.push((tree) => {
      tree.sections.forEach((section, one) => {
        section.label = isDotted
          ? `${one + 1}.${section.label}`
          : `${'一二三四五六'[one] ?? '七'}、${section.label}`;
        section.groups.forEach((group, two) => {
          group.label = isDotted
            ? `${one + 1}.${two + 1}${group.label}`
            : `（${'一二三四五六'[two] ?? '七'}）${group.label}`;
        });
      });
    });
    return true;
  }),
  quirk('line breaks in labels', (plan, random) => {
    if (plan.marksPlace === 'label') return false;
    const isVertical = random.next() < 0.4;
    plan.changeTree.push((tree) => {
      for (const node of nodesOf(tree.sections)) {
        node.label = isVertical
          ? [...node.label].join('\n')
          : `${node.label.slice(0, 2)}\n${node.label.slice(2)}`;
      }
    });
    return true;
  }),
  quirk('labels that are heading words', (plan) => {
    if (plan.marksPlace === 'label') return false;
    plan.changeTree.push(({ sections: top }) => {
      const words = ['考核指标', '评分标准', '分值', '得分', '考核内容', '备注', '考核项目'];
      nodesOf(top).forEach((node, at) => {
        if (at % 3 === 1) node.label = words[Math.floor(at / 3) % words.length] ?? node.label;
      });
    });
    return true;
  }),
  quirk('contents that are heading words', (plan) => {
    plan.changeTree.push(({ sections: top }) => {
      const words = [
        '评分标准公示',
        '分值设置',
        '得分公开',
        '考核办法',
        '合计数核对',
        '总分排名通报',
        '小计栏填写',
        '扣分台账',
      ];
      const items = top.flatMap(itemsOf);
      items.forEach((item, at) => {
        if (at % 2 === 0) item.content = words[(at / 2) % words.length] ?? item.content;
      });
    });
  }),
  quirk('numbered contents', (plan, random) => {
    const write = random.pick([(n: number) => `${n}.`, (n: number) => `（${n}）`, (n: number) => `${n}、`]);
    plan.changeTree.push(({ sections: top }) =>
      top.flatMap(itemsOf).forEach((item, at) => (item.content = `${write(at + 1)}${item.content}`)),
    );
  }),
  quirk('units under names', (plan) => {
    if (placeOf(plan, 0) !== 'column') return false;
    plan.changeTree.push(({ sections: top }) =>
      top.flatMap(itemsOf).forEach((item) => (item.content = `${item.content}\n(${item.unit})`)),
    );
    return true;
  }),
  quirk('long contents', (plan) => {
    plan.changeTree.push(({ sections: top }) =>
      top.flatMap(itemsOf).forEach((item) => {
        item.content = `1.${item.content}：明确责任人、完成时限和考核要求；\n2.每年至少自查2次，自查结果报主管部门备案，得分情况在单位内部公示；\n3.发现问题的，30日内整改到位`;
      }),
    );
  }),
  quirk('few rows', (plan) => {
    if (plan.subtotals !== 'none') return false;
    plan.isShort = true;
    plan.changeTree.push((tree) => {
      tree.sections = tree.sections.slice(0, 1);
      tree.sections.forEach((section) => {
        section.groups = section.groups.slice(0, 1);
        section.groups.forEach((group) => (group.topics = group.topics.slice(0, 1)));
      });
    });
    return true;
  }),
];
