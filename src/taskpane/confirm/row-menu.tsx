import {
  makeStyles,
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ROW_CORRECTIONS, type RowCorrection, type RowUse } from '../../core/sheet/understanding';
import { rowCorrections, rowUses, understood } from '../../i18n/pane/understood';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({
  chip: {
    boxSizing: 'border-box',
    minWidth: 0,
    height: '22px',
    marginTop: '1px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    justifyContent: 'space-between',
    fontWeight: tokens.fontWeightRegular,
    border: `${tokens.strokeWidthThin} solid transparent`,
    whiteSpace: 'nowrap',
  },
  still: {
    borderRadius: tokens.borderRadiusMedium,
    lineHeight: '20px',
    fontSize: tokens.fontSizeBase200,
  },
  header: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground1 },
  indicator: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  section: {
    backgroundColor: tokens.colorPaletteTealBackground2,
    color: tokens.colorPaletteTealForeground2,
  },
  subtotal: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  total: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
  aside: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
});

interface RowMenuProps {
  readonly row: number;
  readonly use: RowUse;
  readonly said: RowCorrection | null;
  readonly onSay: (is: RowCorrection | null) => void;
}

/** What a row was taken for, and what it is when that is wrong. */
export const RowMenu = ({ row, use, said, onSay }: RowMenuProps): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = understood[language];
  const corrections = rowCorrections[language];
  const name = rowUses[language][use];
  if (use === 'header') {
    return <span className={mergeClasses(styles.chip, styles.still, styles.header)}>{name}</span>;
  }
  return (
    <Menu
      checkedValues={{ is: [said ?? 'asRead'] }}
      onCheckedValueChange={(_, { checkedItems: [chosen] }) =>
        onSay(ROW_CORRECTIONS.find((one) => one === chosen) ?? null)
      }
    >
      <MenuTrigger>
        <MenuButton
          className={mergeClasses(styles.chip, styles[use])}
          appearance="subtle"
          size="small"
          aria-label={fill(words.rowIs, { row, use: name })}
        >
          {name}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{fill(words.thisRow, { row })}</MenuGroupHeader>
            {ROW_CORRECTIONS.map((one) => (
              <MenuItemRadio key={one} name="is" value={one}>
                {corrections[one]}
              </MenuItemRadio>
            ))}
            <MenuItemRadio name="is" value="asRead">
              {corrections.asRead}
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
