import type { ApiContext } from './api-class';
import { asApiError, ApiError, httpStatus, MissingMember } from './api-error';
import { Arguments, fieldsOf, isApiObject } from './arguments';
import { callMethod, classOf, findScalar, item, navigate, setScalar } from './members';
import { answer, wishOf } from './query';
import {
  ActionType,
  PathType,
  type ArgumentInfo,
  type ObjectPath,
  type RequestAction,
  type RichRequest,
  type RichResponse,
} from './request';
import { apiObject, type ApiObject } from './targets';

/** Objects that clients keep beyond a request, by the names under which they were told. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private last = 0;

  get size(): number {
    return this.objects.size;
  }

  find(id: string): ApiObject | undefined {
    return this.objects.get(id);
  }

  keep(object: ApiObject): string {
    this.last += 1;
    const id = `ref-${this.last}`;
    this.objects.set(id, object);
    return id;
  }

  remove(id: string): void {
    this.objects.delete(id);
  }
}

export interface Processed {
  readonly response: RichResponse;
  /** Members that were asked for and are not there. */
  readonly missing: readonly string[];
}

/**
 * Answers a Rich API request: does its actions in their order, up to the first that fails; what was done by then stays
 * done. `upTo` stops before that many actions, as a host does that dies on the way.
 */
export const processQuery = async (
  request: RichRequest,
  context: ApiContext,
  references: References,
  upTo = Infinity,
): Promise<Processed> => new Run(request, context, references).run(upTo);

class Run {
  private readonly objects = new Map<number, ApiObject | null>();
  private readonly kept = new Map<number, string>();
  private readonly results: { ActionId: number; Value: unknown }[] = [];
  private readonly traces: number[] = [];

  constructor(
    private readonly request: RichRequest,
    private readonly context: ApiContext,
    private readonly references: References,
  ) {}

  async run(upTo: number): Promise<Processed> {
    const { book } = this.context;
    try {
      return await this.actions(upTo);
    } finally {
      book.suspendCalculation(false);
      await book.settled();
    }
  }

  private async actions(upTo: number): Promise<Processed> {
    const { Actions } = this.request;
    for (const [index, action] of Actions.slice(0, upTo).entries()) {
      try {
        await this.perform(action);
      } catch (error) {
        return this.failed(error, action, index);
      }
    }
    return { response: { Results: this.results, TraceIds: this.traces }, missing: [] };
  }

  private failed(error: unknown, action: RequestAction, index: number): Processed {
    const apiError = asApiError(error);
    const { code, message } = apiError;
    const problem = {
      Code: code,
      Message: message,
      Location: this.locationOf(action),
      ActionIndex: index,
      HttpStatusCode: httpStatus(code),
    };
    return {
      response: { Error: problem, Results: this.results, TraceIds: this.traces },
      missing: apiError instanceof MissingMember ? [apiError.member] : [],
    };
  }

  private async perform(action: RequestAction): Promise<void> {
    const { Id, ActionType: type, ObjectPathId, QueryInfo, Name } = action;
    const done = (Value: unknown): void => {
      this.results.push({ ActionId: Id, Value });
    };
    switch (type) {
      case ActionType.instantiate:
        done(this.instantiated(ObjectPathId));
        return;
      case ActionType.query:
      case ActionType.queryAsJson: {
        await this.context.book.settled();
        const page = { top: QueryInfo?.Top, skip: QueryInfo?.Skip };
        done(answer(this.object(ObjectPathId), wishOf(QueryInfo ?? {}), this.context, page));
        return;
      }
      case ActionType.method:
        done(this.called(action));
        return;
      case ActionType.setProperty: {
        const object = this.object(ObjectPathId);
        if (object) setScalar(object, Name, this.arguments(action.ArgumentInfo)[0], this.context);
        return;
      }
      case ActionType.update: {
        const object = this.object(ObjectPathId);
        if (object) this.update(object, action.ObjectState ?? {});
        return;
      }
      case ActionType.trace:
        this.traces.push(Id);
        done(null);
        return;
      default:
        throw new MissingMember(`action type ${type}`);
    }
  }

