/** The parts of a zip, unfolded no further than they say and than the limits allow. */
import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';
import { XmlScanner, type XmlHandlers } from './xml.ts';

interface Part {
  method: number;
  flags: number;
  start: number;
  packed: number;
  size: number;
}

/** An empty part may still be packed in a few bytes. */
const EMPTY_PACKED = 64;

/** Told how much was unfolded, as a share of the whole archive. */
export type OnProgress = (share: number) => void;

export class Zip {
  readonly #bytes: Uint8Array;
  readonly #parts = new Map<string, Part>();
  readonly #onProgress: OnProgress | undefined;
  #total = 0;
  #done = 0;

  /** Throws a `Refusal`: `damaged` where the directory cannot be read, `large` where the parts say they are. */
  constructor(bytes: Uint8Array, onProgress?: OnProgress) {
    this.#bytes = bytes;
    this.#onProgress = onProgress;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    try {
      this.#readDirectory(view);
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal('damaged', { cause: error });
    }
    if (this.#total > LIMITS.inflated) throw new Refusal('large');
  }

  names(): string[] {
    return [...this.#parts.keys()];
  }

  has(name: string): boolean {
    return this.#parts.has(name);
  }

  sizeOf(name: string): number {
    return this.#parts.get(name)?.size ?? 0;
  }

  /** Feeds a part of XML to the handlers as it unfolds; nothing happens where there is no such part. */
  async scan(name: string, handlers: XmlHandlers): Promise<void> {
    const scanner = new XmlScanner(handlers);
    const decoder = new TextDecoder();
    for await (const chunk of this.#unfold(name)) scanner.feed(decoder.decode(chunk, { stream: true }));
    scanner.feed(decoder.decode());
    scanner.end();
  }

  async bytesOf(name: string): Promise<Uint8Array> {
    const whole = new Uint8Array(this.sizeOf(name));
    let at = 0;
    for await (const chunk of this.#unfold(name)) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole.subarray(0, at);
  }

  async textOf(name: string): Promise<string> {
    return new TextDecoder().decode(await this.bytesOf(name));
  }

  async *#unfold(name: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const part = this.#parts.get(name);
    if (!part) return;
    if (part.flags & 1) throw new Refusal('encrypted');
    const packed = this.#bytes.slice(part.start, part.start + part.packed);
    if (part.method === 0) {
      this.#count(packed.length, part.size, 0);
      yield packed;
      return;
    }
    if (part.method !== 8) throw new Refusal('unreadable');
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        size = this.#count(value.length, part.size, size);
        yield value;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal('damaged', { cause: error });
    } finally {
      // What is left of a bomb is never unfolded.
      void reader.cancel().catch(() => undefined);
    }
    if (size < part.size) throw new Refusal('damaged');
  }

  /** The directory may lie: a part that gives more than it says is stopped there. */
  #count(length: number, promised: number, before: number): number {
    this.#done += length;
    if (before + length > promised) throw new Refusal('damaged');
    this.#onProgress?.(Math.min(1, this.#done / Math.max(1, this.#total)));
    return before + length;
  }

  #readDirectory(view: DataView): void {
    let end = view.byteLength - 22;
    const first = Math.max(0, end - 65_535);
    while (end >= first && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < first) throw new Refusal('damaged');
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    // Archives of more than 4 GB or 65 535 parts: no list is one.
    if (count === 0xffff || at === 0xffffffff || count > LIMITS.parts) throw new Refusal('large');
    for (let i = 0; i < count; i++) at = this.#readEntry(view, at);
  }

  #readEntry(view: DataView, at: number): number {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Refusal('damaged');
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const header = view.getUint32(at + 42, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const name = new TextDecoder().decode(this.#bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
    if (view.getUint32(header, true) !== 0x04034b50) throw new Refusal('damaged');
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    if (start + packed > view.byteLength) throw new Refusal('damaged');
    if (size === 0 && packed > EMPTY_PACKED) throw new Refusal('damaged');
    const flags = view.getUint16(at + 8, true);
    this.#parts.set(name, { method: view.getUint16(at + 10, true), flags, start, packed, size });
    this.#total += size;
    return at + 46 + nameLength + extra + comment;
  }
}
