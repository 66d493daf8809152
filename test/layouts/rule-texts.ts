import type { Random } from '../support/random';
import type { ItemKind } from './indicator-texts';

/** How the rules of a sheet are worded. */
export type RuleStyle = 'deduct' | 'award' | 'short' | 'numbered' | 'long' | 'mixed';

const half = (marks: number): number => Math.max(0.5, Math.round(marks) / 2);

const DEDUCT: Record<ItemKind, (marks: number) => string> = {
  rate: (marks) => `每低于目标值1个百分点扣${half(marks)}分，扣完为止。`,
  document: (marks) => `未制定的不得分；内容不具体的扣${half(marks)}分。`,
  meeting: () => '每少1次扣0.5分，无会议记录的每次扣0.2分。',
  ledger: (marks) => `缺1份扣0.5分，弄虚作假的扣${marks}分。`,
  incident: (marks) => `发生1起扣${half(marks)}分，发生2起及以上不得分。`,
  site: () => '现场查看，发现1处不符合要求扣0.5分。',
  publicity: (marks) => `未开展的扣${marks}分；无影像资料的扣${half(marks)}分。`,
  survey: () => '满意度每低于90%一个百分点扣0.1分。',
  index: (marks) => `未完成年度任务的，每差5%扣${half(marks)}分，扣完为止。`,
};

const AWARD: Record<ItemKind, (marks: number) => string> = {
  rate: () => '达到目标值得满分，未达到的按比例得分。',
  document: (marks) => `出台文件并组织实施的得${marks}分。`,
  meeting: (marks) => `召开2次及以上得${marks}分，1次得${half(marks)}分。`,
  ledger: (marks) => `台账齐全得${marks}分，基本齐全得${half(marks)}分。`,
  incident: (marks) => `全年未发生得${marks}分。`,
  site: (marks) => `现场全部符合要求得${marks}分。`,
  publicity: (marks) => `每开展1场得${half(marks)}分，最高${marks}分。`,
  survey: (marks) => `得分＝满意度×${marks}。`,
  index: () => '完成年度任务得满分，其余按完成比例计分。',
};

const SHORT: Record<ItemKind, string> = {
  rate: '达标得满分',
  document: '缺项不得分',
  meeting: '按比例得分',
  ledger: '缺1份扣1分',
  incident: '一票否决',
  site: '1处扣1分',
  publicity: '未开展不得分',
  survey: '按比例折算',
  index: '按完成率计分',
};

const longRule = (kind: ItemKind, marks: number): string =>
  [
    `1.${DEDUCT[kind](marks)}`,
    '2.被考核单位应当在次年一月十五日前提交书面总结及佐证材料，逾期未报或者材料不真实的，除责令补正外，视情节扣减本项分值，扣减以本项满分为限；',
    '3.因不可抗力未能完成的，经考核办书面同意后可以顺延，顺延期内不扣分，顺延期满仍未完成的按未完成处理；',
    `4.${AWARD[kind](marks)}`,
    '5.上级主管部门另有规定的从其规定，数据以统计部门核定的年报为准，与自报数不一致的以核定数为准。',
  ].join('\n');

/** The scoring rule of an item, in the style of its sheet. */
export const ruleText = (kind: ItemKind, marks: number, style: RuleStyle, random: Random): string => {
  switch (style) {
    case 'deduct':
      return DEDUCT[kind](marks);
    case 'award':
      return AWARD[kind](marks);
    case 'short':
      return SHORT[kind];
    case 'numbered':
      return `1.${DEDUCT[kind](marks)}\n2.${AWARD[kind](marks)}`;
    case 'long':
      return longRule(kind, marks);
    case 'mixed':
      return ruleText(
        kind,
        marks,
        random.pick(['deduct', 'deduct', 'award', 'short', 'numbered'] as const),
        random,
      );
  }
};

/** A second rule for rows of one item that are scored apart. */
export const furtherRule = (nth: number): string =>
  ['资料不齐全的，每缺1项扣0.2分。', '整改不到位的，每处扣0.5分。', '未按时限上报的，每次扣0.1分。'][
    nth % 3
  ] ?? '';

const TARGETS: Record<ItemKind, readonly (string | number)[]> = {
  rate: ['≥95%', '98%以上', 0.95, '100%'],
  document: ['年底前完成', '印发文件'],
  meeting: ['每年不少于4次', '每月1次'],
  ledger: ['齐全', '12份'],
  incident: ['0起', 0, '不发生'],
  site: ['符合要求', '无隐患'],
  publicity: ['2场', '不少于2次'],
  survey: ['90%以上', '≥85分'],
  index: [120, '较上年增长5%', '不高于3.2亿立方米'],
};

export const targetOf = (kind: ItemKind, random: Random): string | number => random.pick(TARGETS[kind]);

const EVIDENCE: Record<ItemKind, readonly string[]> = {
  rate: ['统计年报', '检测报告汇总表'],
  document: ['正式文件', '查阅文件原件'],
  meeting: ['会议纪要、签到表', '会议通知'],
  ledger: ['台账复印件', '查阅台账'],
  incident: ['事故通报', '部门反馈意见'],
  site: ['现场照片', '实地查看'],
  publicity: ['活动简报、照片', '媒体报道链接'],
  survey: ['第三方调查报告', '问卷汇总'],
  index: ['主管部门核定表', '系统截图'],
};

export const evidenceOf = (kind: ItemKind, random: Random): string => random.pick(EVIDENCE[kind]);

const UNITS: Record<ItemKind, string> = {
  rate: '%',
  document: '份',
  meeting: '次',
  ledger: '份',
  incident: '起',
  site: '处',
  publicity: '场',
  survey: '分',
  index: '个',
};

export const unitOf = (kind: ItemKind): string => UNITS[kind];

export const actualOf = (kind: ItemKind, random: Random): string | number => {
  const texts: Record<ItemKind, readonly (string | number)[]> = {
    rate: [0.962, '96.2%', '达标'],
    document: ['已印发', '已制定'],
    meeting: ['召开4次', 4],
    ledger: ['已建立台账', '12份'],
    incident: [0, '未发生', '无'],
    site: ['符合', '已整改到位'],
    publicity: ['开展2场', 2],
    survey: ['93.5%', 93.5],
    index: [118, '3.05亿立方米'],
  };
  return random.pick(texts[kind]);
};
