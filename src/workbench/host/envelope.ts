/** A message of the parent-frame protocol, as JSON text in `postMessage`. */
export interface PaneMessage {
  /** 0 request, 1 response. */
  readonly _messageType: number;
  /** 0 call, 1 register for an event, 2 unregister. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  /** Where the pane was loaded from. */
  readonly _origin: string;
  readonly _data: unknown;
}

/** Reads a message; undefined for anything that is not a request of this protocol. */
export const readMessage = (text: unknown): PaneMessage | undefined => {
  if (typeof text !== 'string' || !text.startsWith('{')) return undefined;
  try {
    const message = JSON.parse(text) as Partial<PaneMessage>;
    const isRequest = message._messageType === 0 && typeof message._actionName === 'string';
    return isRequest ? (message as PaneMessage) : undefined;
  } catch {
    return undefined;
  }
};

/** The text of an answer (`event`: of an event that a registration asked for). */
export const answerText = (
  to: PaneMessage,
  hostOrigin: string,
  data: unknown,
  { event = false }: { readonly event?: boolean } = {},
): string =>
  JSON.stringify({
    _messageType: 1,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _origin: hostOrigin,
    _data: data,
    _errorCode: 0,
    _responseType: event ? 1 : 0,
    _serializerVersion: 1,
  });
