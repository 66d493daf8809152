import { pointsInRule } from './points-in-rule';

test.each([
  ['达到目标值得6分，未达到的每低1个百分点扣2分', { given: 6, taken: 2 }],
  ['每建成一个得 1.5 分，最高得４分', { given: 4, taken: 0 }],
  ['满分为10分，缺一项扣0。5分', { given: 10, taken: 0.5 }],
  ['记五分', { given: 5, taken: 0 }],
  ['构成隐患的不得分，并追加扣除20分', { given: 0, taken: 0 }],
  ['未整改的扣除3分', { given: 0, taken: 3 }],
  ['获奖的另加5分', { given: 0, taken: 0 }],
  ['满意度达到80分以上得满分', { given: 0, taken: 0 }],
  ['延误10分钟以上扣1分', { given: 0, taken: 1 }],
  ['每低1个百分点扣2分之一', { given: 0, taken: 0 }],
  ['资料齐全', { given: 0, taken: 0 }],
])('%s: %j', (rule, points) => expect(pointsInRule(rule)).toEqual(points));
