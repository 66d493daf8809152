import type { BookEvent, LiveBook } from '../book/live-book';
import { answerText, readMessage, type PaneMessage } from './envelope';
import { FaultPlan, type Fault } from './faults';
import { hostEvents } from './host-events';
import type { ApiContext } from './rich-api/api-class';
import { ConditionalIds } from './rich-api/conditional-ids';
import { processQuery, References } from './rich-api/process-query';
import { propertiesOf } from './rich-api/query';
import { ActionType, type RichRequest } from './rich-api/request';

export interface HostOptions {
  /** Where the host's own page is from; the client takes answers from there only. */
  readonly origin: string;
  /** The highest set of Excel's API that is claimed: `1.14`. The client must have it. */
  readonly api?: string;
  /** The language of Excel: `zh-CN`. */
  readonly locale?: string;
  readonly readOnly?: boolean;
}

/** Sends a text to the pane. */
export type Post = (text: string) => void;

/** How much has been said between pane and host: what a slow network makes one wait for. */
export interface Traffic {
  /** Rich API requests: one for each `context.sync()` with something in it; not what the client tidies up on its own. */
  readonly requests: number;
  /** Bytes of the bodies, in UTF-8. */
  readonly sent: number;
  readonly received: number;
}

/** Handles the messages of one pane. */
export interface HostState {
  /** A cell is being edited: nothing can be asked of Excel. */
  cellEditMode: boolean;
  /** The most bytes of a body; Excel on the web takes 5 MB. */
  payloadLimit: number | undefined;
}

const DISPATCH_RICH_API = 93;
const NOT_SUPPORTED = 5001;
/** Members of the common API by the number under which they are called. */
const COMMON_API: Readonly<Record<number, string>> = {
  76: 'Office.context.document.settings.saveAsync',
};
/** The client's ooeInvalidOrTimedOutSession. */
const SESSION_TIMED_OUT = 5012;

/**
 * Excel on the web, seen from a task pane: answers the parent-frame protocol of Office.js for one pane. It knows no
 * transport: messages come in as text (`receive`) and go out through `post`.
 */
export class ExcelHost implements HostState {
  cellEditMode = false;
  payloadLimit: number | undefined;
  /** Members that were asked for and are not implemented. */
  readonly missing = new Set<string>();
  private readonly faults = new FaultPlan();
  private readonly references = new References();
  private readonly context: ApiContext;
  private readonly registered = new Map<string, number>();
  private readonly subscriptions = new Map<string, PaneMessage>();
  private waiting: BookEvent[] = [];
  private processing = Promise.resolve();
  private busy = 0;
  private counted: Traffic = { requests: 0, sent: 0, received: 0 };
  private readonly stopListening: () => void;

