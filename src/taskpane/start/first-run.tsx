import { Body1, Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { shown } from '../../core/rule/decimal';
import type { GradingPlan } from '../../core/writeback/plan';
import type { Actions } from '../session/session';
import { useTexts } from '../texts-context';
import { FullPage } from './full-page';
import { PresetChoice } from './preset-choice';

interface Props {
  readonly plan: GradingPlan;
  /** null: the scheme is not to be chosen here. */
  readonly preset: string | null;
  readonly onPreset: Actions['setPreset'];
  readonly onBegin: () => void;
  readonly onCheck: () => void;
}

/** A workbook that was never graded: what was found in it, what the pane does, and what a write will do. */
export const FirstRun = ({ plan, preset, onPreset, onBegin, onCheck }: Props): ReactNode => {
  const { language, pane, fill } = useTexts();
  const list = new Intl.ListFormat(language);
  const { start } = pane;
  const { reading, scheme, assessment } = plan;
  const sheets = [
    scheme.sheetNames.ledger,
    scheme.sheetNames.veto,
    scheme.sheetNames.result,
    scheme.sheetNames.scheme,
  ];
  return (
    <FullPage title={start.welcome} isAlone={false}>
      <Body1 as="p">
        {fill(assessment.fullMarks.isZero() ? start.foundMarksUnknown : start.found, {
          sheet: list.format([...new Set(reading.tables.map(({ table }) => `“${table.sheet}”`))]),
          indicators: assessment.indicators.length,
          marks: shown(assessment.fullMarks),
        })}
      </Body1>
      {preset !== null && <PresetChoice preset={preset} onPreset={onPreset} />}
      <Subtitle2 as="h3">{start.whatHeading}</Subtitle2>
      <Body1 as="p">{start.what}</Body1>
      <Subtitle2 as="h3">{start.thenHeading}</Subtitle2>
      <ul>
        <li>{fill(start.thenSheets, { sheets: list.format(sheets) })}</li>
        <li>{start.thenCells}</li>
        <li>{start.thenPreview}</li>
      </ul>
      <Button appearance="primary" onClick={onBegin}>
        {start.begin}
      </Button>
      <Button onClick={onCheck}>{start.check}</Button>
    </FullPage>
  );
};
