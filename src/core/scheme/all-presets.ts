import { QUALITY_2013, type Preset } from './presets';
import { ENERGY, FOOD, GRAIN, RIVER, WATER } from './presets/other-fields';
import { QUALITY_PASS_FAIL } from './presets/pass-fail';
import { SAFETY, SAFETY_STANDARD } from './presets/safety';

/** Every measure that a workbook can start from, the usual one first. */
export const PRESETS: readonly Preset[] = [
  QUALITY_2013,
  QUALITY_PASS_FAIL,
  SAFETY,
  SAFETY_STANDARD,
  FOOD,
  WATER,
  GRAIN,
  ENERGY,
  RIVER,
];

/** The measure that is called so; undefined for any other word. */
export const presetNamed = (id: string): Preset | undefined => PRESETS.find((preset) => preset.id === id);
