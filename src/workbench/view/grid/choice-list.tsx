import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDown12Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { contains, type CellRef } from '../../../core/cells/address';
import type { LiveSheet } from '../../book/live-book';
import type { ViewTexts } from '../texts';
import { placeOf } from './cell-box';
import type { Geometry } from './geometry';
import { rangeAt } from './moves';
import { pointOf, type View } from './panes';

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    minWidth: '18px',
    width: '18px',
    height: '20px',
    padding: 0,
    borderRadius: '2px',
    zIndex: 3,
  },
  list: { maxHeight: '260px' },
});

/** What may be chosen for a cell, where its entry is from a list. */
export const choicesAt = (sheet: LiveSheet, at: CellRef): readonly string[] | undefined => {
  const rule = sheet.layout.validations.find(({ ranges }) =>
    ranges.some((range) => contains(range, at)),
  )?.rule;
  return rule?.kind === 'list' ? rule.options : undefined;
};

interface ChoiceListProps {
  readonly sheet: LiveSheet;
  readonly geometry: Geometry;
  readonly view: View;
  readonly texts: ViewTexts;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onChoose: (choice: string) => void;
}

/** The arrow beside a cell whose entry is from a list. */
export const ChoiceList = ({
  sheet,
  geometry,
  view,
  texts,
  open,
  onOpenChange,
  onChoose,
}: ChoiceListProps): ReactNode => {
  const styles = useStyles();
  const { active } = sheet.selection;
  const choices = choicesAt(sheet, active);
  if (!choices) return null;
  const { width, height } = placeOf(geometry, rangeAt(sheet, active));
  const { x, y } = pointOf(geometry, view, active);
  return (
    <Menu
      open={open}
      onOpenChange={(_, data) => onOpenChange(data.open)}
      positioning={{ position: 'below', align: 'end' }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          style={{ left: x + width, top: y + Math.max(height - 21, 0) }}
          size="small"
          tabIndex={-1}
          icon={<ChevronDown12Regular />}
          aria-label={texts.chooseFrom}
        />
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {choices.map((choice) => (
            <MenuItem key={choice} onClick={() => onChoose(choice)}>
              {choice}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
