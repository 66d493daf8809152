import { cellText } from '../cells/cell';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { issue, type Issue } from '../issue';
import type { OurSheetNames } from '../scheme/scheme';
import { SETTING } from '../scheme/scheme-words';
import { rowLabelled } from '../scheme/sheet-reading';

const USUAL: OurSheetNames = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };

/** The sheet that holds the scheme of this workbook, whatever its name; undefined when it was never graded. */
export const schemeSheetName = (snapshot: Snapshot): string | undefined =>
  snapshot.sheets.find(
    (sheet) =>
      rowLabelled(sheet, SETTING.yearStart) !== undefined &&
      rowLabelled(sheet, SETTING.partialSteps) !== undefined &&
      rowLabelled(sheet, SETTING.stage) !== undefined,
  )?.name;

/** Headings that stand together in one row of our sheet and of no other. */
const HEADINGS = {
  ledger: ['评分条款', '自评情况', '核查情况', '计分方式'],
  veto: ['事件', '发生日期', '适用条款', '是否触发'],
  result: ['分项', '满分', '得分率（%）'],
} as const;

const hasRowWith = (sheet: SheetSnapshot, headings: readonly string[]): boolean => {
  for (let row = 1; row <= Math.min(sheet.lastRow, ROWS_SEARCHED); row += 1) {
    const texts = new Set<string>();
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      texts.add(cellText(cellAt(sheet, row, column).value).trim());
    }
    if (headings.every((heading) => texts.has(heading))) return true;
  }
  return false;
};

const ROWS_SEARCHED = 60;

/** The names that our sheets have now: a person may have renamed one since the scheme recorded it. */
export const presentNames = (snapshot: Snapshot, recorded: OurSheetNames): OurSheetNames => {
  const found = (key: keyof typeof HEADINGS): string => {
    if (sheetNamed(snapshot, recorded[key])) return recorded[key];
    const known = new Set(Object.values(recorded));
    const candidates = snapshot.sheets.filter(
      (sheet) => !known.has(sheet.name) && hasRowWith(sheet, HEADINGS[key]),
    );
    return candidates.length === 1 ? (candidates[0]?.name ?? recorded[key]) : recorded[key];
  };
  return { ...recorded, ledger: found('ledger'), veto: found('veto'), result: found('result') };
};

/** Names for our sheets; where the user has a sheet of the usual name, ours takes another. */
export const freeSheetNames = (snapshot: Snapshot): OurSheetNames => {
  const free = (name: string): string => {
    const candidates = [
      name,
      `${name}（助手）`,
      ...Array.from({ length: 50 }, (_, index) => `${name}${index + 2}`),
    ];
    return candidates.find((candidate) => !sheetNamed(snapshot, candidate)) ?? name;
  };
  return {
    scheme: free(USUAL.scheme),
    ledger: free(USUAL.ledger),
    veto: free(USUAL.veto),
    result: free(USUAL.result),
  };
};

/** Sheets of the user's that have one of our usual names, so that ours took another. */
export const takenNames = (snapshot: Snapshot): readonly Issue[] =>
  Object.values<string>({ ...USUAL })
    .filter((name) => sheetNamed(snapshot, name))
    .map((name) => issue('sheetNameTaken', 'info', { sheet: name, cell: '' }));
