import type { CellRef } from '../cells/address';
import { cellText, type Cell } from '../cells/cell';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { issue, type Outcome } from '../issue';
import type { Basis, Measure } from './basis';
import { readDay, type IsoDay } from './day';
import { QUALITY_2013 } from './presets';
import { readBands } from './read-bands';
import { readIndicatorSheets, readSheetNames } from './read-indicator-sheets';
import { readVetoRules } from './read-veto-rules';
import type { Scheme } from './scheme';
import {
  COMMENT_FORM_WORDS,
  NO,
  NOT_APPLICABLE_WORDS,
  PARTIAL_STEP_WORDS,
  SETTING,
  STAGE_WORDS,
  TABLE,
  YES,
  type Setting,
} from './scheme-words';
import { findTable, isBlankCell, note, rowLabelled, textAt, type Reading } from './sheet-reading';

const VALUE_COLUMN = 2;

/** Where a setting's value stands: beside its label. A label that is gone is told at the head of the sheet. */
const settingAt = (
  reading: Reading,
  setting: Setting,
): { readonly ref: CellRef; readonly cell: Cell } | undefined => {
  const row = rowLabelled(reading.sheet, SETTING[setting]);
  const ref = { row: row ?? 1, column: VALUE_COLUMN };
  const cell = cellAt(reading.sheet, ref.row, ref.column);
  if (row !== undefined && !isBlankCell(cell)) return { ref, cell };
  note(reading, 'schemeEntryMissing', 'error', ref, { label: SETTING[setting] });
  return undefined;
};

/** A text that may be left blank. */
const textSetting = (reading: Reading, setting: Setting): string => {
  const row = rowLabelled(reading.sheet, SETTING[setting]);
  return row === undefined ? '' : textAt(reading.sheet, row, VALUE_COLUMN);
};

const daySetting = (reading: Reading, setting: Setting): IsoDay | undefined => {
  const found = settingAt(reading, setting);
  if (!found) return undefined;
  const day = readDay(found.cell);
  const params = { label: SETTING[setting], text: cellText(found.cell.value) };
  if (day.kind !== 'day') {
    note(reading, 'schemeDateUnreadable', 'error', found.ref, params);
    return undefined;
  }
  if (day.asText) note(reading, 'schemeDateAsText', 'info', found.ref, { ...params, day: day.day });
  return day.day;
};

const optionSetting = <T extends string>(
  reading: Reading,
  setting: Setting,
  words: Readonly<Record<T, string>>,
  otherwise: T,
): T => {
  const found = settingAt(reading, setting);
  if (!found) return otherwise;
  const text = cellText(found.cell.value).trim();
  for (const option in words) if (words[option] === text) return option;
  note(reading, 'schemeOptionUnknown', 'error', found.ref, {
    label: SETTING[setting],
    text,
    options: Object.values<string>(words).join('、'),
  });
  return otherwise;
};

const decimalsSetting = (reading: Reading): number => {
  const found = settingAt(reading, 'decimals');
  const value = found?.cell.value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4) return value;
  if (found) {
    const text = cellText(found.cell.value);
    const code = typeof value === 'number' ? 'schemeDecimalsRange' : 'schemeNumberExpected';
    note(reading, code, 'error', found.ref, { label: SETTING.decimals, text });
  }
  return QUALITY_2013.measure.decimals;
};

