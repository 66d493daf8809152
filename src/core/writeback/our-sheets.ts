import { sheetNamed, type Snapshot } from '../cells/snapshot';
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
