import { alternativesInText, typedAlternatives, typedWithBonus } from './several-marks';

test.each([
  ['100(+2)', { marks: 100, bonus: 2 }],
  ['100（＋2）', { marks: 100, bonus: 2 }],
  ['100分（+2分）', { marks: 100, bonus: 2 }],
  ['100+5分', { marks: 100, bonus: 5 }],
  ['100', null],
  ['+2', null],
  ['100(2)', null],
  ['100+', null],
])('%s as full marks with a bonus: %j', (text, expected) => expect(typedWithBonus(text)).toEqual(expected));

test.each([
  ['(1分,3分)', [1, 3]],
  ['（1分，3分）', [1, 3]],
  ['1分、3分', [1, 3]],
  ['4/6', [4, 6]],
  ['0（6）（8）', [0, 6, 8]],
  ['4(0)', [4, 0]],
  ['5（2分）', [5, 2]],
  ['0.5；1；2', [0.5, 1, 2]],
  ['3', null],
  ['(3分)', null],
  ['100(+2)', null],
  ['1分,每项3分', null],
  ['1,,3', null],
  ['', null],
])('%s as marks by group: %j', (text, expected) => expect(typedAlternatives(text)).toEqual(expected));

test.each([
  ['规划编制（1分，3分）', { text: '规划编制', marks: [1, 3] }],
  ['规划编制(1分,3分)与实施', { text: '规划编制与实施', marks: [1, 3] }],
  ['规划编制（3分）', null],
  ['规划编制（2015，2016）', null],
  ['规划（1分，3分）编制（2分，4分）', null],
])('the bracket in %s: %j', (text, expected) => expect(alternativesInText(text)).toEqual(expected));
