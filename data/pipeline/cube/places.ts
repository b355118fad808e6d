/** From what the cells of a row say of a place to the unit that it is counted in, or the reason why it is none. */
import { createMatcher } from '../../../src/import/territories/matchRow.ts';
import type { Match, WhereCells } from '../../../src/import/territories/match.ts';
import type { Gazetteer, Place } from '../../../src/import/territories/gazetteer.ts';
import type { Understanding } from '../../../src/import/columns/roles.ts';
import { foldPlain } from '../../../src/import/territories/foldPlain.ts';
import { keyOf, type UnitKey } from '../../../src/model/units.ts';
import type { UnitRow } from './unitsTable.ts';

/** A place as rows of a list say it, and how many do. */
export interface SaidPlace extends WhereCells {
  rows: number;
}

/** `reason` is a finding of the report of a list; empty where the unit is known. */
export interface PlaceFate {
  unit: UnitKey;
  reason: string;
  isSeveral: boolean;
}

const REASONS: Partial<Record<Match['status'], string>> = {
  blank: 'territoire-vide',
  disagree: 'code-et-nom-differents',
  otherDepartement: 'departement-different',
  homonym: 'territoire-homonyme',
  outside: 'hors-region',
};

/** A list of one region: of the rows whose place is sure, so many lie in it. */
const OWN_SHARE = 0.95;

/** What places are found with: those of the country, and those of the site's own region. */
export interface Nation {
  all: Gazetteer;
  own: Gazetteer;
  units: ReadonlyMap<UnitKey, UnitRow>;
  /** Of the regions, by folded name. */
  regions: ReadonlyMap<string, string>;
  /** Code of Insee of the site's region; empty where the site is that of the country. */
  region: string;
}

/**
 * The fate of each place, in their order. A name that several places of the country bear is rejected, unless the list
 * is one of the site's region: then it is read as the site reads its own lists.
 */
export function placeAll(said: readonly SaidPlace[], codes: Understanding['codes'], nation: Nation): PlaceFate[] {
  const ofAll = createMatcher(nation.all, codes);
  const fates = said.map((one) => fateOf(ofAll(one), one, nation));
  let [own, sure] = [0, 0];
  fates.forEach(({ unit, reason }, i) => {
    const rows = said[i]?.rows ?? 0;
    if (reason !== '') return;
    sure += rows;
    if (nation.units.get(unit)?.region === nation.region) own += rows;
  });
  if (nation.region === '' || own < sure * OWN_SHARE) return fates;
  const ofOwn = createMatcher(nation.own, codes);
  return fates.map((fate, i) =>
    fate.reason === REASONS.homonym ? fateOf(ofOwn(said[i] as SaidPlace), said[i] as SaidPlace, nation) : fate,
  );
}

function fateOf(match: Match, said: WhereCells, nation: Nation): PlaceFate {
  const fate = { unit: '', reason: '', isSeveral: false };
  if (match.status === 'regional') return { ...fate, unit: regionKey(nation.region) };
  const units = match.status === 'placed' ? [...new Set(match.places.map(unitOf))] : [];
  if (units.length > 1) return { ...fate, unit: commonUnit(units, nation.units), isSeveral: true };
  const [unit] = units;
  if (unit !== undefined) return { ...fate, unit };
  const region = nation.regions.get(foldPlain(String(said.territoire ?? said.nom ?? '')));
  if (region !== undefined) return { ...fate, unit: regionKey(region) };
  return { ...fate, reason: REASONS[match.status] ?? 'territoire-inconnu' };
}

/** What is for the whole of a country lies in no unit. */
const regionKey = (code: string): UnitKey => (code === '' ? '' : keyOf({ level: 'region', code }));

const unitOf = ({ kind, code }: Place): UnitKey => keyOf({ level: kind, code });

const HOLDERS = ['commune', 'epci', 'departement', 'region'] as const;

/** A row that names several units is counted once, in the smallest that holds them all; in none of the country: ''. */
export function commonUnit(keys: readonly UnitKey[], units: ReadonlyMap<UnitKey, UnitRow>): UnitKey {
  for (const level of HOLDERS) {
    const codes = new Set(keys.map((key) => units.get(key)?.[level] ?? ''));
    const [code] = codes;
    if (codes.size === 1 && code) return keyOf({ level, code });
  }
  return '';
}
