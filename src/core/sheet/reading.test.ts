import { drawWorkbook, type DrawnSheet } from './drawn-sheet';
import { recogniseSheets } from './recognise';

const HEADER = ['序号', '考核项目', '考核内容', '分值', '评分标准', '得分'] as const;
const rule = (count: number): string => `每缺${count}份扣1分`;

const read = (sheet: DrawnSheet) => {
  const { value, issues } = recogniseSheets(drawWorkbook(sheet));
  return { sheet: value[0], issues: issues.map(({ code, where }) => [code, where.cell]) };
};

/** Row, levels, content, marks (→n: shares those of row n). */
const indicatorsOf = (sheet: DrawnSheet) =>
  read(sheet).sheet?.indicators.map(({ row, path, content, fullMarks, sharesMarksWith }) => [
    row,
    path.join('/'),
    content,
    sharesMarksWith === undefined ? fullMarks : `→${sharesMarksWith}`,
  ]);

describe('levels', () => {
  const expected = [
    [2, '管理', '台账', 4],
    [3, '管理', '检查', 3],
    [4, '服务', '窗口', 2],
  ];
  test.each([
    [
      'merged down',
      [
        [1, '管理', '台账', 4],
        [2, null, '检查', 3],
        [3, '服务', '窗口', 2],
      ],
      ['B2:B3'],
    ],
    [
      'repeated on each row',
      [
        [1, '管理', '台账', 4],
        [2, '管理', '检查', 3],
        [3, '服务', '窗口', 2],
      ],
      [],
    ],
    [
      'on the first row only',
      [
        [1, '管理', '台账', 4],
        [2, null, '检查', 3],
        [3, '服务', '窗口', 2],
      ],
      [],
    ],
    [
      'with spaces and line breaks',
      [
        [1, '管理', '台账', 4],
        [2, '管理 ', '检查', 3],
        [3, '\n服务', '窗口', 2],
      ],
      [],
    ],
  ] as const)('labels %s', (_, body, merges) =>
    expect(
      indicatorsOf({ rows: [HEADER, ...body.map((row, at) => [...row, rule(at + 1)])], merges }),
    ).toEqual(expected),
  );

  test('an inner label ends where the outer one changes', () =>
    expect(
      indicatorsOf({
        rows: [
          ['一级指标', '二级指标', '考核要点', '分值', '评分标准'],
          ['管理', '制度', '台账', 4, rule(1)],
          ['服务', null, '窗口', 3, rule(2)],
          [null, '热线', '接听', 2, rule(3)],
        ],
      }),
    ).toEqual([
      [2, '管理/制度', '台账', 4],
      [3, '服务', '窗口', 3],
      [4, '服务/热线', '接听', 2],
    ]));

  test('white space inside a label is folded', () =>
    expect(
      read({
        rows: [HEADER, [1, '基础\n  管理', '台账', 4, rule(1)], [2, null, '检查', 3, rule(2)]],
      }).sheet?.indicators.map(({ path }) => path),
    ).toEqual([['基础 管理'], ['基础 管理']]));

  test('a label that spreads over two levels stands once', () =>
    expect(
      indicatorsOf({
        rows: [
          ['一级指标', '二级指标', '考核要点', '分值', '评分标准'],
          ['管理', '制度', '台账', 4, rule(1)],
          ['公开', null, '公示', 3, rule(2)],
        ],
        merges: ['A3:B3'],
      }),
    ).toEqual([
      [2, '管理/制度', '台账', 4],
      [3, '公开', '公示', 3],
    ]));

  test('a label that spreads over the content is the content, not a level of itself', () =>
    expect(
      indicatorsOf({
        rows: [
          HEADER,
          [1, '管理', '台账', 4, rule(1)],
          [2, '公开', null, 3, rule(2)],
          [3, '服务', '窗口', 2, rule(3)],
        ],
        merges: ['B3:C3'],
      }),
    ).toEqual([
      [2, '管理', '台账', 4],
      [3, '', '公开', 3],
      [4, '服务', '窗口', 2],
    ]));

  test('heading rows inside the table stand over the rows below, nested by their numbering', () =>
    expect(
      indicatorsOf({
        rows: [
          ['序号', '考核内容', '分值', '评分标准', '得分'],
          ['一、管理（9分）'],
          ['（一）制度'],
          [1, '台账', 4, rule(1)],
          [2, '检查', 3, rule(2)],
          ['（二）公开'],
          [3, '公示', 2, rule(3)],
          ['二、服务', null, 5],
          [4, '窗口', 2, rule(4)],
          [5, '热线', 3, rule(5)],
          ['说明：扣完为止'],
        ],
        merges: ['A2:E2', 'A3:E3', 'A6:E6', 'A11:E11'],
      }),
    ).toEqual([
      [4, '一、管理（9分）/（一）制度', '台账', 4],
      [5, '一、管理（9分）/（一）制度', '检查', 3],
      [7, '一、管理（9分）/（二）公开', '公示', 2],
      [9, '二、服务', '窗口', 2],
      [10, '二、服务', '热线', 3],
    ]));

  test('a row numbered 一 with marks and no rule heads rows numbered 1, even if its sum is wrong', () => {
    const sheet: DrawnSheet = {
      rows: [
        ['序号', '考核内容', '分值', '评分标准', '得分'],
        ['一', '管理', 8],
        [1, '台账', 4, rule(1)],
        [2, '检查', 3, rule(2)],
      ],
    };
    expect(indicatorsOf(sheet)).toEqual([
      [3, '一 管理', '台账', 4],
      [4, '一 管理', '检查', 3],
    ]);
    expect(read(sheet).issues).toEqual([['marksDoNotAddUp', 'B2']]);
  });

  test('a row with marks and no rule that does not sum up the rows below is an indicator', () =>
    expect(
      indicatorsOf({
        rows: [
          ['考核内容', '分值', '评分标准', '得分'],
          ['公开', 5],
          ['台账', 4, rule(1)],
          ['检查', 3, rule(2)],
        ],
      }),
    ).toEqual([
      [2, '', '公开', 5],
      [3, '', '台账', 4],
      [4, '', '检查', 3],
    ]));

  test('a row with marks that spreads over the content heads the rows below it, even if its sum is wrong', () =>
    expect(
      indicatorsOf({
        rows: [
          ['考核项目', '考核内容', '分值', '评分标准'],
          ['管理要求', null, 8],
          ['日常', '台账', 4, rule(1)],
          ['日常', '检查', 3, rule(2)],
        ],
        merges: ['A2:B2'],
      }),
    ).toEqual([
      [3, '管理要求/日常', '台账', 4],
      [4, '管理要求/日常', '检查', 3],
    ]));

  test('a label alone on the first of the rows that it is merged over is a level, not a heading too', () =>
    expect(
      indicatorsOf({
        rows: [
          HEADER,
          [null, '一、管理（7分）'],
          [1, null, '台账', 4, rule(1)],
          [2, null, '检查', 3, rule(2)],
        ],
        merges: ['B2:B4'],
      }),
    ).toEqual([
      [3, '一、管理（7分）', '台账', 4],
      [4, '一、管理（7分）', '检查', 3],
    ]));

  test('headings below a total that stands on top still count', () =>
    expect(
      indicatorsOf({
        rows: [
          ['序号', '考核内容', '分值', '评分标准'],
          ['合计', null, 7],
          ['一、管理'],
          [1, '台账', 4, rule(1)],
          [2, '检查', 3, rule(2)],
        ],
      }),
    ).toEqual([
      [4, '一、管理', '台账', 4],
      [5, '一、管理', '检查', 3],
    ]));

  const PLAIN = ['考核内容', '分值', '评分标准', '得分'];

  test('rows with marks and no rule that each sum up the rows below head them', () =>
    expect(
      indicatorsOf({
        rows: [
          PLAIN,
          ['管理', 7],
          ['台账', 4, rule(1)],
          ['检查', 3, rule(2)],
          ['服务', 2],
          ['窗口', 2, rule(3)],
        ],
      }),
    ).toEqual([
      [3, '管理', '台账', 4],
      [4, '管理', '检查', 3],
      [6, '服务', '窗口', 2],
    ]));

  test('one alone that looks like the rows below it may be an indicator without a rule', () =>
    expect(
      indicatorsOf({ rows: [PLAIN, ['实绩', 7], ['台账', 4, rule(1)], ['检查', 3, rule(2)]] })?.map(
        ([row]) => row,
      ),
    ).toEqual([2, 3, 4]));

  test.each([
    ['说明以下各项怎样计分', '1', '按小项计分，扣完为止', '1.1'],
    ['numbered 一', '一', '按下列标准扣分', '1'],
  ])('a row of marks whose rule only speaks of the rows below heads them (%s)', (_, number, words, below) =>
    expect(
      indicatorsOf({
        rows: [
          ['序号', ...PLAIN],
          [number, '管理', 7, words],
          [below, '台账', 4, rule(1)],
          ['1.2', '检查', 3, rule(2)],
        ],
      })?.map((one) => one[0]),
    ).toEqual([3, 4]),
  );
});

