import { copyOf } from './header';
import { insertAll, insertAt, lineOf, wideLine, type Line } from './line';
import { lastColumn } from './plan';
import { headerUnderSections } from './quirks-labels';
import { quirk, type Quirk } from './quirk';

/** Where a line can be put without tearing a merge: the places before lines that go on with nothing. */
const seams = (lines: readonly Line[]): readonly number[] =>
  lines.flatMap((line, at) =>
    at > 0 && line.joined.size === 0 && line.key?.is === 'indicator' && lines[at - 1]?.key?.is === 'indicator'
      ? [at]
      : [],
  );

/** Lines of the header, without a key. */
const headingsOf = (lines: readonly Line[]): readonly Line[] => {
  const last = lines.findIndex(({ key }) => key?.is === 'header');
  return lines.slice(0, last + 1).filter(({ isHeading }) => isHeading);
};

/** Rows that interrupt a table. */
export const INSIDE_QUIRKS: readonly Quirk[] = [
  quirk('header on each page', (plan, random) => {
    const isRewritten = random.next() < 0.4;
    const hasPage = random.next() < 0.3;
    plan.changeLines.push((lines) => {
      const places = seams(lines);
      if (places.length === 0) return lines;
      const broken = copyOf(headingsOf(lines));
      if (isRewritten) {
        for (const { cells } of broken) {
          for (const [column, cell] of cells) {
            if (typeof cell === 'string' && cell.length > 3)
              cells.set(column, `${cell.slice(0, 2)}\n${cell.slice(2)}`);
          }
        }
      }
      return insertAll(lines, random.pick(places), [
        ...(hasPage ? [lineOf([[0, '第1页 共2页']])] : []),
        ...broken,
      ]);
    });
  }),
  quirk('title and header on each page', (plan, random) => {
    const words = random.pick(['（续表）', '（续）', '']);
    plan.changeLines.push((lines) => {
      const places = seams(lines);
      const title = lines.find(({ isTitle }) => isTitle)?.cells.get(0);
      if (places.length === 0 || typeof title !== 'string') return lines;
      return insertAll(lines, random.pick(places), [
        wideLine(`${title}${words}`, 0, lastColumn(plan)),
        ...copyOf(headingsOf(lines)),
      ]);
    });
  }),
  quirk('blank rows inside', (plan, random) => {
    plan.changeLines.push((lines) => {
      const places = lines.flatMap((line, at) => (line.key?.is === 'indicator' && at > 0 ? [at] : []));
      if (places.length === 0) return lines;
      return [random.pick(places), random.pick(places)]
        .toSorted((one, other) => other - one)
        .reduce((before, at) => insertAt(before, at, lineOf()), lines);
    });
  }),
  quirk('blank row under the header', (plan) => {
    plan.changeLines.push((lines) =>
      insertAt(lines, lines.findIndex(({ key }) => key?.is === 'header') + 1, lineOf()),
    );
  }),
  quirk('hidden rows', (plan, random) => {
    plan.changeLines.push((lines) => {
      lines.forEach((line, at) => {
        const isPlain = line.key?.is === 'indicator' && line.key.sharesMarksWith === undefined;
        const next = lines[at + 1]?.key;
        const isShared = next?.is === 'indicator' && next.sharesMarksWith === line;
        if (!isPlain || isShared || plan.rulesMerged || random.next() > 0.15) return;
        line.hidden = true;
        line.key = { is: 'either' };
      });
      return lines;
    });
  }),
  quirk('first block named above the header', (plan, random) => {
    if (!headerUnderSections.change(plan, random)) return false;
    plan.changeLines.unshift((lines) => {
      const header = lines.findIndex(({ isHeading }) => isHeading);
      const at = lines.findIndex(({ isSection }) => isSection);
      const block = lines[at];
      if (!block || lines[at - 1]?.key?.is !== 'header') return lines;
      const end = lines.findIndex(({ isSection }, line) => line > at && isSection === true);
      lines.slice(at, end < 0 ? undefined : end).forEach((line) => {
        if (line.key?.is === 'indicator') line.key = { ...line.key, orPath: line.key.path.slice(1) };
      });
      return [...lines.slice(0, header), block, ...lines.slice(header, at), ...lines.slice(at + 1)];
    });
    return true;
  }),
];
