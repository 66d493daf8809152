import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { presetNamed, PRESETS } from '../../core/scheme/all-presets';
import { presets as wordsIn } from '../../i18n/pane/presets';
import type { Actions } from '../session/session';
import { useTexts } from '../texts-context';

const useStyles = makeStyles({ field: { width: '100%' } });

interface Props {
  /** The id of the measure that is chosen. */
  readonly preset: string;
  readonly onPreset: Actions['setPreset'];
}

/** By which measure a workbook without a scheme is graded: its grades, and what of it must be held against a document. */
export const PresetChoice = ({ preset, onPreset }: Props): ReactNode => {
  const styles = useStyles();
  const { language, fill } = useTexts();
  const words = wordsIn[language];
  const named: Readonly<Record<string, string>> = words;
  const measure = presetNamed(preset)?.measure;
  const bands = measure?.bands.toReversed().map(({ grade, min }) => `${grade} ≥${min}%`);
  return (
    <Field
      className={styles.field}
      label={words.label}
      hint={
        measure && (
          <>
            <span lang="zh-CN">{measure.document}</span>
            <br />
            {fill(words.hint, { bands: bands?.join(language === 'zh-CN' ? '，' : ', ') ?? '' })}
          </>
        )
      }
    >
      <Select value={preset} onChange={(_, { value }) => onPreset(value)}>
        {PRESETS.map(({ id }) => (
          <option key={id} value={id}>
            {named[id] ?? id}
          </option>
        ))}
      </Select>
    </Field>
  );
};