describe('marks', () => {
  test('as numbers have their cell, so that a formula can refer to it; as text they have none', () => {
    const { sheet } = read({
      rows: [
        HEADER,
        [1, '管理', '台账', 4, rule(1)],
        [2, '管理', '检查', '３ 分', rule(2)],
        [3, '管理', '公开', '十分', rule(3)],
      ],
    });
    expect(sheet?.indicators.map(({ fullMarks, fullMarksCell }) => [fullMarks, fullMarksCell])).toEqual([
      [4, { row: 2, column: 4 }],
      [3, undefined],
      [10, undefined],
    ]);
  });

  test('in a cell merged over several rows belong to the first', () =>
    expect(
      indicatorsOf({
        rows: [
          HEADER,
          [1, '管理', '台账', 4, rule(1)],
          [2, '管理', '检查', null, rule(2)],
          [3, '服务', '窗口', 2, rule(3)],
        ],
        merges: ['D2:D3'],
      }),
    ).toEqual([
      [2, '管理', '台账', 4],
      [3, '管理', '检查', '→2'],
      [4, '服务', '窗口', 2],
    ]));

  test('in the text of the item are taken out of it, those of its group stay in the label', () =>
    expect(
      indicatorsOf({
        rows: [
          ['考核内容', '考核指标及分值', '评分细则', '自评分'],
          ['管理（7分）', '台账（4分）', rule(1)],
          [null, '检查(3分)', rule(2)],
        ],
        merges: ['A2:A3'],
      }),
    ).toEqual([
      [2, '管理（7分）', '台账', 4],
      [3, '管理（7分）', '检查', 3],
    ]));

  test('in the label alone are shared by its rows', () =>
    expect(
      indicatorsOf({
        rows: [
          ['考核内容', '考核指标', '评分细则', '自评分'],
          ['管理（7分）', '台账', rule(1)],
          [null, '检查', rule(2)],
          ['服务（3分）', '窗口', rule(3)],
        ],
      }),
    ).toEqual([
      [2, '管理（7分）', '台账', 7],
      [3, '管理（7分）', '检查', '→2'],
      [4, '服务（3分）', '窗口', 3],
    ]));

  test('a bracket that says something else than the marks cell stays in the text', () =>
    expect(
      indicatorsOf({
        rows: [HEADER, [1, '管理', '满意度（80分）', 4, rule(1)], [2, '管理', '检查（3分）', 3, rule(2)]],
      }),
    ).toEqual([
      [2, '管理', '满意度（80分）', 4],
      [3, '管理', '检查', 3],
    ]));
});

