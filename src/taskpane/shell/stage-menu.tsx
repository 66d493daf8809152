import {
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Stage } from '../../core/scheme/scheme';
import { useTexts } from '../texts-context';

interface Props {
  readonly stage: Stage;
  readonly isDisabled: boolean;
  readonly onStage: (stage: Stage) => void;
}

/** Whose facts are scored: 自评 or 核查. */
export const StageMenu = ({ stage, isDisabled, onStage }: Props): ReactNode => {
  const { pane, fill } = useTexts();
  const { shell } = pane;
  return (
    <Menu
      checkedValues={{ stage: [stage] }}
      onCheckedValueChange={(_, { checkedItems }) => onStage(checkedItems[0] === 'self' ? 'self' : 'checked')}
    >
      <MenuTrigger>
        <MenuButton
          appearance="subtle"
          size="small"
          disabledFocusable={isDisabled}
          aria-label={fill(shell.stage, { stage: shell[stage] })}
        >
          {shell[stage]}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="stage" value="self">
            {shell.self}
          </MenuItemRadio>
          <MenuItemRadio name="stage" value="checked">
            {shell.checked}
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
