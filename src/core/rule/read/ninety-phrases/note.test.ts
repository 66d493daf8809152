import { readSurely, readWithDoubt } from '../../../../../test/support/rule-cases';

/** Where numbers come from, and what holds for the whole scheme: a note inside a rule, nothing alone. */
const LEAK = ['deduct 1 per 处 | 漏油'];

readSurely([
  ['full 5', '漏油1处扣1分。以市统计局核定的数据为准', ...LEAK],
  ['full 5', '以住建部门通报数据为准。漏油1处扣1分', ...LEAK],
  ['full 5', '漏油1处扣1分，由县督查室提供扣分依据', ...LEAK],
  ['full 5', '漏油1处扣1分；数据由统计部门提供', ...LEAK],
  ['full 5', '漏油1处扣1分。查阅文件', ...LEAK],
  ['full 5', '漏油1处扣1分（查阅文件、台账）', ...LEAK],
  ['full 5', '漏油1处扣1分。查台账和现场。积尘1处扣1分', ...LEAK, 'deduct 1 per 处 | 积尘'],
  ['full 5', '漏油1处扣1分。具体要求见《设备管理规范》。', ...LEAK],
  ['full 5', '漏油1处扣1分；具体内容详见附件2', ...LEAK],
  ['zero 5', '获省级表彰得5分，须出具表彰文件', 'award 5 | 获省级表彰'],
  ['zero 5', '获省级表彰得5分（须提供文件复印件）', 'award 5 | 获省级表彰'],
  ['full 5', '漏油1处扣1分，每一项扣完分数即止，不计负分', 'deduct 1 per 处 max 5 | 漏油'],
  ['full 5', '漏油1处扣1分，直到该内容分数扣完为止，不得出现负分', 'deduct 1 per 处 max 5 | 漏油'],
  ['full 5', '漏油1处扣1分，至本项扣完为止', 'deduct 1 per 处 max 5 | 漏油'],
  ['full 5', '漏油1处扣1分。四舍五入，取小数点后一位数', ...LEAK],
  ['full 5', '漏油1处扣1分，分值保留整数', ...LEAK],
  ['full 5', '漏油1处扣1分。得分保留两位小数。', ...LEAK],
]);

readWithDoubt([
  ['rounding would matter', 5, '漏油1处扣0.5分，分值保留整数', '分值保留整数'],
  ['rounding would matter', 2.5, '漏油1处扣1分，分值保留整数', '分值保留整数'],
  ['rounding would matter', 5, '每降低1个百分点扣1分，得分保留一位小数', '得分保留一位小数'],
  ['decides nothing', 5, '以市统计局核定的数据为准'],
  ['decides nothing', 5, '由县督查室提供扣分依据'],
  ['decides nothing', 5, '查阅文件'],
  ['decides nothing', 5, '每一项扣完分数即止，不计负分'],
  ['decides nothing', 5, '直到该内容分数扣完为止，不得出现负分'],
  ['decides nothing', 5, '四舍五入，取小数点后一位数'],
  ['decides nothing', 5, '分值保留整数'],
  ['the marks are elsewhere', 5, '漏油1处扣1分。评分标准见附件2', '评分标准见附件2'],
  ['the marks are elsewhere', 5, '漏油1处扣1分；其他扣分情形见《办法》'],
  ['glued', 5, '漏油1处扣1分查台账。积尘1处扣1分'],
  ['only the worst counts', 5, '漏油1处扣1分。以最低一次为准'],
  ['a note that is a condition', 5, '查阅文件未见记录的，漏油1处扣1分。查不到的'],
]);