describe('rules', () => {
  test('merged over rows with marks of their own hold for each of them', () => {
    const { sheet } = read({
      rows: [
        HEADER,
        [1, '管理', '台账', 4, rule(1)],
        [2, '管理', '检查', 3, null],
        [3, '服务', '窗口', 2, rule(3)],
      ],
      merges: ['E2:E3'],
    });
    expect(
      sheet?.indicators.map((indicator) => [indicator.row, indicator.rule, indicator.fullMarks]),
    ).toEqual([
      [2, rule(1), 4],
      [3, rule(1), 3],
      [4, rule(3), 2],
    ]);
  });

  test('merged over rows together with the marks are one indicator', () =>
    expect(
      indicatorsOf({
        rows: [
          HEADER,
          [1, '管理', '一、台账', 4, rule(1)],
          [null, '管理', '二、检查'],
          [3, '服务', '窗口', 2, rule(3)],
        ],
        merges: ['D2:D3', 'E2:E3'],
      }),
    ).toEqual([
      [2, '管理', '一、台账', 4],
      [4, '服务', '窗口', 2],
    ]));
});

describe('rows that are no indicators', () => {
  const body = [
    [1, '管理', '台账', 4, rule(1)],
    [2, '管理', '检查', 3, rule(2)],
  ] as const;

  test('subtotals, totals, notes, signatures and repeated headers', () => {
    const { sheet, issues } = read({
      rows: [
        HEADER,
        ...body,
        ['小 计', null, null, 7, '得分小计'],
        HEADER,
        [3, '服务', '窗口', 2, rule(3)],
        [],
        [4, '服务', '热线', 1, rule(4)],
        ['小 计', null, null, 3],
        ['合　计', null, null, 10],
        ['说明：1.扣完为止。'],
        ['考核组长签名：', null, null, null, '负责人签字：'],
        ['日期：    年   月   日'],
      ],
    });
    expect(issues).toEqual([]);
    expect(sheet?.indicators.map(({ row }) => row)).toEqual([2, 3, 6, 8]);
    expect(sheet?.subtotals).toEqual([
      { row: 4, fullMarks: 7 },
      { row: 9, fullMarks: 3 },
    ]);
    expect(sheet?.totals).toEqual([{ row: 10, fullMarks: 10 }]);
  });

  test('bands or remarks with a number below the total', () =>
    expect(
      indicatorsOf({ rows: [HEADER, ...body, ['合计', null, null, 7], [null, '优秀', '不少于', 6]] }),
    ).toHaveLength(2));

  test('title lines that are printed with the header on each page', () =>
    expect(
      indicatorsOf({
        rows: [
          ['年度评分表'],
          HEADER,
          ...body,
          ['年度评分表'],
          ['被考核单位：甲县'],
          HEADER,
          [3, '服务', '窗口', 2, rule(3)],
          ['（续表）'],
          [4, '服务', '热线', 1, rule(4)],
        ],
        merges: ['A1:F1', 'A5:F5', 'A6:F6', 'A9:F9'],
      }),
    ).toEqual([
      [3, '管理', '台账', 4],
      [4, '管理', '检查', 3],
      [8, '服务', '窗口', 2],
      [10, '服务', '热线', 1],
    ]));

  test('but a row with a rule is one, though its content speaks of signatures', () =>
    expect(
      indicatorsOf({
        rows: [HEADER, ...body, [3, '服务', '有签字：经办人', null, rule(3)]],
        merges: ['D3:D4'],
      }),
    ).toEqual([
      [2, '管理', '台账', 4],
      [3, '管理', '检查', 3],
      [4, '服务', '有签字：经办人', '→3'],
    ]));

  test('a total whose formula has no cached value is a total of unknown marks', () =>
    expect(
      read({ rows: [HEADER, ...body, ['合计', null, null, { value: null, formula: 'SUM(D2:D3)' }]] }).sheet
        ?.totals,
    ).toEqual([{ row: 4, fullMarks: null }]));

  test('hidden rows count like others, since sums count them', () =>
    expect(read({ rows: [HEADER, ...body], hiddenRows: [3] }).sheet?.indicators).toHaveLength(2));
});

