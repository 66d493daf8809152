import { NAMES, numbered, PLACES, type Decoy } from './decoy';

/** Sheets that speak of scores and marks and yet are no indicator sheets. */
export const SCORE_DECOYS: Readonly<Record<string, Decoy>> = {
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
  'scores of items': () => ({
    name: '得分明细',
    rows: [
      ['各项得分明细'],
      ['序号', '指标', '分值', '得分', '扣分原因'],
      ...numbered([
        ['台账管理', 5, 4, '缺2份记录，扣1分'],
        ['会议召开', 3, 3, '无扣分'],
        ['宣传活动', 4, 2, '未开展质量月宣传，扣2分'],
      ]),
      ['合计', null, 12, 9],
    ],
  }),
  'marks of pupils': (random) => ({
    name: '成绩表',
    rows: [
      ['姓名', '笔试得分', '实操得分', '总分', '名次', '备注'],
      ...NAMES.map((name, at) => [
        name,
        random.whole(50, 100),
        random.whole(50, 100),
        random.whole(120, 190),
        at + 1,
        null,
      ]),
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
