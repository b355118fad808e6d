/** A page under attack: what is done to it is noted as it happens, and what it shows is looked at after each blow. */
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions } from '../../../tools/browser.mjs';
import { INJECTED } from '../../support/arbitraries.ts';

/** What the page has for the tests. */
interface Watched {
  /** Goes to each address as Back and Forward do, without loading anew. @returns what was wrong after which. */
  followAll: (queries: readonly string[], typed: string) => Promise<[query: string, faults: string[]][]>;
  /**
   * Waits until something is shown. @returns what is wrong with it, and with what was done since the last look; what
   * was typed in `given` may be shown anywhere.
   */
  look: (given: string) => Promise<string[]>;
  /** From now on a line may say what is a text anywhere in `value`, and nothing else. */
  hear: (value: unknown) => void;
}
export const IN_PAGE = 'watched';
/** What no sentence says but where a value was missing. */
const WORDS = ['NaN', 'undefined', 'null', '[object', 'Infinity', '∞'];
/** Addresses that are gone to in one go. */
const BATCH = 25;

/**
 * Opens a browser whose pages note every error, rejection, console error and breach of the policy, and hands `visit` a
 * context of it. A browser that holds back many steps of the history would hide what comes after the first ones.
 */
export async function withShell(visit: (context: BrowserContext) => Promise<void>): Promise<void> {
  const { args = [], ...options } = launchOptions({ webgl: false, path: inject('chromium') });
  const browser = await chromium.launch({
    timeout: 180_000,
    ...options,
    args: [...args, '--disable-ipc-flooding-protection'],
  });
  try {
    const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce', serviceWorkers: 'block' });
    context.setDefaultTimeout(120_000);
    await context.addInitScript(watch, [IN_PAGE, INJECTED, WORDS] as const);
    await visit(context);
  } finally {
    await browser.close();
  }
}

/** Runs in the page, before all else of it. */
function watch([name, id, words]: readonly [string, string, readonly string[]]): void {
  const faults: string[] = [];
  addEventListener('error', (event) => faults.push(`error: ${event.message}`));
  addEventListener('unhandledrejection', (event) => faults.push(`rejection: ${String(event.reason)}`));
  addEventListener('securitypolicyviolation', (event) =>
    faults.push(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const)
    console[level] = (...said: unknown[]) => {
      const text = said.map(String).join(' ').slice(0, 300);
      if (!text.includes('blocked by Playwright')) faults.push(`console: ${text}`);
    };

  /** What somebody typed may be shown as it is. */
  const typedIn = (given: string): string => {
    try {
      return (given + decodeURIComponent(given.replaceAll('+', ' '))).toLowerCase();
    } catch {
      return (given + unescape(given)).toLowerCase();
    }
  };
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const heard = new Set<string>();
  const hear = (value: unknown): void => {
    if (typeof value === 'string') for (const line of value.split(/[\n\r\u2028\u2029]/)) heard.add(plain(line));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(hear);
  };
  const shownText = () =>
    document.body.innerText
      .split('\n')
      .filter((line) => !heard.has(plain(line)))
      .join('\n');
  const listWords = (given: string): string[] => {
    const [text, typed] = [shownText(), typedIn(given)];
    return words.flatMap((word) => {
      const at = text.indexOf(word);
      return at < 0 || typed.includes(word.toLowerCase())
        ? []
        : [`it says « ${text.slice(Math.max(0, at - 60), at + 20)} »`];
    });
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isShown = () => document.body.innerText.trim().length > 10 && !document.querySelector('.attente');

  const look = async (given: string): Promise<string[]> => {
    for (let frames = 0; !isShown() && frames < 1000; frames++) await frame();
    const found = faults.splice(0);
    if (!isShown()) found.push('nothing is shown');
    if (document.getElementById(id) || Reflect.get(window, id) !== undefined) found.push('something was injected');
    // A list may still be on its way: until it is here, what an address before had to say is shown.
    for (let frames = 0; listWords(given).length > 0 && frames < 300; frames++) await frame();
    found.push(...listWords(given));
    if (!document.querySelector('main :is(h1, h2, p)')) found.push('there is neither heading nor sentence');
    if (!document.querySelector('main')) found.push('there is no main part');
    return found;
  };

  const followAll = async (queries: readonly string[], excuse: string) => {
    const found: [string, string[]][] = [];
    for (const query of queries) {
      history.pushState(null, '', location.pathname + (query.startsWith('?') ? query : `?${query}`));
      dispatchEvent(new PopStateEvent('popstate'));
      // A task, and a frame: a view that is here already is drawn by then.
      await new Promise((resolve) => setTimeout(resolve));
      await frame();
      found.push([query, await look(query + excuse)]);
    }
    return found;
  };
  Object.assign(window, { [name]: { look, followAll, hear } satisfies Watched });
}

/** What was typed where any text may have been: it excuses every word. */
export const ANYTHING = WORDS.join(' ');

/** A net, not a measure: a page that is caught in a loop never answers. */
const PATIENCE_MS = 300_000;

/** Does what a test does to a page with `given`; what fails or does not end says with what, and where the page was. */
export async function during<T>(page: Page, given: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page does not answer.')), PATIENCE_MS);
  });
  try {
    return await Promise.race([work(), patience]);
  } catch (cause) {
    const [where, what] = [page.url(), JSON.stringify(given)].map((text) => text.slice(0, 2000));
    throw new Error(`${String(cause).slice(0, 400)}\n    at ${where}\n    with ${what}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Goes to each address within the page; `typed`: what else it may show. @returns what was wrong, with the address. */
export async function followAll(page: Page, queries: readonly string[], typed = ''): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < queries.length; at += BATCH) {
    const some = queries.slice(at, at + BATCH);
    const all = await during(page, some.join(' '), () =>
      page.evaluate(([name, ...rest]) => (Reflect.get(window, name) as Watched).followAll(...rest), [
        IN_PAGE,
        some,
        typed,
      ] as const),
    );
    found.push(...all.flatMap(([query, faults]) => faults.map((fault) => tellFault(fault, query))));
  }
  return found;
}

/**
 * What is wrong with what a page shows, and with what it did since the last look; `given`: what it was told, of which
 * `typed` may be shown anywhere.
 */
export async function faultsOf(page: Page, given: string, typed = given): Promise<string[]> {
  const faults = await during(page, given, () =>
    page.evaluate(([name, told]) => (Reflect.get(window, name) as Watched).look(told), [IN_PAGE, typed] as const),
  );
  return faults.map((fault) => tellFault(fault, given));
}

const tellFault = (fault: string, given: string) => `${fault}\n    after ${JSON.stringify(given.slice(0, 400))}`;
