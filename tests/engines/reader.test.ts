/**
 * What Orca says of the site in Firefox, journey by journey, as it was read and kept in `docs/accessibilite/lecture/`.
 * `npm run lecture` writes it anew.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from './support/engines.ts';
import { SPOKEN_JOURNEYS, type SpokenJourney } from './support/spokenJourneys.ts';
import { startReader, type Reader } from './support/reader.ts';
import { startSite } from './support/site.ts';

const SPOKEN = join(import.meta.dirname, '../../docs/accessibilite/lecture');

let site: Awaited<ReturnType<typeof startSite>>;
let reader: Reader;
beforeAll(async () => {
  site = await startSite(DIST);
  reader = await startReader();
});
afterAll(async () => {
  await reader?.stop();
  site?.stop();
});

/** One step a paragraph: what for and which keys, then what was said. */
async function readJourney({ title, path, clipboard = '', steps }: SpokenJourney): Promise<string> {
  await reader.open(site.url + path, clipboard);
  const paragraphs = [title];
  for (const [aim, keys] of steps) {
    const said = await reader.press(keys);
    const lines = said.length > 0 ? said.map((line) => `  « ${line} »`) : ['  (rien n’est dit)'];
    paragraphs.push([`${aim} [${keys}]`, ...lines].join('\n'));
  }
  return `${paragraphs.join('\n\n').replaceAll(site.url, '')}\n`;
}

test.each(Object.entries(SPOKEN_JOURNEYS))('Orca says of « %s » what was kept', async (name, journey) => {
  await expect(await readJourney(journey)).toMatchFileSnapshot(join(SPOKEN, `${name}.txt`));
});

test('nothing is kept of a journey that nobody makes', () => {
  const wanted = Object.keys(SPOKEN_JOURNEYS).map((name) => `${name}.txt`);
  expect(readdirSync(SPOKEN).sort()).toEqual(wanted.sort());
});
