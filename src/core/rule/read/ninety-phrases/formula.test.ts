import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** Formulas and shares. */
const times = (left: string, right: string): string => `{"op":"*","left":${left},"right":${right}}`;
const number = (value: number): string => `{"op":"number","number":${value}}`;
const value = '{"op":"value"}';
const share = `{"op":"/","left":${value},"right":${number(100)}}`;

readSurely([
  ['zero 8', '未完成的按实际完成率乘以标准分计分', 'share of 8 | 未完成'],
  ['zero 8', '未全部完成的，按完成率乘以本项标准分得分', 'share of 8 | 未全部完成'],
  ['zero 8', '实际完成率乘以标准分', 'share of 8 | 实际完成率'],
  ['zero 3', '按完成比例×3计算得分', 'share of 3'],
  ['zero 6', '按整改率×6分计算得分', 'share of 6'],
  [
    'zero 7',
    '得分=70×实际达标率-63；最高7分，低于90%为0分',
    `formula {"op":"-","left":${times(number(70), share)},"right":${number(63)}} max 7`,
    'forfeit | 低于90%',
  ],
  [
    'zero 5',
    '得分=50×完成率-45，最高得5分；低于90%不得分',
    `formula {"op":"-","left":${times(number(50), share)},"right":${number(45)}} max 5`,
    'forfeit | 低于90%',
  ],
  ['zero 50', '按比例×50计分', 'share of 50'],
  ['zero 12', '按达标比例×12计分', 'share of 12'],
  ['zero 20', '20分×执行率', 'share of 20'],
  ['zero 5', '执行率×5分', 'share of 5 | 执行率'],
  ['zero 5', '资金执行率×5', 'share of 5 | 资金执行率'],
]);

readWithDoubt([
  ['a share for what is wrong', 5, '差错率×5分'],
  ['rounding changes the score', 3, '按完成比例×3计算得分（完成百分比保留整数）'],
  ['rounding changes the score', 8, '按完成比例得分，得分保留整数', '得分保留整数'],
  ['a share of a share', 50, '按比例×50计分；未达到的按比例×50×0.8计分'],
  ['a share of more than all', 3, '执行率×5分'],
  ['eighty per cent of what is not said', 5, '得80%标准分；每增减1个百分点相应增扣0.5分'],
  ['growth on both sides at once', 5, '每增减1个百分点相应增扣0.5分'],
  ['words are left out', 5, '单项不超过标准分的…倍'],
  ['no right side', 5, '得分='],
  ['two unknown values', 5, '得分=实际值÷计划投资×5'],
  ['it takes', 8, '按未完成比例扣分'],
]);
