import { a1 } from '../cells/address';
import type { VetoEvent } from '../scheme/scheme';
import { snapshotOf } from '../writeback/testing/sheet-snapshot';
import { readOpinions } from './opinions';
import { runsOf, type ResultInput } from './result-input';
import { resultSheet } from './result-sheet';
import { sampleInput, sampleScheme, type Sample, type SampleItem } from './testing/sample-input';

const item = (change: Partial<SampleItem> = {}): SampleItem => ({
  section: '质量目标',
  fullMarks: 10,
  self: 10,
  checked: 10,
  ...change,
});

const event: VetoEvent = {
  row: 4,
  event: '某县食品加工企业集中出现同类问题',
  date: '2017-03-12',
  area: '产品质量',
  scope: '区域性',
  state: 'verified',
  determinedBy: '省质监局',
  document: '示例〔2017〕8号',
  rule: '区域性产品质量安全事件',
};

/** What the page shows, by A1 address. */
const shown = (sample: Partial<Sample>, change: Partial<ResultInput> = {}): ReadonlyMap<string, unknown> => {
  const { input } = sampleInput({ scheme: sampleScheme, items: [item()], events: [], ...sample });
  const { content } = resultSheet({ ...input, ...change });
  return new Map(
    content.cells.flatMap(({ row, column, content: cell }): readonly [string, unknown][] => {
      switch (cell.kind) {
        case 'formula':
          return [[a1({ row, column }), cell.cached]];
        case 'number':
          return [[a1({ row, column }), cell.number]];
        case 'text':
          return [[a1({ row, column }), cell.text]];
        default:
          return [];
      }
    }),
  );
};

/** The value beside a label of the page or of the reviewer's panel. */
const beside = (page: ReadonlyMap<string, unknown>, label: string): unknown => {
  const cell = [...page].find(([, value]) => value === label)?.[0] ?? '';
  const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return page.get(`${String.fromCharCode(letter.charCodeAt(0) + 1)}${row}`);
};

const texts = (page: ReadonlyMap<string, unknown>): string => [...page.values()].join('\n');

test('the title is the scheme’s name without the year in brackets', () => {
  expect(shown({}).get('A1')).toBe('质量工作考核结果');
});

describe('marks and grade', () => {
  test('shown as they are when nothing is missing', () => {
    const page = shown({ items: [item(), item({ checked: 8.5 })] });
    expect([page.get('B6'), page.get('D6'), page.get('F6'), page.get('H6')]).toEqual([20, 0, 18.5, 18.5]);
    expect(page.get('G6')).toBe('总　　分');
    expect([page.get('B7'), page.get('B9'), page.get('A2')]).toEqual(['A级', 'A级', '']);
  });

  test('缺项 are taken out and the total is scaled back', () => {
    const page = shown({
      items: [item({ checked: 7 }), item({ notApplicable: true, checked: null }), item({ checked: 8 })],
    });
    expect([page.get('D6'), page.get('F6'), page.get('H6'), page.get('G6')]).toEqual([
      10,
      15,
      22.5,
      '折算总分',
    ]);
    expect(beside(page, '未尽事项')).toBe('缺项1项，共10分。');
  });

  test('without rebasing their marks are lost', () => {
    const items = [item(), item({ notApplicable: true, checked: null })];
    const page = shown({ items, scheme: { ...sampleScheme, rebase: false } });
    expect([page.get('G6'), page.get('H6'), page.get('B9')]).toEqual(['总　　分', 10, 'D级']);
  });

  test('nothing but 缺项 leaves no marks to grade by', () => {
    const page = shown({ items: [item({ notApplicable: true, checked: null, self: null })] });
    expect([page.get('H6'), page.get('B7'), page.get('B9'), page.get('A2')]).toEqual([
      0,
      '待定',
      '待定',
      '暂定，不得作为审定依据',
    ]);
  });

  test('the total is rounded as it is shown, and graded so', () => {
    const page = shown({ items: [item({ fullMarks: 100, checked: 79.995 })] });
    expect([page.get('F6'), page.get('H6'), page.get('B9')]).toEqual([79.995, 80, 'B级']);
  });

  test('grades that are words stand without 级', () => {
    const bands = [
      { min: 0, grade: '不合格' },
      { min: 60, grade: '合格' },
    ];
    const page = shown({ scheme: { ...sampleScheme, bands, vetoRules: [] } });
    expect(page.get('B9')).toBe('合格');
    expect(beside(page, '等级标准')).toBe('合格6分以上，不合格不足6分（以上含本数）。');
  });
});

