import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { LockClosed12Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { LiveBook } from '../book/live-book';
import type { ViewTexts } from './texts';

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    overflowX: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: { whiteSpace: 'nowrap' },
});

interface SheetTabsProps {
  readonly book: LiveBook;
  readonly texts: ViewTexts;
}

export const SheetTabs = ({ book, texts }: SheetTabsProps): ReactNode => {
  const styles = useStyles();
  return (
    <div className={styles.tabs} data-region="tabs">
      <TabList
        size="small"
        aria-label={texts.sheets}
        selectedValue={book.activeSheet.id}
        selectTabOnFocus
        onTabSelect={(_, { value }) => {
          const sheet = book.sheet(String(value));
          if (sheet && sheet !== book.activeSheet) book.activate(sheet);
        }}
      >
        {book.sheets
          .filter(({ visibility }) => visibility === 'visible')
          .map(({ id, name, protection }) => (
            <Tab
              key={id}
              value={id}
              className={styles.tab}
              {...(protection && { icon: <LockClosed12Regular /> })}
            >
              {name}
            </Tab>
          ))}
      </TabList>
    </div>
  );
};
