import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** What a person decides, by the words of the text or by a rule kept elsewhere. */
readSurely([
  ['full 9', '工作不实的酌情扣分，每项最高扣3分', 'by hand deduct | 工作不实'],
  ['full 9', '酌情扣分', 'by hand deduct'],
  ['full 9', '扣0.5－1分', 'by hand deduct max 1'],
  ['full 9', '资料不规范的扣0.5—1.5分', 'by hand deduct max 1.5 | 资料不规范'],
  ['zero 5', '有创新的酌情加1－5分', 'by hand award max 5 | 有创新'],
  ['full 9', '每项扣1至3分', 'by hand deduct'],
  ['full 9', '内容失实的，每处扣0.2～0.5分', 'by hand deduct | 内容失实'],
  ['full 9', '按信访考核评分办法扣分', 'by hand deduct | 按信访考核评分办法扣分'],
  ['full 9', '按照《督查考核细则》扣分', 'by hand deduct | 按照《督查考核细则》扣分'],
  ['zero 9', '由县综治办制定评分标准', 'by hand score | 由县综治办制定评分标准'],
  ['zero 9', '由市住建局另行制定考核办法', 'by hand score | 由市住建局另行制定考核办法'],
]);

readWithDoubt([
  ['the wrong way round', 9, '扣3-1分', '扣3-1分'],
  ['from where to where?', 9, '酌情扣1分以上'],
  ['a number in it', 9, '按第3号办法每次扣分'],
]);
