import { copiedReferences, movedReferences } from './moved-references';

test.each([
  ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2,C:C,$3:3)', 1, 1, 'SUM(B2:C3,D:D,$3:4)'],
  ["'O''Neil 表'!A1&\"A1\"", 1, 0, "'O''Neil 表'!A2&\"A1\""],
  ['乙!A1*LOG10(A1)', 1, 0, '乙!A2*LOG10(A2)'],
  ['A2+A1', -1, 0, 'A1+#REF!'],
  ['SUM(A1:B2)', 0, -1, 'SUM(#REF!)'],
  ['考核_总分*1.5E2', 3, 3, '考核_总分*1.5E2'],
])('%s, copied %d down and %d to the right, is %s', (formula, rows, columns, copied) => {
  expect(copiedReferences(formula, rows, columns)).toBe(copied);
});

const move = {
  from: { sheet: '甲', range: { top: 2, left: 1, bottom: 3, right: 2 } },
  to: { sheet: '甲', row: 12, column: 2 },
};
const away = { ...move, to: { ...move.to, sheet: '乙 表' } };
const at = (before: string, after = before) => ({ before, after });

test.each([
  ['A2+$B$3', at('甲'), move, 'B12+$C$13'],
  ['SUM(A2:B3)+SUM(A2:A4)', at('甲'), move, 'SUM(B12:C13)+SUM(A2:A4)'],
  ['A2+甲!A2', at('丙'), move, 'A2+甲!B12'],
  ['A2+A1', at('甲'), away, "'乙 表'!B12+A1"],
  // a formula that goes along
  ['A2+A1+丙!A2', at('甲', '乙 表'), away, 'B12+甲!A1+丙!A2'],
  ['甲!A2&"A2"', at('乙 表'), away, '\'乙 表\'!B12&"A2"'],
  ['甲!$A$2:$B$2', { before: undefined, after: undefined }, move, '甲!$B$12:$C$12'],
  ['LOG10(A2)', at('甲'), move, 'LOG10(B12)'],
])('%s reads %j after the move as %s', (formula, home, moved, after) => {
  expect(movedReferences(formula, home, moved)).toBe(after);
});
