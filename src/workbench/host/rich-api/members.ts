import type { ApiClass, ApiContext, Json, MethodResult, Scalar } from './api-class';
import { ApiError, MissingMember } from './api-error';
import type { Arguments } from './arguments';
import { CLASSES } from './classes';
import type { ApiObject } from './targets';

/** The class of an object; the pair of both is sound because `ApiObject` pairs each class with its own target. */
export const classOf = ({ className }: ApiObject): ApiClass<unknown> =>
  CLASSES[className] as ApiClass<unknown>;

/** A member of a table by its name in any case: its name in the table, and itself. */
const find = <T>(
  table: Readonly<Record<string, T>> | undefined,
  name: string,
): readonly [string, T] | undefined => {
  if (!table) return undefined;
  const exact = table[name];
  if (exact !== undefined) return [name, exact];
  const lower = name.toLowerCase();
  return Object.entries(table).find(([key]) => key.toLowerCase() === lower);
};

const missing = ({ className }: ApiObject, name: string): MissingMember =>
  new MissingMember(`${className}.${name}`);

export const findScalar = (object: ApiObject, name: string): readonly [string, Scalar<unknown>] | undefined =>
  find(classOf(object).scalars, name);

export const scalarNames = (object: ApiObject): readonly string[] => {
  const { scalars = {} } = classOf(object);
  return Object.keys(scalars).filter((name) => scalars[name]?.get);
};

export const readScalar = (object: ApiObject, name: string, context: ApiContext): Json => {
  const get = findScalar(object, name)?.[1].get;
  if (!get) throw missing(object, name);
  return get(object.target, context);
};

export const setScalar = (object: ApiObject, name: string, value: unknown, context: ApiContext): void => {
  const set = findScalar(object, name)?.[1].set;
  if (!set) throw missing(object, name);
  set(object.target, value, context);
};

/** The object that a navigation property leads to, with the property's own name. */
export const navigate = (
  object: ApiObject,
  name: string,
  context: ApiContext,
): readonly [string, ApiObject | null] => {
  const found = find(classOf(object).navigations, name);
  if (!found) throw missing(object, name);
  return [found[0], found[1](object.target, context)];
};

const EVENT = /^_(Register|Unregister)(\w+)Event$/;

export const callMethod = (
  object: ApiObject,
  name: string,
  args: Arguments,
  context: ApiContext,
): MethodResult => {
  const type = classOf(object);
  const method = find(type.methods, name)?.[1];
  if (method) return method(object.target, args, context);
  switch (name) {
    case '_KeepReference':
      return undefined;
    case 'GetCount':
      if (type.items) return { json: type.items(object.target, context).length };
      break;
    case 'GetItem':
      return item(object, args.at(0), context);
    case 'GetItemOrNullObject':
      if (type.item) return type.item(object.target, args.at(0), context) ?? null;
      break;
    case 'GetItemAt': {
      const found = type.items?.(object.target, context)[args.number(0)];
      if (type.items && !found) throw new ApiError('InvalidArgument');
      if (found) return found;
      break;
    }
    default: {
      const event = EVENT.exec(name);
      const number = type.events?.[event?.[2] ?? ''];
      if (event && number !== undefined) {
        context.register(number, type.eventTarget?.(object.target) ?? '', event[1] === 'Register');
        return undefined;
      }
    }
  }
  throw missing(object, name);
};

/** The item of a collection; one that is not there is an error. */
export const item = (object: ApiObject, key: unknown, context: ApiContext): ApiObject => {
  const { item: itemOf } = classOf(object);
  if (!itemOf) throw missing(object, 'getItem');
  const found = itemOf(object.target, key, context);
  if (!found) throw new ApiError('ItemNotFound', "The requested resource doesn't exist.");
  return found;
};
