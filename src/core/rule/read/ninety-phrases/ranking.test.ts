import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** Ranking: against all units, which no fact of the item holds. */
readSurely([
  [
    'full 5',
    '高于全省平均水平加0.5分，低于扣1分',
    'award 0.5 | 高于全省平均水平',
    'deduct 1 | 低于全省平均水平',
  ],
  ['full 5', '低于全市均值扣2分，高于的加1分', 'deduct 2 | 低于全市均值', 'award 1 | 高于全市均值'],
  ['zero 5', '按排名赋分', 'by hand score | 按排名赋分'],
  ['zero 5', '根据全市排名情况计分。', 'by hand score | 根据全市排名情况计分'],
  ['zero 5', '按各地名次先后打分', 'by hand score | 按各地名次先后打分'],
]);

readWithDoubt([
  ['grades by rank', 5, '前3名…为A级，4名以后为B级'],
  ['grades by rank', 5, '前3名为A级，4名以后为B级'],
  ['ranks have no places', 5, '全市排名8位以后的，分别扣1、2、3分'],
  ['one rank each', 5, '第一名得5分，第二名得4分，依次类推'],
  ['numbers that are not said', 5, '按排名赋分，前3名得5分'],
  ['another unit’s value', 400, '考绩得分=投资率/第一名的投资率×400', '考绩得分=投资率/第一名的投资率×400'],
  ['another unit’s value', 5, '得分=本地增速÷全市最高增速×5'],
  ['lower than what?', 5, '低于扣1分', '低于扣1分'],
  ['the same side', 5, '高于全省平均水平加0.5分，超过扣1分'],
  ['two anchors', 5, '高于全省平均水平加0.5分，高于全国平均水平加1分，低于扣1分'],
  ['a rank in a condition', 5, '排名后三位的扣1分'],
]);
