/**
 * What a heading can announce. Levels and content are both `subject`; self and checked scores both `score`; `aside` is what
 * no role is for.
 */
export const HEADING_KINDS = [
  'number',
  'subject',
  'target',
  'unit',
  'actual',
  'lastYear',
  'fullMarks',
  'rule',
  'evidence',
  'score',
  'deduction',
  'remark',
  'department',
  'notApplicable',
  'aside',
] as const;

export type HeadingKind = (typeof HEADING_KINDS)[number];

/** How strongly a name stands for a kind, 0…1; a name that changes its meaning from sheet to sheet has several. */
export type KindWeights = Readonly<Partial<Record<HeadingKind, number>>>;

/**
 * Names of columns as published tables have them, most telling first: the first pattern that fits decides.
 * Chinese compounds end in their head noun, so most patterns look at the end.
 */
export const HEADING_NAMES: readonly (readonly [RegExp, KindWeights])[] = [
  [/^(序号?|编号|项次|行次|条|条款号?|(指标|标准|项目)(编号|序号)|no\.?)$/i, { number: 1 }],
  [/(编码|代码)$/, { number: 0.6 }],
  [/缺项|空项|不适用|不涉及/, { notApplicable: 1 }],
  [/^(计量单位|指标单位|单位)$/, { unit: 1 }],
  [
    /(牵头|主责|责任|主管|认定|主办|承办|实施|考核|评价|评分|负责)(部门|单位|科室|处室)(单位)?$/,
    { department: 1 },
  ],
  [/(配合|协办|协作|协助|协同|参与|参加)(部门|单位|科室|处室)(单位)?$/, { department: 0.55 }],
  [/^(责任人|考核对象|部门|责任主体)$/, { department: 0.6 }],
  [
    /(指标|计算|填报|填表)(解释|说明|定义|公式)$|(性质|指标类型|属性|频次|周期|时间|时限|期限)(要求)?$/,
    { aside: 1 },
  ],
  [/(整改|改进|纠正|处理|下一步)(措施|要求|意见|建议|期限|内容|情况|结果)$|(意见|建议|评语)$/, { aside: 1 }],
  [/扣分(原因|理由|说明|依据)|失分(原因|理由)$/, { remark: 1 }],
  [
    /(评分|打分|计分|记分|扣分|赋分|给分|加分|加减分|加扣分|扣减分)(标准|方法|办法|细则|规则|准则|要求|尺度)$/,
    { rule: 1 },
  ],
  [/(考核|评审|考评|评定|评价|评估|检查|测评)细则$/, { rule: 0.8 }],
  [/(评分|打分|计分|考核|评审|考评|评定|检查)依据$/, { evidence: 1 }],
  [/(提交|佐证|证明|支撑|备查|印证)(的)?(材料|资料)?$|材料(清单)?$|资料(清单)?$|数据来源$/, { evidence: 1 }],
  [/(考核|评审|考评|评定|评价|检查|核查|测评)方式$/, { evidence: 0.9, rule: 0.3 }],
  [/(考核|评审|考评|评定|评价|检查|测评)方法$/, { evidence: 0.6, rule: 0.5 }],
  [/(考核|评审|考评|评定|评价|检查|测评)办法$/, { rule: 0.6, evidence: 0.5 }],
  [/(考核|评审|考评|评定|评价|评估|检查|验收|测评|达标)?标准$/, { rule: 0.6, subject: 0.5 }],
  [/计算(方法|办法)$/, { rule: 0.3 }],
  [/(扣分|扣减分|减分|扣减)(值|数|分数)$|扣减分数$/, { deduction: 1 }],
  [
    /应得分数?$|分值(分配|设置)?$|满分值?$|最高分值?$|标准分数?$|(基准|基本|基础|规定)分$|^(起评|配|赋|权重)分$/,
    { fullMarks: 1 },
  ],
  [/^(权重|权数|分数|分)$|权重$/, { fullMarks: 0.7 }],
  [/^总分$/, { fullMarks: 0.4, score: 0.4 }],
  [/扣分情况$/, { deduction: 0.7, remark: 0.6 }],
  [/(扣分|扣减分|减分|扣减)$/, { deduction: 1 }],
  [/得分情况$/, { remark: 0.6, score: 0.5 }],
  [
    /[得评]分数?$|评审?分$|(考评|考核|评定|核定|核查|检查|自查|验收)(得|评|打)?分$|计分结果$|打分$/,
    { score: 1 },
  ],
  [
    /^(自评|自查|自评价|核查|考评|评审|复核|初评|终评|考核组评定|考核组评价|考核结果|评定结果|考评结果)$/,
    { score: 0.5 },
  ],
  [/描述$|(情况|得分|评分|评审|自评|自查|检查|核查|考评)说明$|存在(的)?问题$/, { remark: 0.9 }],
  [/^备注$|备注$/, { remark: 0.8 }],
  [/说明$|原因$|理由$/, { remark: 0.7 }],
  [/完成(值|数|率)$|实际(值|数)$|^\d{4}年度?(实际|完成)$/, { actual: 1, remark: 0.3 }],
  [/(完成|实际|自查|自评|检查|核查|落实)情况$/, { actual: 0.9, remark: 0.3 }],
  [/(目标|指标|计划|年度指标)值$|目标要求$|年度.*(目标|任务)$|(目标|任务)任务$/, { target: 1 }],
  [/考核目标$/, { target: 0.8, subject: 0.5 }],
  [/目标$|任务$/, { subject: 0.6, target: 0.5 }],
  [/^[一二三四五]级(指标|项目|要素|目标)?$/, { subject: 1 }],
  [/^(岗位|阶段|区域|场所|部位|类型)$/, { subject: 0.5 }],
  [
    /(内容|项目|指标(体系)?|要点|事项|要素|类目|条目|要求|类别|分类|领域|名称|维度|因素|条款|细目|观测点|评价点|考核点|检查点|检查项|行为规范|职责|内涵|模块|板块|部分|大类|章节|单元|子项|分项|大项|小项|措施|环节|方面)(名称)?$|^项$/,
    { subject: 0.8 },
  ],
];

/** Headings of forms of another kind: examinations, price lists, rosters, timetables. */
export const FOREIGN_HEADING =
  /^(题号|题目|题型|试题|考点|知识点)|^(大题|小题|答案|参考答案|考生|学号|班级|姓名|性别|身份证号码?|手机号?|单价|金额|数量|规格|规格型号|型号|节次|星期[一二三四五六日]?|课程)$/;

/** Headings of a list of bands, which may stand below or beside a table. */
export const BAND_HEADING = /^(等次|等级|等级划分|档次|分数段)$/;

/** Titles of forms of another kind. */
export const FOREIGN_TITLE = /试卷|试题|答题卡|期[末中]考试|(考试|测验|考核)卷|价目|报价|花名册|课程表|课表/;
