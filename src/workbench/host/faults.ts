/** What a host may do instead of answering as it should; `after` so many actions of the request were done (all: undefined). */
export type Fault =
  /** Answers with an error of the API. */
  | { readonly kind: 'error'; readonly code: string; readonly after?: number }
  /** Excel on the web says that its session timed out. */
  | { readonly kind: 'timeOut'; readonly after?: number }
  /** Nothing is answered, ever: the connection, or the host, is gone. On the web the client waits without end. */
  | { readonly kind: 'silence'; readonly after?: number };

/** Which requests go wrong, counted from 1. */
export class FaultPlan {
  private readonly faults = new Map<number, Fault>();

  /** The n-th request from the one that was counted last goes wrong. */
  fail(request: number, fault: Fault): void {
    this.faults.set(request, fault);
  }

  take(request: number): Fault | undefined {
    const fault = this.faults.get(request);
    this.faults.delete(request);
    return fault;
  }

  clear(): void {
    this.faults.clear();
  }
}
