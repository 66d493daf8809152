import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { RecognisedTable } from '../../core/sheet/understanding';
import { certainties, understood } from '../../i18n/pane/understood';
import type { Place } from '../../workbook/host';
import { PlaceLink } from '../place-link';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  // as a field has its label
  label: { padding: `${tokens.spacingVerticalXXS} 0`, marginBottom: tokens.spacingVerticalXXS },
  value: { lineHeight: '32px', display: 'flex', columnGap: tokens.spacingHorizontalS },
  said: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
});

interface LastRowProps {
  readonly table: RecognisedTable;
  readonly onSelect: (place: Place) => void;
}

/** The last row of a table that counts, notes below it left aside; a person sets it among the rows. */
export const LastRow = ({ table, onSelect }: LastRowProps): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = understood[language];
  const said = table.said.found.find(({ is }) => is === 'last')?.row;
  const row = said ?? table.rows.findLast(({ use }) => use !== 'aside')?.row ?? table.headerRow;
  const column = table.columns.content ?? table.columns.rule ?? 1;
  return (
    <div>
      <div className={styles.label}>{words.lastRow}</div>
      <div className={styles.value}>
        <PlaceLink place={{ sheet: table.sheet, row, column }} onSelect={onSelect}>
          {fill(words.row, { row })}
        </PlaceLink>
        {said !== undefined && <span className={styles.said}>{certainties[language].corrected}</span>}
      </div>
    </div>
  );
};
