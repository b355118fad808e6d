/** Reads XML as it comes, chunk by chunk: tags and text, without a tree, which a list of 60 MB would not survive. */
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

export interface XmlHandlers {
  /** `name` has no prefix; `tag` is what stands between the angle brackets, for `attributeOf`. */
  open(name: string, tag: string): void;
  /** Called for an empty element too, after `open`. */
  close(name: string): void;
  /** One text may come in several pieces. */
  text(text: string): void;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The value of an attribute, by its whole name (`r:id`); undefined where the tag has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    if (at === 0 || tag.charCodeAt(at - 1) > 32) continue;
    let next = at + name.length;
    while (tag.charCodeAt(next) <= 32) next++;
    if (tag[next] !== '=') continue;
    next++;
    while (tag.charCodeAt(next) <= 32) next++;
    const quote = tag[next];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, next + 1);
    return end < 0 ? undefined : decodeEntities(tag.slice(next + 1, end));
  }
  return undefined;
}

/** Where the tag that opens at `start` ends; a value of an attribute may hold « > ». -1: not in this buffer. */
function endOfTag(buffer: string, start: number): number {
  const end = buffer.indexOf('>', start);
  if (end < 0) return -1;
  const tag = buffer.slice(start, end);
  if (!tag.includes('"') && !tag.includes("'")) return end;
  if (!tag.includes("'")) {
    let quotes = 0;
    for (let at = tag.indexOf('"'); at >= 0; at = tag.indexOf('"', at + 1)) quotes++;
    if (quotes % 2 === 0) return end;
  }
  let quote = 0;
  for (let at = start; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

function localName(tag: string): string {
  let end = 0;
  while (end < tag.length && tag.charCodeAt(end) > 32 && tag.charCodeAt(end) !== 47) end++;
  const name = tag.slice(0, end);
  return name.slice(name.indexOf(':') + 1);
}

/** Hands over what a chunk completes. Throws a `Refusal` where one tag is longer than any real one. */
export class XmlScanner {
  #rest = '';
  readonly #handlers: XmlHandlers;

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers;
  }

  feed(chunk: string): void {
    const buffer = this.#rest + chunk;
    let at = 0;
    while (at < buffer.length) {
      const open = buffer.indexOf('<', at);
      if (open !== at) {
        const until = open < 0 ? wholeEntities(buffer, at) : open;
        if (until > at) this.#handlers.text(decodeEntities(buffer.slice(at, until)));
        at = until;
        if (open < 0) break;
      }
      const next = this.#readMarkup(buffer, at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = buffer.slice(at);
    if (this.#rest.length > LIMITS.token) throw new Refusal('damaged');
  }

  /** Throws a `Refusal` where the last tag is not whole. */
  end(): void {
    if (this.#rest.trim() !== '') throw new Refusal('damaged');
  }

  #readMarkup(buffer: string, at: number): number {
    const kind = buffer.charCodeAt(at + 1);
    if (Number.isNaN(kind)) return -1;
    if (kind === QUESTION) return after(buffer, '?>', at);
    if (kind === EXCLAMATION) return this.#readDeclaration(buffer, at);
    const end = endOfTag(buffer, at + 1);
    if (end < 0) return -1;
    if (kind === SLASH) {
      this.#handlers.close(localName(buffer.slice(at + 2, end)));
      return end + 1;
    }
    const tag = buffer.slice(at + 1, end);
    const name = localName(tag);
    this.#handlers.open(name, tag);
    if (tag.charCodeAt(tag.length - 1) === SLASH) this.#handlers.close(name);
    return end + 1;
  }

  #readDeclaration(buffer: string, at: number): number {
    if (buffer.length < at + 9) return -1;
    if (buffer.startsWith('<!--', at)) return after(buffer, '-->', at + 4);
    if (!buffer.startsWith('<![CDATA[', at)) return after(buffer, '>', at);
    const end = after(buffer, ']]>', at + 9);
    if (end > 0) this.#handlers.text(buffer.slice(at + 9, end - 3));
    return end;
  }
}

const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;

/** Where what closes with `end` is over; -1: not in this buffer. */
function after(buffer: string, end: string, from: number): number {
  const found = buffer.indexOf(end, from);
  return found < 0 ? -1 : found + end.length;
}

/** The end of the buffer, or the start of a reference « &… » that it cuts. */
function wholeEntities(buffer: string, from: number): number {
  const reference = buffer.lastIndexOf('&');
  const isCut = reference >= from && buffer.length - reference < 12 && !buffer.includes(';', reference);
  return isCut ? reference : buffer.length;
}
