import type { Item } from './item';

/** 二、煤矿机械（20分） → 煤矿机械: number and marks are no part of a section's name. */
export const bareSectionName = (label: string): string =>
  label
    .replace(/\s+/g, '')
    .replace(/^[（(]?[0-9一二三四五六七八九十]+[）)]?[.．、]?/, '')
    .replace(/[（(][^（()）]*分[）)]$/, '')
    .replace(/[“”"《》]/g, '');

/** The section label that a rule text names, or undefined when none is spelt the same. */
export const findSection = (labels: Iterable<string>, name: string): string | undefined =>
  [...labels].find((label) => bareSectionName(label) === bareSectionName(name));

/** Items of one section stand together. */
export const sectionKey = ({ sheet, section }: Pick<Item, 'sheet' | 'section'>): string =>
  `${sheet}\n${section}`;