  private called({ Name, ObjectPathId, ArgumentInfo }: RequestAction): unknown {
    const object = this.object(ObjectPathId);
    if (!object) return null;
    const args = this.arguments(ArgumentInfo);
    if (Name === '_RemoveReference') {
      this.references.remove(String(args[0]));
      return null;
    }
    const result = callMethod(object, Name, new Arguments(args), this.context);
    return result && 'json' in result ? result.json : null;
  }

  private update(object: ApiObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      if (findScalar(object, name)) setScalar(object, name, value, this.context);
      else {
        const [, inner] = navigate(object, name, this.context);
        if (inner) this.update(inner, fieldsOf(value));
      }
    }
  }

  private instantiated(path: number): unknown {
    const object = this.object(path);
    if (!object) return null;
    const type = classOf(object);
    if (type.isThere && !type.isThere(object.target, this.context)) throw new ApiError('ItemNotFound');
    if (!type.isKept) return type.identity?.(object.target) ?? {};
    return this.request.AutoKeepReference ? { _ReferenceId: this.keep(path, object) } : {};
  }

  /** The same path gets the same reference throughout a request, or the first would never be given back. */
  private keep(path: number, object: ApiObject): string {
    const known = this.kept.get(path) ?? this.pathOf(path).Name;
    if (this.references.find(known)) return known;
    const id = this.references.keep(object);
    this.kept.set(path, id);
    return id;
  }

  /** A path leads to its object once in a request: it may add something on the way. */
  private object(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const found = this.resolve(this.pathOf(id));
    this.objects.set(id, found);
    return found;
  }

  private resolve(path: ObjectPath): ApiObject | null {
    const { ObjectPathType: type, Name } = path;
    switch (type) {
      case PathType.global:
        return apiObject('Workbook', this.context.book);
      case PathType.newObject:
        if (Name.endsWith('.AddinInternalService')) return apiObject('AddinInternalService', null);
        throw new MissingMember(`new ${Name}`);
      case PathType.reference:
        return this.referenced(Name);
      case PathType.nullObject:
        return null;
      default:
    }
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (type) {
      case PathType.method: {
        const args = new Arguments(this.arguments(path.ArgumentInfo));
        const result = callMethod(parent, Name, args, this.context);
        return isApiObject(result) ? result : null;
      }
      case PathType.property:
        return navigate(parent, Name, this.context)[1];
      case PathType.indexer:
        return item(parent, this.arguments(path.ArgumentInfo)[0], this.context);
      default:
        throw new MissingMember(`object path type ${type}`);
    }
  }

  private referenced(name: string): ApiObject {
    const object = this.references.find(name);
    const type = object && classOf(object);
    if (!object || (type?.isThere && !type.isThere(object.target, this.context))) {
      throw new ApiError('InvalidReference');
    }
    return object;
  }

  private arguments({
    Arguments: values = [],
    ReferencedObjectPathIds: paths = [],
  }: ArgumentInfo = {}): readonly unknown[] {
    return values.map((value, index) => this.argument(value, paths[index]));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === 'number' && path !== 0) return this.object(path);
    if (Array.isArray(path) && Array.isArray(value)) {
      return value.map((inner: unknown, index): unknown => this.argument(inner, path[index]));
    }
    return value;
  }

  private pathOf(id: number): ObjectPath {
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new ApiError('InvalidRequest', `no object path ${id}`);
    return path;
  }

  /** `Worksheet.getRange`, as errors name the place. */
  private locationOf({ Name, ObjectPathId }: RequestAction): string {
    const path = this.request.ObjectPaths[String(ObjectPathId)];
    const owner =
      Name === '' ? this.objects.get(path?.ParentObjectPathId ?? 0) : this.objects.get(ObjectPathId);
    const name = [Name, path?.Name, 'getItem'].find((one) => one) ?? '';
    return `${owner?.className ?? 'Workbook'}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}
