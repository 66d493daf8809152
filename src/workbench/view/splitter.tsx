import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';

const useStyles = makeStyles({
  splitter: {
    flexShrink: 0,
    width: '6px',
    cursor: 'col-resize',
    backgroundColor: tokens.colorNeutralBackground4,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { backgroundColor: tokens.colorBrandBackground, outline: 'none' },
  },
});

/** As wide as Excel lets a pane be, pixels. */
export const PANE_WIDTHS = { least: 320, usual: 350, most: 450 } as const;

interface SplitterProps {
  readonly width: number;
  readonly label: string;
  readonly onResize: (width: number) => void;
}

/** The edge of the pane: dragged, or moved with the arrow keys. */
export const Splitter = ({ width, label, onResize }: SplitterProps): ReactNode => {
  const styles = useStyles();
  const dragged = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const resize = (to: number): void =>
    onResize(Math.round(Math.min(Math.max(to, PANE_WIDTHS.least), PANE_WIDTHS.most)));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowLeft') resize(width + 10);
    else if (event.key === 'ArrowRight') resize(width - 10);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    dragged.current = { x: event.clientX, width };
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one that can be moved is a control (WAI-ARIA, window splitter)
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={PANE_WIDTHS.least}
      aria-valuemax={PANE_WIDTHS.most}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and is reached by Tab
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={({ clientX }) =>
        dragged.current && resize(dragged.current.width + dragged.current.x - clientX)
      }
      onPointerUp={() => (dragged.current = undefined)}
    />
  );
};
