import { statedTargets } from './stated-target';

test.each<readonly [string, readonly number[]]>([
  ['产品抽检合格率（目标值：93%）', [93]],
  ['目标值93%', [93]],
  ['目标值：９３％', [93]],
  ['年度目标≥96%', [96]],
  ['合格率目标值为93%以上；', [93]],
  ['目标值93%\n低于目标值的，每低1个百分点扣1分。', [93]],
  ['低于目标值（93%）的，每低1个百分点扣1分。', [93]],
  ['目标值93%。另：目标值（93%）', [93]],
  ['目标值93%；目标值95%', [93, 95]],
  // measured from a target
  ['低于目标值10%的，扣2分', []],
  ['每低于目标值1天，扣0.2分', []],
  ['低于目标值0.5个百分点，扣1分', []],
  ['达到目标值93%，得5分', []],
  ['完成目标90%，得9分', []],
  // of another time, or two of them
  ['上年目标值：90%', []],
  ['2015年目标值93%，2016年目标值95%', []],
  ['到2020年目标98%', []],
  // no plain number
  ['目标值93%-95%', []],
  ['目标值约93%', []],
  ['目标值93分', []],
  ['目标值93%（城区）', []],
])('%j states %j', (text, targets) => expect(statedTargets(text, ['%'])).toEqual(targets));

test('only the unit asked for may stand behind the number', () => {
  expect(statedTargets('年度目标20家', ['家'])).toEqual([20]);
  expect(statedTargets('年度目标20家', ['%'])).toEqual([]);
});

test('takes time linear in the text', () => {
  const started = performance.now();
  statedTargets('目标值'.repeat(40_000), ['%']);
  statedTargets('目标值：'.repeat(30_000), ['%']);
  statedTargets('低'.repeat(100_000), ['%']);
  expect(performance.now() - started).toBeLessThan(2000);
});
