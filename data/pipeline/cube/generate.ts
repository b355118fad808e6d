/**
 * A made-up list of any length, the same for the same seed, as a file that `npm run liste` reads:
 * `npx tsx data/pipeline/cube/generate.ts ROWS FILE.csv`.
 */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { randomLcg } from 'd3';
import { readOfficialLists } from '../gazetteer.ts';

export const MADE_UP_HEADER =
  'Année;Code territoire;Bénéficiaire;Intitulé du projet;Catégorie;Montant accordé;Description';
const YEARS = [2019, 2020, 2021, 2022, 2023, 2024];
const CATEGORIES = ['Logement', 'Mobilité', 'Jeunesse', 'Alimentation', 'Accès aux droits', 'Petite enfance', 'Emploi'];
const WORDS =
  'accueil accompagnement atelier parcours numérique solidarité jeunes familles hébergement emploi insertion santé écoute maraude épicerie formation quartier médiation prévention équipe'.split(
    ' ',
  );
/** One row in so many is known to a département or an EPCI alone, says no sum, a zero, or a place that is none. */
const EVERY = { departement: 30, epci: 100, without: 50, zero: 100, negative: 200, unknown: 1000 };
const [TITLE, SUMMARY] = [6, 12];
/** Organisations: so many rows each. */
const ROWS_EACH = 6;

/** The lines of the list, without its header; communes have rows as they have people. */
export function* listMadeUp(rows: number, seed = 1): Generator<string> {
  const { communes, epcis } = readOfficialLists();
  const own = communes.filter(({ type, departement }) => type === 'commune-actuelle' && departement !== undefined);
  const ends: number[] = [];
  let people = 0;
  for (const { population = 0 } of own) ends.push((people += population));
  const random = randomLcg(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const oneOf = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const isOne = (every: number) => below(every) === 0;
  const phrase = (words: number) => Array.from({ length: words }, () => oneOf(WORDS)).join(' ');
  for (let i = 0; i < rows; i++) {
    const commune = own[placeIn(ends, below(people))] as (typeof own)[number];
    const code = isOne(EVERY.unknown)
      ? 'ZZ999'
      : isOne(EVERY.departement)
        ? commune.departement
        : isOne(EVERY.epci)
          ? oneOf(epcis).code
          : commune.code;
    const structure = `Association n° ${below(Math.ceil(rows / ROWS_EACH)) + 1}`;
    yield `${oneOf(YEARS)};${code};${structure};${phrase(TITLE)};${oneOf(CATEGORIES)};${sumOf(random, isOne)};${phrase(SUMMARY)}`;
  }
}

/** The first place whose end is beyond a number. */
function placeIn(ends: readonly number[], at: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Most sums are small, few large: from 500 to 500,000 €, with cents and a decimal comma. */
function sumOf(random: () => number, isOne: (every: number) => boolean): string {
  const cents = Math.round(50_000 * 10 ** (3 * random() ** 2));
  if (isOne(EVERY.without)) return '';
  if (isOne(EVERY.zero)) return '0';
  const sign = isOne(EVERY.negative) ? '-' : '';
  return `${sign}${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

const ROWS_A_PIECE = 2000;

/** Writes the list, header first, piece by piece. */
export async function writeMadeUp(path: string, rows: number, seed = 1): Promise<void> {
  await pipeline(async function* () {
    let piece = `${MADE_UP_HEADER}\n`;
    let held = 0;
    for (const line of listMadeUp(rows, seed)) {
      piece += `${line}\n`;
      if (++held < ROWS_A_PIECE) continue;
      yield piece;
      [piece, held] = ['', 0];
    }
    yield piece;
  }, createWriteStream(path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [rows, path] = process.argv.slice(2);
  if (path === undefined) throw new Error('ROWS FILE');
  await writeMadeUp(path, Number(rows));
}
