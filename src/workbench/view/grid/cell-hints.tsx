import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { contains, type CellRef } from '../../../core/cells/address';
import type { LiveComment, LiveSheet } from '../../book/live-book';
import type { ViewTexts } from '../texts';
import { placeOf } from './cell-box';
import type { Geometry } from './geometry';
import { rangeAt } from './moves';
import { pointOf, type View } from './panes';

const useStyles = makeStyles({
  hint: {
    position: 'absolute',
    width: 'max-content',
    maxWidth: '260px',
    boxSizing: 'border-box',
    padding: '6px 9px',
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    pointerEvents: 'none',
    color: '#242424',
    zIndex: 4,
  },
  note: { backgroundColor: '#fffbe0', border: '1px solid #d9cd8c' },
  prompt: { backgroundColor: '#fff', border: '1px solid #c6c6c6' },
  author: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

interface CellHintsProps {
  readonly sheet: LiveSheet;
  readonly geometry: Geometry;
  readonly view: View;
  readonly texts: ViewTexts;
  /** The cell under the pointer. */
  readonly pointed: CellRef | undefined;
}

/** What a cell has to say beside what it shows: its comment, or what its entry should be. */
export const CellHints = ({ sheet, geometry, view, texts, pointed }: CellHintsProps): ReactNode => {
  const styles = useStyles();
  const { active } = sheet.selection;
  const comment =
    (pointed && sheet.commentAt(pointed.row, pointed.column)) ?? sheet.commentAt(active.row, active.column);
  if (comment) {
    return (
      <div
        className={`${styles.hint} ${styles.note}`}
        style={beside(sheet, geometry, view, comment)}
        role="note"
      >
        <CommentText comment={comment} texts={texts} className={styles.author} />
      </div>
    );
  }
  const prompt = sheet.layout.validations.find(({ ranges }) =>
    ranges.some((range) => contains(range, active)),
  )?.prompt;
  return prompt ? (
    <div
      className={`${styles.hint} ${styles.prompt}`}
      style={below(sheet, geometry, view, active)}
      role="note"
    >
      {prompt}
    </div>
  ) : null;
};

interface CommentTextProps {
  readonly comment: LiveComment;
  readonly texts: ViewTexts;
  readonly className: string;
}

/** Author, text and replies of a comment. */
export const CommentText = ({ comment, texts, className }: CommentTextProps): ReactNode => (
  <>
    <span className={className}>
      {comment.author} · {texts[comment.form]}
      {comment.resolved && ` · ${texts.resolved}`}
    </span>
    {comment.text}
    {comment.replies.map((reply) => (
      <span key={reply.id}>
        <span className={className}>{reply.author}</span>
        {reply.text}
      </span>
    ))}
  </>
);

const MOST_WIDE = 270;

/** At the right of a cell, or under it where there is no room. */
const beside = (
  sheet: LiveSheet,
  geometry: Geometry,
  view: View,
  at: CellRef,
): { left: number; top: number } => {
  const { width, height } = placeOf(geometry, rangeAt(sheet, at));
  const { x, y } = pointOf(geometry, view, at);
  const right = x + width + 8;
  if (right + MOST_WIDE < view.width) return { left: right, top: Math.max(y, 0) };
  return { left: Math.max(Math.min(x + width, view.width) - MOST_WIDE, 0), top: y + height + 4 };
};

const below = (
  sheet: LiveSheet,
  geometry: Geometry,
  view: View,
  at: CellRef,
): { left: number; top: number } => {
  const { height } = placeOf(geometry, rangeAt(sheet, at));
  const { x, y } = pointOf(geometry, view, at);
  return { left: Math.min(x + 12, Math.max(view.width - MOST_WIDE, 0)), top: y + height + 6 };
};
