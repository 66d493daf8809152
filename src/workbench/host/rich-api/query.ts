import type { ApiContext, Json } from './api-class';
import { ApiError } from './api-error';
import { fieldsOf } from './arguments';
import { classOf, findScalar, navigate, readScalar, scalarNames } from './members';
import type { QueryInfo } from './request';
import type { ApiObject } from './targets';

/** What is asked of an object: properties by name, each with what is asked of the object it leads to. */
export interface Wish {
  /** All plain properties. */
  all: boolean;
  readonly members: Map<string, Wish>;
}

export const newWish = (): Wish => ({ all: false, members: new Map() });

/** `format/fill/color` */
export const addPath = (wish: Wish, path: string): void => {
  let at = wish;
  for (const name of path.split('/').filter((part) => part !== '')) {
    if (name === '*') {
      at.all = true;
      return;
    }
    const next = at.members.get(name.toLowerCase()) ?? newWish();
    at.members.set(name.toLowerCase(), next);
    at = next;
  }
};

export const wishOf = ({ Select = [], Expand = [] }: QueryInfo): Wish => {
  const wish = newWish();
  for (const path of Select) addPath(wish, path);
  for (const path of Expand) addPath(wish, `${path}/*`);
  if (Select.length === 0) wish.all = true;
  return wish;
};

export interface Page {
  readonly top?: number | undefined;
  readonly skip?: number | undefined;
}

/** The answer to a query, under the names by which properties travel. */
export const answer = (object: ApiObject | null, wish: Wish, context: ApiContext, page: Page = {}): Json => {
  if (!object) return null;
  const type = classOf(object);
  if (type.isThere && !type.isThere(object.target, context)) throw new ApiError('ItemNotFound');
  const items = type.items?.(object.target, context);
  return items ? collection(object, items, wish, context, page) : entity(object, wish, context);
};

/** `{ format: { fill: { color: true } } }` as a wish. */
const wishOfOptions = (options: unknown): Wish => {
  const wish = newWish();
  for (const [name, inner] of Object.entries(fieldsOf(options))) {
    if (inner === false || inner === undefined) continue;
    if (name === '$all') wish.all = true;
    else wish.members.set(name.toLowerCase(), inner === true ? newWish() : wishOfOptions(inner));
  }
  return wish;
};

/** The properties that options ask for, under the names that programs use. */
export const propertiesOf = (object: ApiObject, options: unknown, context: ApiContext): Json =>
  inCamelCase(answer(object, wishOfOptions(options), context));

const inCamelCase = (value: Json): Json =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value).map(([name, inner]) => [
          name.charAt(0).toLowerCase() + name.slice(1),
          inCamelCase(inner),
        ]),
      );

const entity = (object: ApiObject, wish: Wish, context: ApiContext): Json => {
  const result: Record<string, Json> = { ...classOf(object).identity?.(object.target) };
  if (wish.all) for (const name of scalarNames(object)) result[name] = readScalar(object, name, context);
  for (const [name, inner] of wish.members) {
    const scalar = findScalar(object, name);
    if (scalar) {
      result[scalar[0]] = readScalar(object, scalar[0], context);
      continue;
    }
    const [canonical, target] = navigate(object, name, context);
    if (inner.members.size === 0) inner.all = true;
    result[canonical] = answer(target, inner, context);
  }
  return result;
};

const collection = (
  object: ApiObject,
  items: readonly ApiObject[],
  wish: Wish,
  context: ApiContext,
  { top = items.length, skip = 0 }: Page,
): Json => {
  const result: Record<string, Json> = {};
  const each = newWish();
  each.all = wish.all;
  for (const [name, inner] of wish.members) {
    const scalar = findScalar(object, name);
    if (scalar) result[scalar[0]] = readScalar(object, scalar[0], context);
    else if (name === 'items') {
      each.all ||= inner.all || inner.members.size === 0;
      for (const [member, deeper] of inner.members) each.members.set(member, deeper);
    } else each.members.set(name, inner);
  }
  result['_Items'] = items.slice(skip, skip + top).map((one) => entity(one, each, context));
  return result;
};
