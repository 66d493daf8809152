import { both } from './both';

/** What is shown before there is anything to score: first run, nothing to grade, and why the pane cannot begin. */
export const start = both({
  'zh-CN': {
    opening: '正在连接 Excel…',
    welcome: '这张考核表可以评分',
    found: '已识别{sheet}：{indicators} 项指标，满分 {marks} 分。',
    foundMarksUnknown: '已识别{sheet}：{indicators} 项指标。',
    whatHeading: '它做什么',
    what: '按表中的评分标准逐条计分，判定一票否决和考核等级，并写明扣分原因。读不准的条文会标出来，由您评定。',
    thenHeading: '写入时会做什么',
    thenSheets: '新建四张工作表：{sheets}。',
    thenCells: '只填得分、扣分、扣分原因等空格，不移动、不删除您的内容。',
    thenPreview: '写入前逐格列出，点“写入”才改动；写入后可以撤销。',
    begin: '开始评分',
    check: '先核对识别结果',
    empty: '工作簿是空的',
    emptyWhat: '请打开（或粘贴）考核指标表。表中要有“分值”和“评分标准”一类的栏目，每项指标一行。',
    noSheet: '没有找到考核指标表',
    lookedFor:
      '要找的是：表头同时有分值栏（分值、标准分、满分……）和评分标准栏（评分标准、计分办法、扣分标准……），其下每项指标一行。',
    seen: '已查看的工作表',
    seenRows: '{sheet}（{rows} 行）',
    chooseByHand: '手工指定各列',
    wayOut: '如果表中有这些栏目而没有认出，请手工指定；或补上表头后重新读取。',
    schemeError: '考核方案有误',
    schemeWhat: '考核方案中有下列问题，改正后才能评分。已填的情况不受影响。',
    mendLead: '点“写入”后才会改动，写入后可以撤销。',
    mendWrite: '写入',
    mendCancel: '不改',
    reread: '重新读取',
    failed: '没有读到工作簿',
    retry: '重试',
    officeMissing: '没有连上 Office.js',
    officeMissingWhat:
      '窗格要用的 Office.js 没有载入，可能是网络不通或被拦截。请检查网络后重试；内网使用的，请管理员改用随窗格提供的 Office.js。',
    officeSilent: 'Excel 没有应答',
    officeSilentWhat:
      '等了 {seconds} 秒仍未得到 Excel 的应答，可能是文件尚未启用编辑，或正显示对话框。请处理后稍候，本页会自动继续；也可以重试。',
    officeGaveUp: '仍未得到应答。请重试，或关闭窗格后从“开始”选项卡重新打开。',
    notInExcel: '请在 Excel 中打开',
    notInExcelWhat:
      '本页是 Excel 的加载项窗格，单独打开不能评分。请在 Excel 的“开始”选项卡中点“质量考核助手”。',
    excelTooOld: 'Excel 版本过低',
    excelTooOldWhat:
      '需要 Excel 2021、Microsoft 365 或网页版 Excel。请更新后再打开；已写入的公式在旧版 Excel 和 WPS 中照常可用。',
  },
  'en-US': {
    opening: 'Connecting to Excel …',
    welcome: 'This indicator sheet can be scored',
    found: 'Recognised {sheet}: indicators {indicators}, full marks {marks}.',
    foundMarksUnknown: 'Recognised {sheet}: indicators {indicators}.',
    whatHeading: 'What it does',
    what: 'It scores each clause of the sheet’s own scoring rules, applies the one-vote veto, decides the grade and gives the reasons. Wording that it cannot read with certainty is marked and left to you.',
    thenHeading: 'What a write does',
    thenSheets: 'It adds four sheets: {sheets}.',
    thenCells:
      'It fills blank cells for score, deduction and reason only; nothing of yours is moved or deleted.',
    thenPreview: 'Every cell is listed first and changes only when you choose Write; a write can be undone.',
    begin: 'Begin scoring',
    check: 'Check what was recognised first',
    empty: 'The workbook is empty',
    emptyWhat:
      'Open (or paste) the indicator sheet. It needs columns such as 分值 (marks) and 评分标准 (scoring rule), one indicator a row.',
    noSheet: 'No indicator sheet was found',
    lookedFor:
      'Looked for: a header with a marks column (分值, 标准分, 满分 …) and a scoring-rule column (评分标准, 计分办法, 扣分标准 …), and one indicator a row below.',
    seen: 'Sheets looked at',
    seenRows: '{sheet} (rows: {rows})',
    chooseByHand: 'Choose the columns by hand',
    wayOut:
      'If the sheet has these columns and they were not recognised, choose them by hand; or add the headings and read again.',
    schemeError: 'The scheme has errors',
    schemeWhat: 'Correct these in the scheme before scoring. Facts that were entered are not affected.',
    mendLead: 'The sheet changes only when you choose Write, and the write can be undone.',
    mendWrite: 'Write',
    mendCancel: 'Leave it',
    reread: 'Read again',
    failed: 'The workbook could not be read',
    retry: 'Try again',
    officeMissing: 'Office.js did not load',
    officeMissingWhat:
      'The pane needs Office.js, which did not load: the network may be down or it may be blocked. Check the network and try again; in a closed network ask your administrator to serve Office.js beside the pane.',
    officeSilent: 'Excel does not answer',
    officeSilentWhat:
      'Excel has not answered for {seconds} seconds: editing may not be enabled for this file yet, or a dialog is open. Deal with that and wait, the pane goes on by itself; or try again.',
    officeGaveUp: 'Still no answer. Try again, or close the pane and open it from the Home tab.',
    notInExcel: 'Open this in Excel',
    notInExcelWhat:
      'This page is the pane of an Excel add-in and cannot score by itself. In Excel choose Kaohe on the Home tab.',
    excelTooOld: 'This Excel is too old',
    excelTooOldWhat:
      'Excel 2021, Microsoft 365 or Excel on the web is needed. Formulas that were written keep working in older Excel and in WPS.',
  },
});
