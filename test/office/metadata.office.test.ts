/** @jest-environment ./test/office/office-environment.ts */
import { CLASSES } from '../../src/workbench/host/rich-api/classes';
import type { ApiClass } from '../../src/workbench/host/rich-api/api-class';
import { plainSheet } from '../workbook/contract';
import { openInExcel } from './open-in-excel';

/** What the client says of one of its classes; it keeps this for itself, so it is read with care. */
interface ClientClass {
  readonly className: string;
  readonly scalars: readonly string[];
  readonly updateable: readonly boolean[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

const clientClasses = (): ReadonlyMap<string, ClientClass> => {
  const classes = new Map<string, ClientClass>();
  for (const constructor of Object.values(Excel) as unknown[]) {
    if (typeof constructor !== 'function') continue;
    const prototype = constructor.prototype as Readonly<Record<string, unknown>>;
    const own = Object.getOwnPropertyNames(prototype);
    if (!own.includes('_className')) continue;
    const list = (name: string): readonly unknown[] =>
      own.includes(name) ? (prototype[name] as readonly unknown[]) : [];
    classes.set(prototype['_className'] as string, {
      className: prototype['_className'] as string,
      scalars: list('_scalarPropertyOriginalNames').map(String),
      updateable: list('_scalarPropertyUpdateable').map(Boolean),
      navigations: list('_navigationPropertyNames').map(String),
      methods: own.filter(
        (name) => typeof Object.getOwnPropertyDescriptor(prototype, name)?.value === 'function',
      ),
      isCollection: own.includes('_isCollection'),
    });
  }
  return classes;
};

/** Classes that came after the client: their tables are for a newer one, or no class of Excel's at all. */
const BEYOND_THE_CLIENT = ['AddinInternalService', 'Note', 'NoteCollection'];
/** The client sets a property under another name than it reads it. */
const OTHER_NAMES = ['Worksheet.Gridlines'];
const NAVIGATIONS_BEYOND = ['Workbook.Notes', 'Worksheet.Notes'];

const TABLES = Object.entries(CLASSES) as unknown as readonly [string, ApiClass<unknown>][];

const has = (names: readonly string[], name: string): boolean =>
  names.some((one) => one.toLowerCase() === name.toLowerCase());

describe("the stand-in's tables, held against what the client says of itself", () => {
  let client: ReadonlyMap<string, ClientClass>;

  beforeAll(async () => {
    await openInExcel([plainSheet('表')]);
    client = clientClasses();
  });

  const classOf = (name: string): ClientClass => {
    const found = client.get(name);
    if (!found) throw new Error(`the client has no class ${name}`);
    return found;
  };

  it('knows many classes of the client', () => {
    expect(client.size).toBeGreaterThan(150);
  });

  it('has no class that the client lacks', () => {
    const unknown = TABLES.map(([name]) => name).filter((name) => !client.has(name));
    expect(unknown).toEqual(BEYOND_THE_CLIENT);
  });

  const known = TABLES.filter(([name]) => !BEYOND_THE_CLIENT.includes(name));

  it.each(known)(
    '%s has only properties of that name, set only where they can be',
    (name, { scalars = {} }) => {
      const { scalars: names, updateable } = classOf(name);
      // a collection tells how many items it has without saying so beforehand
      const expected = Object.entries(scalars).filter(
        ([scalar]) => scalar !== 'Count' && !OTHER_NAMES.includes(`${name}.${scalar}`),
      );
      expect(expected.map(([scalar]) => scalar).filter((scalar) => !names.includes(scalar))).toEqual([]);
      const settable = expected.filter(([, { set }]) => set).map(([scalar]) => scalar);
      expect(settable.filter((scalar) => updateable[names.indexOf(scalar)] !== true)).toEqual([]);
    },
  );

  it.each(known)('%s leads only where the client follows', (name, { navigations = {}, methods = {} }) => {
    const theirs = classOf(name);
    const astray = Object.keys(navigations).filter(
      (one) => !has(theirs.navigations, one) && !NAVIGATIONS_BEYOND.includes(`${name}.${one}`),
    );
    expect(astray).toEqual([]);
    expect(Object.keys(methods).filter((one) => !has(theirs.methods, one))).toEqual([]);
  });

  it.each(known)('%s answers as a collection where it is one', (name, { items }) => {
    expect(items !== undefined).toBe(classOf(name).isCollection);
  });

  it.each(known.filter(([, { events }]) => events))(
    '%s knows only events of the client',
    (name, { events = {} }) => {
      const { methods } = classOf(name);
      const unknown = Object.keys(events).filter(
        (event) =>
          !methods.includes(`_Register${event}Event`) || !methods.includes(`_Unregister${event}Event`),
      );
      expect(unknown).toEqual([]);
    },
  );
});
