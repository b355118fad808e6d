/** Whatever is handed to the site: no error, nothing injected, no breach of the policy, nothing lost, a screen. */
import fc, { type Arbitrary } from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { toStorylineFile, type Storyline } from '../../src/model/storyline.ts';
import { packStoryline } from '../../src/storyline/link.ts';
import { damaged, hostileText, hostileValue, orHostile } from '../support/arbitraries.ts';
import { countOf, SEED, tell } from '../support/fuzz.ts';
import { hostileQuery } from '../support/hostileLinks.ts';
import { listOf } from '../unit/views/liste/support.ts';
import { ANYTHING, during, faultsOf, followAll, IN_PAGE, withShell } from './support/shell.ts';

/** Cases in `npm test`, of what is cheapest: each is a whole view. */
const USUAL = 100;

/** A test of so many cases; the browser is its own, and `attack` says what was wrong after each. */
function stands<T>(
  name: string,
  given: Arbitrary<T>,
  share: number,
  attack: (page: Page, cases: readonly T[]) => Promise<string[]>,
): void {
  const runs = countOf(share, USUAL);
  it(name, { timeout: 300_000 + runs * 5000 }, async () => {
    const begun = performance.now();
    const cases = fc.sample(given, { seed: SEED, numRuns: runs });
    await withShell(async (context) => {
      const page = await context.newPage();
      const found = await attack(page, cases);
      expect(found.slice(0, 20).join('\n')).toBe('');
    });
    tell(name, runs, begun);
  });
}

const open = (page: Page, query: string) => during(page, query, () => page.goto(new URL(query, inject('site')).href));

stands('addresses, one after the other', hostileQuery, 1, async (page, queries) => {
  await open(page, '?');
  return followAll(page, queries);
});

/** As much of an address as servers take. Longer ones they refuse before the site could answer. */
const BYTES = 8000;
const sent = hostileQuery.map((query) => {
  const { search, hash } = new URL(query.startsWith('?') ? query : `?${query}`, 'http://localhost');
  return (search + hash).slice(0, BYTES);
});
stands('addresses, each loaded', sent, 0.04, async (page, queries) => {
  const found: string[] = [];
  for (const query of queries) {
    await open(page, query);
    found.push(...(await faultsOf(page, query)));
  }
  return found;
});

const step = fc.record({
  link: fc.oneof(hostileQuery, fc.constant('?dep=38')).map((query) => query.slice(0, 1500)),
  title: hostileText({ isLong: false }),
  comment: hostileText({ isLong: false }),
});
const storyline: Arbitrary<Storyline> = fc.record({
  title: hostileText({ isLong: false }),
  steps: fc.array(step, { maxLength: 3 }),
});
const packed = fc.oneof(
  storyline.map(packStoryline),
  fc.base64String().map((text) => text.replace(/[+/=]/g, '_')),
  hostileText({ isLong: false }),
);
stands('storylines in links', packed, 0.2, async (page, all) => {
  await open(page, '?');
  const found: string[] = [];
  for (const [i, one] of all.entries()) {
    const query = `?vue=presentation&parcours=${encodeURIComponent(one.replace(/\p{Surrogate}/gu, ''))}&etape=${(i % 4) + 1}`;
    // Another view between: a presentation that is there reads no other link.
    found.push(...(await followAll(page, ['?vue=donnees', query], ANYTHING)));
  }
  return found;
});

const KEYS = ['parcours', 'parcours.precedent', 'parcours.illisible', 'parcours.liste.abc', 'touches'];
const stored = fc.record({
  texts: fc.array(
    fc.tuple(
      fc.constantFrom(...KEYS),
      fc.oneof(
        hostileText({ isLong: false }),
        damaged(toStorylineFile({ title: 'T', steps: [{ link: '?dep=38', title: 'A', comment: '' }] })).map(
          (value) => JSON.stringify(value) ?? '',
        ),
      ),
    ),
    { minLength: 1, maxLength: 4 },
  ),
  records: fc.array(fc.oneof(damaged(listOf([{}, { amount: 5 }])), hostileValue()), { maxLength: 3 }),
  query: fc.constantFrom('?vue=presentation', '?vue=liste', '?liste=abc123', '?vue=presentation&liste=abc123', '?'),
});

stands('stores of any content', stored, 0.04, async (page, all) => {
  const found: string[] = [];
  await open(page, 'accessibilite/');
  for (const { texts, records, query } of all) {
    const put = await page.evaluate(fill, [texts, records.map((one) => JSON.stringify(one) ?? 'null')] as const);
    await open(page, query);
    const typed = `${query} ${JSON.stringify(texts)} ${JSON.stringify(records)}`;
    found.push(...(await faultsOf(page, typed)));
    const left = await page.evaluate(listStored);
    const lost = put.filter((text) => !left.includes(text));
    if (lost.length > 0) found.push(`lost: ${lost.join(' ')}\n    after ${typed.slice(0, 400)}`);
    await open(page, 'accessibilite/');
  }
  return found;
});

