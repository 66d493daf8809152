import type { Measure } from '../basis';
import { QUALITY_2013, type Preset } from '../presets';

/** What a sister scheme has of its own; the rest is as in the measure of 2013. */
type Own = Pick<Measure, 'name' | 'document' | 'bands'> & Partial<Pick<Measure, 'vetoRules'>>;

/**
 * A measure of another field: by calendar years, without veto rules unless it has its own. What no document was seen for is
 * left to a person: `document` must say what to hold against the local text.
 */
export const sisterMeasure = (id: string, own: Own): Preset => ({
  ...QUALITY_2013,
  id,
  year: { month: 1, day: 1 },
  measure: { ...QUALITY_2013.measure, vetoRules: [], ...own },
});
