import fc from 'fast-check';
import { AREAS, SCOPES } from '../../scheme/scheme-words';
import type { VetoEvent } from '../../scheme/scheme';

/** Any event of the register, dates on and around the edges of 2016-07-01 to 2017-06-30 among them. */
export const arbitraryEvent = (rules: readonly string[]): fc.Arbitrary<Omit<VetoEvent, 'row'>> =>
  fc
    .record({
      event: fc.constantFrom('某县同类企业集中出现质量问题', '=某事件', ''),
      date: fc.constantFrom(null, '2016-06-30', '2016-07-01', '2017-03-12', '2017-06-30', '2017-07-01'),
      area: fc.constantFrom('', ...AREAS),
      scope: fc.constantFrom('', ...SCOPES),
      state: fc.constantFrom(null, 'toVerify', 'verified', 'dismissed'),
      determinedBy: fc.constantFrom('省质监局', ''),
      document: fc.constantFrom('示例〔2017〕8号', ''),
      rule: fc.constantFrom('', '没有的条款', ...rules),
    })
    .filter((event) => Object.values(event).some((value) => value !== null && value !== ''));
