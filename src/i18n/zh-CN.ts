import { NO, PARTIAL_STEP_WORDS, ROLE_HEADINGS, SETTING, YES } from '../core/scheme/scheme-words';
import type { Texts } from './texts';

export const zhCN: Texts = {
  issues: {
    noIndicatorSheet:
      '没有找到考核指标表：没有一张工作表同时有分值列和评分标准列。请检查表头是否有“分值”“评分标准”一类的栏目。',
    indicatorSheetUnsure:
      '{place}像是考核指标表，但没有找到{missing}，未按指标表处理。请在助手的核对页指定各列，或补上表头栏目。',
    hiddenIndicatorSheet: '{place}是隐藏的考核指标表，未参加计分。需要计分时，请先取消隐藏。',
    columnRoleUnsure: '{place}：不能确定哪一列是{role}。请在助手的核对页指定，或填入考核方案。',
    mergeAcrossHeader: '{place}：表头与下方内容合并在同一单元格，栏目可能认错。请取消合并后再试。',
    secondTable:
      '{place}像是同一工作表中的第二张表，其下各行仍按上方表头的各列读取。请核对各项分值和评分标准，或将该表移到另一工作表。',
    errorInCell: '{place}显示错误值 {error}，该项不能计分。请改正公式或直接填写内容。',
    marksUnreadable: '{place}的分值“{text}”不是数字。请改为数字，如 10。',
    marksLookLikeDate:
      '{place}的分值“{text}”是日期格式，原数可能已被自动改成日期。请设为常规格式后重新填写分值。',
    marksDoNotAddUp: '{place}写明 {stated} 分，所属各项分值合计为 {sum} 分。请核对分值。',
    marksWithoutRule: '{place}没有评分标准，该项只能人工评定得分。请补充评分标准，或直接填写得分。',
    ruleWithoutMarks: '{place}没有分值，该行评分标准不会计分。请补充分值。',
    scoreAboveFullMarks: '{place}的得分 {score} 高于满分 {fullMarks}，未计分。请核对得分或分值。',
    scoreNegative: '{place}的得分 {score} 小于 0，未计分。请改为 0 以上的数字。',
    scoreNotNumber:
      '{place}的得分“{text}”不是数字，不能参加合计，未计分。请只填数字（如 8），或清空该格由助手计分。',
    duplicateNumber: '{place}的序号 {number} 与第 {row} 行重复。请核对序号。',
    ruleBeyondMarks:
      '{place}的评分标准提到 {points} 分，多于该项满分 {fullMarks} 分。请核对分值和标准；得分、扣分都以满分为限。',
    hiddenIndicators: '{place}一表有 {count} 项指标在隐藏的行中（如已筛选），照常计分。请确认。',
    hiddenColumn: '{place}所在的列（{role}）是隐藏的，照常采用。请确认。',
    rowUnscored:
      '{place}所在行有内容，却没有分值和评分标准，未作为指标。如是指标请补填；不是的，可在助手的核对页标明。',
    deductionItem:
      '{place}等 {count} 行属于扣分项，分值是最多扣多少，不是可得的满分，未计入总分。请由人工确定怎样计分，或在助手的核对页标明这些行不是指标。',
    maybeHeading:
      '{place}的第一行没有评分标准，分值却等于其余 {count} 行之和，可能是标题而不是指标。请核对，不要重复计分。',
    partOfAbove: '{place}等 {count} 行以“其中”开头，分值可能已包含在上一行内。请核对，不要重复计分。',
    marksZero: '{place}等 {count} 行的分值为 0，可能是上一项的评分档次，而不是单独的指标。请核对。',
    marksDiffer: '{place}的分值是 {marks}，考核内容中写的是 {inText} 分。请核对以哪个为准。',
    repeatedIndicators:
      '{place}一带同样的内容和标准出现多次，可能是几个单位（月份、岗位）各有一份，现按一张表合计。请核对，必要时分表。',
    weightsNotApplied:
      '{place}写有权重（系数），本助手按分值直接合计，不乘权重。请核对分值是否已按权重折算。',
    totalUnstated:
      '{place}一栏各项分值合计 {sum} 分，表中没有写明总分，也不是 100 分。请核对有没有把小计、分组行或扣分项算作指标。',
    confirmedHeaderLost:
      '{place}附近已找不到考核方案所记的表头，该表未计分。请在考核方案中改正该表的“表头行”，并在各列重填列标。',
    confirmedColumnLost:
      '{place}的表头不再是考核方案为{role}所记的“{heading}”，别处也找不到唯一的这一栏，该表未计分。请在考核方案中重填这一列的列标，没有这一列的请清空。',
    confirmedColumnsMoved: '{place}所在表头的列有移动，已按表头文字重新对应各列。请核对考核方案中的列标。',
    confirmedRowLost:
      '考核方案所记“{text}”（原第 {row} 行）的更正，在{place}一表中已找不到唯一的这一行，未予采用。请在助手的核对页重新指定。',
    confirmedSheetGone:
      '考核方案所记的指标表“{name}”已不在本工作簿中，未计分。如已改名，请在考核方案的指标表一栏改为现名。',
    confirmedAgain: '{place}与以前确认过的指标表表头相同，已按原来确认的各列识别。请在核对页看一遍。',
    marksByGroup:
      '{place}的分值按地区（类别）分组，有 {count} 行写了几个分值，须先选定本单位属于第几组。请在助手的核对页选择，或填入考核方案的“分值取第几组”。',
    ruleUncertain:
      '{place}的评分标准未能完全读懂（{unread}），不会自动计分。请核对该条文字，或由人工评定得分。',
    schemeUnusable:
      '{place}不是本助手写成的考核方案，各栏目已找不到。请恢复原表；确需重建的，删除该表后重新评分。',
    schemeTableMissing: '{place}：考核方案中找不到“{table}”一栏的内容。请恢复该部分。',
    schemeEntryMissing: '{place}：考核方案中“{label}”没有填写。请补填。',
    schemeNumberExpected: '{place}：“{label}”应为数字，现为“{text}”。请改为数字。',
    schemeDecimalsRange: '{place}：“{label}”应为 0 至 4 的整数，现为“{text}”。请改正。',
    schemeOptionUnknown: '{place}：“{label}”填的是“{text}”，只能从{options}中选一个。请改选。',
    schemeDateAsText: '{place}：“{label}”的“{text}”是文本，已按 {day} 处理。建议改为日期。',
    schemeDateUnreadable: '{place}：“{label}”的“{text}”不是日期。请按“2016-7-1”填写。',
    schemeYearReversed: '{place}：考核年度结束日（{end}）早于开始日（{start}）。请改正其中一个日期。',
    schemeBandOutOfRange: '{place}：等级下限 {min} 超出 0 至 100。请改正。',
    schemeBandGap: '{place}：最低等级的下限是 {min}，低于它的得分没有等级。请将最低等级的下限改为 0。',
    schemeBandOverlap:
      '{place}：等级下限 {min} 与上一等级相同（{below}），同一得分会有两个等级。请改正其中一个。',
    schemeBandOrder: '{place}：等级下限 {min} 低于前一行的 {below}。请将各等级从低到高排列。',
    schemeBandFraction:
      '{place}：等级下限最高为 {max}，像是把 90 写成了 0.9。请按占满分的百分数填写，如 90。',
    schemeGradeMissing: '{place}：该档没有等级名称。请补填。',
    schemeGradeDuplicate: '{place}：等级“{grade}”重复。请为每一档写不同的等级。',
    newYearTitleDiffers:
      '{place}的标题写的是 {named}，考核方案按上年顺延为 {year}。请核对，以哪个为准就在考核方案中填哪个。',
    newYearColumnsAnew: '{place}的表头与上年不同，上年确认的各列没有沿用，已重新识别。请核对各列。',
    newYearNotCompared:
      '上年的工作簿中没有读到指标表，只沿用了考核方案，没有比较指标。请核对所给的是不是上年评过分的文件。',
    schemeVetoNameMissing: '{place}：该一票否决条款没有名称。请补填。',
    schemeVetoGradeUnknown:
      '{place}：一票否决条款“{rule}”的后果等级“{grade}”不在等级标准中。请改为其中一个等级。',
    schemeVetoEffectUnknown: '{place}：后果“{text}”无法识别。请填{options}之一；留空表示定为某等级。',
    schemeVetoGradesUnknown: '{place}：一票否决条款“{rule}”的档数“{text}”无法识别。请填降几个等级，如 1。',
    schemeColumnUnreadable: '{place}：“{label}”应填列标（如 D），现为“{text}”。请改正。',
    schemeRowsUnreadable:
      '{place}：“{label}”中的“{text}”读不懂。请按“12 行首文字＝不是指标”填写，等号后可填{options}；多行用分号隔开。',
    schemeKept:
      '{place}是本工作簿已有的考核方案，仍按它评分，未采用另选的“{name}”。要改用的，请在该表中修改。',
    schemeRebuilt:
      '原考核方案已不在工作簿中，现按“{name}”另建{place}，阶段为{stage}，已填情况沿用。请核对考核年度、阶段、等级和一票否决规定。',
    noteStatesOption:
      '{place}的说明写明“{text}”，即考核方案中“{option}”应为“{stated}”，现为“{now}”。未自动采用；请核对，同意的请在“核对”中采用，或在考核方案中改填。',
    noteUnsupported:
      '{place}的说明写明“{text}”（{option}），考核方案中没有这样的规定，未据此计分。请核对受影响的得分。',
    notesContradict:
      '{place}的说明写明“{text}”，与另一处说明不一致（{option}），均未采用。请核对以哪一处为准，并填入考核方案。',
    vetoRegisterUnusable:
      '{place}不是本助手写成的一票否决登记表，各栏目已找不到。请恢复原表；确需重建的，删除该表后重新评分。',
    vetoDateAsText: '{place}：发生日期“{text}”是文本，已按 {day} 处理。建议改为日期。',
    vetoDateUnreadable: '{place}：发生日期“{text}”不是日期，无法判断是否属本考核年度。请按“2017-3-12”填写。',
    vetoStateUnknown: '{place}：状态“{text}”无法识别。请填待核实、已核实或不成立。',
    vetoTextExpected: '{place}：“{label}”应为文字，现为“{text}”。请改正。',
    sectionUnknown: '{place}的评分标准涉及“{section}”，但表中没有这一部分。请核对名称，或由人工评定。',
    beyondFormulas:
      '{place}：本项的评分条款，或规定同一大项不得分的条款过多，超出 Excel 公式的容量，本项由人工评定。请填写得分。',
    vetoInRule:
      '{place}的评分标准含一票否决内容“{text}”，不在本项计分。发生此类情形的，请登记在一票否决表中。',
    factWithoutClause:
      '{place}填有情况（自评：{selfFact}；核查：{checkedFact}），但评分标准中已没有“{clause}”这一条，或该条已改按另一种读法计分，这些情况未计分。请核对后改填到对应条款。',
    readingGone:
      '{place}：“{words}”选定的读法已不适用，因为评分标准的文字改了。请重新确认读法，或由人工评定。',
    entryWithoutPlace:
      '为{place}填写的“{value}”（条款“{clause}”）已无处可放：指标或评分标准已改动。请填到相应条款。',
    indicatorGone:
      '{place}：考核表中已找不到指标“{name}”，其已填情况 {facts} 处未计分。请核对考核表是否删改了该指标。',
    notApplicableUnclear:
      '{place}：缺项栏填的“{text}”无法识别，仍按参加考核处理。缺项请填“缺项”，否则请留空。',
    handScoreDiffers:
      '{place}：原填得分 {typed}，按已填情况计算应为 {computed}，现按原填得分计。请核对后选用其一；删除原填得分即按计算结果。',
    scoreDecimals:
      '{place}的得分 {score} 超过方案规定的 {decimals} 位小数，仍按原数计入，总分四舍五入到 {decimals} 位后评定等级。请核对。',
    formulaTypedOver:
      '{place}原为公式，现已被改成固定内容，不再随情况重算。需要恢复的，请清空该格后重新评分。',
    parameterSetBack:
      '{place}的{label}“{was}”与评分标准不符，已改回“{now}”。计分以评分标准为准，需要调整的，请改指标表中的评分标准。',
    notesNotSeen:
      '此版 Excel 看不到原有的批注，批注未更新，请以扣分原因栏和评分明细为准。要在此版中写批注，请先删去原批注，再把考核方案中的“批注形式”改为“线程批注”。',
    commentOfOthers: '{place}已有他人批注，未改动，扣分原因只写在扣分原因栏和评分明细中。',
    sheetNameTaken: '{place}已用了本助手的表名，本助手的表另取名称，已记入考核方案。',
    changedSince: '{place}在写入后又有改动，未予撤销。请核对后自行处理。',
  },
  faults: {
    notAWorkbook: '该文件不是 Excel 工作簿（.xlsx）。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再试。',
    passwordProtected: '该工作簿设有打开密码。请在 Excel 中取消打开密码并另存后再试。',
    oldBinaryFormat: '该文件是旧版 .xls 格式。请在 Excel 或 WPS 中另存为 .xlsx 后再试。',
    expandsTooFar: '该文件解压后过大，已停止读取。请删除表格中大片带格式的空白区域，另存后再试。',
    damagedPart: '该工作簿已损坏（{part}）。请在 Excel 中打开并修复，另存后再试。',
    sheetMissing: '工作簿中没有名为“{sheet}”的工作表。请检查该表是否已被删除或改名。',
    sheetNameTaken: '工作簿中已有名为“{sheet}”的工作表。请先改名，或在考核方案中另定表名。',
    arrayFormulaInTheWay: '{place}在数组公式区域内，不能改写。请先清除该数组公式，或另选得分列。',
    commentOfAnother: '{place}已有他人批注，不能改写。请先处理该批注后再试。',
    cellsLocked:
      '工作表“{sheet}”受保护，这些单元格已锁定：{cells}。什么也没有写入；请由设置保护的人解除锁定后再试。',
    structureLocked: '工作簿的结构受保护，不能新增工作表。什么也没有写入；请在“审阅”中撤销工作簿保护后再试。',
    readOnly: '工作簿以只读方式打开，不能写入。请先启用编辑或另存为副本。',
    accessDenied: 'Excel 拒绝了这次改动，该处可能受保护。请检查工作表保护后再试。',
    cellBeingEdited: 'Excel 正在编辑单元格，或暂时不能执行此操作。请按回车或 Esc 结束编辑后再试。',
    changedMeanwhile: '工作簿刚被他人改动，或已不在前台。请重新读取后再试。',
    tooLargeForHost: '一次传送的内容超出 Excel 的限制。请在桌面版 Excel 中打开，或把工作表拆小后再试。',
    notInThisExcel: '此版本的 Excel 缺少所需功能。请更新到 Excel 2021 或更高版本。',
    connectionLost: '与 Excel 的连接中断。请重新打开本窗格，查看写入到了哪一步。',
    commentsRefused:
      '得分、原因和各表已写入，批注没有写成：单元格可能已有旧式批注。原因可在扣分原因列和评分明细中查看。',
    hostFailed: 'Excel 没有完成操作（{code}）。请保存工作簿，重新打开本窗格后再试。',
  },
  roles: ROLE_HEADINGS,
  options: {
    rebase: SETTING.rebase,
    decimals: SETTING.decimals,
    partialSteps: SETTING.partialSteps,
    floor: '扣完为止或计负分',
    total: '总分另定小数位数',
    percentagePoints: '不足一个百分点的部分',
    deductions: '扣分时不足一个幅度的部分',
    negativeScores: '计负分',
    bonusCap: '加分的上限',
    bonusBeyond: '加分可超过满分',
    roundingOther: '不用四舍五入，或取舍到半分',
    noDoubleCounting: '同一事项不重复计分',
    yes: YES,
    no: NO,
    ...PARTIAL_STEP_WORDS,
  },
  mends: {
    setCell: '把 {cell} 改为 {to}',
    asInPreset: '把 {cell} 改为 {to}（与“{preset}”相同）',
    sortBands: '把 {range} 各行按下限由低到高重排',
    fromFractions: '把 {range} 的下限各乘以 100',
    fromMarks: '把 {range} 的下限由分数改为占满分 {fullMarks} 分的百分数',
  },
  oneOf: { sentence: '可以：{ways}。', or: '；或' },
  place: { workbook: '工作簿', sheet: '工作表“{sheet}”', cell: '工作表“{sheet}”{cell}' },
};
