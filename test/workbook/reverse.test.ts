import { a1 } from '../../src/core/cells/address';
import { contentOf } from '../../src/core/cells/same-content';
import { keyToRef, type Snapshot } from '../../src/core/cells/snapshot';
import { planGrading } from '../../src/core/writeback/plan';
import { reverseEdits } from '../../src/core/writeback/reverse';
import { openPackage } from '../../src/workbook/ooxml/openPackage';
import { everyKindWorkbook } from '../support/every-kind';
import { graded, TODAY, typedInto } from '../support/graded';
import { random } from '../support/random';
import { randomFacts } from '../support/random-facts';

/** Everything that a person sees in cells and comments, and the names; blank texts count as blank. */
const seen = ({ sheets, names }: Snapshot): unknown => ({
  sheets: sheets.map(({ name, cells, comments }) => ({
    name,
    cells: [...cells]
      .map(([key, cell]) => [a1(keyToRef(key)), contentOf(cell)] as const)
      .filter(([, content]) => content.kind !== 'blank' && !(content.kind === 'text' && content.text === ''))
      .toSorted(([left], [right]) => left.localeCompare(right)),
    comments: comments.map(({ row, column, text }) => `${a1({ row, column })} ${text}`).toSorted(),
  })),
  names: names
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, refersTo }) => `${name}=${refersTo}`)
    .toSorted(),
});

const write = async (bytes: Uint8Array) => {
  const workbook = openPackage(bytes);
  const before = await workbook.read();
  const edits = planGrading(before, { today: TODAY }).value?.edits ?? [];
  await workbook.apply(edits);
  return { workbook, before, edits, after: await workbook.read() };
};

const withFacts = async (): Promise<Uint8Array> => {
  const first = await graded(await everyKindWorkbook());
  return typedInto(first.bytes, randomFacts(first.snapshot, random(7), 'complete', TODAY));
};

describe('taking a write back', () => {
  test('the first write, with its new sheets, names and comments, leaves no trace', async () => {
    const { workbook, before, edits, after } = await write(await everyKindWorkbook());
    const { value, issues } = reverseEdits(edits, before, after);
    await workbook.apply(value);
    expect(issues).toEqual([]);
    expect(seen(await workbook.read())).toEqual(seen(before));
  });

  test('a later write gives every cell and comment what it had', async () => {
    const { workbook, before, edits, after } = await write(await withFacts());
    expect(edits.length).toBeGreaterThan(50);
    const { value, issues } = reverseEdits(edits, before, after);
    await workbook.apply(value);
    expect(issues).toEqual([]);
    expect(seen(await workbook.read())).toEqual(seen(before));
  });
});

test('planning again after a write gives no edit', async () => {
  const { after } = await write(await withFacts());
  expect(planGrading(after, { today: '2018-01-05' }).value?.edits).toEqual([]);
});