describe('while something is open', () => {
  test('a pending indicator leaves page and grade open', () => {
    const page = shown({ items: [item(), item({ checked: null, pendingAs: '待评定' })] });
    expect(page.get('A2')).toBe('暂定，不得作为审定依据');
    expect([page.get('B7'), page.get('B9')]).toEqual(['待定', '待定']);
    expect(beside(page, '未尽事项')).toBe('未评指标1项（待填0项，待评定1项，填写有误0项）。');
  });

  test('so does an event that is not verified yet, though the score is known', () => {
    const page = shown({ events: [{ ...event, state: 'toVerify' }] });
    expect([page.get('A2'), page.get('B7'), page.get('B9')]).toEqual([
      '暂定，不得作为审定依据',
      'A级',
      '待定',
    ]);
    expect(beside(page, '未尽事项')).toBe('一票否决待定事件1起。');
  });

  test('a verified veto decides at once, and the page stays provisional', () => {
    const page = shown({ items: [item({ checked: null })], events: [event] });
    expect([page.get('A2'), page.get('B9')]).toEqual(['暂定，不得作为审定依据', 'D级']);
  });
});

describe('the veto in words', () => {
  test.each<[readonly VetoEvent[], unknown, string]>([
    [[], '无', '本考核年度无触发一票否决的事件。'],
    [
      [event],
      42806,
      '发生区域性产品质量安全事件（某县食品加工企业集中出现同类问题），经省质监局认定（示例〔2017〕8号），属本考核年度，实行一票否决，等级定为D级。',
    ],
    [
      [{ ...event, event: '', determinedBy: '', document: '', rule: '' }],
      42806,
      '发生区域性产品质量事件，属本考核年度，实行一票否决，等级定为D级。',
    ],
    [
      [
        { ...event, event: '' },
        { ...event, row: 5 },
      ],
      42806,
      '发生区域性产品质量安全事件，经省质监局认定（示例〔2017〕8号），属本考核年度，实行一票否决，等级定为D级；共2起，其余见登记表。',
    ],
    [[{ ...event, date: null }], '待定', '登记事件1起待核实或所填不全；如均核实，考核等级为D级。'],
  ])('%#', (events, date, sentence) => {
    const page = shown({ events });
    expect([page.get('B8'), page.get('D8')]).toEqual([date, sentence]);
  });
});

describe('sections', () => {
  const items = [
    item({ self: 10, checked: 9 }),
    item({ section: '质量措施', self: 8, checked: 6, extra: 1 }),
    item({ section: '质量措施', self: 8, checked: 8 }),
  ];

  test('self, checked, the change and the rate; extra deductions come off the section', () => {
    const page = shown({ items });
    const row = (at: number): unknown[] =>
      ['A', 'D', 'E', 'F', 'G', 'H'].map((letter) => page.get(`${letter}${at}`));
    expect(row(12)).toEqual(['质量目标', 10, 10, 9, -1, 90]);
    expect(row(13)).toEqual(['质量措施', 20, 16, 13, -3, 65]);
    expect(row(14)).toEqual(['合计', 30, 26, 22, -4, 73.3]);
  });

  test('a stage without scores is shown as none, not as 0', () => {
    const page = shown({ items: items.map((one) => ({ ...one, self: null })) });
    expect([page.get('E12'), page.get('G12'), page.get('E14'), page.get('G14')]).toEqual([
      '—',
      '—',
      '—',
      '—',
    ]);
  });

  test('no change is shown against a section that is half checked', () => {
    const page = shown({ items: [...items, item({ section: '质量措施', self: 5, checked: null })] });
    expect([page.get('G12'), page.get('G13'), page.get('H13')]).toEqual([-1, '—', '待定']);
  });
});

