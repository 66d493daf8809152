import { treeItems, type Item, type Section, type Tree } from './tree';

type Texts = readonly [content: string, rule: string, marks: number | null];

const sectionOf = (
  tree: Tree,
  [label, group, topic]: readonly [string, string, string],
  items: readonly Texts[],
  isBonus: boolean,
): readonly Section[] => {
  const [model] = treeItems(tree);
  if (!model) return [];
  const { evidence, department, unit } = model;
  const made = items.map(([content, rule, marks]): Item => ({
    content,
    rule,
    marks,
    kind: 'document',
    further: [],
    parts: [],
    target: '',
    evidence,
    department,
    unit,
  }));
  return [{ label, isBonus, groups: [{ label: group, topics: [{ label: topic, items: made }] }] }];
};

/** Marks that stand beside the total. */
export const bonusSection = (tree: Tree): readonly Section[] =>
  sectionOf(
    tree,
    ['加分项', '表彰奖励', '荣誉'],
    [
      ['获得上级表彰', '获国家级表彰加3分，省级加2分，市级加1分，就高不就低。', 3],
      ['经验做法被推广', '被省级以上推广的每项加1分，最高2分。', 2],
    ],
    true,
  );

/** Rules without any marks. */
export const vetoSection = (tree: Tree): readonly Section[] =>
  sectionOf(
    tree,
    ['否决项', '一票否决', '重大责任'],
    [
      ['重大质量安全事件', '发生较大以上事件的，取消当年评优资格。', null],
      ['弄虚作假', '数据造假经查实的，一票否决。', null],
    ],
    false,
  );
