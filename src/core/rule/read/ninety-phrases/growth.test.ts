import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** Growth against last year. */
readSurely([
  [
    'full 12',
    '与上年度持平得12分，每下降一个百分点扣3分；每上升一个百分点加1分（最多加5分）',
    'deduct 3 each 1个百分点 below lastYear | 下降',
    'award 1 each 1个百分点 above lastYear max 5 | 上升',
  ],
  [
    'full 5',
    '与去年持平得满分，每减少1%扣1分；每增长1%加0.5分，最多加2分',
    'deduct 1 each 1% below lastYear | 减少',
    'award 0.5 each 1% above lastYear max 2 | 增长',
  ],
  ['full 9', '与上年相比，每上升一个百分点扣3分', 'deduct 3 each 1个百分点 above lastYear | 与上年相比上升'],
  ['full 9', '投诉量同比每上升5%扣1分', 'deduct 1 each 5% above lastYear | 投诉量同比上升'],
  ['zero 4', '比重上升，4分', 'award 4 | 比重上升'],
  ['zero 3', '逐年增长，3分', 'award 3 | 逐年增长'],
  ['zero 3', '占比较上年提高的，3分。', 'award 3 | 占比较上年提高'],
  ['full 6', '预算少于上年度的扣2分，未列入的扣4分', 'deduct 2 | 预算少于上年度', 'deduct 4 | 未列入'],
  ['full 6', '人员较上年减少的扣1分', 'deduct 1 | 人员较上年减少'],
  ['full 6', '平均浓度与上年相比不降反升的，计0分', 'forfeit | 平均浓度与上年相比不降反升'],
  ['full 6', '事故起数同比上升的不得分', 'forfeit | 事故起数同比上升'],
]);

readWithDoubt([
  ['a person judges that', 4, '工作水平提高，4分', '工作水平提高，4分'],
  ['each of which?', 9, '下降超过15%以上，每少1人加1分；超过50%，每少1人加2分'],
  ['fewer than before, or than half?', 9, '下降超过10%，每少1起加1分'],
  ['not all the marks', 9, '比重上升，4分', '比重上升，4分'],
  ['a person judges that', 4, '宣传到位，4分', '宣传到位，4分'],
  ['cut', 9, '与上年持平得9分，每下降一个百分点扣3分；每上升一个百分点加'],
  ['two bases', 9, '与上年持平得9分，与目标持平得9分，每下降1%扣1分'],
  ['per cent of what, once or each?', 9, '较上年下降1个百分点扣1分'],
]);
