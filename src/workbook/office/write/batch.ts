/** Excel on the web takes 5 MB in one request; what is counted here leaves room for the envelope. */
const MOST_BYTES = 4_000_000;

/** Gathers what is to be written and sends it in as few round trips as the limit of a request allows. */
export class Batch {
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** To be called before content of this size is queued. */
  async reserve(bytes: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + bytes > MOST_BYTES) await this.send();
    this.waiting += bytes;
  }

  async send(): Promise<void> {
    this.waiting = 0;
    await this.context.sync();
  }
}

/** What values take of a request. */
export const bytesOf = (values: readonly unknown[]): number =>
  new TextEncoder().encode(JSON.stringify(values)).length;
