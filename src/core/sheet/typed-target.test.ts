import { typedTarget } from './typed-target';

describe('typedTarget', () => {
  it.each([
    ['≥93%', 93],
    ['≥９６％', 96],
    ['不低于95%', 95],
    ['目标值：90%以上', 90],
    ['2次', 2],
    ['98.5', 98.5],
    ['≤ 3 起', 3],
    ['90%、95%', null],
    ['比上年提高1个百分点', null],
    ['待定', null],
    ['', null],
  ])('%s → %s', (text, number) => {
    expect(typedTarget(text)).toBe(number);
  });

  it.each([
    ['2亿元', '亿元', 2],
    ['≥200万元', '万元', 200],
    ['2亿元', '万元', null],
    ['200万元', '', null],
  ])('%s beside a clause in %s → %s', (text, unit, number) => {
    expect(typedTarget(text, unit)).toBe(number);
  });
});
