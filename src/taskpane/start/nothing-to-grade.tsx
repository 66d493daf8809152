import { Body1, Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Issue } from '../../core/issue';
import { sheetsAskedAbout } from '../confirm/sheets-asked-about';
import type { Actions, Nothing } from '../session/session';
import { useTexts } from '../texts-context';
import { FullPage } from './full-page';
import { IssueWords } from './issue-words';
import { SchemeFaults } from './scheme-faults';

interface Props {
  readonly state: Nothing;
  readonly onSelect: Actions['select'];
  readonly onMend: Actions['mend'];
  readonly onUndo: () => void;
  readonly onReread: () => void;
  /** With the sheet of which something may be a table, if there is one. */
  readonly onChooseColumns: (sheet: string | undefined) => void;
}

/** The workbook was read and cannot be scored: it is empty, has no indicator sheet, or its scheme is in error. */
export const NothingToGrade = ({
  state,
  onSelect,
  onMend,
  onUndo,
  onReread,
  onChooseColumns,
}: Props): ReactNode => {
  const { pane, fill } = useTexts();
  const { start } = pane;
  const { snapshot, issues } = state;
  const [unsure] = sheetsAskedAbout(issues);
  const reread = <Button onClick={onReread}>{start.reread}</Button>;
  const filled = snapshot.sheets.filter(({ lastRow, visibility }) => lastRow > 0 && visibility === 'visible');
  if (!issues.some(({ code }) => code === 'noIndicatorSheet')) {
    return (
      <FullPage title={start.schemeError} isAlone={false}>
        <Body1 as="p">{start.schemeWhat}</Body1>
        <SchemeFaults state={state} onSelect={onSelect} onMend={onMend} onUndo={onUndo} />
        {reread}
      </FullPage>
    );
  }
  if (filled.length === 0) {
    return (
      <FullPage title={start.empty} isAlone={false}>
        <Body1 as="p">{start.emptyWhat}</Body1>
        {reread}
      </FullPage>
    );
  }
  return (
    <FullPage title={start.noSheet} isAlone={false}>
      <Body1 as="p">{start.lookedFor}</Body1>
      <Subtitle2 as="h3">{start.seen}</Subtitle2>
      <ul>
        {filled.map(({ name, lastRow }) => (
          <li key={name}>{fill(start.seenRows, { sheet: name, rows: lastRow })}</li>
        ))}
      </ul>
      <Issues issues={issues.filter(({ code }) => code !== 'noIndicatorSheet')} onSelect={onSelect} />
      <Body1 as="p">{start.wayOut}</Body1>
      <Button appearance="primary" onClick={() => onChooseColumns(unsure)}>
        {start.chooseByHand}
      </Button>
      {reread}
    </FullPage>
  );
};

const Issues = ({
  issues,
  onSelect,
}: {
  readonly issues: readonly Issue[];
  readonly onSelect: Actions['select'];
}): ReactNode => {
  if (issues.length === 0) return null;
  return (
    <ul>
      {issues.map((issue, index) => (
        <li key={index}>
          <IssueWords issue={issue} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
};
