import { Body1, Button, Checkbox, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';
import type { Preview, SheetChanges } from '../../core/writeback/preview';
import type { Actions } from '../session/session';
import { useTexts } from '../texts-context';
import { ChangeList } from './change-list';

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalM}` },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  sheet: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  fold: {
    justifyContent: 'start',
    width: '100%',
    paddingInline: 0,
    textAlign: 'start',
    overflowWrap: 'anywhere',
  },
  count: { marginInlineStart: 'auto', color: tokens.colorNeutralForeground3, fontWeight: 'normal' },
  name: { fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

interface Props {
  readonly preview: Preview;
  /** Whether 结果运用 is to come; null: the workbook has it. */
  readonly followUp: boolean | null;
  readonly onFollowUp: Actions['setFollowUp'];
  readonly onSelect: Actions['select'];
}

/** 写入: everything that a write would change, sheet by sheet. */
export const WriteScreen = ({ preview, followUp, onFollowUp, onSelect }: Props): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { write } = pane;
  return (
    <>
      <Subtitle2 as="h2" block className={styles.title}>
        {write.title}
      </Subtitle2>
      <Body1 as="p" block className={styles.lead}>
        {preview.places === 0 ? write.nothing : write.lead}
      </Body1>
      {followUp !== null && (
        <Checkbox
          label={write.followUp}
          checked={followUp}
          onChange={(_, { checked }) => onFollowUp(checked === true)}
        />
      )}
      {preview.sheets.map((sheet) =>
        sheet.kind === 'changed' ? (
          <section key={sheet.sheet}>
            <Subtitle2 as="h3" block className={styles.sheet}>
              {fill(write.sheet, { sheet: sheet.sheet, count: sheet.changes.length })}
            </Subtitle2>
            <ChangeList sheet={sheet.sheet} changes={sheet.changes} onSelect={onSelect} />
          </section>
        ) : (
          <WholeSheet key={sheet.sheet} {...sheet} />
        ),
      )}
      {preview.names.length > 0 && (
        <section>
          <Subtitle2 as="h3" block className={styles.sheet}>
            {fill(write.names, { count: preview.names.length })}
          </Subtitle2>
          {preview.names.map(({ name, before, after }) => (
            <div key={name} className={styles.name}>
              {name} {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
            </div>
          ))}
        </section>
      )}
    </>
  );
};

/** A sheet that comes or goes is one line, which opens to its cells. */
const WholeSheet = ({ sheet, kind, changes }: SheetChanges): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const { write } = pane;
  const [isOpen, setIsOpen] = useState(false);
  const body = useId();
  return (
    <section>
      <h3 className={styles.sheet}>
        <Button
          appearance="transparent"
          className={styles.fold}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={() => setIsOpen(!isOpen)}
        >
          {fill(kind === 'added' ? write.added : write.removed, { sheet })}
          <span className={styles.count}>{fill(write.cells, { count: changes.length })}</span>
        </Button>
      </h3>
      <div id={body}>{isOpen && <ChangeList sheet={sheet} changes={changes} onSelect={null} />}</div>
    </section>
  );
};
