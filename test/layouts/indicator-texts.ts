/** What an indicator looks at; the wording of its rule, target and evidence follows from it. */
export type ItemKind =
  'rate' | 'document' | 'meeting' | 'ledger' | 'incident' | 'site' | 'publicity' | 'survey' | 'index';

export type ItemText = readonly [content: string, kind: ItemKind];

/** A subject of assessment in own words: sections, their groups, the topics of a group, the leaves of a topic. */
export interface Theme {
  readonly title: string;
  readonly departments: readonly string[];
  readonly sections: readonly SectionText[];
}

export interface SectionText {
  readonly label: string;
  readonly groups: readonly GroupText[];
}

export interface GroupText {
  readonly label: string;
  readonly topics: readonly TopicText[];
}

export interface TopicText {
  readonly label: string;
  readonly items: readonly ItemText[];
}

const topic = (label: string, ...items: readonly ItemText[]): TopicText => ({ label, items });
const group = (label: string, ...topics: readonly TopicText[]): GroupText => ({ label, topics });
const section = (label: string, ...groups: readonly GroupText[]): SectionText => ({ label, groups });

const QUALITY: Theme = {
  title: '质量强县工作考核评分表',
  departments: ['县市场监管局', '县住建局', '县农业农村局', '县文旅局', '县发改局'],
  sections: [
    section(
      '质量安全水平',
      group(
        '产品质量',
        topic('合格水平', ['工业产品监督抽查合格率', 'rate'], ['农产品例行监测合格率', 'rate']),
        topic('安全状况', ['产品质量安全事故起数', 'incident'], ['缺陷产品召回办结情况', 'ledger']),
      ),
      group(
        '工程质量',
        topic('竣工验收', ['房屋建筑竣工一次验收合格率', 'rate']),
        topic('质量投诉', ['工程质量投诉按期办结率', 'rate'], ['在建工地质量巡查情况', 'site']),
      ),
    ),
    section(
      '质量基础建设',
      group(
        '标准计量',
        topic('标准化', ['新增企业标准自我声明公开数量', 'index'], ['标准实施监督检查记录', 'ledger']),
        topic('计量', ['强制检定计量器具受检率', 'rate'], ['集贸市场计量专项检查', 'site']),
      ),
      group(
        '品牌培育',
        topic('政府质量奖', ['质量奖培育梯队建设方案', 'document'], ['标杆企业经验交流活动', 'publicity']),
      ),
    ),
    section(
      '组织保障',
      group(
        '领导机制',
        topic('议事协调', ['政府常务会议研究质量工作', 'meeting'], ['质量强县领导小组例会', 'meeting']),
        topic('经费保障', ['质量工作经费列入年度预算', 'document'], ['经费合计执行率', 'rate']),
      ),
      group('宣传引导', topic('质量月', ['质量月主题活动', 'publicity'], ['群众质量满意度', 'survey'])),
    ),
  ],
};

const SAFETY: Theme = {
  title: '安全生产目标管理责任制考评细则',
  departments: ['应急管理科', '生产技术科', '设备科', '综合办公室'],
  sections: [
    section(
      '责任体系',
      group(
        '责任书',
        topic('签订', ['逐级签订年度安全责任书', 'document'], ['责任清单公示上墙', 'site']),
        topic('履职', ['主要负责人每月带队检查', 'meeting'], ['安全例会召开情况', 'meeting']),
      ),
    ),
    section(
      '隐患治理',
      group(
        '排查',
        topic('自查', ['班组每周隐患自查记录', 'ledger'], ['重大隐患挂牌督办销号率', 'rate']),
        topic('专项整治', ['消防通道占用整治', 'site'], ['危险作业审批手续', 'document']),
      ),
      group('事故控制', topic('事故指标', ['轻伤及以上事故起数', 'incident'], ['千人负伤率', 'index'])),
    ),
    section(
      '教育培训',
      group(
        '全员培训',
        topic('三级教育', ['新进人员三级安全教育率', 'rate'], ['特种作业人员持证上岗', 'site']),
        topic('应急演练', ['综合应急预案演练', 'meeting'], ['安全生产月宣传咨询', 'publicity']),
      ),
    ),
  ],
};

