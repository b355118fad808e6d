/** A page under attack: what is done to it is noted as it happens, and what it shows is looked at after each blow. */
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { launchOptions } from '../../../tools/browser.mjs';
import { INJECTED } from '../../support/arbitraries.ts';

/** What the page has for the tests. */
interface Watched {
  /** Goes to each address as Back and Forward do, without loading anew. @returns what was wrong after which. */
  followAll: (queries: readonly string[]) => Promise<[query: string, faults: string[]][]>;
  /** Waits until something is shown. @returns what is wrong with it, and with what was done since the last look. */
  look: (given: string) => Promise<string[]>;
}
const IN_PAGE = 'watched';
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
    await context.addInitScript(watch, [IN_PAGE, INJECTED] as const);
    await visit(context);
  } finally {
    await browser.close();
  }
}

/** Runs in the page, before all else of it. */
function watch([name, id]: readonly [string, string]): void {
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
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const isShown = () => document.body.innerText.trim().length > 10 && !document.querySelector('.attente');

  const look = async (given: string): Promise<string[]> => {
    for (let frames = 0; !isShown() && frames < 1000; frames++) await frame();
    const found = faults.splice(0);
    if (!isShown()) found.push('nothing is shown');
    if (document.getElementById(id) || Reflect.get(window, id) !== undefined) found.push('something was injected');
    const [text, typed] = [document.body.innerText, typedIn(given)];
    for (const word of ['NaN', 'undefined', 'null', '[object', 'Infinity', '∞']) {
      const at = text.indexOf(word);
      if (at >= 0 && !typed.includes(word.toLowerCase()))
        found.push(`it says « ${text.slice(Math.max(0, at - 60), at + 20)} »`);
    }
    if (!document.querySelector('main :is(h1, h2, p)')) found.push('there is neither heading nor sentence');
    if (!document.querySelector('main')) found.push('there is no main part');
    return found;
  };

  const followAll = async (queries: readonly string[]) => {
    const found: [string, string[]][] = [];
    // A list may still be on its way: until it is here, the view before it is shown.
    let before = '';
    for (const query of queries) {
      history.pushState(null, '', location.pathname + (query.startsWith('?') ? query : `?${query}`));
      dispatchEvent(new PopStateEvent('popstate'));
      // A task, and a frame: a view that is here already is drawn by then.
      await new Promise((resolve) => setTimeout(resolve));
      await frame();
      found.push([query, await look(`${before} ${query}`)]);
      before = query;
    }
    return found;
  };
  Object.assign(window, { [name]: { look, followAll } satisfies Watched });
}

/** Goes to each address within the page. @returns what was wrong, with the address. */
export async function followAll(page: Page, queries: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (let at = 0; at < queries.length; at += BATCH) {
    const all = await page.evaluate(([name, some]) => (Reflect.get(window, name) as Watched).followAll(some), [
      IN_PAGE,
      queries.slice(at, at + BATCH),
    ] as const);
    found.push(...all.flatMap(([query, faults]) => faults.map((fault) => tellFault(fault, query))));
  }
  return found;
}

/** What is wrong with what a page shows, and with what it did since the last look; `given`: what it was told. */
export async function faultsOf(page: Page, given: string): Promise<string[]> {
  const faults = await page.evaluate(([name, told]) => (Reflect.get(window, name) as Watched).look(told), [
    IN_PAGE,
    given,
  ] as const);
  return faults.map((fault) => tellFault(fault, given));
}

const tellFault = (fault: string, given: string) => `${fault}\n    after ${JSON.stringify(given.slice(0, 400))}`;
