import { damaged } from '../faults';
import { decodeXml } from './escape';

export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;
export type Token = typeof END | typeof OPEN | typeof CLOSE | typeof TEXT;

const INCOMPLETE = -1;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** No token of a workbook is longer (a cell holds 32,767 characters); beyond it, reading on would only waste time. */
const LONGEST_TOKEN = 1 << 24;

export interface CursorOptions {
  /** The next piece of the part, when it comes in pieces. */
  readonly more?: () => string | undefined;
  /** Where in `text` to begin. */
  readonly at?: number;
  /** Start and end tags need not match: for VML, which Excel itself writes with HTML's unclosed tags. */
  readonly lenient?: boolean;
}

/**
 * Walks the tokens of an XML part (XML 1.0) with their exact places in `text`. Comments, processing instructions and
 * CDATA marks are passed over; a DOCTYPE is refused, as OPC demands (ECMA-376 part 2, 9.1.4). Throws `damagedPart`
 * where the text is not well-formed.
 *
 * It is written here because reading is bound by it: 15 MB of cells take 3 times as long in htmlparser2's Tokenizer,
 * which besides lets malformed tags pass. A test compares the two.
 */
export class XmlCursor {
  text: string;
  start = 0;
  end: number;
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  /** The text is that of a CDATA section: no entities in it. */
  literal = false;
  attributeCount = 0;
  /** Four numbers for each attribute: start and end of its name, start and end of its value. */
  readonly bounds: number[] = [];
  private readonly open: number[] = [];
  private readonly more: (() => string | undefined) | undefined;
  private readonly lenient: boolean;
  private last = false;
  private nameHash = 0;

  constructor(
    readonly part: string,
    text: string,
    { more, at = 0, lenient = false }: CursorOptions = {},
  ) {
    this.text = text;
    this.end = at;
    this.more = more;
    this.lenient = lenient;
    this.last = more === undefined;
  }

  /** How many elements are open after this token. */
  get depth(): number {
    return this.open.length;
  }

  next(): Token {
    for (;;) {
      const token = this.scan();
      if (token !== INCOMPLETE) return token;
      if (this.last) {
        if (this.end < this.text.length || (this.open.length > 0 && !this.lenient)) throw damaged(this.part);
        return END;
      }
      this.refill();
    }
  }

  /** Passes over the element whose start tag was just read, up to and including its end tag. */
  skip(): void {
    if (this.selfClosing) return;
    const depth = this.open.length;
    while (this.open.length >= depth) if (this.next() === END) throw damaged(this.part);
  }

  /** Whether the tag has this name, prefix and all. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** An attribute of the start tag just read, decoded. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount * 4; index += 4) {
      const start = this.bounds[index] ?? 0;
      const end = this.bounds[index + 1] ?? 0;
      if (end - start === name.length && this.text.startsWith(name, start)) {
        return decodeXml(this.text.slice(this.bounds[index + 2], this.bounds[index + 3]));
      }
    }
    return undefined;
  }

  /** The text just read, decoded. */
  value(): string {
    const raw = this.text.slice(this.start, this.end);
    return this.literal ? raw.slice('<![CDATA['.length, -']]>'.length) : decodeXml(raw);
  }

  private refill(): void {
    if (this.text.length - this.end > LONGEST_TOKEN) throw damaged(this.part);
    const piece = this.more?.();
    this.last = piece === undefined;
    this.text = this.text.slice(this.end) + (piece ?? '');
    this.end = 0;
  }

