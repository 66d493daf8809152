import { deterministicGuid } from '../guid';
import { readPersons } from '../read/comments';
import { append } from '../xml/edits';
import { xmlAttribute } from '../xml/escape';
import { applySplices } from '../xml/splice';
import { parseXml, prefixOf } from '../xml/tree';
import type { EditSession } from './editSession';

const RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const CONTENT_TYPE = 'application/vnd.ms-excel.person+xml';
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"></personList>';

/** The people who write threaded comments, one list for the workbook ([MS-XLSX] 2.1.33). */
export class PersonsDraft {
  /** Display names by id. */
  readonly names: Map<string, string>;
  private readonly added = new Map<string, string>();

  constructor(private readonly session: EditSession) {
    this.names = new Map(readPersons(session.parts, session.workbook.relations.all()));
  }

  /** The id of the person with this display name; a new one when there is none. */
  idOf(displayName: string): string {
    for (const [id, name] of this.names) if (name === displayName) return id;
    const id = deterministicGuid(`person ${displayName}`);
    this.names.set(id, displayName);
    this.added.set(id, displayName);
    return id;
  }

  flush(): void {
    if (this.added.size === 0) return;
    const { parts } = this.session;
    const part = this.part();
    const text = parts.find(part)?.text() ?? EMPTY;
    const root = parseXml(part, text);
    const persons = [...this.added].map(([id, displayName]) => {
      const name = xmlAttribute(displayName);
      return `<${prefixOf(root)}person displayName="${name}" id="${id}" userId="${name}" providerId="None"/>`;
    });
    parts.set(part, applySplices(text, [append(root, persons.join(''))]));
  }

  private part(): string {
    const { workbook, contentTypes, folder } = this.session;
    const relation = workbook.relations.ofKind('person');
    if (relation) return relation.target;
    const part = `${folder}persons/person.xml`;
    workbook.relations.add(RELATION, part);
    contentTypes.setType(part, CONTENT_TYPE);
    return part;
  }
}