/** What is read of a scheme whatever workbook it stands in: the measure and its year; undefined days are told. */
const readMeasure = (
  reading: Reading,
): { readonly measure: Measure; readonly start: IsoDay | undefined; readonly end: IsoDay | undefined } => {
  const start = daySetting(reading, 'yearStart');
  const end = daySetting(reading, 'yearEnd');
  if (start !== undefined && end !== undefined && start > end) {
    const row = rowLabelled(reading.sheet, SETTING.yearEnd) ?? 1;
    note(reading, 'schemeYearReversed', 'error', { row, column: VALUE_COLUMN }, { start, end });
  }
  const bands = readBands(reading);
  const vetoRules = readVetoRules(reading, bands);
  const preset = QUALITY_2013.measure;
  const measure = {
    name: textSetting(reading, 'name'),
    document: textSetting(reading, 'document'),
    decimals: decimalsSetting(reading),
    partialSteps: optionSetting(reading, 'partialSteps', PARTIAL_STEP_WORDS, preset.partialSteps),
    rebase: optionSetting(reading, 'rebase', { yes: YES, no: NO }, preset.rebase ? 'yes' : 'no') === 'yes',
    bands,
    vetoRules,
    commentForm: optionSetting(reading, 'commentForm', COMMENT_FORM_WORDS, preset.commentForm),
  };
  return { measure, start, end };
};

/** 考核方案 ready to be read; null when its labels are gone. */
const readingOf = (sheet: SheetSnapshot): Reading | null => {
  const labels = Object.values(SETTING).filter((label) => rowLabelled(sheet, label) !== undefined);
  return labels.length < Object.keys(SETTING).length / 2 ? null : { sheet, issues: [] };
};

const unusable = (sheet: string): Outcome<null> => ({
  value: null,
  issues: [issue('schemeUnusable', 'error', { sheet, cell: 'A1' })],
});

/**
 * Reads 考核方案, finding each row by its label. null without an issue: there is no such sheet; null with `schemeUnusable`
 * or other errors: it holds no year or no bands to go by. Otherwise the scheme, where an entry that is in error (each told
 * with its cell) has the value of the measure of 2013 in its place: the caller decides whether to go on.
 */
export const readScheme = (snapshot: Snapshot, sheetName: string): Outcome<Scheme | null> => {
  const sheet = sheetNamed(snapshot, sheetName);
  if (!sheet) return { value: null, issues: [] };
  const reading = readingOf(sheet);
  if (!reading) return unusable(sheetName);
  const { measure, start, end } = readMeasure(reading);
  const dataDate = daySetting(reading, 'dataDate');
  const rest = {
    unit: textSetting(reading, 'unit'),
    stage: optionSetting(reading, 'stage', STAGE_WORDS, 'checked'),
    sheetNames: readSheetNames(reading),
    indicatorSheets: readIndicatorSheets(reading),
  };
  const { issues } = reading;
  if (start === undefined || end === undefined || measure.bands.length === 0) return { value: null, issues };
  return { value: { ...measure, ...rest, year: { start, end }, dataDate: dataDate ?? end }, issues };
};

/**
 * Reads from the 考核方案 of one workbook what another can start from; unit, stage, dates of data, sheets and columns are
 * left, whatever state they are in. null with its issues when an entry is in error.
 */
export const readBasis = (snapshot: Snapshot, sheetName: string): Outcome<Basis | null> => {
  const sheet = sheetNamed(snapshot, sheetName);
  const reading = sheet && readingOf(sheet);
  if (!reading) return unusable(sheetName);
  const { measure, start, end } = readMeasure(reading);
  const { issues } = reading;
  const inError = issues.some(({ severity }) => severity === 'error');
  if (inError || start === undefined || end === undefined) return { value: null, issues };
  const words = readNotApplicableWords(snapshot, sheetName);
  return { value: { measure, notApplicableWords: words, year: { start, end } }, issues };
};

/** The words under 缺项标记, in their order; the usual ones when the sheet or the list is missing. */
export const readNotApplicableWords = (snapshot: Snapshot, sheetName: string): readonly string[] => {
  const sheet = sheetNamed(snapshot, sheetName);
  const table = sheet && findTable(sheet, TABLE.notApplicable);
  const words = sheet && table ? table.rows.map((row) => textAt(sheet, row, 1)) : [];
  const written = words.filter((word) => word !== '');
  return written.length > 0 ? written : NOT_APPLICABLE_WORDS;
};
