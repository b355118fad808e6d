/** A visit to the site in any engine: what is seen and named is pressed with a pointer, states are waited for. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { poll, type Engine, type Point, type Size } from './engine.ts';
import { ALERTS } from './views.ts';

/** In the page: the first element of `css` that is seen and whose name holds `name` (the source of an expression). */
function find(css: string, name: string): Element | undefined {
  const nameOf = (one: Element) => {
    const labels = 'labels' in one ? [...((one as HTMLInputElement).labels ?? [])] : [];
    const text = one.getAttribute('aria-label') ?? labels[0]?.textContent ?? one.textContent ?? '';
    return text.replace(/\s+/g, ' ').trim();
  };
  const isSeen = (one: Element) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
  return [...document.querySelectorAll(css)].find((one) => isSeen(one) && new RegExp(name).test(nameOf(one)));
}

/** In the page: a place where a pointer meets the element and nothing that lies over it; it is scrolled to. */
function placeOf(css: string, name: string): Point | null {
  const one = find(css, name);
  if (!one) return null;
  const isHit = (x: number, y: number) => one.contains(document.elementFromPoint(x, y));
  const places = () =>
    [...one.getClientRects()].flatMap(({ left, top, width, height }) =>
      [0.5, 0.35, 0.65, 0.2, 0.8].flatMap((down) =>
        [0.5, 0.35, 0.65, 0.2, 0.8].map((along) => ({
          x: Math.round(left + along * width),
          y: Math.round(top + down * height),
        })),
      ),
    );
  const hit = () => places().find(({ x, y }) => isHit(x, y)) ?? null;
  const seen = hit();
  if (!seen) one.scrollIntoView({ block: 'center', behavior: 'instant' });
  return seen ?? hit();
}

/** A file that a page handed over. */
export interface Taken {
  name: string;
  bytes: Buffer;
}

/** How the names of files end that are still on their way. */
const ON_ITS_WAY = /\.(part|wkdownload|crdownload)$/;

/** A page that is left while it is asked does not say yes. @throws whatever else is wrong. */
function whileLeaving(error: unknown): false {
  if (!/context was destroyed|navigat/i.test(String(error))) throw error;
  return false;
}

export class Visit {
  constructor(
    readonly engine: Engine,
    /** The address of the first page. */
    readonly site: string,
  ) {}

  /** Opens an address below the site in a page of its own. */
  open(path = '', size?: Size): Promise<void> {
    return this.engine.open(this.site + path, size);
  }

  /** Goes on to an address below the site, by the browser's own bar; what the last page complained of fails. */
  async goto(path: string): Promise<void> {
    await this.expectClean();
    await this.engine.goto(this.site + path);
  }

  /** What a function of the page returns; it may use nothing from around it but `find`. */
  ask<T, A extends unknown[]>(question: (...all: A) => T, ...all: A): Promise<T> {
    const parts = `const find = ${String(find)}; const placeOf = ${String(placeOf)};`;
    return this.engine.run<T>(`${parts} return (${String(question)})(...${JSON.stringify(all)});`);
  }

  /** Waits until a function of the page says yes. */
  until<A extends unknown[]>(question: (...all: A) => boolean, ...all: A): Promise<void> {
    return poll(`${String(question)} of ${JSON.stringify(all)}`, () => this.ask(question, ...all).catch(whileLeaving));
  }

  /** Waits until something is seen; `name`: the source of an expression that its name or text holds. */
  sees(css: string, name = ''): Promise<void> {
    return this.until((one, text) => find(one, text) !== undefined, css, name);
  }

  /** Waits until nothing of the kind is seen. */
  misses(css: string, name = ''): Promise<void> {
    return this.until((one, text) => find(one, text) === undefined, css, name);
  }

  /** Waits until the address has this query. */
  async at(query: string): Promise<void> {
    await this.until((wanted) => location.search === wanted, query);
  }

  /** Where a pointer meets it. */
  async placeOf(css: string, name = ''): Promise<Point> {
    const found: { place: Point | null } = { place: null };
    await poll(`${css} « ${name} » under the pointer`, async () => {
      found.place = await this.ask((one, text) => placeOf(one, text), css, name);
      return found.place !== null;
    });
    return found.place as Point;
  }

  async press(css: string, name = ''): Promise<void> {
    await this.engine.press(await this.placeOf(css, name));
  }

  /** Holds the pointer over a place, as unsteady as a hand, until something is seen. */
  async hover({ x, y }: Point, css: string, name: string): Promise<void> {
    let moves = 0;
    await poll(`${css} « ${name} » under the resting pointer`, async () => {
      await this.engine.point({ x: x + (moves++ % 2), y });
      return this.ask((one, text) => find(one, text) !== undefined, css, name);
    });
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.engine.key(letter);
  }

  /** Presses Tab until the focus is on it. */
  async tabTo(css: string, name = ''): Promise<void> {
    for (let presses = 0; presses < 150; presses++) {
      if (await this.ask((one, text) => document.activeElement === find(one, text), css, name)) return;
      await this.engine.key('Tab');
    }
    throw new Error(`Tab does not reach ${css} « ${name} ».`);
  }

  /** The file that comes of an act, once it is whole. */
  async take(act: () => Promise<void>): Promise<Taken> {
    const { downloads } = this.engine;
    for (const name of existsSync(downloads) ? readdirSync(downloads) : []) rmSync(join(downloads, name));
    await act();
    const names = () => readdirSync(downloads);
    await poll('a file is saved', () => {
      const all = names();
      const isWhole = all.length > 0 && !all.some((name) => ON_ITS_WAY.test(name));
      return Promise.resolve(isWhole && all.every((name) => statSync(join(downloads, name)).size > 0));
    });
    const [name = ''] = names();
    return { name, bytes: readFileSync(join(downloads, name)) };
  }

  /** Fails where the page complained: errors, refused promises, the console, the policy, a part that did not come. */
  async expectClean(): Promise<void> {
    expect(await this.engine.run<string[]>('return window.problems')).toEqual([]);
    expect(await this.engine.run<string[]>(ALERTS)).toEqual([]);
  }
}
