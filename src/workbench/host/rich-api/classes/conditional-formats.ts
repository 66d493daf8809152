import { overlap, rangeOf } from '../address';
import type { ApiClass, ApiContext } from '../api-class';
import { ApiError, MissingMember } from '../api-error';
import { colorOf, fieldsOf, flagOf, textOf } from '../arguments';
import { apiObject, type ApiObject, type Areas, type ConditionalTarget, type Targets } from '../targets';

const within = (target: Areas, { conditional }: ApiContext) =>
  conditional
    .of(target.sheet)
    .filter(({ entry }) => target.ranges.some((range) => overlap(range, entry.range) !== undefined));

export const ConditionalFormatCollection: ApiClass<Targets['ConditionalFormatCollection']> = {
  items: (target, context) =>
    within(target, context).map(({ id }) => apiObject('ConditionalFormat', { sheet: target.sheet, id })),
  item: (target, key, context) => {
    const found = within(target, context).find(({ id }) => id === key);
    return found && apiObject('ConditionalFormat', { sheet: target.sheet, id: found.id });
  },
  methods: {
    Add: (target, args, { conditional }) => {
      const { sheet } = target;
      const range = rangeOf(target);
      switch (args.text(0)) {
        case 'Custom': {
          const id = conditional.add(sheet, { kind: 'custom', entry: { range, formula: 'FALSE' } });
          return apiObject('ConditionalFormat', { sheet, id });
        }
        case 'DataBar': {
          const entry = { range, min: 0, max: 100, color: '638EC6' };
          return apiObject('ConditionalFormat', {
            sheet,
            id: conditional.add(sheet, { kind: 'dataBar', entry }),
          });
        }
        default:
          throw new MissingMember(`ConditionalFormatCollection.add of ${args.text(0)}`);
      }
    },
    ClearAll: (target, _, context) => {
      const gone = new Set<object>(within(target, context).map(({ entry }) => entry));
      if (gone.size === 0) return undefined;
      const { conditionalFills, dataBars } = target.sheet.layout;
      context.book.arrange(target.sheet, {
        conditionalFills: conditionalFills.filter((entry) => !gone.has(entry)),
        dataBars: dataBars.filter((entry) => !gone.has(entry)),
      });
      return undefined;
    },
  },
};

const isThere = ({ sheet, id }: ConditionalTarget, { conditional }: ApiContext): boolean =>
  conditional.find(sheet, id) !== undefined;

const kindOf = ({ sheet, id }: ConditionalTarget, { conditional }: ApiContext): 'custom' | 'dataBar' => {
  const found = conditional.find(sheet, id);
  if (!found) throw new ApiError('ItemNotFound');
  return found.kind;
};

/** The side of a conditional format that only one kind has. */
const side =
  (kind: 'custom' | 'dataBar', orNull: boolean) =>
  (target: ConditionalTarget, context: ApiContext): ApiObject | null => {
    if (kindOf(target, context) === kind) {
      return kind === 'custom'
        ? apiObject('CustomConditionalFormat', target)
        : apiObject('DataBarConditionalFormat', target);
    }
    if (orNull) return null;
    throw new ApiError('InvalidOperation');
  };

export const ConditionalFormat: ApiClass<Targets['ConditionalFormat']> = {
  identity: ({ id }) => ({ Id: id }),
  isThere,
  scalars: {
    Id: { get: ({ id }) => id },
    Type: { get: (target, context) => (kindOf(target, context) === 'custom' ? 'Custom' : 'DataBar') },
  },
  navigations: {
    Custom: side('custom', false),
    CustomOrNullObject: side('custom', true),
    DataBar: side('dataBar', false),
    DataBarOrNullObject: side('dataBar', true),
  },
  methods: {
    Delete: ({ sheet, id }, _, { book, conditional }) => {
      const entry: object | undefined = conditional.find(sheet, id)?.entry;
      book.arrange(sheet, {
        conditionalFills: sheet.layout.conditionalFills.filter((one) => one !== entry),
        dataBars: sheet.layout.dataBars.filter((one) => one !== entry),
      });
      return undefined;
    },
    GetRange: ({ sheet, id }, _, { conditional }) => {
      const found = conditional.find(sheet, id);
      if (!found) throw new ApiError('ItemNotFound');
      return apiObject('Range', { sheet, ranges: [found.entry.range] });
    },
  },
};