  constructor(
    readonly book: LiveBook,
    private readonly options: HostOptions,
    private readonly post: Post,
  ) {
    const context: ApiContext = {
      book,
      conditional: new ConditionalIds(book),
      propertiesOf: (object, wanted) => propertiesOf(object, wanted, context),
      register: (type, target, on) => {
        const key = `${type} ${target}`;
        this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + (on ? 1 : -1)));
      },
    };
    this.context = context;
    this.stopListening = book.listen((event) => {
      this.waiting.push(event);
      if (this.busy === 0) this.deliver();
    });
  }

  get traffic(): Traffic {
    return this.counted;
  }

  /** References that the pane has not given back. */
  get keptReferences(): number {
    return this.references.size;
  }

  /** Lets the n-th request from now (1: the next one) go wrong. */
  failRequest(n: number, fault: Fault): void {
    this.faults.fail(this.counted.requests + n, fault);
  }

  clearFaults(): void {
    this.faults.clear();
  }

  /** The pane is gone, or another host takes over. */
  dispose(): void {
    this.stopListening();
  }

  /** Takes a message from the pane; anything else is passed over. */
  receive(text: unknown): void {
    const message = readMessage(text);
    if (!message) return;
    switch (message._actionType) {
      case 1:
        this.subscriptions.set(message._actionName, message);
        return this.answer(message, { Error: 0, Version: 1 });
      case 2:
        this.subscriptions.delete(message._actionName);
        return this.answer(message, { Error: 0, Version: 1 });
      default:
        this.call(message);
    }
  }

  private call(message: PaneMessage): void {
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.answer(message, this.appContext(message));
      case 'ContextActivationManager_notifyHost':
        return this.answer(message, null);
      case 'executeMethod':
        return this.execute(message);
      default:
        this.missing.add(message._actionName);
        this.answer(message, { Error: NOT_SUPPORTED, Version: 1 });
    }
  }

  private execute(message: PaneMessage): void {
    const data = message._data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly ArrayData?: readonly unknown[];
    };
    const dispatch = data.DdaMethod?.DispatchId;
    if (dispatch === DISPATCH_RICH_API) {
      const text = data.ArrayData?.[4];
      const body = typeof text === 'string' ? text : '{}';
      // one at a time, in the order of their coming
      this.busy += 1;
      this.processing = this.processing.then(() => this.rich(message, body));
      return;
    }
    this.missing.add(COMMON_API[dispatch ?? 0] ?? `Office common API, dispatch ${dispatch ?? '?'}`);
    this.answer(message, { Error: NOT_SUPPORTED, Version: 1 });
  }

  private async rich(message: PaneMessage, body: string): Promise<void> {
    const request = JSON.parse(body) as RichRequest;
    // what the client asks on its own account has nobody who could take a refusal
    const counts = !isHousekeeping(request);
    const fault = counts ? this.count(body) : undefined;
    const refusal = counts ? this.refusal(body) : undefined;
    const answer = refusal ?? this.fitting(await this.process(request, fault));
    if (fault?.kind === 'silence') {
      this.busy -= 1;
      return;
    }
    if (fault?.kind === 'timeOut') this.answer(message, { Error: SESSION_TIMED_OUT, Version: 1 });
    else {
      const text = fault ? errorBody(fault.code) : answer;
      if (counts) {
        this.counted = { ...this.counted, received: this.counted.received + bytesOf(text) };
      }
      this.answer(message, { Version: 1, Error: 0, Data: [200, [], text] });
    }
    this.busy -= 1;
    this.deliver();
  }

  /** What Excel answers without looking at the request. */
  private refusal(body: string): string | undefined {
    if (this.cellEditMode) return errorBody('InvalidOperationInCellEditMode');
    if (bytesOf(body) > (this.payloadLimit ?? Infinity)) return errorBody('RequestPayloadSizeLimitExceeded');
    return undefined;
  }

  private fitting(answer: string): string {
    return bytesOf(answer) > (this.payloadLimit ?? Infinity)
      ? errorBody('ResponsePayloadSizeLimitExceeded')
      : answer;
  }

  private count(body: string): Fault | undefined {
    const { requests, sent, received } = this.counted;
    this.counted = { requests: requests + 1, sent: sent + bytesOf(body), received };
    return this.faults.take(requests + 1);
  }

  private async process(request: RichRequest, fault: Fault | undefined): Promise<string> {
    const { response, missing } = await processQuery(
      request,
      this.context,
      this.references,
      fault ? (fault.after ?? Infinity) : Infinity,
    );
    for (const member of missing) this.missing.add(member);
    return JSON.stringify(response);
  }

  private answer(message: PaneMessage, data: unknown): void {
    this.post(answerText(message, this.options.origin, data));
  }

  /** Tells the pane what happened, after the answer to the request that caused it. */
  private deliver(): void {
    const events = this.waiting;
    this.waiting = [];
    if (events.some(({ kind }) => kind === 'selection' || kind === 'activated')) {
      const selection = this.subscriptions.get('documentSelectionChanged');
      if (selection) this.post(answerText(selection, this.options.origin, {}, { event: true }));
    }
    const subscription = this.subscriptions.get('richApiMessage');
    if (!subscription) return;
    const entries = events
      .flatMap((event) => hostEvents(event, this.book))
      .flatMap(({ type, sheet, args }) =>
        [sheet, 'Workbook']
          .filter((target) => (this.registered.get(`${type} ${target}`) ?? 0) > 0)
          .map((target) => [EVENT_CATEGORY, type, target, JSON.stringify(args), 1]),
      );
    if (entries.length === 0) return;
    const data = { ArrayData: entries };
    this.post(answerText(subscription, this.options.origin, data, { event: true }));
  }

  private appContext({ _origin }: PaneMessage): Readonly<Record<string, unknown>> {
    const { api = '1.15', locale = 'zh-CN', readOnly = false } = this.options;
    const sets = {
      ExcelApi: api,
      SharedRuntime: 1.1,
      RichApiRuntime: 1.2,
    };
    return {
      _id: 'sim-app-1',
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: `https://localhost/workbench/${encodeURIComponent(this.book.fileName)}`,
      _clientMode: readOnly ? 0 : 1,
      _settings: [],
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'sim',
      _appInstanceId: 'sim-instance',
      _appMinorVersion: 0,
      _hostFullVersion: '16.0.15407.10000',
      _requirementMatrix: JSON.stringify(sets),
      _appDomains: [_origin],
      _addinName: 'sim',
      _featureGates: {},
      _initialDisplayMode: 0,
      _marketplaceType: 0,
    };
  }
}

/**
 * The client gives references back, and says that it is ready, in requests of its own that nobody waits for. One that only
 * makes objects is the add-in's: that is how comments are added.
 */
const isHousekeeping = ({ Actions }: RichRequest): boolean => {
  const done = Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  return done.length > 0 && done.every(({ Name }) => HOUSEKEEPING.has(Name));
};

const HOUSEKEEPING = new Set(['_RemoveReference', 'NotifyActionHandlerReady']);

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const EVENT_CATEGORY = 65_536;

const errorBody = (code: string): string =>
  JSON.stringify({
    Error: { Code: code, Message: code, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
    Results: [],
    TraceIds: [],
  });
