import type { Assessment } from '../assessment/assessment';
import { sheetNamed } from '../cells/snapshot';
import type { Issue } from '../issue';
import type { FollowUp } from '../follow-up/follow-up';
import { columnOf } from '../follow-up/follow-up';
import { followUpSheet } from '../follow-up/follow-up-sheet';
import { followUpSheetName, readFollowUp } from '../follow-up/read-follow-up';
import { usualMatters } from '../follow-up/usual-matters';
import { shownGrade } from '../result/page';
import { serialOf } from '../scheme/day';
import type { SchemeSheetLayout } from '../scheme/scheme-sheet';
import { YES } from '../scheme/scheme-words';
import type { SheetContent } from '../cells/edit';
import { freeSheetName } from './our-sheets';
import type { WorkbookReading } from './read-workbook';
import { wholeTable, type OurPart } from './sheet-difference';

const USUAL_NAME = '结果运用';

/** 结果运用 as it should be and what is ours of it, by its name; none where the workbook has none and none is wanted. */
export interface FollowUpPart {
  readonly own: readonly (readonly [string, SheetContent, OurPart])[];
  readonly issues: readonly Issue[];
}

const NONE: FollowUpPart = { own: [], issues: [] };

/** Keeps up the sheet 结果运用 that is there, or draws a first one where it is wanted. */
export const followUpPart = (
  { snapshot, scheme }: WorkbookReading,
  assessment: Assessment,
  schemeLayout: SchemeSheetLayout,
  isWanted: boolean,
): FollowUpPart => {
  const known = followUpSheetName(snapshot);
  if (known === undefined && !isWanted) return NONE;
  const name = known ?? freeSheetName(snapshot, USUAL_NAME);
  const was = known === undefined ? undefined : sheetNamed(snapshot, known);
  const { value, issues } = was ? readFollowUp(was) : { value: null, issues: [] };
  const first: FollowUp = {
    head: {
      notice: { value: null },
      check: { value: serialOf(scheme.dataDate) },
      tellsScore: { value: YES },
    },
    matters: usualMatters(scheme.bands),
  };
  const content = followUpSheet(value ?? first, {
    name,
    scheme,
    schemeLayout,
    grade: shownGrade(assessment.grade),
    total: assessment.total.toDecimalPlaces(2).toNumber(),
  });
  return { own: [[name, content, wholeTable(was, content, [columnOf('matter')], 1)]], issues };
};
