import { QUALITY_2013, type Preset } from './presets';

/** Every measure that a workbook can start from, the usual one first. */
export const PRESETS: readonly Preset[] = [QUALITY_2013];
