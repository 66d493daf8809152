import type { RemoveComment, SetComment } from '../../../core/cells/edit';
import type { EditSession } from './editSession';
export class CommentsDraft {
  constructor(_s: EditSession, _n: string, _p: string) {}
  set(_e: SetComment): void {
    throw new Error('todo');
  }
  remove(_e: RemoveComment): void {
    throw new Error('todo');
  }
  flush(): void {}
}
