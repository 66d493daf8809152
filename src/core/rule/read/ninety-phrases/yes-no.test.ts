import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** Yes or no. */
readSurely([
  ['zero 6', '有正式实施方案的得6分，否则不得分', 'award 6 | 有正式实施方案'],
  ['zero 6', '纳入议事日程得6分，否则计0分', 'award 6 | 纳入议事日程'],
  ['full 1', '得1分，没有不得分', 'forfeit | 没有'],
  ['full 2', '有专门机构得2分，没有的不得分', 'forfeit | 没有'],
  ['full 5', '未设立扣5分，非负责人牵头扣2.5分', 'deduct 5 | 未设立', 'deduct 2.5 | 非负责人牵头'],
  ['full 5', '未明确分管领导扣2分，不是专职的扣1(分)', 'deduct 2 | 未明确分管领导', 'deduct 1 | 不是专职'],
  ['zero 8', '小于或等于目标值得8分；大于目标值不得分', 'score (, target]: 8, (target, ): 0'],
  ['zero 8', '不高于控制目标得8分，高于控制目标得0分', 'score (, target]: 8, (target, ): 0'],
  ['zero 4', '达到目标值得4分；小于不得分', 'score [target, ): 4, (, target): 0'],
  ['zero 4', '达到目标任务的计4分，低于的不得分', 'score [target, ): 4, (, target): 0'],
  ['full 25', '未突破指标得25分，突破直接扣除25分', 'deduct 25 | 突破'],
  ['full 8', '未发生事故得8分，发生的扣6分', 'deduct 6 | 发生'],
  [
    'zero 1',
    '印发方案得0.5分、印发细则得0.5分；未印发的不得分',
    'award 0.5 | 印发方案',
    'award 0.5 | 印发细则',
    'forfeit | 未印发',
  ],
  ['zero 3', '设立专户得1分，专款专用得2分', 'award 1 | 设立专户', 'award 2 | 专款专用'],
]);

readWithDoubt([
  ['more than the item has', 10, '未突破指标得10分，突破直接扣除25分', '未突破指标得10分，突破直接扣除25分'],
  ['each for how many?', 6, '每项措施各1.5分，完成计满分，没有完成计0分'],
  ['otherwise than what?', 6, '否则不得分', '否则不得分'],
  ['part, or grade?', 6, '有方案得3分，有细则得2分，均无不得分'],
  ['marks without 分', 6, '有方案得6，没有不得分'],
  ['two rules glued', 6, '有方案得6分没有不得分有专班得2分'],
  ['more than there is', 6, '有方案得4分，有专班得4分'],
  ['half a condition', 6, '有方案得6分，没有的'],
]);
