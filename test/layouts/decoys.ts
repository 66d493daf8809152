import type { DrawnCell, DrawnSheet } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';
import { quirk, type Quirk } from './quirk';

type Row = readonly DrawnCell[];

const NAMES = ['张某', '李某', '王某', '赵某', '陈某', '刘某'];
const PLACES = ['东城街道', '西山镇', '南湖乡', '北营镇', '新港镇'];

/** A sheet that no official takes for an indicator sheet. */
type Decoy = (random: Random) => DrawnSheet;

const numbered = (rows: readonly Row[]): readonly Row[] => rows.map((row, at) => [at + 1, ...row]);

export const DECOYS: Readonly<Record<string, Decoy>> = {
  'price list': (random) => ({
    name: '价目表',
    rows: [
      ['办公用品价目表'],
      ['序号', '品名', '规格', '单价（元）', '备注'],
      ...numbered(
        ['复印纸', '签字笔', '档案盒', '硒鼓'].map((name) => [name, 'A4', random.whole(2, 300), null]),
      ),
    ],
  }),
  roster: (random) => ({
    name: '考核组名单',
    rows: [
      ['考核组成员名单'],
      ['序号', '姓名', '单位', '职务', '负责考核内容', '联系电话'],
      ...numbered(
        NAMES.map((name) => [name, '质量科', '科员', '质量安全水平', 60_000_000 + random.whole(1, 9999)]),
      ),
    ],
  }),
  timetable: () => ({
    name: '考核日程',
    rows: [
      ['日期', '上午', '下午', '考核对象', '联系人'],
      ...PLACES.map((place, at) => [
        `12月${at + 3}日`,
        '听取汇报、查阅资料',
        '现场检查2处',
        place,
        NAMES[at] ?? null,
      ]),
    ],
  }),
  'exam paper': () => ({
    name: '试卷',
    rows: [
      ['质量知识测试题'],
      ['题号', '题目', '分值', '答案', '得分'],
      ...numbered([
        ['质量月活动在每年几月？', 5, '9月', null],
        ['强制检定的计量器具有哪几类？', 10, '四类，答对一类得2.5分', null],
        ['简述缺陷产品召回程序。', 15, '要点齐全得满分，缺一个要点扣3分', null],
      ]),
      ['合计', null, 30],
    ],
  }),
  invoice: (random) => ({
    name: '费用报销单',
    rows: [
      ['项目', '内容', '数量', '单价', '金额', '备注'],
      ...['住宿费', '交通费', '资料印刷费'].map((name) => [
        name,
        '考核组出差',
        2,
        random.whole(50, 400),
        random.whole(100, 900),
        null,
      ]),
      ['合计', null, null, null, 1860],
    ],
  }),
  budget: (random) => ({
    name: '经费预算',
    rows: [
      ['2024年质量工作经费预算表'],
      ['序号', '项目', '内容', '预算金额（万元）', '测算标准'],
      ...numbered(
        ['监督抽查', '标准化试点', '宣传培训'].map((name) => [
          name,
          `${name}工作`,
          random.whole(5, 80),
          '按上年支出的105%测算',
        ]),
      ),
      ['合计', null, null, 120],
    ],
  }),
  'training sign-in': () => ({
    name: '培训签到',
    rows: [
      ['序号', '姓名', '单位', '培训内容', '签名', '备注'],
      ...numbered(NAMES.map((name) => [name, '南湖乡', '评分标准解读', null, null])),
    ],
  }),
  'risk register': () => ({
    name: '风险清单',
    rows: [
      ['安全风险分级管控清单'],
      [
        '序号',
        '风险点',
        '危害因素',
        '可能性分值',
        '后果分值',
        '风险分值',
        '风险等级',
        '管控措施',
        '责任部门',
      ],
      ...numbered([
        ['配电室', '触电', 3, 7, 21, '一般', '每月检查1次，发现问题立即整改', '设备科'],
        ['危化品库', '泄漏', 6, 15, 90, '较大', '双人双锁，每日巡查', '生产技术科'],
        ['食堂', '燃气爆炸', 3, 15, 45, '一般', '安装报警器，每周检测', '综合办公室'],
      ]),
    ],
  }),
  questionnaire: () => ({
    name: '满意度问卷',
    rows: [
      ['公共服务满意度调查问卷'],
      [
        '序号',
        '调查项目',
        '非常满意（5分）',
        '满意（4分）',
        '一般（3分）',
        '不满意（2分）',
        '很不满意（1分）',
      ],
      ...numbered([
        ['办事效率', null, '√', null, null, null],
        ['服务态度', '√', null, null, null, null],
        ['环境设施', null, null, '√', null, null],
      ]),
    ],
  }),
  'supplier results': (random) => ({
    name: '供应商评价结果',
    rows: [
      ['序号', '供应商名称', '质量得分', '交期得分', '服务得分', '总分', '评价结果'],
      ...numbered(
        ['甲公司', '乙公司', '丙公司', '丁公司'].map((name) => [
          name,
          random.whole(20, 40),
          random.whole(10, 30),
          random.whole(10, 30),
          random.whole(60, 98),
          '合格',
        ]),
      ),
    ],
  }),
  'ranking of regions': (random) => ({
    name: '质量指数',
    rows: [
      ['地区', '产品质量指数', '工程质量指数', '服务质量指数', '综合指数', '综合排名'],
      ['总体', 82.1, 79.5, 85.3, 82.4, null],
      ...PLACES.map((place, at) => [
        place,
        random.whole(70, 95),
        random.whole(70, 95),
        random.whole(70, 95),
        random.whole(70, 95),
        at + 1,
      ]),
    ],
  }),
  'summary of section scores': (random) => ({
    name: '得分汇总',
    rows: [
      ['各单位考核得分汇总表'],
      [
        '序号',
        '单位',
        '质量安全水平（40分）',
        '质量基础建设（30分）',
        '组织保障（30分）',
        '扣分',
        '总得分',
        '排名',
        '备注',
      ],
      ...numbered(
        PLACES.map((place, at) => [
          place,
          random.whole(30, 40),
          random.whole(20, 30),
          random.whole(20, 30),
          random.whole(0, 5),
          random.whole(80, 100),
          at + 1,
          at === 4 ? '迟报扣1分' : null,
        ]),
      ),
    ],
  }),
  'summary of marks': () => ({
    name: '分值汇总',
    rows: [
      ['考核项目', '分值', '自评得分', '考核得分'],
      ['质量安全水平', 40, null, null],
      ['质量基础建设', 30, null, null],
      ['组织保障', 30, null, null],
      ['合计', 100, null, null],
    ],
  }),
  'task list': () => ({
    name: '责任清单',
    rows: [
      ['2024年重点工作任务清单'],
      ['序号', '工作任务', '具体措施', '完成时限', '牵头单位', '配合单位'],
      ...numbered([
        ['质量月活动', '举办启动仪式和咨询活动不少于2场', '9月底', '县市场监管局', '各成员单位'],
        ['监督抽查', '抽查重点产品不少于60批次', '11月底', '县市场监管局', '县财政局'],
        ['考核督导', '每季度督导1次，结果纳入年度考核', '12月底', '县质强办', '各成员单位'],
      ]),
    ],
  }),
  'list of deductions': () => ({
    name: '扣分情况通报',
    rows: [
      ['第三季度考核扣分情况'],
      ['序号', '被考核单位', '扣分项目', '扣分原因', '扣分', '整改要求'],
      ...numbered([
        ['西山镇', '台账管理', '缺2份检查记录', 1, '10日内补齐'],
        ['南湖乡', '宣传活动', '未开展质量月宣传', 2, '10月底前开展'],
        ['北营镇', '报送', '迟报总结3天', 0.5, '今后按时报送'],
      ]),
      ['合计', null, null, null, 3.5],
    ],
  }),
  'inspection record': () => ({
    name: '现场检查记录',
    rows: [
      ['序号', '检查内容', '检查标准', '检查结果', '存在问题', '整改期限'],
      ...numbered([
        ['消防通道', '保持畅通，无堆物', '不符合', '堆放纸箱', '立即'],
        ['配电箱', '上锁、有标识', '符合', '无', null],
        ['灭火器', '压力正常，每月检查', '符合', '无', null],
      ]),
    ],
  }),
  instructions: () => ({
    name: '填表说明',
    rows: [
      ['填表说明'],
      ['一、本表由被考核单位如实填写，弄虚作假的该项不得分。'],
      ['二、评分标准以考核办印发的细则为准，分值合计100分。'],
      ['三、每项扣完为止，不计负分；加分最多5分。'],
    ],
  }),
  'attendance deductions': () => ({
    name: '考勤',
    rows: [
      ['姓名', '应出勤', '实出勤', '迟到', '旷工', '扣款（元）', '备注'],
      ...NAMES.map((name) => [name, 22, 21, 1, 0, 50, null]),
    ],
  }),
  'conversion table': () => ({
    name: '折算标准',
    rows: [
      ['完成率', '折算分数', '说明'],
      ['100%以上', 10, '得满分'],
      ['90%—100%', 8, '按完成率折算'],
      ['90%以下', 0, '不得分'],
    ],
  }),
};

/** Each decoy as a quirk of the workbook: one more sheet before or behind. */
export const DECOY_QUIRKS: readonly Quirk[] = Object.entries(DECOYS).map(([name, make]) =>
  quirk(`decoy: ${name}`, (plan, random) => {
    plan.otherSheets.push(make(random));
  }),
);
