import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Snapshot } from '../../src/core/cells/snapshot';
import { planNewYear, type NewYearPlan } from '../../src/core/new-year/plan-new-year';
import type { YearDifference } from '../../src/core/new-year/year-difference';
import { nameOf } from '../../src/core/new-year/year-indicator';
import { readNotApplicableWords, readScheme } from '../../src/core/scheme/read-scheme';
import type { Scheme } from '../../src/core/scheme/scheme';
import { planGrading } from '../../src/core/writeback/plan';
import { sayChange } from '../../src/i18n/say-difference';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import {
  changed,
  LAST_YEAR,
  nextYearBook,
  type NextIndicator,
  type NextYearBook,
} from '../support/next-year';

const SAMPLE = join(__dirname, '../../assets/samples/quality-assessment.xlsx');
const TODAY = '2018-07-10';

const sampleBytes = async (): Promise<Uint8Array> => new Uint8Array(await readFile(SAMPLE));
const read = (bytes: Uint8Array): Promise<Snapshot> => openPackage(bytes).read();

interface Carried {
  readonly plan: NewYearPlan;
  readonly codes: readonly string[];
  readonly current: Snapshot;
}

const schemeIn = (snapshot: Snapshot, sheet = '考核方案'): Scheme => {
  const { value } = readScheme(snapshot, sheet);
  if (!value) throw new Error('no scheme');
  return value;
};

const carry = async (
  indicators: readonly NextIndicator[],
  book: NextYearBook = {},
  change: (scheme: Scheme) => Scheme = (scheme) => scheme,
): Promise<Carried> => {
  const last = await read(await sampleBytes());
  const current = await read(await nextYearBook(indicators, book));
  const { value: plan, issues } = planNewYear({
    last,
    scheme: change(schemeIn(last)),
    notApplicableWords: ['免考'],
    current,
    today: TODAY,
    withDifferenceSheet: true,
  });
  if (!plan) throw new Error(JSON.stringify(issues));
  return { plan, codes: issues.map(({ code }) => code), current };
};

/** A line for each indicator that is not the same: its row this year (or last), name, and what has become of it. */
const linesOf = (difference: YearDifference | null): readonly string[] =>
  (difference ?? []).flatMap((one) => {
    if (one.kind === 'same' && !one.doubtful) return [];
    if (one.kind === 'new') return [`${one.now.row} ${nameOf(one.now)} new`];
    if (one.kind === 'gone') return [`${one.last.row} ${nameOf(one.last)} gone`];
    const said = one.changes.map((change) => sayChange(change, 'zh-CN')).join('；');
    return [`${one.now.row} ${nameOf(one.now)} ${said}${one.doubtful ? ' ?' : ''}`];
  });

