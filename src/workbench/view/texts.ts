import type { Language } from '../../core/language';
import type { RefusalCode } from '../book/live-book';

/** What the workbench itself says; it stays out of `src/i18n`, which the pane loads. */
export interface ViewTexts {
  readonly title: string;
  readonly open: string;
  readonly openSample: string;
  readonly save: string;
  readonly undo: string;
  readonly redo: string;
  readonly protect: string;
  readonly unprotect: string;
  readonly comments: (count: number) => string;
  readonly noComments: string;
  readonly paneSettings: string;
  readonly language: string;
  readonly api: string;
  readonly missing: (count: number) => string;
  readonly missingNone: string;
  readonly missingTitle: string;
  readonly reloadPane: string;
  readonly unsaved: string;
  readonly reading: string;
  readonly dropHere: string;
  readonly notRead: string;
  readonly refused: Readonly<Record<RefusalCode, string>>;
  readonly dismiss: string;
  readonly toolbar: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly sheet: (name: string) => string;
  readonly sheets: string;
  readonly cell: string;
  readonly keys: string;
  readonly chooseFrom: string;
  readonly note: string;
  readonly thread: string;
  readonly resolved: string;
  readonly pane: string;
  readonly resizePane: string;
}

const zhCN: ViewTexts = {
  title: '试用台',
  open: '打开',
  openSample: '示例',
  save: '保存',
  undo: '撤销',
  redo: '重做',
  protect: '保护工作表',
  unprotect: '撤销保护',
  comments: (count) => `批注 ${count}`,
  noComments: '本工作簿没有批注。',
  paneSettings: '窗格设置',
  language: '语言',
  api: 'Excel 接口',
  missing: (count) => `未实现 ${count}`,
  missingNone: '窗格用到的接口都已实现。',
  missingTitle: '窗格调用了试用台没有实现的接口：',
  reloadPane: '重新载入窗格',
  unsaved: '未保存',
  reading: '正在打开 …',
  dropHere: '松开鼠标打开此工作簿',
  notRead: '该文件无法打开。请在 Excel 中另存为 .xlsx 后再试。',
  refused: {
    locked: '{place}已锁定，工作表受保护。请先撤销工作表保护。',
    passwordNeeded: '工作表“{place}”的保护设有密码，试用台不能撤销。请在 Excel 中输入密码撤销保护。',
    arrayFormula: '{place}在数组公式区域内，不能改写其中一部分。',
    coveredByMerge: '{place}被合并单元格覆盖，不能存放内容。请先取消合并，或另选位置。',
    badFormula: '公式有误，请检查括号、引号和逗号。',
    textTooLong: '一个单元格最多 32,767 个字符，请缩短内容。',
    sheetNameTaken: '已有名为“{place}”的工作表，请另取名称。',
    badSheetName: '“{place}”不能用作工作表名称，请另取名称。',
    lastVisibleSheet: '工作簿至少要有一张可见的工作表。',
    commentThere: '{place}已有批注，请先删除原批注。',
    badName: '“{place}”不能用作名称，请另取名称。',
    notSupported: '试用台不能在{place}做这一改动，请改用 Excel。',
  },
  dismiss: '关闭提示',
  toolbar: '工具栏',
  nameBox: '名称框',
  formulaBar: '编辑栏',
  sheet: (name) => `工作表 ${name}`,
  sheets: '工作表',
  cell: '单元格',
  keys: '方向键移动，F2 编辑，Ctrl+C、X、V 复制、剪切、粘贴，F6 离开表格',
  chooseFrom: '从列表中选择',
  note: '批注',
  thread: '会话批注',
  resolved: '已解决',
  pane: '质量考核助手窗格',
  resizePane: '调整窗格宽度',
};

const enUS: ViewTexts = {
  title: 'Workbench',
  open: 'Open',
  openSample: 'Sample',
  save: 'Save',
  undo: 'Undo',
  redo: 'Redo',
  protect: 'Protect sheet',
  unprotect: 'Unprotect sheet',
  comments: (count) => `Comments ${count}`,
  noComments: 'This workbook has no comments.',
  paneSettings: 'Pane settings',
  language: 'Language',
  api: 'Excel API',
  missing: (count) => `Missing ${count}`,
  missingNone: 'All members that the pane asked for are there.',
  missingTitle: 'The pane asked for members that the workbench does not have:',
  reloadPane: 'Reload the pane',
  unsaved: 'Not saved',
  reading: 'Opening …',
  dropHere: 'Drop to open this workbook',
  notRead: 'This file cannot be opened. Save it as .xlsx in Excel and try again.',
  refused: {
    locked: '{place} is locked and its sheet protected. Unprotect the sheet first.',
    passwordNeeded:
      'The protection of {place} has a password, so the workbench cannot take it away. Unprotect the sheet in Excel.',
    arrayFormula: '{place} lies in an array formula, of which no part can be changed.',
    coveredByMerge:
      '{place} is covered by a merged cell and can hold nothing. Unmerge it first, or choose another place.',
    badFormula: 'The formula is not right. Check its brackets, quotes and commas.',
    textTooLong: 'A cell holds at most 32,767 characters. Shorten the text.',
    sheetNameTaken: 'There is a sheet named {place} already. Choose another name.',
    badSheetName: '{place} cannot name a sheet. Choose another name.',
    lastVisibleSheet: 'A workbook needs at least one visible sheet.',
    commentThere: '{place} has a comment already. Remove that one first.',
    badName: '{place} cannot be a name. Choose another.',
    notSupported: 'The workbench cannot make this change at {place}. Use Excel for it.',
  },
  dismiss: 'Dismiss',
  toolbar: 'Toolbar',
  nameBox: 'Name box',
  formulaBar: 'Formula bar',
  sheet: (name) => `Sheet ${name}`,
  sheets: 'Sheets',
  cell: 'Cell',
  keys: 'Arrow keys move, F2 edits, Ctrl+C, X and V copy, cut and paste, F6 leaves the table',
  chooseFrom: 'Choose from the list',
  note: 'Note',
  thread: 'Comment',
  resolved: 'Resolved',
  pane: 'Kaohe pane',
  resizePane: 'Resize the pane',
};

const TEXTS: Readonly<Record<Language, ViewTexts>> = { 'zh-CN': zhCN, 'en-US': enUS };

export const viewTextsIn = (language: Language): ViewTexts => TEXTS[language];
