import { cellText } from '../cells/cell';
import { cellAt, sheetNamed, type SheetSnapshot, type Snapshot } from '../cells/snapshot';
import { labelKey } from '../scheme/scheme-words';
import { BLANK, textOf } from '../writeback/content';
import { openAt, variant } from '../writeback/look';
import { wrappedHeight, type SheetDraft } from '../writeback/sheet-draft';
import { across, LAST_PAGE_COLUMN, roomOf, STYLE } from './page';

/** What the signatories wrote, as text; '' where nothing stands yet. */
export interface Opinions {
  readonly team: string;
  readonly leadOffice: string;
  readonly approval: string;
}

const LABELS: Readonly<Record<keyof Opinions, string>> = {
  team: '考核组意见',
  leadOffice: '牵头单位意见',
  approval: '审定意见',
};

const GAP = '　'.repeat(6);
const DATE = '　　　　年　　月　　日　';
const SIGNATURES: Readonly<Record<keyof Opinions, string>> = {
  team: `组长（签名）：${GAP}成员（签名）：${GAP}${DATE}`,
  leadOffice: `负责人（签名）：${GAP}（盖章）${DATE}`,
  approval: `审定人（签名）：${GAP}（盖章）${DATE}`,
};

/** Points that fill an A4 page as wide as ours; what the page leaves over goes to the opinions. */
const PAGE_HEIGHT = 780;
const SIGNATURE_HEIGHT = 26;
const LEAST_ROOM = 40;
const MOST_ROOM = 90;

const KEYS = Object.keys(LABELS) as readonly (keyof Opinions)[];

export const NO_OPINIONS: Opinions = { team: '', leadOffice: '', approval: '' };

const rowOf = (sheet: SheetSnapshot, key: keyof Opinions): number | undefined => {
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    if (labelKey(cellText(cellAt(sheet, row, 1).value)) === LABELS[key]) return row;
  }
  return undefined;
};

/** The last row of the page that stands in the sheet: that of the last signature; undefined when it is gone. */
export const pageEnd = (sheet: SheetSnapshot): number | undefined => {
  const row = rowOf(sheet, 'approval');
  return row === undefined ? undefined : row + 1;
};

/** Reads the opinions off the page, so that writing it anew keeps them. */
export const readOpinions = (snapshot: Snapshot, sheetName: string): Opinions => {
  const sheet = sheetNamed(snapshot, sheetName);
  if (!sheet) return NO_OPINIONS;
  const opinionOf = (key: keyof Opinions): string => {
    const row = rowOf(sheet, key);
    return row === undefined ? '' : cellText(cellAt(sheet, row, 2).value).trim();
  };
  return {
    team: opinionOf('team'),
    leadOffice: opinionOf('leadOffice'),
    approval: opinionOf('approval'),
  };
};

/** Draws the three opinions with their lines for signature, seal and date; answers the last row. */
export const drawOpinions = (draft: SheetDraft, top: number, opinions: Opinions): number => {
  const opinion = variant(STYLE.text, { align: { vertical: 'top' } });
  const signature = variant(STYLE.text, { align: { horizontal: 'right', vertical: 'center', wrap: false } });
  const rest = PAGE_HEIGHT - draft.totalHeight - KEYS.length * SIGNATURE_HEIGHT;
  const room = Math.min(MOST_ROOM, Math.max(LEAST_ROOM, Math.floor(rest / KEYS.length)));
  KEYS.forEach((key, index) => {
    const row = top + 2 * index;
    draft
      .span({ top: row, left: 1, bottom: row + 1, right: 1 }, textOf(LABELS[key]), STYLE.label)
      .span(across(row, 2), opinions[key] === '' ? BLANK : textOf(opinions[key]), openAt(opinion, 'bottom'))
      .span(across(row + 1, 2), textOf(SIGNATURES[key]), openAt(signature, 'top'))
      .height(row, wrappedHeight(opinions[key], roomOf(2, LAST_PAGE_COLUMN), 11, room))
      .height(row + 1, SIGNATURE_HEIGHT);
  });
  return top + 2 * KEYS.length - 1;
};
