import { ISSUE_CODES } from '../core/issue';
import { PRESETS } from '../core/scheme/all-presets';
import { MEND_KINDS } from '../core/scheme/mend';
import { WORKBOOK_FAULT_CODES } from '../workbook/port';
import { departments } from './departments';
import { enUS } from './en-US';
import { paneTextsIn, type PaneTexts } from './pane';
import { presets } from './pane/presets';
import { statedOptions } from './pane/stated-options';
import { newYearWords } from './say-difference';
import { zhCN } from './zh-CN';

const PANE = { 'zh-CN': paneTextsIn('zh-CN'), 'en-US': paneTextsIn('en-US') };

type Table = Readonly<Record<string, string>>;

const placeholders = (sentence = ''): string[] =>
  [...new Set(Array.from(sentence.matchAll(/\{(\w+)\}/g), (match) => match[1] ?? ''))].sort();

const TABLES: readonly (readonly [name: string, keys: readonly string[], zh: Table, en: Table])[] = [
  ['issues', ISSUE_CODES, zhCN.issues, enUS.issues],
  ['faults', WORKBOOK_FAULT_CODES, zhCN.faults, enUS.faults],
  ['roles', Object.keys(zhCN.roles), zhCN.roles, enUS.roles],
  ['options', Object.keys(zhCN.options), zhCN.options, enUS.options],
  ['mends', MEND_KINDS, zhCN.mends, enUS.mends],
  ['oneOf', Object.keys(zhCN.oneOf), zhCN.oneOf, enUS.oneOf],
  ['place', Object.keys(zhCN.place), zhCN.place, enUS.place],
  [
    'pane: statedOptions',
    Object.keys(statedOptions['zh-CN']),
    statedOptions['zh-CN'],
    statedOptions['en-US'],
  ],
  ['newYearWords', Object.keys(newYearWords['zh-CN']), newYearWords['zh-CN'], newYearWords['en-US']],
  ['pane: presets', [...PRESETS.map(({ id }) => id), 'label', 'hint'], presets['zh-CN'], presets['en-US']],
  ['departments', Object.keys(departments['zh-CN']), departments['zh-CN'], departments['en-US']],
  ...(Object.keys(PANE['zh-CN']) as (keyof PaneTexts)[]).map((screen): (typeof TABLES)[number] => [
    `pane: ${screen}`,
    Object.keys(PANE['zh-CN'][screen]),
    PANE['zh-CN'][screen],
    PANE['en-US'][screen],
  ]),
];

describe.each(TABLES)('%s', (_name, keys, zh, en) => {
  test('every key has a sentence in both languages, and no other key has one', () => {
    const wanted = [...keys].sort();
    expect(Object.keys(zh).sort()).toEqual(wanted);
    expect(Object.keys(en).sort()).toEqual(wanted);
    for (const key of keys) {
      expect(zh[key]?.trim()).not.toBe('');
      expect(en[key]?.trim()).not.toBe('');
    }
  });

  test('both languages use the same placeholders', () => {
    for (const key of keys) expect([key, placeholders(en[key])]).toEqual([key, placeholders(zh[key])]);
  });
});

test('Chinese sentences are Chinese and closed', () => {
  for (const sentence of [...Object.values(zhCN.issues), ...Object.values(zhCN.faults)]) {
    expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    expect(sentence).toMatch(/。$/);
  }
});

test('no two issues say the same', () => {
  for (const { issues } of [zhCN, enUS]) {
    const sentences = Object.values(issues);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});
