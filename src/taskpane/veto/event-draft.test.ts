import { NEW_EVENT, readDraft, writtenDraft } from './event-draft';

test('a draft comes back as it was kept', () => {
  const event = { ...NEW_EVENT, row: 5, event: '奶粉', date: '2017-03-12' };
  expect(readDraft(writtenDraft(event))).toEqual(event);
});

test.each([undefined, '', '{', 'null', '3'])('%j is no draft', (text) => {
  expect(readDraft(text)).toBeNull();
});
