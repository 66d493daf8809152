import type { Range } from '../../../../core/cells/address';
import type { Validation } from '../../../../core/cells/edit';
import { overlap, without } from '../address';
import type { ApiClass, ApiContext, Json } from '../api-class';
import { ApiError, MissingMember } from '../api-error';
import { fieldsOf, invalid, textOf } from '../arguments';
import type { Areas, Targets } from '../targets';

const sameRanges = (one: readonly Range[], other: readonly Range[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const validationOf = ({ sheet, ranges }: Areas): Validation | undefined =>
  sheet.layout.validations.find(
    (one) => sameRanges(one.ranges, ranges) || ranges.every((range) => isWithin(range, one.ranges)),
  );

const isWithin = (range: Range, others: readonly Range[]): boolean =>
  others.reduce<readonly Range[]>((left, cut) => left.flatMap((part) => without(part, cut)), [range])
    .length === 0;

/** Takes the guides from cells; those of other cells stay. */
const clear = ({ sheet, ranges }: Areas): readonly Validation[] =>
  sheet.layout.validations.flatMap((validation) => {
    if (!validation.ranges.some((range) => ranges.some((cut) => overlap(range, cut)))) return [validation];
    const left = ranges.reduce<readonly Range[]>(
      (parts, cut) => parts.flatMap((part) => without(part, cut)),
      validation.ranges,
    );
    return left.length === 0 ? [] : [{ ...validation, ranges: left }];
  });

/** Changes the guide of these very cells. */
const change = (target: Areas, { book }: ApiContext, part: Partial<Validation>): void => {
  const { sheet } = target;
  const there = sheet.layout.validations.find(({ ranges }) => sameRanges(ranges, target.ranges));
  if (!there) throw new MissingMember('DataValidation of cells that have no rule of their own');
  const validations = sheet.layout.validations.map((one) => (one === there ? { ...one, ...part } : one));
  book.arrange(sheet, { validations });
};

const numberIn = (value: unknown): number => {
  const number = typeof value === 'string' ? Number(value.replace(/^=/, '')) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) {
    throw new MissingMember('DataValidation.rule with a formula');
  }
  return number;
};

/** The kinds of rules that can be saved; any other is told to be missing. */
const readRule = (value: unknown): Validation['rule'] => {
  const [kind, ...more] = Object.entries(fieldsOf(value)).filter(
    ([, rule]) => rule !== null && rule !== undefined,
  );
  if (!kind || more.length > 0) throw invalid('a rule is of one kind');
  const [name] = kind;
  const fields = fieldsOf(kind[1]);
  switch (name) {
    case 'list': {
      const source = fields['source'];
      if (typeof source !== 'string' || source.startsWith('=')) {
        throw new MissingMember('DataValidation.rule with a list from cells');
      }
      return { kind: 'list', options: source.split(',') };
    }
    case 'decimal': {
      const min = numberIn(fields['formula1']);
      if (fields['operator'] === 'Between')
        return { kind: 'decimal', min, max: numberIn(fields['formula2']) };
      if (fields['operator'] === 'GreaterThanOrEqualTo') return { kind: 'decimal', min };
      throw new MissingMember(`DataValidation.rule decimal ${String(fields['operator'])}`);
    }
    case 'date':
      return { kind: 'date' };
    default:
      throw new MissingMember(`DataValidation.rule ${name}`);
  }
};

const ruleJson = (rule: Validation['rule']): Json => {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.options.join(',') } };
    case 'decimal':
      return rule.max === undefined
        ? { decimal: { formula1: rule.min, operator: 'GreaterThanOrEqualTo' } }
        : { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
  }
};

const TYPES = { list: 'List', decimal: 'Decimal', date: 'Date' } as const;

export const DataValidation: ApiClass<Targets['DataValidation']> = {
  scalars: {
    Type: {
      get: (target) => {
        const there = validationOf(target);
        return there ? TYPES[there.rule.kind] : 'None';
      },
    },
    Rule: {
      get: (target) => {
        const there = validationOf(target);
        return there ? ruleJson(there.rule) : {};
      },
      set: (target, value, { book }) => {
        const rule = readRule(value);
        if (target.ranges.length === 0) throw new ApiError('InvalidReference');
        const validations = [...clear(target), { ranges: target.ranges, rule, error: '' }];
        book.arrange(target.sheet, { validations });
      },
    },
    Prompt: {
      get: (target) => {
        const message = validationOf(target)?.prompt;
        return { message: message ?? '', showPrompt: message !== undefined, title: '' };
      },
      set: (target, value, context) =>
        change(target, context, { prompt: textOf(fieldsOf(value)['message']) }),
    },
    ErrorAlert: {
      get: (target) => {
        const message = validationOf(target)?.error ?? '';
        return { message, showAlert: true, style: 'Warning', title: '' };
      },
      set: (target, value, context) => {
        const { message, style } = fieldsOf(value);
        if (style !== 'Warning') throw new MissingMember(`DataValidation.errorAlert style ${String(style)}`);
        change(target, context, { error: textOf(message) });
      },
    },
    IgnoreBlanks: {
      get: () => true,
      set: (_, value) => {
        if (value !== true) throw new MissingMember('DataValidation.ignoreBlanks = false');
      },
    },
  },
  methods: {
    Clear: (target, _, { book }) => {
      const validations = clear(target);
      if (
        validations.length !== target.sheet.layout.validations.length ||
        validations.some((one, index) => one !== target.sheet.layout.validations[index])
      ) {
        book.arrange(target.sheet, { validations });
      }
      return undefined;
    },
  },
};
