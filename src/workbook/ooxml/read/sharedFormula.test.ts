import { cutFormula, moveFormula } from './sharedFormula';

const moved = (formula: string, rows = 1, columns = 1): string =>
  moveFormula(cutFormula(formula), rows, columns);

describe('the formula of a shared group, moved one row down and one column right', () => {
  it.each([
    ['A1+B2', 'B2+C3'],
    ['$A1+B$2+$C$3', '$A2+C$2+$C$3'],
    ['SUM(A1:B2)', 'SUM(B2:C3)'],
    ['SUM(A:A,$B:C)', 'SUM(B:B,$B:D)'],
    ['SUM(1:1,$2:3)', 'SUM(2:2,$2:4)'],
    ['"A1"&A1&"""B2"', '"A1"&B2&"""B2"'],
    ["'A1'!A1+'it''s B2'!B2", "'A1'!B2+'it''s B2'!C3"],
    ['Sheet1!A1+表1!B2', 'Sheet1!B2+表1!C3'],
    ['SUM(Sheet1:Sheet3!A1)', 'SUM(Sheet1:Sheet3!B2)'],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(B2)+ATAN2(C2,D2)'],
    ['Table1[A1]+Table1[[#This Row],[B2]]+A1', 'Table1[A1]+Table1[[#This Row],[B2]]+B2'],
    ['[1]Sheet1!A1', '[1]Sheet1!B2'],
    ['1.5E+10+A1', '1.5E+10+B2'],
    ['IF(A1>=60,"合格","A1")', 'IF(B2>=60,"合格","A1")'],
    ['rate_A1+A1B+_A1', 'rate_A1+A1B+_A1'],
    ['{1,2;3,4}*A1', '{1,2;3,4}*B2'],
    ['a1', 'B2'],
    ['XFD1048576', 'A1'],
    ['A1 B2', 'B2 C3'],
    ['#REF!+A1', '#REF!+B2'],
  ])('%s → %s', (formula, expected) => {
    expect(moved(formula)).toBe(expected);
  });

  it('moves up and left too', () => {
    expect(moved('C3:D4', -1, -2)).toBe('A2:B3');
  });
});
