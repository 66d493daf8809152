import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** An error is its text, `#N/A`; a date is its serial day. */
export type ShownValue = number | string | boolean;

/** Values by sheet name and A1 address; a cell that shows nothing is not listed. */
export type ShownValues = ReadonlyMap<string, ReadonlyMap<string, ShownValue>>;

/**
 * What each cell of a workbook shows. It is kept apart from the project's own reader, so that an oracle's answer is
 * not judged by the code that is on trial. (ExcelJS does not serve: it reads the text of a formula that Gnumeric
 * saved as a number, the text's place among the shared strings.)
 */
export const shownValues = async (path: string): Promise<ShownValues> => {
  const parts = unzipSync(new Uint8Array(await readFile(path)));
  const part = (name: string): string => {
    const bytes = parts[name];
    return bytes ? strFromU8(bytes) : '';
  };
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const targets = relationTargets(part('xl/_rels/workbook.xml.rels'));
  const sheets = new Map<string, ReadonlyMap<string, ShownValue>>();
  walk(part('xl/workbook.xml'), {
    open(name, attributes) {
      if (name !== 'sheet') return;
      const target = posix.resolve('/xl', targets.get(attributes['r:id'] ?? '') ?? '').slice(1);
      sheets.set(attributes.name ?? '', cellsOf(part(target), strings));
    },
  });
  return sheets;
};

const relationTargets = (xml: string): Map<string, string> => {
  const targets = new Map<string, string>();
  walk(xml, {
    open(name, { Id, Target }) {
      if (name === 'Relationship') targets.set(Id ?? '', Target ?? '');
    },
  });
  return targets;
};

const sharedStrings = (xml: string): string[] => {
  const strings: string[] = [];
  walk(xml, {
    open(name) {
      if (name === 'si') strings.push('');
    },
    text(text, path) {
      if (path.at(-1) === 't' && !path.includes('rPh')) strings.push((strings.pop() ?? '') + text);
    },
  });
  return strings;
};

const cellsOf = (xml: string, strings: readonly string[]): Map<string, ShownValue> => {
  const cells = new Map<string, ShownValue>();
  let address = '';
  let type = '';
  let shown = '';
  walk(xml, {
    open(name, attributes) {
      if (name !== 'c') return;
      address = attributes.r ?? '';
      type = attributes.t ?? 'n';
      shown = '';
    },
    text(text, path) {
      const name = path.at(-1);
      if (path.includes('c') && (name === 'v' || name === 't')) shown += text;
    },
    close(name) {
      if (name === 'c' && shown !== '') cells.set(address, typed(shown, type, strings));
    },
  });
  return cells;
};

const typed = (shown: string, type: string, strings: readonly string[]): ShownValue => {
  if (type === 's') return strings[Number(shown)] ?? '';
  if (type === 'n') return Number(shown);
  return type === 'b' ? shown === '1' : shown;
};

interface Walker {
  open?(name: string, attributes: Record<string, string | undefined>): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string): void;
}

/** Names come without their namespace prefix. */
const walk = (xml: string, { open, text, close }: Walker): void => {
  const path: string[] = [];
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        path.push(local(name));
        open?.(local(name), attributes);
      },
      ontext(data) {
        text?.(data, path);
      },
      onclosetag(name) {
        path.pop();
        close?.(local(name));
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
};
