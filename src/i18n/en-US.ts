import type { Texts } from './texts';

export const enUS: Texts = {
  issues: {
    noIndicatorSheet:
      'No indicator sheet was found: no sheet has both a column of full marks and a column of scoring rules. Check that the header names them (分值, 评分标准).',
    indicatorSheetUnsure:
      '{place} looks like an indicator sheet, but has no {missing}; it was not treated as one. Name its columns in the pane under Confirm, or complete the header.',
    hiddenIndicatorSheet:
      '{place} is a hidden indicator sheet and was not scored. Unhide it if it should be.',
    columnRoleUnsure:
      '{place}: it is not certain which column is the {role}. Name it in the pane under Confirm, or in 考核方案.',
    mergeAcrossHeader:
      '{place}: header and content are merged into one cell, so columns may be taken for others. Unmerge it and try again.',
    secondTable:
      '{place} looks like a second table on the sheet, whose rows are read by the columns of the header above. Check their marks and rules, or move that table to a sheet of its own.',
    errorInCell:
      '{place} shows the error {error}, so the item cannot be scored. Correct the formula or type the content.',
    marksUnreadable: '{place}: the full marks “{text}” are no number. Enter a number such as 10.',
    marksLookLikeDate:
      '{place}: the full marks “{text}” are formatted as a date; Excel may have changed what was typed. Set the general format and enter the marks again.',
    marksDoNotAddUp: '{place} states {stated} marks, but its items add up to {sum}. Check the marks.',
    marksWithoutRule:
      '{place}: the item has no scoring rule and can only be scored by hand. Add the rule, or enter a score.',
    ruleWithoutMarks: '{place}: there are no full marks, so the rule of this row is not scored. Add them.',
    scoreAboveFullMarks:
      '{place}: the score {score} is above the full marks {fullMarks} and does not count. Check both.',
    scoreNegative: '{place}: the score {score} is below 0 and does not count. Enter a number from 0 up.',
    scoreNotNumber:
      '{place}: the score “{text}” is no number, which no sum would count, so the indicator is pending. Enter the number alone (8, say), or clear the cell to have it scored.',
    duplicateNumber: '{place}: the number {number} stands in row {row} already. Check the numbering.',
    ruleBeyondMarks:
      'The rule at {place} speaks of {points} marks, more than the {fullMarks} of its indicator. Check both; neither scores nor deductions go beyond the full marks.',
    hiddenIndicators:
      '{count} indicators of the table at {place} stand in hidden rows (a filter, say) and count all the same. Make sure that they should.',
    hiddenColumn:
      'The column of {place} ({role}) is hidden and used all the same. Make sure that it should be.',
    rowUnscored:
      'The row of {place} says what it is about, but has neither marks nor a rule, and is not taken for an indicator. Fill them in if it is one; if not, say so in the pane.',
    deductionItem:
      'The {count} rows at {place} are deduction items: what stands there is the most that is taken off, no marks to be had, and is not counted. Let a person decide how they score, or say in the pane that they are no indicators.',
    maybeHeading:
      'The first row of {place} has no rule, and the marks of the other {count} rows together: it may be their heading rather than an indicator. Check that nothing counts twice.',
    partOfAbove:
      'The {count} rows at {place} begin with 其中: the row above may hold their marks already. Check that nothing counts twice.',
    marksZero:
      'The {count} rows at {place} have 0 marks: they may be bands of the item above rather than indicators. Check them.',
    marksDiffer:
      '{place} has {marks} marks, while the text of the indicator says {inText}. Check which holds.',
    repeatedIndicators:
      'At {place} the same contents and rules stand several times, perhaps once for each unit, month or post, and are added up as one table. Check it, and split the sheet if need be.',
    weightsNotApplied:
      'There are weights at {place}. Marks are added up as they stand and not multiplied. Check that they are weighted already.',
    totalUnstated:
      'The marks at {place} add up to {sum}; no total is stated, and it is not 100. Check that no subtotal, heading or deduction counts as an indicator.',
    confirmedHeaderLost:
      'Near {place} there is no longer the header that 考核方案 records, so the sheet is not scored. Correct its 表头行 in 考核方案 and enter the letters of its columns again.',
    confirmedColumnLost:
      'The heading at {place} is no longer “{heading}”, which 考核方案 records for the {role}, and no other column alone has it, so the sheet is not scored. Enter the letter of this column in 考核方案 again, or clear it if there is none.',
    confirmedColumnsMoved:
      'Columns of the header at {place} have moved and were found again by their headings. Check the letters in 考核方案.',
    confirmedRowLost:
      'What 考核方案 records of the row “{text}” (row {row} then) was not applied: {place} has no row, or several, that say so now. Say again in the pane which row it is.',
    confirmedSheetGone:
      'The indicator sheet “{name}” that 考核方案 records is no longer in this workbook and is not scored. If it was renamed, enter its name of now in 考核方案.',
    confirmedAgain:
      '{place} has the headings of an indicator sheet that was confirmed before and is read by the same columns. Look them through.',
    marksByGroup:
      'The marks at {place} differ by group of regions ({count} rows have several): say first which group this unit belongs to, in the pane or under 分值取第几组 in 考核方案.',
    ruleUncertain:
      'The scoring rule at {place} could not be read with certainty ({unread}) and is not scored. Check its words, or score it by hand.',
    schemeUnusable:
      '{place} is not a scheme that this product wrote: its labels are gone. Restore the sheet, or delete it and grade again to have it rebuilt.',
    schemeTableMissing: '{place}: the scheme’s part “{table}” cannot be found. Restore it.',
    schemeEntryMissing: '{place}: “{label}” is not filled in. Fill it in.',
    schemeNumberExpected: '{place}: “{label}” must be a number, not “{text}”. Enter a number.',
    schemeDecimalsRange: '{place}: “{label}” must be a whole number from 0 to 4, not “{text}”. Correct it.',
    schemeOptionUnknown: '{place}: “{label}” is “{text}”, but must be one of {options}. Choose one.',
    schemeDateAsText:
      '{place}: “{label}” holds “{text}” as text and was taken as {day}. Better make it a date.',
    schemeDateUnreadable: '{place}: “{label}” holds “{text}”, which is no date. Enter it like 2016-7-1.',
    schemeYearReversed:
      '{place}: the assessment year ends ({end}) before it starts ({start}). Correct one of the dates.',
    schemeBandOutOfRange: '{place}: the band starts at {min}, outside 0 to 100. Correct it.',
    schemeBandGap:
      '{place}: the lowest band starts at {min}, so lower scores have no grade. Let the lowest band start at 0.',
    schemeBandOverlap:
      '{place}: the band starts at {min}, the same as the one before ({below}), so one score would have two grades. Correct one of them.',
    schemeBandOrder:
      '{place}: the band starts at {min}, below the one before ({below}). List the bands from the lowest up.',
    schemeBandFraction:
      '{place}: the highest band starts at {max}; perhaps 90 was written as 0.9. Enter percentages of the full marks, such as 90.',
    schemeGradeMissing: '{place}: the band has no grade. Fill it in.',
    schemeGradeDuplicate: '{place}: the grade “{grade}” stands twice. Give each band a grade of its own.',
    newYearTitleDiffers:
      '{place} has {named} in its title, and the scheme moves last year on to {year}. Check which holds and enter that in 考核方案.',
    newYearColumnsAnew:
      '{place} has other headings than last year; the columns confirmed then were not carried over, but recognised anew. Check them.',
    newYearNotCompared:
      'No indicators could be read in last year’s workbook: only its scheme was carried over, and nothing was compared. Check that the file is the one graded last year.',
    schemeVetoNameMissing: '{place}: the veto rule has no name. Fill it in.',
    schemeVetoGradeUnknown:
      '{place}: the veto rule “{rule}” sets the grade “{grade}”, which is none of the bands’. Choose one of theirs.',
    schemeVetoEffectUnknown:
      '{place}: the effect “{text}” is not known. Choose one of {options}; blank means that the grade is set.',
    schemeVetoGradesUnknown:
      '{place}: the veto rule “{rule}” lowers the grade by “{text}”. Enter how many grades, such as 1.',
    schemeColumnUnreadable: '{place}: “{label}” must be a column letter such as D, not “{text}”. Correct it.',
    schemeRowsUnreadable:
      '{place}: “{text}” under “{label}” cannot be read. Write “12 first words＝不是指标”, with one of {options} behind the sign; several with semicolons between them.',
    schemeKept:
      '{place} is the scheme that this workbook has already; it was used, not “{name}”, which was asked for. To use that one, change the entries of this sheet.',
    schemeRebuilt:
      'The scheme was no longer in the workbook; {place} was made anew from “{name}”, stage {stage}, and the facts were kept. Check the year, stage, grades and veto rules.',
    noteStatesOption:
      'The note at {place} says “{text}”: {option} should be “{stated}” and is “{now}”. It was not applied by itself; if you agree, take it in the pane, or enter it in 考核方案.',
    noteUnsupported:
      'The note at {place} says “{text}” ({option}), which no scheme can express; it was not applied. Check the scores that it concerns.',
    notesContradict:
      'The note at {place} says “{text}”, while another note says otherwise ({option}); neither was applied. Check which of them holds, and enter it in 考核方案.',
    vetoRegisterUnusable:
      '{place} is not a veto register that this product wrote: its headings are gone. Restore the sheet, or delete it and grade again to have it rebuilt.',
    vetoDateAsText:
      '{place}: the event’s date “{text}” is text and was taken as {day}. Better make it a date.',
    vetoDateUnreadable:
      '{place}: the event’s date “{text}” is no date, so it cannot be told whether the event falls in the assessment year. Enter it like 2017-3-12.',
    vetoStateUnknown: '{place}: the state “{text}” is not known. Enter 待核实, 已核实 or 不成立.',
    vetoTextExpected: '{place}: “{label}” must be text, not “{text}”. Correct it.',
    sectionUnknown:
      'The scoring rule at {place} concerns “{section}”, but the sheet has no such section. Check the name, or score it by hand.',
    beyondFormulas:
      '{place}: too many clauses stand in this rule, or take all marks of one section, for an Excel formula; the item is scored by hand. Enter its score.',
    vetoInRule:
      'The scoring rule at {place} contains a veto, “{text}”, which is no part of the item’s score. Register such an event in the veto sheet.',
    factWithoutClause:
      '{place} holds facts (self: {selfFact}; checked: {checkedFact}), but the rule has no clause “{clause}” any more, or it is read in another way now; they are not scored. Enter them at the clause that they belong to.',
    readingGone:
      '{place}: how “{words}” is read no longer applies, since the rule was reworded. Say again how it is read, or score it by hand.',
    entryWithoutPlace:
      'What was entered for {place} (“{value}” at the clause “{clause}”) has no place any more: the indicator or its rule was changed. Enter it at the clause that it belongs to.',
    indicatorGone:
      '{place}: the indicator “{name}” is no longer in the indicator sheet; {facts} of its facts are not scored. Check whether it was deleted or changed.',
    notApplicableUnclear:
      '{place}: “{text}” in the not-applicable column is not known; the item counts. Enter 缺项 if it does not apply, else leave the cell blank.',
    handScoreDiffers:
      '{place}: the score typed in is {typed}, while the facts give {computed}; the typed one counts. Check both; delete the typed one to use the other.',
    scoreDecimals:
      '{place}: the score {score} has more decimals than the scheme’s {decimals}. It counts as typed; the total is rounded before it is graded. Check it.',
    formulaTypedOver:
      '{place} held a formula and now holds fixed content, which does not follow the facts. To restore it, clear the cell and grade again.',
    parameterSetBack:
      'At {place}, {label} “{was}” does not follow from the scoring rule and is set back to “{now}”. The scoring rule decides: to score otherwise, change it in the indicator sheet.',
    notesNotSeen:
      'This Excel does not show the notes that the workbook holds, so they are not updated; the reasons column and 评分明细 count. To have comments here, delete the notes and set 批注形式 in 考核方案 to 线程批注.',
    commentOfOthers:
      '{place} has a comment by someone else, which was left alone; the reason stands in the reason column and the ledger only.',
    sheetNameTaken:
      '{place} has a name that this product uses; its own sheet got another name, recorded in 考核方案.',
    changedSince: '{place} was changed after it was written and is not taken back. Check it and decide.',
  },
  faults: {
    notAWorkbook:
      'The file is no Excel workbook (.xlsx). Open the original in Excel or WPS, save it as .xlsx and try again.',
    passwordProtected: 'The workbook needs a password to open. Remove it in Excel, save and try again.',
    oldBinaryFormat: 'The file has the old .xls format. Save it as .xlsx in Excel or WPS and try again.',
    expandsTooFar:
      'The file expands too far and was not read. Delete large empty areas that are only formatted, save and try again.',
    damagedPart:
      'The workbook is damaged ({part}). Open it in Excel, let Excel repair it, save and try again.',
    sheetMissing: 'The workbook has no sheet named “{sheet}”. Check whether it was deleted or renamed.',
    sheetNameTaken:
      'The workbook already has a sheet named “{sheet}”. Rename it, or set another name in 考核方案.',
    arrayFormulaInTheWay:
      '{place} lies in the range of an array formula and cannot be changed. Clear that formula, or choose another score column.',
    commentOfAnother:
      '{place} has a comment by someone else, which cannot be changed. Deal with that comment first.',
    cellsLocked:
      'Sheet “{sheet}” is protected and these cells are locked: {cells}. Nothing was written. Ask whoever protected it to unlock them, then try again.',
    structureLocked:
      'The structure of the workbook is protected, so no sheet can be added. Nothing was written. Unprotect the workbook (Review) and try again.',
    readOnly: 'The workbook is open read-only and cannot be written to. Enable editing or save a copy first.',
    accessDenied:
      'Excel refused the change; the place may be protected. Check the sheet’s protection and try again.',
    cellBeingEdited:
      'A cell is being edited, or Excel cannot do this right now. Finish editing with Enter or Esc and try again.',
    changedMeanwhile:
      'Someone changed the workbook just now, or it is no longer in front. Read it again and try once more.',
    tooLargeForHost:
      'The content is more than Excel takes at once. Open the workbook in desktop Excel, or divide the sheet, and try again.',
    notInThisExcel: 'This version of Excel lacks what is needed. Update to Excel 2021 or later.',
    connectionLost: 'The connection to Excel broke. Open this pane again to see how far the writing got.',
    commentsRefused:
      'Scores, reasons and sheets were written, the comments were not: the cells may hold notes of the older kind. The reasons stand in the reason column and the ledger.',
    hostFailed:
      'Excel did not finish the operation ({code}). Save the workbook, open this pane again and try once more.',
  },
  roles: {
    number: 'number column',
    level1: 'first-level column',
    level2: 'second-level column',
    level3: 'third-level column',
    content: 'content column',
    target: 'target column',
    unit: 'unit column',
    actual: 'actual-value column',
    fullMarks: 'full-marks column',
    rule: 'scoring-rule column',
    evidence: 'evidence column',
    selfScore: 'self-score column',
    selfRemark: 'self-score remark column',
    score: 'score column',
    deduction: 'deduction column',
    remark: 'reason column',
    department: 'department column',
    notApplicable: 'not-applicable column',
    lastYear: 'last-year column',
    checkedActual: 'checked-value column',
  },
  options: {
    rebase: 'scaling back for items that do not apply (缺项折算)',
    decimals: 'decimals of scores (得分保留小数)',
    partialSteps: 'part of a step (不足一个计分幅度)',
    floor: 'no score below 0, or scores below 0',
    total: 'decimals of the total alone',
    percentagePoints: 'part of a percentage point',
    deductions: 'part of a step in deductions',
    negativeScores: 'scores below 0',
    bonusCap: 'a limit of bonus points',
    bonusBeyond: 'bonus points beyond full marks',
    roundingOther: 'rounding in another way, or to half points',
    noDoubleCounting: 'one matter is not counted twice',
    yes: 'yes',
    no: 'no',
    whole: 'not counted',
    proRata: 'pro rata',
    started: 'counted as one',
  },
  mends: {
    setCell: 'change {cell} to {to}',
    asInPreset: 'change {cell} to {to} (as in {preset})',
    sortBands: 'put the rows of {range} in order, from the lowest edge up',
    fromFractions: 'multiply the edges in {range} by 100',
    fromMarks: 'turn the edges in {range} from marks into percentages of the full {fullMarks}',
  },
  oneOf: { sentence: ' You could {ways}.', or: '; or ' },
  place: { workbook: 'the workbook', sheet: 'sheet “{sheet}”', cell: 'sheet “{sheet}” {cell}' },
};
