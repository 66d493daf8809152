import { placeInOrder } from '../xml/edits';
import { xmlAttribute } from '../xml/escape';
import { insertion } from '../xml/splice';
import type { EditSession } from './editSession';
import { WORKSHEET_ORDER } from './worksheetOrder';

/** Gives a sheet protection with these attributes (ECMA-376 part 1, 18.3.1.85), or takes away what it has. */
export const writeProtection = (
  session: EditSession,
  sheet: string,
  attributes: ReadonlyMap<string, string> | undefined,
): void => {
  const draft = session.sheet(sheet);
  const { children, root, prefix } = draft.index;
  const there = draft.child('sheetProtection');
  const words = [...(attributes ?? [])].map(([name, value]) => ` ${name}="${xmlAttribute(value)}"`).join('');
  const text = attributes ? `<${prefix}sheetProtection${words}/>` : '';
  if (there) draft.splice({ start: there.start, end: there.end, text });
  else if (attributes)
    draft.splice(insertion(placeInOrder(children, root.openEnd, WORKSHEET_ORDER, 'sheetProtection'), text));
};
