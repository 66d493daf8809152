import { bareSectionName, findSection } from './section-names';

test.each([
  ['二、煤矿机械（20分）', '煤矿机械'],
  ['(三) 现场 管理', '现场管理'],
  ['3.“安全”', '安全'],
  ['1 《质量》(10 分)', '质量'],
  ['现场', '现场'],
])('%s is the section %s', (label, name) => {
  expect(bareSectionName(label)).toBe(name);
});

test.each([
  ['现场', '三、现场（30分）'],
  ['“现场”', '三、现场（30分）'],
  ['现', undefined],
  ['现场管理', undefined],
])('the text names %s: %s', (name, label) => {
  expect(findSection(['一、基础（30分）', '三、现场（30分）'], name)).toBe(label);
});
