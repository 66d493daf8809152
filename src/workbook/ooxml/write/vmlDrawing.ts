import type { CellRef } from '../../../core/cells/address';
import { cellKey } from '../../../core/cells/snapshot';
import { CLOSE, END, OPEN, TEXT, XmlCursor } from '../xml/cursor';
import { applySplices, insertion, type Splice } from '../xml/splice';
import type { NoteBox } from './noteBox';

/** The shape of a note; without it Excel does not show the note (ECMA-376 part 4, 19.4.2.12). */
interface Shape {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  /** The key of its cell; other shapes (buttons, pictures) have none. */
  readonly note?: number;
}

interface Drawing {
  readonly shapes: readonly Shape[];
  /** Where the root's end tag begins. */
  readonly close: number;
}

export interface NewShape extends CellRef {
  readonly box: NoteBox;
}

const SHAPE_TYPE = '_x0000_t202';
const SHAPE_TYPE_XML =
  `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Ids of shapes come in blocks of 1,024, one block for a drawing. */
const BLOCK = 1024;

/** A drawing without shapes; `block` must be another one for each drawing of the workbook. */
export const emptyDrawing = (block: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${SHAPE_TYPE_XML}</xml>`;

/**
 * Adds shapes of notes to a VML drawing and takes those of `removed` cells away; the cells that have a shape already
 * keep it. `left` counts the shapes afterwards, those that are not notes included.
 */
export const changeShapes = (
  part: string,
  text: string,
  added: readonly NewShape[],
  removed: ReadonlySet<number>,
): { readonly text: string; readonly left: number } => {
  const { shapes, close } = readDrawing(part, text);
  const gone = shapes.filter(({ note }) => note !== undefined && removed.has(note));
  const there = new Set(shapes.filter((shape) => !gone.includes(shape)).map(({ note }) => note));
  const missing = added.filter(({ row, column }) => !there.has(cellKey(row, column)));
  const splices: Splice[] = gone.map(({ start, end }) => ({ start, end, text: '' }));
  if (missing.length > 0) {
    const first = Math.max(firstOfBlock(text), ...shapes.map(({ number }) => number)) + 1;
    const xml = missing.map((shape, index) => shapeXml(shape, first + index)).join('');
    splices.push(insertion(close, (text.includes(`"${SHAPE_TYPE}"`) ? '' : SHAPE_TYPE_XML) + xml));
  }
  return { text: applySplices(text, splices), left: shapes.length - gone.length + missing.length };
};

const firstOfBlock = (text: string): number => Number(/idmap[^>]*data="(\d+)/.exec(text)?.[1] ?? 1) * BLOCK;

const readDrawing = (part: string, text: string): Drawing => {
  const cursor = new XmlCursor(part, text, { lenient: true });
  const shapes: Shape[] = [];
  let close = text.length;
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === CLOSE) close = cursor.start;
    if (token === OPEN && localName(cursor) === 'shape' && !cursor.selfClosing)
      shapes.push(readShape(cursor));
  }
  return { shapes, close };
};

const readShape = (cursor: XmlCursor): Shape => {
  const { start } = cursor;
  const number = Number(/s(\d+)$/.exec(cursor.attribute('id') ?? '')?.[1] ?? 0);
  const values = new Map<string, string>();
  let isNote = false;
  let element = '';
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === OPEN) {
      element = localName(cursor);
      if (element === 'ClientData') isNote = cursor.attribute('ObjectType') === 'Note';
    } else if (token === TEXT) values.set(element, (values.get(element) ?? '') + cursor.value());
    else {
      element = '';
      if (localName(cursor) === 'shape') break;
    }
  }
  const note = isNote
    ? { note: cellKey(Number(values.get('Row')) + 1, Number(values.get('Column')) + 1) }
    : undefined;
  return { start, end: cursor.end, number, ...note };
};

const localName = (cursor: XmlCursor): string => cursor.name().replace(/^.*:/, '');

const shapeXml = ({ row, column, box }: NewShape, number: number): string =>
  `<v:shape id="_x0000_s${number}" type="#${SHAPE_TYPE}" style="position:absolute;` +
  `width:${box.width * 0.75}pt;height:${box.height * 0.75}pt;z-index:${number % BLOCK};visibility:hidden"` +
  ' fillcolor="infoBackground [80]" strokecolor="none [81]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/>' +
  '<v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/>' +
  '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
  '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
  `<x:Anchor>${box.anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
  `<x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