describe('the header', () => {
  const two = [
    ['序号', '考核内容', '分值', '评分标准', '自评', null, '考核组评定', null],
    [null, null, null, null, '得分', '说明', '得分', '扣分理由'],
    [1, '台账', 4, rule(1)],
    [2, '检查', 3, rule(2)],
  ] as const;
  const columns = {
    number: 1,
    content: 2,
    fullMarks: 3,
    rule: 4,
    selfScore: 5,
    selfRemark: 6,
    score: 7,
    remark: 8,
  };

  test.each([
    ['of two rows, merged', ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:H1']],
    ['of two rows, not merged', []],
  ])('%s', (_, merges) =>
    expect(read({ rows: two, merges }).sheet).toMatchObject({
      headerRow: 2,
      columns,
      indicators: [{ row: 3 }, { row: 4 }],
    }),
  );

  test('below a title and a line of particulars, in a table that starts at C7', () => {
    const rows = [
      ['评分表（满分7分）'],
      ['被考核单位：甲县     考核时间：2024年'],
      ...two.map((row) => [...row]),
    ];
    const { sheet, issues } = read({ rows, at: 'C5', merges: ['C5:J5', 'C6:J6', 'G7:H7', 'I7:J7'] });
    expect(issues).toEqual([]);
    expect(sheet).toMatchObject({
      headerRow: 8,
      columns: { number: 3, fullMarks: 5, remark: 10 },
      unit: '甲县',
    });
  });

  test('whose middle names one heading over levels and content', () =>
    expect(
      read({
        rows: [
          ['考核指标', null, null, '分值', '评分标准'],
          ['管理', '制度', '台账', 4, rule(1)],
          ['管理', '制度', '检查', 3, rule(2)],
        ],
        merges: ['A1:C1'],
      }).sheet?.columns,
    ).toEqual({ level1: 1, level2: 2, content: 3, fullMarks: 4, rule: 5 }));

  test('of two rows, the lower one with the main headings', () =>
    expect(
      read({
        rows: [
          ['考核要求', null, '计分', null, '自评', null],
          ['考核项目', '考核内容', '分值', '评分标准', '得分', '说明'],
          ['管理', '台账', 4, rule(1)],
          ['管理', '检查', 3, rule(2)],
        ],
        merges: ['A1:B1', 'C1:D1', 'E1:F1'],
      }).sheet,
    ).toMatchObject({
      headerRow: 2,
      columns: { level1: 1, content: 2, fullMarks: 3, rule: 4, selfScore: 5, remark: 6 },
    }));

  test('of two rows, not merged, where the group heading does not stand over the score', () =>
    expect(
      read({
        rows: [
          ['序号', '考核内容', '分值', '评分标准', '自评', null, '考核组评定', null],
          [null, null, null, null, '说明', '得分', '扣分理由', '得分'],
          ...two.slice(2),
        ],
      }).sheet?.columns,
    ).toMatchObject({ selfRemark: 5, selfScore: 6, remark: 7, score: 8 }));

  test('right below a line of particulars in merged cells, which is no part of it', () =>
    expect(
      read({
        rows: [
          ['被考核单位：甲县', null, null, '考核时间：六月', null, null],
          HEADER,
          [1, '管理', '台账', 4, rule(1)],
        ],
        merges: ['A1:C1', 'D1:F1'],
      }).sheet,
    ).toMatchObject({ headerRow: 2, unit: '甲县' }));

  test('of two columns only', () =>
    expect(
      read({
        rows: [
          ['考核指标及分值', '评分细则'],
          ['台账（4分）', rule(1)],
          ['检查（3分）', rule(2)],
        ],
      }).sheet?.columns,
    ).toEqual({ content: 1, rule: 2 }));

  test('below a table that only sums up the sections', () =>
    expect(
      read({
        rows: [
          ['考核项目', '分值', '得分'],
          ['管理', 7, null],
          ['服务', 3, null],
          [],
          HEADER,
          [1, '管理', '台账', 4, rule(1)],
          [2, '管理', '检查', 3, rule(2)],
        ],
      }).sheet?.headerRow,
    ).toBe(5));

  test('with a row that numbers the columns', () =>
    expect(
      indicatorsOf({
        rows: [HEADER, [1, 2, 3, 4, 5, 6], [1, '管理', '台账', 4, rule(1)], [2, '管理', '检查', 3, rule(2)]],
      }),
    ).toEqual([
      [3, '管理', '台账', 4],
      [4, '管理', '检查', 3],
    ]));
});
