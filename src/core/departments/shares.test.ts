import { leadIn } from './shares';

test.each<[text: string, lead: string | null, helpers: readonly string[], isSaid: boolean]>([
  ['', null, [], false],
  ['市监局', '市监局', [], true],
  ['市监局、公安局', '市监局', ['公安局'], false],
  ['牵头单位：市监局；配合单位：公安局、住建局', '市监局', ['公安局', '住建局'], true],
  ['配合单位：公安局；牵头单位：市监局', '市监局', ['公安局'], true],
  ['公安局（配合）、市监局（牵头）', '市监局', ['公安局'], true],
  ['市监局，配合部门：公安局、住建局', '市监局', ['公安局', '住建局'], true],
  ['牵头单位：市监局、住建局；配合单位：公安局', '市监局', ['住建局', '公安局'], false],
  ['配合单位：公安局', null, [], false],
])('“%s”: %s leads', (text, lead, helpers, isSaid) => {
  const found = leadIn(text);
  expect(found?.name ?? null).toBe(lead);
  if (found) expect([found.helpers, found.isSaid]).toEqual([helpers, isSaid]);
});
