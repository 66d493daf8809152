import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** A ratio against a threshold: one value, in steps. */
readSurely([
  [
    'full 6',
    '覆盖率达到85%不扣分；低于85%的，每低1个百分点扣0.3分',
    'deduct 0.3 each 1个百分点 below 85 | 低于85%',
  ],
  ['full 6', '合格率97%以上不扣分，低于97%的每降低0.5%扣1分', 'deduct 1 each 0.5% below 97 | 低于97%'],
  [
    'full 5',
    '检查合格率低于９５％的，每降低一个百分点扣０．５分',
    'deduct 0.5 each 1个百分点 below 95 | 检查合格率低于９５％',
  ],
  ['full 5', '低于百分之六十的，每降低五个百分点扣1分', 'deduct 1 each 5个百分点 below 60 | 低于百分之六十'],
  ['full 4', '每差0.5个百分点扣0.2分，扣完为止', 'deduct 0.2 each 0.5个百分点 below max 4 | 差'],
  [
    'full 4',
    '与目标值相比，每差1%扣0.5分，扣完为止。',
    'deduct 0.5 each 1% below target max 4 | 与目标值相比差',
  ],
  [
    'full 8',
    '年均浓度每高1微克/立方米扣0.5分，扣完为止',
    'deduct 0.5 each 1微克/立方米 above max 8 | 年均浓度高',
  ],
  ['full 8', '高于目标值的，每高0.1毫克/升扣1分', 'deduct 1 each 0.1毫克/升 above target | 高于目标值'],
  ['full 8', '噪声每超过1分贝扣0.5分', 'deduct 0.5 each 1分贝 above | 噪声超过'],
  [
    'full 8',
    '超过控制目标的，每差1微克/立方米扣1分',
    'deduct 1 each 1微克/立方米 above target | 超过控制目标',
  ],
  ['full 5', '优良天数每少于目标值2天，扣0.5分', 'deduct 0.5 each 2天 below target | 优良天数少于目标值'],
  ['full 5', '每低于年度目标1天扣0.1分', 'deduct 0.1 each 1天 below target | 低于年度目标'],
  [
    'full 9',
    '大于等于80%得满分，每降低5个百分点扣1分，直至扣完',
    'deduct 1 each 5个百分点 below 80 max 9 | 降低',
  ],
  ['full 9', '≥75%得9分，每下降1%扣0.5分，扣完为止', 'deduct 0.5 each 1% below 75 max 9 | 下降'],
  ['full 5', '每降2%扣0.5分', 'deduct 0.5 each 2% below | 降'],
  ['full 5', '办结率每降低半个百分点扣1分', 'deduct 1 each 0.5个百分点 below | 办结率降低'],
  ['full 5', '每低于5%扣1分', 'deduct 1 each 5% below | 低于'],
  ['full 5', '每低5‰扣0.2分', 'deduct 0.2 each 5‰ below | 低'],
  [
    'full 4',
    '达到基数计4分，每高于基数1个百分点（加）0.04分，每低扣0.04分',
    'award 0.04 each 1个百分点 above | 高于基数',
    'deduct 0.04 each 1个百分点 below | 低',
  ],
  [
    'full 5',
    '与上年持平得5分，每升2%（加）0.5分，每降（扣）0.5分',
    'award 0.5 each 2% above lastYear | 升',
    'deduct 0.5 each 2% below lastYear | 降',
  ],
  ['full 6', '每超2%扣1分，高于12%得0分', 'deduct 1 each 2% above | 超', 'forfeit | 高于12%'],
  ['full 6', '每超0。5%扣1分，超过3%不得分', 'deduct 1 each 0.5% above | 超', 'forfeit | 超过3%'],
  ['full 5', '未达到95%，按每下降2%扣1分', 'deduct 1 each 2% below 95 | 未达到95%'],
  ['full 5', '未达到98%的，按每降低1个百分点扣0.5分计算', 'deduct 0.5 each 1个百分点 below 98 | 未达到98%'],
  [
    'full 8',
    '与全市近三年均值相比，每超过0.2个百分点扣1分',
    'deduct 1 each 0.2个百分点 above | 与全市近三年均值相比超过',
  ],
  [
    'full 8',
    '与全国平均水平相比，每低1个百分点扣0.5分',
    'deduct 0.5 each 1个百分点 below | 与全国平均水平相比低',
  ],
  ['full 9', '超过控制数的，每超过1人扣3分', 'deduct 3 each 1人 above target | 超过控制数'],
  ['full 9', '突破考核指标，每超1起扣2分', 'deduct 2 each 1起 above target | 突破考核指标'],
  ['full 4', '超支每增加5万元扣0.5分', 'deduct 0.5 each 5万元 above | 超支增加'],
  ['full 4', '每增加100亩扣1分', 'deduct 1 each 100亩 above | 增加'],
]);

readWithDoubt([
  ['the side has been said', 5, '每高于基数1个百分点加0.1分；每低扣1分；每高扣1分', '每高扣1分'],
  ['one value for several', 5, '每个项目每超过1%扣1分', '每个项目每超过1%扣1分'],
  ['which side falls short?', 5, '每差1毫克/升扣0.5分', '每差1毫克/升扣0.5分'],
  ['the grant is not all the marks', 10, '达到基数计4分，每高于基数1个百分点（加）0.04分，每低扣0.04分'],
  ['no step to repeat', 5, '每低扣0.5分', '每低扣0.5分'],
  ['a step of something else', 5, '每缺1人扣1分，每低扣0.5分', '每低扣0.5分'],
  ['the same side twice', 5, '每低1个百分点扣1分，每低扣0.5分', '每低扣0.5分'],
  ['a step without its unit', 5, '低于90%的，每低1扣0.5分', '低于90%的，每低1扣0.5分'],
  ['two thresholds', 5, '低于90%且高于80%的，每低1个百分点扣1分'],
  ['thresholds that contradict', 5, '达到90%不扣分；高于95%的，每降低1个百分点扣1分'],
  ['cut', 5, '低于90%的，每降低1个百分点扣'],
  ['cut', 5, '低于90%的，每降低'],
  ['a rank counts the other way', 5, '第一名得满分，每降低一名扣0.5分'],
]);
