import type { Language } from '../core/language';

/** The language for a locale tag: any Chinese one reads zh-CN, every other en-US. Hosts spell tags in many ways. */
export const languageOf = (tag: string | undefined): Language =>
  tag !== undefined && /^zh(?![a-z])/i.test(tag) ? 'zh-CN' : 'en-US';
