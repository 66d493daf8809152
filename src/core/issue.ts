/** What a person must know about one place of a workbook. It carries no prose; i18n has a sentence for each code. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly where: Where;
  /** Values for the sentence's placeholders. */
  readonly params: Readonly<Record<string, string | number>>;
}

export type Severity = 'error' | 'warning' | 'info';

/** `cell` in A1 form (`E5`, `E5:E9`); both are empty when the issue concerns the whole workbook. */
export interface Where {
  readonly sheet: string;
  readonly cell: string;
}

/** The answer of a core function: a value, and what was noticed on the way. */
export interface Outcome<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

export type IssueCode = (typeof ISSUE_CODES)[number];

/** Every code there is, so that a test can demand a sentence for each. Grouped by the folder that raises it. */
export const ISSUE_CODES = [
  // sheet
  'noIndicatorSheet',
  'indicatorSheetUnsure',
  'hiddenIndicatorSheet',
  'columnRoleUnsure',
  'mergeAcrossHeader',
  'secondTable',
  'errorInCell',
  'marksUnreadable',
  'marksLookLikeDate',
  'marksDoNotAddUp',
  'marksWithoutRule',
  'ruleWithoutMarks',
  'duplicateNumber',
  'ruleBeyondMarks',
  'rowUnscored',
  'deductionItem',
  'maybeHeading',
  'partOfAbove',
  'marksZero',
  'marksDiffer',
  'repeatedIndicators',
  'weightsNotApplied',
  'totalUnstated',
  'hiddenIndicators',
  'hiddenColumn',
  'confirmedHeaderLost',
  'confirmedColumnLost',
  'confirmedColumnsMoved',
  'confirmedRowLost',
  'confirmedSheetGone',
  'confirmedAgain',
  'marksByGroup',
  // rule
  'ruleUncertain',
  'sectionUnknown',
  'beyondFormulas',
  'vetoInRule',
  // scheme
  'schemeUnusable',
  'schemeTableMissing',
  'schemeEntryMissing',
  'schemeNumberExpected',
  'schemeDecimalsRange',
  'schemeOptionUnknown',
  'schemeDateAsText',
  'schemeDateUnreadable',
  'schemeYearReversed',
  'schemeBandOutOfRange',
  'schemeBandGap',
  'schemeBandOverlap',
  'schemeBandOrder',
  'schemeBandFraction',
  'schemeGradeMissing',
  'schemeGradeDuplicate',
  'schemeVetoNameMissing',
  'schemeVetoGradeUnknown',
  'schemeVetoEffectUnknown',
  'schemeVetoGradesUnknown',
  'schemeColumnUnreadable',
  'schemeRowsUnreadable',
  'schemeKept',
  'schemeRebuilt',
  'noteStatesOption',
  'noteUnsupported',
  'notesContradict',
  // new-year
  'newYearTitleDiffers',
  'newYearColumnsAnew',
  'newYearNotCompared',
  // veto
  'vetoRegisterUnusable',
  'vetoDateAsText',
  'vetoDateUnreadable',
  'vetoStateUnknown',
  'vetoTextExpected',
  // writeback
  'factWithoutClause',
  'readingGone',
  'entryWithoutPlace',
  'indicatorGone',
  'notApplicableUnclear',
  'scoreAboveFullMarks',
  'scoreNegative',
  'scoreNotNumber',
  'handScoreDiffers',
  'scoreDecimals',
  'formulaTypedOver',
  'parameterSetBack',
  'commentOfOthers',
  'notesNotSeen',
  'sheetNameTaken',
  'changedSince',
] as const;

export const issue = (
  code: IssueCode,
  severity: Severity,
  where: Where,
  params: Issue['params'] = {},
): Issue => ({ code, severity, where, params });
