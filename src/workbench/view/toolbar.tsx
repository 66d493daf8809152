import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  tokens,
  type ToolbarButtonProps,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  CommentRegular,
  DocumentTableRegular,
  FolderOpenRegular,
  LockClosedRegular,
  LockOpenRegular,
  SaveRegular,
  SettingsRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useRef, type ReactNode } from 'react';
import type { LiveBook } from '../book/live-book';
import { CommentsList } from './comments-list';
import { EXCEL_APIS, LANGUAGES, type PaneSettings } from './settings';
import type { ViewTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, minWidth: 0 },
  file: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '320px' },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1 },
  tools: { marginLeft: 'auto', flexWrap: 'wrap', padding: `${tokens.spacingVerticalXS} 0` },
  tool: { fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase300 },
  hidden: { display: 'none' },
  missing: { maxWidth: '360px', maxHeight: '320px', overflow: 'auto' },
});

interface ToolBarProps {
  readonly book: LiveBook | undefined;
  readonly unsaved: boolean;
  readonly settings: PaneSettings;
  /** Members of Excel's API that the host was asked for and does not have. */
  readonly missing: readonly string[];
  readonly texts: ViewTexts;
  readonly onOpen: (file: File) => void;
  readonly onOpenSample: () => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onProtect: () => void;
  readonly onSettings: (settings: PaneSettings) => void;
  readonly onReloadPane: () => void;
}

export const ToolBar = ({ book, unsaved, texts, ...props }: ToolBarProps): ReactNode => {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const isProtected = book?.activeSheet.protection !== undefined;
  return (
    <header className={styles.bar} data-region="toolbar">
      <div className={styles.title}>
        <Text as="h1" weight="semibold">
          {texts.title}
        </Text>
        <Text className={styles.file} size={200}>
          {book?.fileName}
        </Text>
        {unsaved && (
          <Text className={styles.unsaved} size={200}>
            {texts.unsaved}
          </Text>
        )}
      </div>
      <input
        ref={picker}
        className={styles.hidden}
        type="file"
        accept=".xlsx,.xlsm"
        aria-label={texts.open}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) props.onOpen(file);
        }}
      />
      <Toolbar className={styles.tools} aria-label={texts.toolbar} size="small">
        <Tool icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
          {texts.open}
        </Tool>
        <Tool icon={<DocumentTableRegular />} onClick={props.onOpenSample}>
          {texts.openSample}
        </Tool>
        <Tool icon={<SaveRegular />} disabled={!book} onClick={props.onSave}>
          {texts.save}
        </Tool>
        <Tool icon={<ArrowUndoRegular />} disabled={!book} onClick={props.onUndo}>
          {texts.undo}
        </Tool>
        <Tool icon={<ArrowRedoRegular />} disabled={!book} onClick={props.onRedo}>
          {texts.redo}
        </Tool>
        <ToolbarDivider />
        <Tool
          icon={isProtected ? <LockOpenRegular /> : <LockClosedRegular />}
          disabled={!book}
          onClick={props.onProtect}
        >
          {isProtected ? texts.unprotect : texts.protect}
        </Tool>
        {book && <Comments book={book} texts={texts} />}
        <ToolbarDivider />
        <Settings {...props} texts={texts} />
        <Missing missing={props.missing} texts={texts} />
      </Toolbar>
    </header>
  );
};

/** Quieter than the toolbar's own buttons. */
const Tool = (props: ToolbarButtonProps): ReactNode => {
  const styles = useStyles();
  return <ToolbarButton {...props} className={styles.tool} />;
};

const Comments = ({ book, texts }: { readonly book: LiveBook; readonly texts: ViewTexts }): ReactNode => (
  <Popover trapFocus>
    <PopoverTrigger disableButtonEnhancement>
      <Tool icon={<CommentRegular />}>
        {texts.comments(book.sheets.reduce((sum, { comments }) => sum + comments.length, 0))}
      </Tool>
    </PopoverTrigger>
    <PopoverSurface>
      <CommentsList book={book} texts={texts} />
    </PopoverSurface>
  </Popover>
);

type SettingsProps = Pick<ToolBarProps, 'settings' | 'texts' | 'onSettings' | 'onReloadPane'>;

const Settings = ({ settings, texts, onSettings, onReloadPane }: SettingsProps): ReactNode => (
  <Menu
    checkedValues={{
      language: [settings.language],
      excelApi: [settings.excelApi],
    }}
    onCheckedValueChange={(_, { name, checkedItems: [value] }) => onSettings({ ...settings, [name]: value })}
  >
    <MenuTrigger disableButtonEnhancement>
      <Tool icon={<SettingsRegular />}>{texts.paneSettings}</Tool>
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        <MenuGroup>
          <MenuGroupHeader>{texts.language}</MenuGroupHeader>
          {LANGUAGES.map((language) => (
            <MenuItemRadio key={language} name="language" value={language}>
              {LANGUAGE_NAMES[language]}
            </MenuItemRadio>
          ))}
        </MenuGroup>
        <MenuDivider />
        <MenuGroup>
          <MenuGroupHeader>{texts.api}</MenuGroupHeader>
          {EXCEL_APIS.map((api) => (
            <MenuItemRadio key={api} name="excelApi" value={api}>
              ExcelApi {api}
            </MenuItemRadio>
          ))}
        </MenuGroup>
        <MenuDivider />
        <MenuItem onClick={onReloadPane}>{texts.reloadPane}</MenuItem>
      </MenuList>
    </MenuPopover>
  </Menu>
);

const LANGUAGE_NAMES: Readonly<Record<PaneSettings['language'], string>> = {
  'zh-CN': '简体中文',
  'en-US': 'English',
};

const Missing = ({ missing, texts }: Pick<ToolBarProps, 'missing' | 'texts'>): ReactNode => {
  const styles = useStyles();
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          {...(missing.length > 0 && { icon: <WarningRegular /> })}
          className={missing.length > 0 ? styles.unsaved : undefined}
        >
          {texts.missing(missing.length)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.missing} tabIndex={-1}>
        <Text as="p">{missing.length > 0 ? texts.missingTitle : texts.missingNone}</Text>
        <ul>
          {missing.map((member) => (
            <li key={member}>
              <code>{member}</code>
            </li>
          ))}
        </ul>
      </PopoverSurface>
    </Popover>
  );
};
