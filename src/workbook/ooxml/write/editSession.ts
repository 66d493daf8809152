import { ContentTypes } from '../package/contentTypes';
import { folderOf } from '../package/partNames';
import type { Parts } from '../package/parts';
import { CommentsDraft } from './commentsDraft';
import { namespaceOf, relationsNamespace } from './namespaces';
import { PersonsDraft } from './personsDraft';
import { SheetDraft } from './sheetDraft';
import { StyleBook } from './styleBook';
import { WorkbookDraft } from './workbookDraft';

const EMPTY_STYLES = (main: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}">` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

/** The drafts of one `apply`: each part is parsed once, whatever the number of edits, and written once at the end. */
export class EditSession {
  readonly workbook: WorkbookDraft;
  readonly contentTypes: ContentTypes;
  readonly relationsNamespace: string;
  readonly mainNamespace: string;
  private readonly sheetDrafts = new Map<string, SheetDraft>();
  private readonly commentDrafts = new Map<string, CommentsDraft>();
  private styleBook: StyleBook | undefined;
  private personsDraft: PersonsDraft | undefined;
  private formulasChanged = false;

  constructor(
    readonly parts: Parts,
    readonly now: Date,
  ) {
    this.workbook = new WorkbookDraft(parts);
    this.contentTypes = new ContentTypes(parts);
    this.relationsNamespace = relationsNamespace(this.workbook.workbook.relations);
    this.mainNamespace = namespaceOf(this.workbook.workbook.root);
  }

  /** Where the workbook's parts live, `xl/` as a rule. */
  get folder(): string {
    return folderOf(this.workbook.workbook.path);
  }

  get styles(): StyleBook {
    return (this.styleBook ??= new StyleBook(this.parts, this.stylesPart()));
  }

  get persons(): PersonsDraft {
    return (this.personsDraft ??= new PersonsDraft(this));
  }

  sheet(name: string): SheetDraft {
    const { part } = this.workbook.sheet(name);
    const known = this.sheetDrafts.get(part);
    if (known) return known;
    const draft = new SheetDraft(this.parts, part, name);
    this.sheetDrafts.set(part, draft);
    return draft;
  }

  comments(name: string): CommentsDraft {
    const { part } = this.workbook.sheet(name);
    const known = this.commentDrafts.get(part);
    if (known) return known;
    const draft = new CommentsDraft(this, name, part);
    this.commentDrafts.set(part, draft);
    return draft;
  }

  /** Writes what has been gathered for one sheet, so that its parts can be looked at or replaced. */
  flushSheet(part: string): void {
    this.commentDrafts.get(part)?.flush();
    this.commentDrafts.delete(part);
    const outcome = this.sheetDrafts.get(part)?.flush();
    this.sheetDrafts.delete(part);
    if (outcome?.changed) this.workbook.requestCalculation();
    if (outcome?.formulas) this.noteFormulaChange();
  }

  /** The calculation chain lists the cells with formulas; a wrong one makes Excel repair the file, a missing one not. */
  noteFormulaChange(): void {
    this.formulasChanged = true;
  }

  flush(): void {
    for (const part of new Set([...this.commentDrafts.keys(), ...this.sheetDrafts.keys()]))
      this.flushSheet(part);
    if (this.formulasChanged) this.dropCalculationChain();
    this.styleBook?.flush();
    this.personsDraft?.flush();
    this.workbook.flush();
    this.contentTypes.flush();
  }

  private dropCalculationChain(): void {
    for (const relation of this.workbook.relations.all().filter(({ kind }) => kind === 'calcChain')) {
      this.workbook.relations.remove(relation.id);
      this.parts.delete(relation.target);
      this.contentTypes.removePart(relation.target);
    }
  }

  private stylesPart(): string {
    const relation = this.workbook.relations.ofKind('styles');
    if (relation) return relation.target;
    const part = `${this.folder}styles.xml`;
    this.parts.set(part, EMPTY_STYLES(this.mainNamespace));
    this.workbook.relations.add(`${this.relationsNamespace}/styles`, part);
    this.contentTypes.setType(part, 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml');
    return part;
  }
}
