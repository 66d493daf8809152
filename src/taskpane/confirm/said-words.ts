import { Decimal } from 'decimal.js';
import { columnName } from '../../core/cells/address';
import { shown } from '../../core/rule/decimal';
import type { ConfirmedSheet } from '../../core/scheme/scheme';
import { rowCorrections, understood } from '../../i18n/pane/understood';
import { textsIn } from '../../i18n/texts';
import type { Wording } from '../texts-context';
import type { Correction } from './corrections';
import type { ShownTable } from './shown-tables';

/** What was corrected, in words; `before` is the table that it was corrected in. */
export const saidWords = (
  correction: Correction,
  before: ConfirmedSheet,
  { language, pane, fill }: Wording,
): string => {
  const words = understood[language];
  switch (correction.kind) {
    case 'headerRow':
      return fill(words.headerSaid, { row: correction.row });
    case 'row': {
      const { row, is } = correction;
      return is === null
        ? fill(words.rowAsRead, { row })
        : fill(words.rowSaid, { row, is: rowCorrections[language][is] });
    }
    case 'marksGroup': {
      const { group: number } = correction;
      return number === null ? words.groupUnsaid : fill(words.groupSaid, { number });
    }
    case 'role': {
      const { column, role } = correction;
      const letter = columnName(column);
      if (role === '') return fill(words.noRoleSaid, { letter });
      const was = before.columns[role];
      const said = fill(words.roleSaid, { letter, role: textsIn(language).roles[role] });
      const isTaken = was !== undefined && was !== column;
      return isTaken ? `${said}${fill(pane.confirm.taken, { letter: columnName(was) })}` : said;
    }
    case 'adopt':
      return words.adopted;
  }
};

/** What the tables of a sheet come to now. */
export const rereadWords = (tables: readonly ShownTable[], { language, fill }: Wording): string => {
  const words = understood[language];
  const indicators = tables.flatMap(({ table }) => table?.indicators ?? []);
  const marks = indicators.reduce((sum, { fullMarks }) => sum.plus(fullMarks ?? 0), new Decimal(0));
  return indicators.length === 0
    ? words.rereadNothing
    : fill(words.reread, { count: indicators.length, marks: shown(marks) });
};
