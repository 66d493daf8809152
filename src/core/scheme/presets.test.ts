import { Decimal } from 'decimal.js';
import { gradeOf } from '../assessment/assess';
import { snapshotOf } from '../writeback/testing/sheet-snapshot';
import { presetNamed, PRESETS } from './all-presets';
import { defaultScheme } from './presets';
import { readScheme } from './read-scheme';
import { schemeSheet } from './scheme-sheet';

const names = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };
const schemeOf = (id: string) => {
  const preset = presetNamed(id);
  if (!preset) throw new Error(`no preset ${id}`);
  return defaultScheme('2017-09-12', '示例市', 'checked', names, '', preset);
};

const CALENDAR = '2017-01-01 2017-12-31';

/** Grade at each edge and a hundredth below it, from the top down, and what a veto comes to. */
const EDGES: readonly [string, string, string, string][] = [
  ['quality-2013', '90 A 89.99 B 80 B 79.99 C 60 C 59.99 D 0 D', '2016-07-01 2017-06-30', 'D D'],
  ['quality-pass-fail', '60 合格 59.99 不合格 0 不合格', CALENDAR, '不合格'],
  ['safety', '90 优秀 89.99 良好 80 良好 79.99 合格 60 合格 59.99 不合格 0 不合格', CALENDAR, ''],
  ['safety-standard', '90 优秀 89.99 良好 80 良好 79.99 合格 60 合格 59.99 不合格 0 不合格', CALENDAR, ''],
  ['food', '90 A 89.99 B 80 B 79.99 C 60 C 59.99 D 0 D', CALENDAR, ''],
  ['water', '90 优秀 89.99 良好 80 良好 79.99 合格 60 合格 59.99 不合格 0 不合格', CALENDAR, ''],
  ['grain', '90 优秀 89.99 良好 75 良好 74.99 合格 60 合格 59.99 不合格 0 不合格', CALENDAR, ''],
  [
    'energy',
    '95 超额完成 94.99 完成 80 完成 79.99 基本完成 60 基本完成 59.99 未完成 0 未完成',
    CALENDAR,
    '未完成',
  ],
  ['river', '90 优秀 89.99 良好 80 良好 79.99 合格 60 合格 59.99 不合格 0 不合格', CALENDAR, ''],
];

test('every preset has its edges written down here', () => {
  expect(EDGES.map(([id]) => id)).toEqual(PRESETS.map(({ id }) => id));
});

describe.each(EDGES)('%s', (id, edges, year, vetoes) => {
  const scheme = schemeOf(id);
  const asked = [...edges.matchAll(/(\S+) (\S+)/g)].map(
    ([, marks = '', grade = '']) => [marks, grade] as const,
  );

  test.each([100, 1000])('grades of %d marks', (fullMarks) => {
    const given = asked.map(([percent]) => {
      const marks = new Decimal(percent).times(fullMarks).div(100);
      return [percent, gradeOf(marks, new Decimal(fullMarks), scheme)];
    });
    expect(given).toEqual(asked);
  });

  test('its year and the grades that its veto sets', () => {
    expect(`${scheme.year.start} ${scheme.year.end}`).toBe(year);
    expect(
      scheme.vetoRules.map(({ effect }) => ('grade' in effect ? effect.grade : effect.kind)).join(' '),
    ).toBe(vetoes);
  });

  test('reads back from its sheet without a fault', () => {
    const { content } = schemeSheet(scheme, { fullMarks: { kind: 'number', number: 1000 } });
    expect(readScheme(snapshotOf(content), '考核方案')).toEqual({ value: scheme, issues: [] });
  });
});

test('缺项 of 安全生产标准化 are taken out, and the total scaled back', () => {
  expect(schemeOf('safety-standard').rebase).toBe(true);
});

test('a measure of which not everything was seen in a document says what to check', () => {
  const others = PRESETS.filter(({ id }) => id !== 'quality-2013');
  for (const { measure } of others) {
    const texts = [measure.document, ...measure.vetoRules.map(({ clause }) => clause)];
    expect(texts.filter((text) => !text.includes('请核对本地文件'))).toEqual([]);
  }
});

test('only document numbers that were seen stand in a preset', () => {
  const numbers = PRESETS.flatMap(({ measure }) => measure.document.match(/\S+?〔\d{4}〕\d+号/g) ?? []);
  expect(numbers).toEqual([
    '国办发〔2013〕47号',
    '国办发〔2023〕6号',
    '国办发〔2013〕2号',
    '国办发〔2015〕80号',
  ]);
});
