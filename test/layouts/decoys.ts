import type { DrawnSheet } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';

/** A sheet that is no indicator sheet. */
export const DECOYS: readonly ((random: Random) => DrawnSheet)[] = [
  (random) => ({
    name: '价目表',
    rows: [
      ['办公用品价目表'],
      ['序号', '品名', '规格', '单价（元）', '备注'],
      ...['复印纸', '签字笔', '档案盒', '硒鼓'].map((name, at) => [
        at + 1,
        name,
        'A4',
        random.whole(2, 300),
        null,
      ]),
    ],
  }),
  (random) => ({
    name: '考核组名单',
    rows: [
      ['序号', '姓名', '单位', '职务', '联系电话'],
      ...['张某', '李某', '王某'].map((name, at) => [
        at + 1,
        name,
        '质量科',
        '科员',
        60000000 + random.whole(1, 9999),
      ]),
    ],
  }),
  (random) => ({
    name: '得分汇总',
    rows: [
      ['各单位考核得分汇总表'],
      ['序号', '单位', '质量安全', '基础建设', '组织保障', '总得分', '排名'],
      ...['东城街道', '西山镇', '南湖乡', '北营镇'].map((name, at) => [
        at + 1,
        name,
        random.whole(20, 40),
        random.whole(20, 30),
        random.whole(20, 30),
        random.whole(80, 100),
        at + 1,
      ]),
    ],
  }),
];
