import type { Texts } from './texts';

export const zhCN: Texts = {
  issues: {
    noIndicatorSheet:
      '没有找到考核指标表：没有一张工作表同时有分值列和评分标准列。请检查表头是否有“分值”“评分标准”一类的栏目。',
    ruleUncertain: '{place}的评分标准未能完全读懂，不会自动计分。请核对该条文字，或由人工评定得分。',
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
  },
  place: { workbook: '工作簿', sheet: '工作表“{sheet}”', cell: '工作表“{sheet}”{cell}' },
  pane: {
    name: '质量考核助手',
    notYet: '本版本在命令行中评分，窗格中的评分功能尚未提供。请在项目目录中运行：',
    inputFile: '考核表.xlsx',
    outputFile: '评分结果.xlsx',
    meanwhile:
      '评分后的工作簿可以直接用 Excel、WPS 或 LibreOffice 打开、填写和打印，公式随填随算，不需要安装本加载项。',
    version: '版本',
  },
};
