import { a1, type CellRef } from '../../../core/cells/address';
import type { RemoveComment, SetComment } from '../../../core/cells/edit';
import { cellKey, keyToRef, type CellComment } from '../../../core/cells/snapshot';
import { WorkbookFault } from '../../port';
import { deterministicGuid } from '../guid';
import { Relations } from '../package/relations';
import { cellComments, threadAuthor, type NoteEntry, type ThreadEntry } from '../read/comments';
import { CommentParts } from './commentParts';
import type { EditSession } from './editSession';
import type { NoteChange } from './notesPart';
import { standInText, type ThreadChange } from './threadsPart';

/** What a cell's comment shall be. */
interface Wanted {
  readonly form: CellComment['form'];
  readonly author: string;
  readonly text: string;
}

/** The comments of one sheet while they are edited, gathered and then written in one go. */
export class CommentsDraft {
  private readonly files: CommentParts;
  private readonly there: ReadonlyMap<number, CellComment>;
  private readonly notes: ReadonlyMap<number, NoteEntry>;
  private readonly threads: ReadonlyMap<number, ThreadEntry>;
  private readonly wanted = new Map<number, Wanted | undefined>();

  constructor(
    private readonly session: EditSession,
    private readonly sheet: string,
    part: string,
  ) {
    this.files = new CommentParts(session, sheet, new Relations(session.parts, part));
    const { notes, threads } = this.files;
    const comments = cellComments(notes, threads, session.persons.names);
    this.there = new Map(comments.map((comment) => [cellKey(comment.row, comment.column), comment]));
    this.notes = new Map(notes.map((note) => [cellKey(note.row, note.column), note]));
    this.threads = new Map(
      threads
        .filter((thread) => thread.parentId === undefined)
        .map((thread) => [cellKey(thread.row, thread.column), thread]),
    );
  }

  /** Throws `commentOfAnother` when someone else wrote the comment that is there, or answered it. */
  set({ row, column, form, author, text }: SetComment): void {
    const current = this.current({ row, column });
    if (current && (current.author !== author || this.isAnswered({ row, column })))
      this.refuse({ row, column });
    this.wanted.set(cellKey(row, column), { form, author, text });
  }

  /** Does nothing when the cell has no comment. */
  remove({ row, column }: RemoveComment): void {
    if (this.isAnswered({ row, column })) this.refuse({ row, column });
    this.wanted.set(cellKey(row, column), undefined);
  }

  flush(): void {
    const noteChanges: NoteChange[] = [];
    const threadChanges: ThreadChange[] = [];
    const goneNotes = new Set<NoteEntry>();
    const goneThreads = new Set<ThreadEntry>();
    for (const [key, wanted] of this.wanted) {
      const there = this.there.get(key);
      if (isSame(there, wanted)) continue;
      const note = this.notes.get(key);
      const thread = this.threads.get(key);
      const rewrites = there !== undefined && there.form === wanted?.form && there.author === wanted.author;
      if (note && !rewrites) goneNotes.add(note);
      if (thread && !rewrites) goneThreads.add(thread);
      if (!wanted) continue;
      const ref = keyToRef(key);
      if (wanted.form === 'note') noteChanges.push({ ...ref, ...wanted, there: rewrites ? note : undefined });
      else {
        const change = this.threadChange(ref, wanted, rewrites ? thread : undefined);
        threadChanges.push(change);
        noteChanges.push({
          ...ref,
          author: threadAuthor(change.id),
          text: standInText(wanted.text),
          isStandIn: true,
          there: rewrites ? note : undefined,
        });
      }
    }
    if (noteChanges.length + goneNotes.size > 0) this.files.changeNotes(noteChanges, goneNotes);
    if (threadChanges.length + goneThreads.size > 0) this.files.changeThreads(threadChanges, goneThreads);
    this.files.flush();
  }

  private threadChange(ref: CellRef, { author, text }: Wanted, there: ThreadEntry | undefined): ThreadChange {
    const personId = this.session.persons.idOf(author);
    return { ...ref, id: there?.id ?? this.freshId(ref, author, text), personId, text, there };
  }

  /** The id depends on the comment alone, so that the same edits give the same file. */
  private freshId(ref: CellRef, author: string, text: string): string {
    const taken = new Set(this.files.threads.map((thread) => thread.id));
    const seed = `thread ${this.sheet} ${a1(ref)} ${author} ${text}`;
    let id = deterministicGuid(seed);
    for (let attempt = 1; taken.has(id); attempt += 1) id = deterministicGuid(`${seed} ${attempt}`);
    return id;
  }

  private current({ row, column }: CellRef): Wanted | undefined {
    const key = cellKey(row, column);
    return this.wanted.has(key) ? this.wanted.get(key) : this.there.get(key);
  }

  private isAnswered({ row, column }: CellRef): boolean {
    return this.there.get(cellKey(row, column))?.hasReplies ?? false;
  }

  private refuse(ref: CellRef): never {
    throw new WorkbookFault('commentOfAnother', { sheet: this.sheet, cell: a1(ref) });
  }
}

const isSame = (there: CellComment | undefined, wanted: Wanted | undefined): boolean =>
  there?.form === wanted?.form && there?.author === wanted?.author && there?.text === wanted?.text;