  private scan(): Token | typeof INCOMPLETE {
    const { text } = this;
    for (;;) {
      const at = this.end;
      if (at >= text.length) return INCOMPLETE;
      if (text.charCodeAt(at) !== LESS) return this.scanText(at);
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) return this.scanClose(at);
      if (code === QUESTION) {
        const end = text.indexOf('?>', at + 2);
        if (end < 0) return INCOMPLETE;
        this.end = end + 2;
      } else if (code === BANG) {
        const token = this.scanMarkup(at);
        if (token !== undefined) return token;
      } else return this.scanOpen(at);
    }
  }

  private scanText(at: number): Token | typeof INCOMPLETE {
    const end = this.text.indexOf('<', at);
    if (end < 0 && !this.last) return INCOMPLETE;
    this.start = at;
    this.end = end < 0 ? this.text.length : end;
    this.literal = false;
    return TEXT;
  }

  /** A comment is passed over (undefined); a CDATA section is text. */
  private scanMarkup(at: number): Token | typeof INCOMPLETE | undefined {
    const { text } = this;
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at + 4);
      if (end < 0) return INCOMPLETE;
      this.end = end + 3;
      return undefined;
    }
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0) return INCOMPLETE;
      this.start = at;
      this.end = end + 3;
      this.literal = true;
      return TEXT;
    }
    if (text.length < at + 9 && !this.last) return INCOMPLETE;
    throw damaged(this.part);
  }

  private scanClose(at: number): Token | typeof INCOMPLETE {
    const { text } = this;
    const gt = text.indexOf('>', at + 2);
    if (gt < 0) return INCOMPLETE;
    this.start = at;
    this.end = gt + 1;
    this.selfClosing = false;
    this.attributeCount = 0;
    this.readName(at + 2);
    for (let index = this.nameEnd; index < gt; index += 1) {
      if (!isSpace(text.charCodeAt(index))) throw damaged(this.part);
    }
    if (this.open.pop() !== this.nameHash && !this.lenient) throw damaged(this.part);
    return CLOSE;
  }

  private scanOpen(at: number): Token | typeof INCOMPLETE {
    const { text, bounds } = this;
    let index = this.readName(at + 1);
    if (index === at + 1 && index < text.length) throw damaged(this.part);
    let count = 0;
    for (;;) {
      const before = index;
      while (isSpace(text.charCodeAt(index))) index += 1;
      const code = text.charCodeAt(index);
      if (code === GREATER || code === SLASH) {
        const closing = code === SLASH;
        if (closing && index + 1 >= text.length) return INCOMPLETE;
        if (closing && text.charCodeAt(index + 1) !== GREATER) throw damaged(this.part);
        this.start = at;
        this.end = index + (closing ? 2 : 1);
        this.selfClosing = closing;
        this.attributeCount = count;
        if (!closing) this.open.push(this.nameHash);
        return OPEN;
      }
      if (index >= text.length) return INCOMPLETE;
      if (index === before) throw damaged(this.part);
      index = this.scanAttribute(index, bounds, count * 4);
      if (index < 0) return INCOMPLETE;
      count += 1;
    }
  }

  /** Where the attribute ends, or -1 when the text ends before it does. */
  private scanAttribute(at: number, bounds: number[], slot: number): number {
    const { text } = this;
    let index = at;
    for (
      let code = text.charCodeAt(index);
      code !== EQUALS && !isSpace(code);
      code = text.charCodeAt(index)
    ) {
      if (index >= text.length) return -1;
      if (code === GREATER || code === LESS || code === QUOTE) throw damaged(this.part);
      index += 1;
    }
    bounds[slot] = at;
    bounds[slot + 1] = index;
    while (isSpace(text.charCodeAt(index))) index += 1;
    if (index < text.length && text.charCodeAt(index) !== EQUALS) throw damaged(this.part);
    index += 1;
    while (isSpace(text.charCodeAt(index))) index += 1;
    if (index >= text.length) return -1;
    const quote = text.charCodeAt(index);
    if (quote !== QUOTE && quote !== APOSTROPHE) throw damaged(this.part);
    const end = text.indexOf(quote === QUOTE ? '"' : "'", index + 1);
    bounds[slot + 2] = index + 1;
    bounds[slot + 3] = end;
    return end < 0 ? -1 : end + 1;
  }

  private readName(at: number): number {
    const { text } = this;
    let index = at;
    let hash = 0;
    for (;;) {
      const code = text.charCodeAt(index);
      if (code === GREATER || code === SLASH || isSpace(code) || index >= text.length) break;
      hash = (Math.imul(hash, 0x01000193) ^ code) | 0;
      index += 1;
    }
    this.nameStart = at;
    this.nameEnd = index;
    this.nameHash = hash;
    return index;
  }
}