const without = (name: string): readonly NextIndicator[] => LAST_YEAR.filter((one) => one.name !== name);
const one = (name: string): NextIndicator => {
  const found = LAST_YEAR.find((indicator) => indicator.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

const NEW: NextIndicator = {
  level1: '质量措施',
  level2: '质量安全监管',
  name: '缺陷产品召回',
  marks: 3,
  rule: '未建立召回制度的，扣1分；每漏报1起扣0.5分。',
  department: '市场监管局',
};

describe('the difference of the sample’s year and the next', () => {
  test('nothing is said of an unchanged sheet, though it has no columns for results yet', async () => {
    const { plan, codes } = await carry(LAST_YEAR);
    expect([linesOf(plan.difference), plan.difference?.length, codes]).toEqual([[], 20, []]);
  });

  test('marks, text, a new one, one gone and one moved: each in its line, and no other', async () => {
    const moved = one('标准化工作');
    const base = without('标准化工作').filter(({ name }) => name !== '质量工作经费');
    const marks = changed(base, '质量状况分析', { marks: 5 });
    const text = changed(marks, '政府常务会议研究质量工作', { rule: '全年少于6次的，每少1次扣1分。' });
    const target = changed(text, '食用农产品例行监测合格率', { target: '≥98%' });
    const to = { ...moved, level1: '质量目标', level2: '产品质量' };
    const { plan } = await carry([...target.slice(0, 3), to, ...target.slice(3), NEW]);
    expect(linesOf(plan.difference)).toEqual([
      '5 食用农产品例行监测合格率 目标值由≥97%改为≥98%',
      '7 标准化工作 由“质量措施 / 质量基础建设”移到“质量目标 / 产品质量”',
      '11 政府常务会议研究质量工作 评分标准文字有改动，已重新读取，请核对读法',
      '13 质量状况分析 分值由3改为5，须按新分值重新计算',
      '23 缺陷产品召回 new',
      '13 质量工作经费 gone',
    ]);
    const rule = plan.difference?.find((line) => line.kind === 'changed' && line.now.row === 11);
    expect(rule?.kind === 'changed' && [rule.last.rule, rule.now.rule]).toEqual([
      '全年少于4次的，每少1次扣1分。',
      '全年少于6次的，每少1次扣1分。',
    ]);
  });

  test.each<[string, () => readonly NextIndicator[], readonly string[]]>([
    [
      'a name that is worded in another way is doubtful, not new',
      () =>
        changed(LAST_YEAR, '质量品牌建设', {
          name: '质量品牌培育和建设',
          rule: '新获省级以上质量奖的，每个得1.5分，最多得3分。',
        }),
      [
        '14 质量品牌培育和建设 名称由“质量品牌建设”改为“质量品牌培育和建设”；评分标准文字有改动，已重新读取，请核对读法 ?',
      ],
    ],
    [
      'another name with the same rule is doubtful',
      () => changed(LAST_YEAR, '质量状况分析', { name: '季度形势报告' }),
      ['12 季度形势报告 名称由“质量状况分析”改为“季度形势报告” ?'],
    ],
    [
      'another name with another rule is another indicator',
      () => changed(LAST_YEAR, '质量状况分析', { name: '季度形势报告', rule: '每缺1份报告扣1分。' }),
      ['12 季度形势报告 new', '12 质量状况分析 gone'],
    ],
    [
      'the same name under other levels with another rule is doubtful',
      () =>
        changed(LAST_YEAR, '标准化工作', { level2: '质量安全监管', rule: '每参与1项标准得1分，最多得4分。' }),
      [
        expect.stringMatching(
          /^20 标准化工作 由“质量措施 \/ 质量基础建设”移到“质量措施 \/ 质量安全监管”；评分标准.*\?$/,
        ),
      ],
    ],
    [
      'one that stands behind others of its year is said to be moved, and they are not',
      () => {
        const rest = without('重点工业品监督抽查合格率');
        return [one('重点工业品监督抽查合格率'), ...rest];
      },
      ['4 重点工业品监督抽查合格率 在本类指标中的次序有变'],
    ],
    [
      'white space, numbering and the width of signs are no change',
      () =>
        changed(changed(LAST_YEAR, '标准化工作', { name: '1、标准化 工作' }), '认证活动监管', {
          rule: '未完成年度检查计划的,扣1分; 发现违规认证没有处理的,每起扣１分。',
        }),
      [],
    ],
    [
      'a rule that with other marks is read in another way says so',
      () => changed(LAST_YEAR, '公共服务质量满意度', { marks: 6 }),
      [expect.stringContaining('分值由8改为6')],
    ],
  ])('%s', async (_, indicators, expected) => {
    const { plan } = await carry(indicators());
    expect(linesOf(plan.difference)).toEqual(expected);
  });

  test('of two with the same name and place, neither with last year’s rule, one is taken in doubt', async () => {
    const twice = [...LAST_YEAR, { ...one('检验检测能力'), rule: '未公开收费标准的，扣1分。' }];
    const { plan } = await carry(twice);
    expect(linesOf(plan.difference)).toEqual(['24 检验检测能力 new']);
    const changedTwice = twice.map((indicator) =>
      indicator.name === '检验检测能力'
        ? { ...indicator, rule: `${indicator.rule}未公示的，扣1分。` }
        : indicator,
    );
    const { plan: doubtful } = await carry(changedTwice);
    expect(linesOf(doubtful.difference)).toEqual([
      expect.stringMatching(/^23 检验检测能力 .*\?$/),
      '24 检验检测能力 new',
    ]);
  });
});

describe('the scheme that is carried over', () => {
  test('is last year’s, a year later, with this year’s columns and without facts or events', async () => {
    const { plan, current } = await carry(LAST_YEAR, {}, (scheme) => ({
      ...scheme,
      decimals: 1,
      rebase: false,
    }));
    const last = schemeIn(await read(await sampleBytes()));
    expect(plan.scheme).toEqual({
      ...last,
      decimals: 1,
      rebase: false,
      year: { start: '2017-07-01', end: '2018-06-30' },
      dataDate: TODAY,
      indicatorSheets: [expect.objectContaining({ sheet: '考核评分表', headerRow: 3 })],
    });
    expect(plan.edits.map((edit) => (edit.kind === 'addSheet' ? edit.sheet.name : edit.kind))).toEqual([
      '考核方案',
      '与上年差异',
    ]);
    expect(plan.scheme.indicatorSheets[0]?.columns.score).toBeUndefined();
    expect(current.sheets).toHaveLength(1);
  });

  test('grades the workbook that it was written into, and the difference is no indicator sheet', async () => {
    const all = LAST_YEAR.map((indicator) => ({ ...indicator, marks: indicator.marks + 1 }));
    const workbook = openPackage(await nextYearBook([...all, NEW]));
    const { plan } = await carry([...all, NEW]);
    await workbook.apply(plan.edits);
    const snapshot = await openPackage(workbook.save()).read();
    expect(readNotApplicableWords(snapshot, '考核方案')).toEqual(['免考']);
    const graded = planGrading(snapshot, { today: TODAY });
    const told = graded.issues.map(({ severity, where }) => [severity, where.sheet]);
    expect(told).not.toContainEqual(['error', expect.anything()]);
    expect(told).not.toContainEqual([expect.anything(), '与上年差异']);
    expect(graded.value?.scheme.year).toEqual({ start: '2017-07-01', end: '2018-06-30' });
    expect(graded.value?.reading.tables.map(({ table }) => table.sheet)).toEqual(['考核评分表']);
    expect(graded.value?.assessment.events).toEqual([]);
  });

  test('finds columns again that stand elsewhere, on a sheet of another name', async () => {
    const { plan, codes } = await carry(LAST_YEAR, { sheet: '2018年考核表' });
    expect([codes, linesOf(plan.difference)]).toEqual([[], []]);
    expect(plan.scheme.indicatorSheets.map(({ sheet }) => sheet)).toEqual(['2018年考核表']);
  });

  test('where the headings are others the columns are read anew, and that is told', async () => {
    const headings = ['序号', '考核项目', '考核内容', '考核指标', '标准分', '目标值', '计分办法', '牵头部门'];
    const { plan, codes } = await carry(LAST_YEAR, { headings });
    expect(codes).toContain('newYearColumnsAnew');
    expect(linesOf(plan.difference)).toEqual([]);
  });

  test('a title that names another year is told', async () => {
    const { codes } = await carry(LAST_YEAR, { title: '云栖市2018—2019年度质量工作考核评分表' });
    expect(codes).toEqual(['newYearTitleDiffers']);
  });

  test('a scheme without the indicators of its year is carried over, and nothing is compared', async () => {
    const last = await read(await sampleBytes());
    const alone = { ...last, sheets: last.sheets.filter(({ name }) => name === '考核方案') };
    const current = await read(await nextYearBook(LAST_YEAR));
    const { value, issues } = planNewYear({
      last: alone,
      scheme: schemeIn(last),
      notApplicableWords: [],
      current,
      today: TODAY,
      withDifferenceSheet: true,
    });
    expect([value?.difference, value?.edits.length, issues.map(({ code }) => code)]).toEqual([
      null,
      1,
      ['newYearNotCompared'],
    ]);
  });
});