const FOOD: Theme = {
  title: '食品安全示范乡镇创建评价表',
  departments: ['市场监管所', '卫生院', '教育办', '农业综合服务中心'],
  sections: [
    section(
      '监管责任',
      group(
        '属地管理',
        topic('网格', ['食品安全网格员配备到位', 'document'], ['网格巡查台账完整', 'ledger']),
        topic('包保', ['包保干部每季度督导', 'meeting'], ['督导问题整改闭环率', 'rate']),
      ),
    ),
    section(
      '过程管控',
      group(
        '生产经营',
        topic('小作坊', ['小作坊登记建档率', 'rate'], ['加工场所卫生条件', 'site']),
        topic('学校食堂', ['明厨亮灶覆盖率', 'rate'], ['陪餐记录与留样登记', 'ledger']),
      ),
      group('抽检监测', topic('抽检', ['食用农产品快检批次数', 'index'], ['评分标准公开情况', 'site'])),
    ),
    section(
      '社会共治',
      group(
        '宣传',
        topic('科普', ['食品安全进村入户宣讲', 'publicity'], ['公众满意度调查得分', 'survey']),
        topic('投诉举报', ['投诉举报按期答复率', 'rate'], ['扣分事项整改报告', 'document']),
      ),
    ),
  ],
};

const WATER: Theme = {
  title: '最严格水资源管理年度考核评分细则',
  departments: ['水资源处', '农水处', '河湖处', '财务审计处'],
  sections: [
    section(
      '目标完成',
      group(
        '用水总量',
        topic('总量控制', ['年度取用水总量', 'index'], ['地下水压采量', 'index']),
        topic('效率', ['万元产值用水量下降率', 'rate'], ['灌溉水有效利用系数', 'index']),
      ),
    ),
    section(
      '制度建设',
      group(
        '取水许可',
        topic('审批', ['取水许可审批规范性', 'document'], ['取水口规范化标识', 'site']),
        topic('计量监控', ['取水计量设施在线率', 'rate'], ['监测数据报送台账', 'ledger']),
      ),
      group('节约用水', topic('载体', ['节水型单位建成率', 'rate'], ['节水宣传进社区', 'publicity'])),
    ),
    section(
      '河湖管护',
      group(
        '河长制',
        topic('巡河', ['乡级河长按月巡河', 'meeting'], ['非法侵占岸线案件', 'incident']),
        topic('保障', ['管护经费分值分配方案', 'document'], ['群众对河湖环境评价', 'survey']),
      ),
    ),
  ],
};

const SERVICE: Theme = {
  title: '政务服务效能考核办法评分表',
  departments: ['审批服务局', '大数据中心', '信访办', '政务公开科'],
  sections: [
    section(
      '窗口服务',
      group(
        '事项办理',
        topic('时限', ['承诺事项按时办结率', 'rate'], ['超时办件起数', 'incident']),
        topic('规范', ['办事指南要素完整', 'document'], ['窗口人员着装及仪表', 'site']),
      ),
      group('评价', topic('好差评', ['差评整改率', 'rate'], ['企业办事满意度', 'survey'])),
    ),
    section(
      '数字政府',
      group(
        '一网通办',
        topic('网办', ['全程网办事项数量', 'index'], ['电子证照归集率', 'rate']),
        topic('数据', ['数据共享目录更新记录', 'ledger'], ['数据安全自查', 'site']),
      ),
    ),
    section(
      '作风建设',
      group(
        '内部管理',
        topic('学习', ['每月业务学习会', 'meeting'], ['考勤小计表按月公示', 'ledger']),
        topic('廉政', ['廉政风险点排查表', 'document'], ['先进典型宣传', 'publicity']),
      ),
    ),
  ],
};

export const THEMES: readonly Theme[] = [QUALITY, SAFETY, FOOD, WATER, SERVICE];
