/**
 * The line to the Grist document around this page. Only the window around is heard, and from its first word on only the
 * origin that it spoke from; that origin alone is answered. Nothing is asked of anybody else.
 */
import { KIND, readMessage, type Heard, type News } from './messages.ts';

/** What Grist may ask of the widget, by the name that it asks with. */
type Functions = Readonly<Record<string, () => void>>;

interface Waiting {
  resolve: (data: unknown) => void;
  reject: (error: Error) => void;
}

/** As far as the line needs a window. */
export type Ear = Pick<Window, 'addEventListener' | 'removeEventListener'>;
export type Partner = Pick<Window, 'postMessage'>;

/** A frame without an origin says so by this word, which is no address to write to. */
const NO_ORIGIN = 'null';
const ANYBODY = '*';

export class GristLink {
  readonly #own: Ear;
  readonly #around: Partner;
  readonly #onNews: (news: News) => void;
  readonly #functions: Functions;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  /** Who spoke first; null while nobody has. */
  #origin: string | null = null;

  constructor(own: Ear, around: Partner, onNews: (news: News) => void, functions: Functions = {}) {
    this.#own = own;
    this.#around = around;
    this.#onNews = onNews;
    this.#functions = functions;
    own.addEventListener('message', this.#hear);
  }

  /** Says that the widget listens, and what it asks for: both are no secret, and nobody is known yet to say it to. */
  begin(wishes: object): void {
    this.#send({ mtype: KIND.ready });
    // Where Grist does not know this, it goes on without.
    void this.call('CustomSectionAPI', 'configure', [wishes]).catch(() => undefined);
  }

  /** Asks Grist. @throws Error with Grist's own words where it refuses. */
  call(name: string, method: string, args: readonly unknown[] = []): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#send({ mtype: KIND.call, reqId: id, iface: name, meth: method, args });
    });
  }

  /** Tells Grist something that it does not answer. */
  tell(data: object): void {
    this.#send({ mtype: KIND.custom, data });
  }

  close(): void {
    this.#own.removeEventListener('message', this.#hear);
    for (const { reject } of this.#waiting.values()) reject(new Error('The line is closed.'));
    this.#waiting.clear();
  }

  readonly #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.#around || (this.#origin !== null && origin !== this.#origin)) return;
    const heard = readMessage(data);
    if (!heard) return;
    this.#origin = origin;
    this.#take(heard);
  };

  #take(heard: Heard): void {
    if (heard.kind === 'news') this.#onNews(heard.news);
    else if (heard.kind === 'call') this.#answer(heard);
    else {
      const waiting = this.#waiting.get(heard.id);
      this.#waiting.delete(heard.id);
      if (heard.kind === 'answer') waiting?.resolve(heard.data);
      else waiting?.reject(new Error(heard.text));
    }
  }

  #answer({ id, name, method }: Heard & { kind: 'call' }): void {
    const wanted = method === 'invoke' && Object.hasOwn(this.#functions, name) ? this.#functions[name] : undefined;
    wanted?.();
    if (id === null) return;
    if (wanted) this.#send({ mtype: KIND.answer, reqId: id });
    else this.#send({ mtype: KIND.fault, reqId: id, mesg: 'Unknown interface', code: 'RPC_UNKNOWN_INTERFACE' });
  }

  #send(message: object): void {
    const to = this.#origin === null || this.#origin === NO_ORIGIN ? ANYBODY : this.#origin;
    this.#around.postMessage(message, to);
  }
}
