import { parseAddress } from './comments';

test.each([
  ['评分表!B2', { sheet: '评分表', row: 2, column: 2 }],
  ["'评分表 (2)'!$C$10", { sheet: '评分表 (2)', row: 10, column: 3 }],
  ["'O''Neil!表'!A1:B3", { sheet: "O'Neil!表", row: 1, column: 1 }],
  ['B2', undefined],
  ['评分表!', undefined],
])('%s', (address, place) => {
  expect(parseAddress(address)).toEqual(place);
});
