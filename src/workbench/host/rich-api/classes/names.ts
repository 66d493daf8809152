import type { LiveName } from '../../../book/live-book';
import { addressOf, readAddress } from '../address';
import type { ApiClass, ApiContext, Json } from '../api-class';
import { ApiError, MissingMember } from '../api-error';
import { textOf, type Arguments } from '../arguments';
import { apiObject, type Areas, type ApiObject, type Targets } from '../targets';

type Target = Targets['NamedItem'];

const found = ({ name, sheet }: Target, { book }: ApiContext): LiveName | undefined =>
  book.names.find((one) => one.name === name && one.sheet === sheet);

const nameOf = (target: Target, context: ApiContext): LiveName => {
  const name = found(target, context);
  if (!name) throw new ApiError('ItemNotFound');
  return name;
};

const itemOf = ({ name, sheet }: LiveName): ApiObject => apiObject('NamedItem', { name, sheet });

/** The cells a name stands for; undefined when it stands for something else. */
const cellsOf = (target: Target, context: ApiContext): Areas | undefined => {
  try {
    return readAddress(context.book, target.sheet, nameOf(target, context).refersTo);
  } catch {
    return undefined;
  }
};

/** A reference as text: `=Sheet1!$A$1`, or that of a range. */
const referenceOf = (args: Arguments, index: number): string => {
  const object = args.object(index);
  if (object?.className === 'Range') {
    return addressOf(object.target).replace(/[^!]*$/, (cells) =>
      cells.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2'),
    );
  }
  return args.text(index);
};

export const NamedItemCollection: ApiClass<Targets['NamedItemCollection']> = {
  items: ({ book, sheet }) => book.names.filter((name) => !sheet || name.sheet === sheet).map(itemOf),
  item: ({ book, sheet }, key) => {
    const wanted = String(key).toLowerCase();
    const name = book.names.find((one) => one.sheet === sheet && one.name.toLowerCase() === wanted);
    return name && itemOf(name);
  },
  methods: {
    Add: ({ book, sheet }, args) => {
      if (sheet) throw new MissingMember('Worksheet.names.add');
      const name = args.text(0);
      if (book.names.some((one) => !one.sheet && one.name.toLowerCase() === name.toLowerCase())) {
        throw new ApiError('ItemAlreadyExists');
      }
      return itemOf(book.defineName(name, referenceOf(args, 1).replace(/^=/, '')));
    },
  },
};

export const NamedItem: ApiClass<Target> = {
  identity: ({ name }) => ({ Name: name, _Id: name }),
  isThere: (target, context) => found(target, context) !== undefined,
  scalars: {
    Name: { get: ({ name }) => name },
    Formula: {
      get: (target, context) => `=${nameOf(target, context).refersTo}`,
      set: (target, value, context) => {
        const { name, sheet } = nameOf(target, context);
        if (sheet) throw new MissingMember('NamedItem.formula of a sheet');
        context.book.defineName(name, textOf(value).replace(/^=/, ''));
      },
    },
    Scope: { get: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    Type: { get: (target, context) => (cellsOf(target, context) ? 'Range' : 'String') },
    Value: {
      get: (target, context): Json => {
        const cells = cellsOf(target, context);
        return cells ? addressOf(cells) : nameOf(target, context).refersTo;
      },
    },
    Visible: { get: () => true },
    Comment: { get: () => '' },
  },
  navigations: {
    Worksheet: ({ sheet }) => {
      if (!sheet) throw new ApiError('ItemNotFound');
      return apiObject('Worksheet', sheet);
    },
    WorksheetOrNullObject: ({ sheet }) => (sheet ? apiObject('Worksheet', sheet) : null),
  },
  methods: {
    Delete: (target, _, context) => {
      context.book.removeName(nameOf(target, context));
      return undefined;
    },
    GetRange: (target, _, context) => {
      const cells = cellsOf(target, context);
      if (!cells) throw new ApiError('InvalidArgument');
      return apiObject('Range', cells);
    },
    GetRangeOrNullObject: (target, _, context) => {
      const cells = cellsOf(target, context);
      return cells ? apiObject('Range', cells) : null;
    },
  },
};
