/** Excel on the web takes 5 MB in one request; what is counted here is the content, and the envelope comes on top. */
const MOST_CHARACTERS = 1_500_000;

/** Gathers what is to be written and sends it in as few round trips as the limit of a request allows. */
export class Batch {
  private waiting = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** To be called before content of this size is queued. */
  async reserve(characters: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + characters > MOST_CHARACTERS) await this.send();
    this.waiting += characters;
  }

  async send(): Promise<void> {
    this.waiting = 0;
    await this.context.sync();
  }
}