const NAME = 'carte-des-solidarites';
/** Runs in the page: stores anew what is given. @returns all that is stored then. */
async function fill([texts, records]: readonly [readonly (readonly [string, string])[], readonly string[]]) {
  localStorage.clear();
  for (const [key, text] of texts) localStorage.setItem(`carte-des-solidarites.${key}`, text);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('carte-des-solidarites', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('listes', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('no database'));
  });
  const work = db.transaction('listes', 'readwrite');
  work.objectStore('listes').clear();
  records.forEach((text, i) => {
    const value = JSON.parse(text) as unknown;
    const whole = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : { value };
    const { id } = whole as { id?: unknown };
    work.objectStore('listes').put({ ...whole, id: typeof id === 'string' ? id : `record-${i}` });
  });
  await new Promise((resolve) => (work.oncomplete = resolve));
  const request = db.transaction('listes').objectStore('listes').getAll();
  await new Promise((resolve) => (request.onsuccess = resolve));
  db.close();
  return [...Object.values(localStorage), ...request.result].map((one) => JSON.stringify(one));
}

/** Runs in the page: all that is stored. */
async function listStored(): Promise<string[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('carte-des-solidarites', 1);
    request.onsuccess = () => resolve(request.result);
  });
  const request = db.transaction('listes').objectStore('listes').getAll();
  await new Promise((resolve) => (request.onsuccess = resolve));
  db.close();
  return [...Object.values(localStorage), ...request.result].map((one) => JSON.stringify(one));
}

const HEADERS = ['Département', 'Commune', 'Montant', 'Année', 'Porteur', 'Axe'];
const CELLS = ['01', 'Ain', 'Lyon', 'Toute la région', '1 234,50 €', '-300', 'NC', '2022'];
const row = (right: readonly string[]) =>
  fc.array(orHostile(right, { isLong: false }), { minLength: 3, maxLength: 3 }).map((cells) => cells.join(';'));
const table = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(row(HEADERS), fc.array(row(CELLS), { maxLength: 6 }))
      .map(([first, rest]) => [first, ...rest].join('\n')),
  },
  { weight: 1, arbitrary: hostileText() },
  { weight: 1, arbitrary: damaged(listOf([{}, { amount: 5 }])).map((value) => JSON.stringify(value) ?? '') },
);
/** It is understood, opened (what the site itself has written), or refused. */
const outcomeOf = (page: Page) =>
  page
    .getByRole('heading', { name: /^Ce qui a été compris/ })
    .or(page.getByRole('region', { name: 'Liste affichée' }))
    .or(page.getByRole('main').getByRole('alert').filter({ hasText: /\p{L}/u }));

stands('lists that are dropped', table, 0.1, async (page, all) => {
  const found: string[] = [];
  await open(page, '?');
  for (const [i, text] of all.entries()) {
    found.push(...(await followAll(page, ['?vue=donnees', '?vue=liste'], ANYTHING)));
    const name = `liste ${i}.csv`;
    await during(page, text, async () => {
      await page
        .getByLabel(/Déposez un fichier ici/)
        .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
      await outcomeOf(page).first().waitFor();
    });
    found.push(...(await faultsOf(page, text, ANYTHING)));
  }
  return found;
});

const whole = {
  type: 'state',
  from: 'a',
  steps: [{ link: '?', title: 'Un', comment: '' }],
  index: 0,
  black: false,
  begun: 1,
};
const message = fc.oneof(
  damaged(whole),
  damaged({ type: 'go', to: 'a', by: 1 }),
  damaged({ type: 'carte-des-solidarites:hauteur', hauteur: 500 }),
  hostileValue(),
);
for (const [name, query] of [
  ['the notes', '?vue=notes'],
  ['a presentation', '?vue=presentation'],
  ['the lists', '?vue=liste'],
] as const)
  stands(`messages to ${name}`, message, name === 'the lists' ? 0.2 : 0.4, async (page, all) => {
    const found: string[] = [];
    await open(page, query);
    await faultsOf(page, query);
    for (const one of all) {
      const text =
        JSON.stringify(one, (_, value: unknown) => (typeof value === 'number' ? NUMBER(value) : value)) ?? 'null';
      await during(page, text, () => page.evaluate(post, [NAME, text, IN_PAGE] as const));
      found.push(...(await faultsOf(page, text, '')));
    }
    return found;
  });

/** Numbers that JSON has no letters for go as texts. */
const NUMBER = (value: number) => (Number.isFinite(value) ? value : `number:${value}`);

/** Runs in the page: says the same on every way that the site listens to. */
async function post([site, text, watched]: readonly [string, string, string]): Promise<void> {
  const value = JSON.parse(text, (_, one: unknown) =>
    typeof one === 'string' && one.startsWith('number:') ? Number(one.slice(7)) : one,
  ) as unknown;
  // Its texts may be shown, and stay until another message takes their place; its numbers may not.
  (Reflect.get(window, watched) as { hear: (value: unknown) => void }).hear(value);
  for (const end of ['notes', 'listes']) {
    const channel = new BroadcastChannel(`${site}.${end}`);
    channel.postMessage(value);
    channel.close();
  }
  postMessage(value, '*');
  await new Promise((resolve) => setTimeout(resolve, 1));
}