describe('the largest deductions', () => {
  const names = (items: readonly SampleItem[]): readonly unknown[] => {
    const page = shown({ items });
    const top = Number([...page].find(([, value]) => value === '扣分原因')?.[0].slice(1));
    return Array.from({ length: 12 }, (_, index) => page.get(`A${top + 1 + index}`)).slice(
      0,
      Array.from({ length: 12 }, (_, index) => page.get(`A${top + 1 + index}`)).indexOf('审签'),
    );
  };

  test('the largest first, equal ones in the order of the sheet, extra deductions with them', () => {
    expect(
      names([
        item({ name: '甲', checked: 9 }),
        item({ name: '乙', checked: 10 }),
        item({ name: '丙', checked: 7 }),
        item({ name: '丁', checked: 9 }),
        item({ name: '戊', checked: 10, extra: 2 }),
      ]),
    ).toEqual(['丙', '戊', '甲', '丁']);
  });

  test('at most ten', () => {
    expect(
      names(Array.from({ length: 15 }, (_, index) => item({ checked: 9, name: `第${index}项` }))),
    ).toHaveLength(10);
  });

  test('none is said in a word, which does not speak for what is pending', () => {
    expect(names([item()])).toEqual(['无']);
    expect(names([item(), item({ checked: null })])).toEqual(['已评指标暂无扣分']);
  });
});

describe('the reviewer’s panel', () => {
  test('counts what is open, without reason and without evidence', () => {
    const page = shown({
      items: [
        item({ checked: 8 }),
        item({ checked: 9, evidence: '公告' }),
        item({ checked: 9, byHand: { points: 1, reason: '' } }),
        item({ checked: 9, byHand: { points: 1, reason: '处置迟缓' } }),
        item({ checked: null, pendingAs: '填写有误' }),
      ],
    });
    expect(beside(page, '未评指标')).toBe(1);
    expect(beside(page, '填写有误条款')).toBe(1);
    expect(beside(page, '酌情（人工评定）条款')).toBe(2);
    expect(beside(page, '酌情扣分无原因')).toBe(1);
    expect(beside(page, '扣分无佐证材料')).toBe(3);
    expect(beside(page, '次序颠倒的行')).toBe(0);
  });

  test('keeps what was computed, and when', () => {
    const page = shown({ items: [item({ checked: 8.5 })] });
    expect(beside(page, '助手核算总分')).toBe(8.5);
    expect(beside(page, '助手核算等级')).toBe('B级');
    expect(beside(page, '助手核算日期')).toBe(42990);
    expect(beside(page, '核对结论')).toBe('核对一致');
  });

  test('stands outside the print area', () => {
    const { content } = resultSheet(sampleInput({ scheme: sampleScheme, items: [item()], events: [] }).input);
    expect(content.print).toMatchObject({ paper: 'A4', orientation: 'portrait', pagesHigh: 1 });
    expect(content.print.area).toMatchObject({ left: 1, right: 8 });
    const panel = content.cells.filter(
      ({ content: cell }) => cell.kind === 'text' && cell.text === '核对结论',
    );
    expect(panel.every(({ column }) => column > 9)).toBe(true);
  });
});

test('opinions that were written are kept', () => {
  const opinions = { team: '同意评定为B级。', leadOffice: '', approval: '同意' };
  const { input } = sampleInput({ scheme: sampleScheme, items: [item()], events: [] });
  const { content } = resultSheet({ ...input, opinions });
  expect(readOpinions(snapshotOf(content), content.name)).toEqual(opinions);
  expect(texts(shown({}))).toContain('审定人（签名）');
});

test('the defined names lead to the result and the scheme', () => {
  const { names } = resultSheet(sampleInput({ scheme: sampleScheme, items: [item()], events: [] }).input);
  expect(Object.fromEntries(names.map(({ name, refersTo }) => [name, refersTo]))).toEqual({
    考核_总分: '考核结果!$H$6',
    考核_满分: '考核方案!$B$11',
    考核_否决前等级: '考核结果!$B$7',
    考核_等级: '考核结果!$B$9',
    考核_年度开始: '考核方案!$B$7',
    考核_年度结束: '考核方案!$B$8',
    考核_单位: '考核方案!$B$6',
  });
});

test.each([
  [[], []],
  [
    [4, 5, 6, 8],
    [
      { from: 4, to: 6 },
      { from: 8, to: 8 },
    ],
  ],
])('rows %j are the runs %j', (rows, runs) => {
  expect(runsOf(rows)).toEqual(runs);
});
