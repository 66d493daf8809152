import { cellKey } from '../../../core/cells/snapshot';
import type { Relations } from '../package/relations';
import type { NoteEntry, ThreadEntry } from '../read/comments';
import { placeInOrder } from '../xml/edits';
import { insertion } from '../xml/splice';
import type { EditSession } from './editSession';
import { relationsPrefix } from './namespaces';
import { noteBox } from './noteBox';
import { changeNotes, emptyNotes, notesPart, type NoteChange, type NotesPart } from './notesPart';
import {
  changeThreads,
  EMPTY_THREADS,
  threadsPart,
  type ThreadChange,
  type ThreadsPart,
} from './threadsPart';
import { changeShapes, emptyDrawing, type NewShape } from './vmlDrawing';
import { WORKSHEET_ORDER } from './worksheetOrder';

const NOTES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const THREADS_TYPE = 'application/vnd.ms-excel.threadedcomments+xml';
const THREADS_RELATION = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';

/** The parts in which a sheet's comments stand: notes, their shapes, threads. They come and go with the comments. */
export class CommentParts {
  private readonly notesFile: NotesPart | undefined;
  private readonly threadsFile: ThreadsPart | undefined;

  constructor(
    private readonly session: EditSession,
    private readonly sheet: string,
    private readonly relations: Relations,
  ) {
    const textOf = (kind: string): { name: string; text: string } | undefined => {
      const relation = relations.ofKind(kind);
      return relation && { name: relation.target, text: session.parts.get(relation.target).text() };
    };
    const notes = textOf('comments');
    const threads = textOf('threadedComment');
    this.notesFile = notes && notesPart(notes.name, notes.text);
    this.threadsFile = threads && threadsPart(threads.name, threads.text);
  }

  get notes(): readonly NoteEntry[] {
    return this.notesFile?.notes ?? [];
  }

  get threads(): readonly ThreadEntry[] {
    return this.threadsFile?.threads ?? [];
  }

  changeNotes(changes: readonly NoteChange[], removed: ReadonlySet<NoteEntry>): void {
    const file = this.notesFile ?? this.newNotes();
    const { text, left } = changeNotes(file, changes, removed);
    if (left === 0) this.dropPart(file.name, 'comments');
    else this.session.parts.set(file.name, text);
    const keeps = new Set(changes.map(({ row, column }) => cellKey(row, column)));
    const gone = new Set(
      [...removed].map(({ row, column }) => cellKey(row, column)).filter((key) => !keeps.has(key)),
    );
    const added = changes.filter((change) => !change.there);
    if (added.length + gone.size > 0) this.changeShapes(added, gone);
  }

  changeThreads(changes: readonly ThreadChange[], removed: ReadonlySet<ThreadEntry>): void {
    const file = this.threadsFile ?? this.newThreads();
    const { text, left } = changeThreads(file, changes, removed, this.session.now);
    if (left === 0) this.dropPart(file.name, 'threadedComment');
    else this.session.parts.set(file.name, text);
  }

  flush(): void {
    this.relations.flush();
  }

  private changeShapes(added: readonly NoteChange[], removed: ReadonlySet<number>): void {
    const draft = this.session.sheet(this.sheet);
    const there = this.drawing();
    if (!there && added.length === 0) return;
    const shapes = added.map(({ row, column, text }): NewShape => {
      return { row, column, box: noteBox(draft.index, { row, column }, text) };
    });
    const part = there ?? this.newDrawing();
    const { text, left } = changeShapes(part, this.session.parts.get(part).text(), shapes, removed);
    if (left > 0) return this.session.parts.set(part, text);
    const element = draft.child('legacyDrawing');
    if (element) draft.splice({ start: element.start, end: element.end, text: '' });
    this.dropPart(part, 'vmlDrawing');
  }

  /** The drawing that `legacyDrawing` names; a sheet may have another one, for the pictures of its header. */
  private drawing(): string | undefined {
    const attributes = this.session.sheet(this.sheet).child('legacyDrawing')?.attributes;
    const id = [...(attributes ?? [])].find(([name]) => name.endsWith(':id'))?.[1].value;
    const target = id === undefined ? undefined : this.relations.withId(id)?.target;
    return target !== undefined && this.session.parts.has(target) ? target : undefined;
  }

  private newDrawing(): string {
    const { parts, folder, contentTypes, relationsNamespace, workbook } = this.session;
    const part = parts.freeName(`${folder}drawings/vmlDrawing`, '.vml');
    parts.set(part, emptyDrawing(Number(/(\d+)\.vml$/.exec(part)?.[1] ?? 1)));
    contentTypes.setDefault('vml', VML_TYPE);
    const { id } = this.relations.add(`${relationsNamespace}/vmlDrawing`, part);
    const draft = this.session.sheet(this.sheet);
    const { children, root, prefix: main } = draft.index;
    const attributes = [...root.attributes].map(([name, { value }]) => ({ name, value }));
    const { prefix, declaration } = relationsPrefix(attributes, workbook.workbook.relations);
    const xml = `<${main}legacyDrawing ${prefix}:id="${id}"${declaration}/>`;
    const dangling = draft.child('legacyDrawing');
    if (dangling) draft.splice({ start: dangling.start, end: dangling.end, text: xml });
    else draft.splice(insertion(placeInOrder(children, root.openEnd, WORKSHEET_ORDER, 'legacyDrawing'), xml));
    return part;
  }

  private newNotes(): NotesPart {
    const { parts, folder, contentTypes, relationsNamespace, mainNamespace } = this.session;
    const part = parts.freeName(`${folder}comments`, '.xml');
    contentTypes.setType(part, NOTES_TYPE);
    this.relations.add(`${relationsNamespace}/comments`, part);
    return notesPart(part, emptyNotes(mainNamespace));
  }

  private newThreads(): ThreadsPart {
    const { parts, folder, contentTypes } = this.session;
    const part = parts.freeName(`${folder}threadedComments/threadedComment`, '.xml');
    contentTypes.setType(part, THREADS_TYPE);
    this.relations.add(THREADS_RELATION, part);
    return threadsPart(part, EMPTY_THREADS);
  }

  private dropPart(part: string, kind: string): void {
    for (const { id, target } of this.relations.all().filter((relation) => relation.kind === kind)) {
      if (target === part) this.relations.remove(id);
    }
    this.session.parts.delete(part);
    this.session.contentTypes.removePart(part);
  }
}
