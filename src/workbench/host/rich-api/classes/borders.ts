import type { Range } from '../../../../core/cells/address';
import type { BorderLook, CellLook, LineStyle, Side } from '../../../book/look';
import type { ApiClass, ApiContext, Json } from '../api-class';
import { colorOf, oneOf } from '../arguments';
import { apiObject, type Areas, type BorderIndex, type Targets } from '../targets';
import { common } from '../uniform';

const INDEXES: readonly BorderIndex[] = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
];

type Target = Targets['RangeBorder'];

interface Edge {
  readonly range: Range;
  readonly side: Side;
}

/** The sides of cells that make a border. Lines between cells are told, and written, at both neighbours. */
const edgesOf = ({ ranges, index }: Target): readonly Edge[] =>
  ranges.flatMap((range): readonly Edge[] => {
    const { top, left, bottom, right } = range;
    switch (index) {
      case 'EdgeTop':
        return [{ range: { ...range, bottom: top }, side: 'top' }];
      case 'EdgeBottom':
        return [{ range: { ...range, top: bottom }, side: 'bottom' }];
      case 'EdgeLeft':
        return [{ range: { ...range, right: left }, side: 'left' }];
      case 'EdgeRight':
        return [{ range: { ...range, left: right }, side: 'right' }];
      case 'InsideHorizontal':
        if (top === bottom) return [];
        return [
          { range: { ...range, bottom: bottom - 1 }, side: 'bottom' },
          { range: { ...range, top: top + 1 }, side: 'top' },
        ];
      case 'InsideVertical':
        if (left === right) return [];
        return [
          { range: { ...range, right: right - 1 }, side: 'right' },
          { range: { ...range, left: left + 1 }, side: 'left' },
        ];
      case 'DiagonalDown':
      case 'DiagonalUp':
        return [];
    }
  });

function* linesOf(target: Target): Generator<BorderLook | undefined> {
  for (const { range, side } of edgesOf(target)) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const look: CellLook = target.sheet.lookAt(row, column);
        yield look.border[side];
      }
    }
  }
}

const read = (target: Target, of: (line: BorderLook | undefined) => Json): Json =>
  common([...linesOf(target)].map(of));

/** Changes the line of every cell along the border. */
const write = (
  target: Target,
  { book }: ApiContext,
  of: (line: BorderLook | undefined) => BorderLook | null,
): void => {
  const { sheet } = target;
  for (const { range, side } of edgesOf(target)) {
    const first = sheet.lookAt(range.top, range.left).border[side];
    book.changeLooks(sheet, range, { border: { [side]: of(first) } });
  }
};

const STYLES: Readonly<Record<LineStyle, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  mediumDashed: ['Dash', 'Medium'],
  mediumDashDot: ['DashDot', 'Medium'],
  mediumDashDotDot: ['DashDotDot', 'Medium'],
  slantDashDot: ['SlantDashDot', 'Medium'],
};

const STYLE_WORDS = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHT_WORDS = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** The line that has this style and weight, or at least this style. */
const lineOf = (style: string, weight: string): LineStyle => {
  const lines = Object.entries(STYLES) as [LineStyle, readonly [string, string]][];
  const exact = lines.find(([, [one, other]]) => one === style && other === weight);
  const like = lines.find(([, [one]]) => one === style);
  return (exact ?? like)?.[0] ?? 'thin';
};

const BLACK = '000000';

export const RangeBorder: ApiClass<Target> = {
  scalars: {
    SideIndex: { get: ({ index }) => index },
    Style: {
      get: (target) => read(target, (line) => (line ? STYLES[line.line][0] : 'None')),
      set: (target, value, context) => {
        const style = oneOf(STYLE_WORDS, value);
        write(target, context, (line) =>
          style === 'None'
            ? null
            : { line: lineOf(style, line ? STYLES[line.line][1] : 'Thin'), color: line?.color ?? BLACK },
        );
      },
    },
    Weight: {
      get: (target) => read(target, (line) => (line ? STYLES[line.line][1] : 'Thin')),
      set: (target, value, context) => {
        const weight = oneOf(WEIGHT_WORDS, value);
        write(target, context, (line) => ({
          line: lineOf(line ? STYLES[line.line][0] : 'Continuous', weight),
          color: line?.color ?? BLACK,
        }));
      },
    },
    Color: {
      get: (target) => read(target, (line) => `#${line?.color ?? BLACK}`),
      set: (target, value, context) => {
        const color = colorOf(value);
        write(target, context, (line) => ({ line: line?.line ?? 'thin', color }));
      },
    },
  },
};

const borderOf = ({ sheet, ranges }: Areas, index: BorderIndex) =>
  apiObject('RangeBorder', { sheet, ranges, index });

export const RangeBorderCollection: ApiClass<Targets['RangeBorderCollection']> = {
  scalars: { Count: { get: () => INDEXES.length } },
  items: (target) => INDEXES.map((index) => borderOf(target, index)),
  item: (target, key) => borderOf(target, oneOf(INDEXES, key)),
};
