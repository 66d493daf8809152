import { cellText } from '../cells/cell';
import { remembered } from '../cells/remembered';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { issue, type Issue } from '../issue';
import { pageEnd } from '../result/opinions';
import type { OurSheetNames } from '../scheme/scheme';
import { SETTING } from '../scheme/scheme-words';
import { rowLabelled } from '../scheme/sheet-reading';

const USUAL: OurSheetNames = { scheme: '考核方案', ledger: '评分明细', veto: '一票否决', result: '考核结果' };

/** The sheet that holds the scheme of this workbook, whatever its name; undefined when it was never graded. */
export const schemeSheetName: (snapshot: Snapshot) => string | undefined = remembered(
  (snapshot: Snapshot) =>
    snapshot.sheets.find(
      (sheet) =>
        rowLabelled(sheet, SETTING.yearStart) !== undefined &&
        rowLabelled(sheet, SETTING.partialSteps) !== undefined &&
        rowLabelled(sheet, SETTING.stage) !== undefined,
    )?.name,
);

/** Headings that stand together in one row of our sheet and of no other. */
const HEADINGS = {
  ledger: ['评分条款', '自评情况', '核查情况', '计分方式'],
  veto: ['事件', '发生日期', '适用条款', '是否触发'],
  result: ['分项', '满分', '得分率（%）'],
} as const;

type FoundByContent = keyof typeof HEADINGS;

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

/** The one sheet that holds what ours holds; of several, the one that has our usual name. */
const foundByContent = (sheets: readonly SheetSnapshot[], key: FoundByContent): string | undefined => {
  const candidates = sheets.filter((sheet) => hasRowWith(sheet, HEADINGS[key]));
  const [found] = candidates.length === 1 ? candidates : candidates.filter(({ name }) => name === USUAL[key]);
  return found?.name;
};

/** The names that our sheets have now: a person may have renamed one since the scheme recorded it. */
export const presentNames = (snapshot: Snapshot, recorded: OurSheetNames): OurSheetNames => {
  const known = new Set(Object.values(recorded));
  const others = snapshot.sheets.filter(({ name }) => !known.has(name));
  const found = (key: FoundByContent): string =>
    sheetNamed(snapshot, recorded[key]) ? recorded[key] : (foundByContent(others, key) ?? recorded[key]);
  return { ...recorded, ledger: found('ledger'), veto: found('veto'), result: found('result') };
};

/** Our sheets in a workbook whose scheme is gone. */
export type RemainingNames = Partial<Pick<OurSheetNames, FoundByContent>>;

/**
 * The sheets of ours that are left in a workbook without a scheme, told by what they hold. 考核结果 alone is none: a table
 * of the user's may have its few headings.
 */
export const remainingNames = ({ sheets }: Snapshot): RemainingNames => {
  const ledger = foundByContent(sheets, 'ledger');
  const veto = foundByContent(sheets, 'veto');
  if (ledger === undefined && veto === undefined) return {};
  const pages = sheets.filter((sheet) => pageEnd(sheet) !== undefined);
  const result = foundByContent(pages, 'result');
  return {
    ...(ledger === undefined ? {} : { ledger }),
    ...(veto === undefined ? {} : { veto }),
    ...(result === undefined ? {} : { result }),
  };
};

/** The name for a sheet of ours that is not there yet; where the user has a sheet of that name, ours takes another. */
export const freeSheetName = (snapshot: Snapshot, name: string): string => {
  const candidates = [
    name,
    `${name}（助手）`,
    ...Array.from({ length: 50 }, (_, index) => `${name}${index + 2}`),
  ];
  return candidates.find((candidate) => !sheetNamed(snapshot, candidate)) ?? name;
};

/** Names for our four sheets, of which some may remain. */
export const freeSheetNames = (snapshot: Snapshot, remaining: RemainingNames): OurSheetNames => {
  const free = (name: string): string => freeSheetName(snapshot, name);
  return {
    scheme: free(USUAL.scheme),
    ledger: remaining.ledger ?? free(USUAL.ledger),
    veto: remaining.veto ?? free(USUAL.veto),
    result: remaining.result ?? free(USUAL.result),
  };
};

/** Sheets of the user's that have one of our usual names, so that ours took another. */
export const takenNames = (snapshot: Snapshot, names: OurSheetNames): readonly Issue[] => {
  const ours = new Set<string>(Object.values(names));
  return Object.values<string>({ ...USUAL })
    .filter((name) => sheetNamed(snapshot, name) && !ours.has(name))
    .map((name) => issue('sheetNameTaken', 'info', { sheet: name, cell: '' }));
};
