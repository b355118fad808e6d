/** What the tests of publishing share: a list, a copy of the tables that takes it, and what then stands in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readLists } from '../../../data/pipeline/lists.ts';
import { loadDataset, loadPlaces } from '../../../data/pipeline/load.ts';
import { checkGenerated } from '../../../data/pipeline/generated.ts';
import { gazetteerOf, readList, type ListOptions } from '../../../data/pipeline/ownList.ts';
import { publishList } from '../../../data/pipeline/publish.ts';
import type { PublishOptions } from '../../../data/pipeline/publishOptions.ts';
import { DATA } from './support.ts';

/** 2022: 1 000,10 + 20,20 + 300,05 = 1 320,35 €, one project without an amount; 2023: 500 + 0 = 500 €. */
export const LIST = [
  'Département;Projet;Bénéficiaire;Catégorie;Montant;Année;Résumé',
  '01;Épicerie;Épicerie du Bugey;Alimentation;1 000,10;2022;Vente à prix réduit',
  '38 et 73;Vélos;La Roue;Mobilité;20,20;2022;Atelier mobile',
  '63;Bus;Auvergne Bus;Mobilité;;2022;Bus du droit',
  'Auvergne-Rhône-Alpes;Étude;Cabinet;Études;300,05;2022;Étude régionale',
  '63;Bus;Auvergne Bus;Mobilité;500;2023;Bus du droit, suite',
  '15;Garage;Garage solidaire;Mobilité;0;2023;Réparer',
  '',
].join('\n');
/** The same without years: the command says one. */
export const WITHOUT_YEAR = LIST.replace(/;(Année|2022|2023);/g, ';');

const gazetteers = new Map<string, ReturnType<typeof gazetteerOf>>();

/** What the command does with a list of this text. `places`: the folder whose territories it is read with. */
export async function publish(
  directory: string,
  text: string,
  options: Partial<PublishOptions> & Partial<ListOptions> & { file?: string; places?: string } = {},
): Promise<string[]> {
  const {
    mode = 'ajouter',
    name = null,
    publisher = null,
    despiteAside = false,
    file = 'liste.csv',
    places = DATA,
    ...list
  } = options;
  const folder = mkdtempSync(join(tmpdir(), 'liste-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, file);
  writeFileSync(path, text);
  // Made once: it takes a second.
  const gazetteer = gazetteers.get(places) ?? gazetteerOf(loadPlaces(places));
  gazetteers.set(places, gazetteer);
  const read = await readList(path, { sheet: null, columns: {}, year: null, ...list }, gazetteer);
  return publishList(directory, path, read, { mode, name, publisher, despiteAside });
}

/** The message of what publishing throws; nothing in the folder may have changed. */
export async function refusalOf(...given: Parameters<typeof publish>): Promise<string> {
  const before = snapshot(given[0]);
  const message = await publish(...given).then(
    () => 'published',
    (error: Error) => error.message,
  );
  if (JSON.stringify(snapshot(given[0])) !== JSON.stringify(before)) throw new Error('the tables have changed');
  return message;
}

/** The projects of a folder, those of one year where it is named. */
export function projetsOf(directory: string, year?: number) {
  const { dataset } = loadDataset(directory);
  const { projets } = dataset.whole ?? dataset;
  return projets.filter(({ annee }) => year === undefined || annee === year);
}

/** Euros in whole cents: what has no amount adds nothing. */
export const centsOf = (directory: string, year: number): number =>
  projetsOf(directory, year).reduce((cents, { amount }) => cents + Math.round((amount ?? 0) * 100), 0);

/** What `data:check` finds wrong in what is generated. */
export const faultsOf = async (directory: string) => checkGenerated(directory, await readLists(directory));

/** Every file of a folder with its text. */
function snapshot(directory: string): [string, string][] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(directory, name)).isFile())
    .sort()
    .map((name) => [name, readFileSync(join(directory, name), 'latin1')]);
}
