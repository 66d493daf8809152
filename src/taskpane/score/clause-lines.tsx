import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { knownPoints } from '../../core/assessment/evaluate-item';
import { leavesOf, type GroupLine, type Line, type PartLine } from '../../core/assessment/item';
import { shown } from '../../core/rule/decimal';
import { useTexts } from '../texts-context';
import { FactField, type FactFieldProps } from './fact-field';
import { signed } from './words';

const useStyles = makeStyles({
  nested: {
    marginTop: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  points: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  loss: { color: tokens.colorStatusDangerForeground3 },
});

type ClauseLinesProps = Omit<FactFieldProps, 'line' | 'clause'> & { readonly lines: readonly Line[] };

/** The fields of an item's clauses; parts and groups hold theirs. */
export const ClauseLines = ({ lines, ...rest }: ClauseLinesProps): ReactNode => {
  const leaves = leavesOf(rest.item.scored.item.lines);
  return lines.map((line, index) =>
    line.type === 'leaf' ? (
      <FactField key={leaves.indexOf(line)} line={line} clause={leaves.indexOf(line)} {...rest} />
    ) : (
      <Nested key={`in ${index}`} line={line} {...rest} />
    ),
  );
};

const Nested = ({
  line,
  ...rest
}: Omit<ClauseLinesProps, 'lines'> & { readonly line: PartLine | GroupLine }): ReactNode => {
  const styles = useStyles();
  const { pane, fill } = useTexts();
  const id = useId();
  const { scored, options } = rest.item;
  const points = knownPoints(scored.computed[options.stage].points.get(line));
  return (
    <div className={styles.nested} role="group" aria-labelledby={id}>
      <div className={styles.head}>
        <span id={id}>
          {line.type === 'part'
            ? fill(pane.indicator.part, { name: line.clause.condition, marks: shown(line.clause.points) })
            : fill(pane.indicator.group, { marks: shown(line.max) })}
        </span>
        {points && (
          <span className={mergeClasses(styles.points, points.lessThan(0) && styles.loss)}>
            {fill(pane.indicator.points, { points: line.type === 'part' ? shown(points) : signed(points) })}
          </span>
        )}
      </div>
      <ClauseLines lines={line.children} {...rest} />
    </div>
  );
};
