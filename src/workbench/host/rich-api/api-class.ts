import type { LiveBook } from '../../book/live-book';
import type { Arguments } from './arguments';
import type { ConditionalIds } from './conditional-ids';
import type { ApiObject, ClassName, Targets } from './targets';

/** What the members of classes work with. */
export interface ApiContext {
  readonly book: LiveBook;
  readonly conditional: ConditionalIds;
  /** The properties that `options` asks for (`{ format: { rowHeight: true } }`), under the names that programs use. */
  readonly propertiesOf: (object: ApiObject, options: unknown) => Json;
  /** Whether a handler is registered, unregistered: `type` is the client's number, `target` a sheet's id or `Workbook`. */
  readonly register: (type: number, target: string, on: boolean) => void;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Scalar<T> {
  readonly get?: (target: T, context: ApiContext) => Json;
  /** Without it the property cannot be set. */
  readonly set?: (target: T, value: unknown, context: ApiContext) => void;
}

/** What a method gives: another object, one that is not there (`null`), a plain value, or nothing. */
export type MethodResult = ApiObject | { readonly json: Json } | null | undefined;

/**
 * One class of the API, as tables: every member under the name by which it travels (PascalCase). What is not in the
 * tables is not implemented, and says so by name.
 */
export interface ApiClass<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, context: ApiContext) => ApiObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, context: ApiContext) => MethodResult>
  >;
  /** What the answer to instantiating it holds, by which the client finds it again. */
  readonly identity?: (target: T) => Readonly<Record<string, Json>>;
  /** Objects without an identity of their own are kept under a reference. */
  readonly isKept?: true;
  /** Whether it is still there. */
  readonly isThere?: (target: T, context: ApiContext) => boolean;
  /** The items of a collection, and one of them by its key. */
  readonly items?: (target: T, context: ApiContext) => readonly ApiObject[];
  readonly item?: (target: T, key: unknown, context: ApiContext) => ApiObject | undefined;
  /** Event types by the word in the names of their methods: `DataChanged` of `_RegisterDataChangedEvent`. */
  readonly events?: Readonly<Record<string, number>>;
  /** The target of its events. */
  readonly eventTarget?: (target: T) => string;
}

export type ApiClasses = { readonly [Name in ClassName]: ApiClass<Targets[Name]> };

export const json = (value: Json): { readonly json: Json } => ({ json: value });
