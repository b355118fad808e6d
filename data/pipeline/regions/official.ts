/**
 * The regions of the official geographic code, and what the code does not say of a territory: the forms of its name,
 * and the letters that tell a region from a département of the same number (`data/officiel/formes.csv`).
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fold, slugOf } from '../../../src/model/fold.ts';
import { DataError } from '../../../src/import/problems.ts';
import { readCsv } from '../files.ts';

/** What cannot be prepared, said in French for who asked. */
export class RegionError extends Error {
  override name = 'RegionError';
}

/** What stands in `formes.csv`. `otherNames`: separated there by « | ». */
export interface OfficialForms {
  type: 'pays' | 'region' | 'departement';
  /** Of the official code: « 53 » is Bretagne and Mayenne. */
  code: string;
  /** Of a region or the country: « BRE ». */
  letters: string;
  nom: string;
  avec_article: string;
  locatif: string;
  genitif: string;
  otherNames: readonly string[];
}

/** A département as the official code has it. `chefLieu`: INSEE code of the commune. */
export interface OfficialDepartement {
  code: string;
  region: string;
  chefLieu: string;
  nom: string;
}

const FOLDER = fileURLToPath(new URL('../../officiel', import.meta.url));
const require = createRequire(import.meta.url);

/** @throws DataError where the file is not there or damaged. */
export function readForms(): OfficialForms[] {
  const { table, problems } = readCsv(FOLDER, 'formes.csv');
  if (problems.length > 0) throw new DataError(problems);
  return table.rows.map(({ cells }) => ({
    type: cells['type'] as OfficialForms['type'],
    code: cells['code'] ?? '',
    letters: cells['lettres'] ?? '',
    nom: cells['nom'] ?? '',
    avec_article: cells['avec_article'] ?? '',
    locatif: cells['locatif'] ?? '',
    genitif: cells['genitif'] ?? '',
    otherNames: (cells['autres_noms'] ?? '').split(' | ').filter(Boolean),
  }));
}

/** Départements of the official code, and where the seat of each region is. */
export function readOfficialUnits(): {
  departements: OfficialDepartement[];
  regions: { code: string; chefLieu: string }[];
} {
  return {
    departements: require('@etalab/decoupage-administratif/data/departements.json') as OfficialDepartement[],
    regions: require('@etalab/decoupage-administratif/data/regions.json') as { code: string; chefLieu: string }[],
  };
}

/** The name of a region's folder: `ile-de-france`. */
export const folderOf = ({ nom }: Pick<OfficialForms, 'nom'>): string => slugOf(nom);

/** @throws RegionError where `formes.csv` has lost its country. */
export function findCountry(): OfficialForms {
  const found = readForms().find(({ type }) => type === 'pays');
  if (!found) throw new RegionError('Aucune ligne de type « pays » dans data/officiel/formes.csv : rétablissez-la.');
  return found;
}

/**
 * The region that somebody names: by its official code, its letters, its name or another that people give it, in any
 * case and with or without accents.
 * @throws RegionError (French) with all that can be asked for where none is called so.
 */
export function findRegion(asked: string, forms: readonly OfficialForms[] = readForms()): OfficialForms {
  const regions = forms.filter(({ type }) => type === 'region');
  const key = fold(asked);
  const isCalled = ({ code, letters, nom, otherNames }: OfficialForms) =>
    asked.trim().padStart(2, '0') === code || [letters, nom, ...otherNames].some((name) => fold(name) === key);
  const found = regions.find(isCalled);
  if (found) return found;
  const departement = forms.find((one) => one.type === 'departement' && fold(one.nom) === key);
  const home = departement && readOfficialUnits().departements.find(({ code }) => code === departement.code)?.region;
  const meant = regions.find(({ code }) => code === home);
  const hint = meant ? ` C’est un département : sa région est ${meant.nom}.` : '';
  const all = regions.map(({ code, nom }) => `${nom} (${code})`).join(', ');
  throw new RegionError(`« ${asked} » n’est pas une région.${hint}\nRégions : ${all}.`);
}
