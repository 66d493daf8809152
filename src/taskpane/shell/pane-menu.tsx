import {
  Caption1,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import { useTexts } from '../texts-context';
import type { Preferences } from './preferences';

const useStyles = makeStyles({
  version: { display: 'block', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
});

export interface PaneMenuProps {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** null: nothing can be read now. */
  readonly onReread: (() => void) | null;
}

/** Reading again, language, appearance and help. */
export const PaneMenu = ({ preferences, onPreferences, onReread }: PaneMenuProps): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { shell } = pane;
  const choose = (name: string, value: string | undefined): void =>
    onPreferences({ ...preferences, [name]: value });
  return (
    <Menu
      checkedValues={{ language: [preferences.language], theme: [preferences.theme] }}
      onCheckedValueChange={(_, { name, checkedItems }) => choose(name, checkedItems[0])}
    >
      <MenuTrigger>
        <MenuButton
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          menuIcon={null}
          aria-label={shell.menu}
          title={shell.menu}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem
            icon={<ArrowClockwiseRegular />}
            disabled={onReread === null}
            onClick={() => onReread?.()}
          >
            {shell.reread}
          </MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{shell.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="auto">
              {shell.languageAuto}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="zh-CN" lang="zh-CN">
              中文
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en-US" lang="en-US">
              English
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{shell.theme}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="auto">
              {shell.themeAuto}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="light">
              {shell.themeLight}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark">
              {shell.themeDark}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuItemLink icon={<QuestionCircleRegular />} href="assets/help/help.html" target="_blank">
            {shell.help}
          </MenuItemLink>
        </MenuList>
        <Caption1 className={styles.version}>{fill(shell.version, { version: KAOHE_VERSION })}</Caption1>
      </MenuPopover>
    </Menu>
  );
};
