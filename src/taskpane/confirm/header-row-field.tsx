import { Field, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SheetSnapshot } from '../../core/cells/snapshot';
import { columnHeadings } from '../../core/sheet/column-headings';
import { typedFact } from '../../core/writeback/typed-fact';
import { understood } from '../../i18n/pane/understood';
import { TypedInput } from '../score/typed-input';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({ field: { width: '6em' } });

interface HeaderRowFieldProps {
  readonly sheet: SheetSnapshot;
  readonly headerRow: number;
  /** Whether the header of another table has the row. */
  readonly isTaken: (row: number) => boolean;
  readonly onRow: (row: number) => void;
}

/** The last row of a table's header. */
export const HeaderRowField = ({ sheet, headerRow, isTaken, onRow }: HeaderRowFieldProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill, language } = useTexts();
  const words = understood[language];
  const [typed, setTyped] = useState<number | string | null>(headerRow);
  const faultOf = (value: number | string | null): string | null => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > sheet.lastRow) {
      return fill(pane.confirm.wrongHeaderRow, { last: sheet.lastRow });
    }
    if (isTaken(value)) return words.headerTaken;
    return columnHeadings(sheet, value).size === 0 ? words.headerBlank : null;
  };
  const fault = typed === headerRow ? null : faultOf(typed);
  return (
    <Field label={pane.confirm.headerRow} validationMessage={fault}>
      <TypedInput
        className={styles.field}
        inputMode="numeric"
        value={fault === null ? headerRow : typed}
        read={(text) => typedFact(text, 'points')}
        onValue={(value) => {
          setTyped(value);
          if (typeof value === 'number' && value !== headerRow && faultOf(value) === null) onRow(value);
        }}
      />
    </Field>
  );
};
