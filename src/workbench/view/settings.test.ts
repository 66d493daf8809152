import { settingsFrom } from './settings';

test.each([
  ['', { language: 'zh-CN', excelApi: '1.15' }],
  ['?language=en-US&api=1.14', { language: 'en-US', excelApi: '1.14' }],
  ['?language=fr&api=1.21', { language: 'zh-CN', excelApi: '1.15' }],
])('the address %j asks for %j', (search, settings) => {
  expect(settingsFrom(search, 'zh-CN')).toEqual(settings);
});
