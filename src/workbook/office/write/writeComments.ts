import { a1 } from '../../../core/cells/address';
import type { RemoveComment, SetComment } from '../../../core/cells/edit';
import { placeKey } from '../../../core/writeback/edit-places';
import { canMakeNotes } from '../capability';
import type { LocatedComment } from '../read/comments';

type Item = Excel.Comment | Excel.Note;

interface Standing {
  readonly form: 'note' | 'thread';
  readonly item: Item;
}

/** Comments while they are written: what stands in each cell. Where no note can be made, a thread takes its place. */
export class CommentWriter {
  private readonly standing = new Map<string, Standing>();
  private readonly makesNotes = canMakeNotes();

  constructor(
    private readonly workbook: Excel.Workbook,
    there: readonly LocatedComment[],
  ) {
    for (const { sheet, comment, item } of there) {
      this.standing.set(placeKey({ ...comment, sheet }), { form: comment.form, item });
    }
  }

  set({ sheet, row, column, form: wanted, text }: SetComment): void {
    const form = wanted === 'note' && this.makesNotes ? 'note' : 'thread';
    const key = placeKey({ sheet, row, column });
    const there = this.standing.get(key);
    if (there?.form === form) {
      there.item.content = text;
      return;
    }
    there?.item.delete();
    const cell = a1({ row, column });
    const target = this.workbook.worksheets.getItem(sheet);
    const item = form === 'note' ? target.notes.add(cell, text) : target.comments.add(cell, text, 'Plain');
    this.standing.set(key, { form, item });
  }

  remove({ sheet, row, column }: RemoveComment): void {
    const key = placeKey({ sheet, row, column });
    this.standing.get(key)?.item.delete();
    this.standing.delete(key);
  }
}