export const CustomConditionalFormat: ApiClass<Targets['CustomConditionalFormat']> = {
  navigations: {
    Rule: (target) => apiObject('ConditionalFormatRule', target),
    Format: (target) => apiObject('ConditionalRangeFormat', target),
  },
};

export const ConditionalFormatRule: ApiClass<Targets['ConditionalFormatRule']> = {
  scalars: {
    Formula: {
      get: ({ sheet, id }, { conditional }) => `=${conditional.fill(sheet, id).formula}`,
      set: ({ sheet, id }, value, { conditional }) =>
        conditional.changeFill(sheet, id, { formula: textOf(value).replace(/^=/, '') }),
    },
  },
};

export const ConditionalRangeFormat: ApiClass<Targets['ConditionalRangeFormat']> = {
  navigations: {
    Fill: (target) => apiObject('ConditionalRangeFill', target),
    Font: (target) => apiObject('ConditionalRangeFont', target),
  },
};

export const ConditionalRangeFill: ApiClass<Targets['ConditionalRangeFill']> = {
  scalars: {
    Color: {
      get: ({ sheet, id }, { conditional }) => `#${conditional.fill(sheet, id).fill ?? ''}`,
      set: ({ sheet, id }, value, { conditional }) =>
        conditional.changeFill(sheet, id, { fill: colorOf(value) }),
    },
  },
};

export const ConditionalRangeFont: ApiClass<Targets['ConditionalRangeFont']> = {
  scalars: {
    Color: {
      get: ({ sheet, id }, { conditional }) => `#${conditional.fill(sheet, id).color ?? ''}`,
      set: ({ sheet, id }, value, { conditional }) =>
        conditional.changeFill(sheet, id, { color: colorOf(value) }),
    },
  },
};

const bound = (value: unknown): number => {
  const { type, formula } = fieldsOf(value);
  const number = Number(textOf(formula).replace(/^=/, ''));
  if (type !== 'Number' || Number.isNaN(number))
    throw new MissingMember('DataBarConditionalFormat bound other than a number');
  return number;
};

export const DataBarConditionalFormat: ApiClass<Targets['DataBarConditionalFormat']> = {
  scalars: {
    LowerBoundRule: {
      get: ({ sheet, id }, { conditional }) => ({
        type: 'Number',
        formula: String(conditional.bar(sheet, id).min),
      }),
      set: ({ sheet, id }, value, { conditional }) => conditional.changeBar(sheet, id, { min: bound(value) }),
    },
    UpperBoundRule: {
      get: ({ sheet, id }, { conditional }) => ({
        type: 'Number',
        formula: String(conditional.bar(sheet, id).max),
      }),
      set: ({ sheet, id }, value, { conditional }) => conditional.changeBar(sheet, id, { max: bound(value) }),
    },
  },
  navigations: { PositiveFormat: (target) => apiObject('ConditionalDataBarPositiveFormat', target) },
};

export const ConditionalDataBarPositiveFormat: ApiClass<Targets['ConditionalDataBarPositiveFormat']> = {
  scalars: {
    FillColor: {
      get: ({ sheet, id }, { conditional }) => `#${conditional.bar(sheet, id).color}`,
      set: ({ sheet, id }, value, { conditional }) =>
        conditional.changeBar(sheet, id, { color: colorOf(value) }),
    },
    // bars are saved plain
    GradientFill: {
      get: () => false,
      set: (_, value) => {
        if (flagOf(value)) throw new MissingMember('ConditionalDataBarPositiveFormat.gradientFill = true');
      },
    },
  },
};
