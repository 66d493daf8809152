import type { Snapshot } from '../cells/snapshot';
import { issue, type Issue, type Outcome } from '../issue';
import { yearInTitle, type AssessmentYear } from '../scheme/assessment-year';
import { addDays, isoDay, monthAndDay, yearOf, type IsoDay } from '../scheme/day';
import type { Scheme } from '../scheme/scheme';
import { recorded } from '../writeback/confirmed-sheets';
import { freeSheetNames } from '../writeback/our-sheets';
import type { PlacedRecognised } from './carried-tables';

/** The same day a year later; 28 February after a 29th. */
const yearLater = (day: IsoDay): IsoDay => {
  const { month, day: date } = monthAndDay(day);
  return isoDay(yearOf(day) + 1, month, date) ?? addDays(isoDay(yearOf(day) + 1, month + 1, 1) ?? day, -1);
};

/** The assessment year that follows: it ends the day before its own first day comes round again, where last year's did. */
export const nextYear = ({ start, end }: AssessmentYear): AssessmentYear => ({
  start: yearLater(start),
  end: addDays(yearLater(addDays(end, 1)), -1),
});

/** What the scheme of the new year is made from. */
export interface NextSchemeInput {
  readonly last: Scheme;
  readonly current: Snapshot;
  readonly tables: readonly PlacedRecognised[];
  readonly today: IsoDay;
  /** The text above the first indicator table. */
  readonly title: string;
}

/**
 * Last year's scheme for this year's workbook: the year moved on by one, the measure and its options as they were, this
 * year's columns; data are as of `today`. `newYearTitleDiffers` where the sheet's title names another year than that.
 */
export const nextScheme = ({ last, current, tables, today, title }: NextSchemeInput): Outcome<Scheme> => {
  const year = nextYear(last.year);
  const named = yearInTitle(title, monthAndDay(year.start));
  const unit = tables.map(({ table }) => table.unit).find((name) => name !== '') ?? last.unit;
  const sheet = tables[0]?.sheet.name ?? '';
  const issues: readonly Issue[] =
    named && (named.start !== year.start || named.end !== year.end)
      ? [
          issue(
            'newYearTitleDiffers',
            'warning',
            { sheet, cell: '' },
            { named: `${named.start}—${named.end}`, year: `${year.start}—${year.end}` },
          ),
        ]
      : [];
  return {
    value: {
      ...last,
      unit,
      year,
      dataDate: today,
      sheetNames: freeSheetNames(current, {}),
      indicatorSheets: tables.map(recorded),
    },
    issues,
  };
};
