/** Which column of a table is what: from its header and from the share of its values that fit. */
import type { Gazetteer } from '../territories/gazetteer.ts';
import { placesOfName, readPlace } from '../territories/readPlace.ts';
import { unitIn } from '../values/amounts.ts';
import { yearInName } from '../values/dates.ts';
import type { Table } from '../workbook.ts';
import { foldHeader, headerScore, isPersonal } from './headers.ts';
import { profileColumns, sampleOf, type Profile } from './profile.ts';
import { ROLES, type Reason, type Role, type RoleChoice, type RoleChoices, type Understanding } from './roles.ts';
import { matchesScdl, scdlRoles } from './scdl.ts';

/** Where else a year can stand, and what somebody chose. */
export interface Given {
  /** The file, the sheet, titles above the table: in the order in which they are asked for a year. */
  names: readonly string[];
  chosen: RoleChoices;
  /** A year that somebody said for all rows. */
  year: number | null;
  /** Headers of columns about persons that somebody wants to have. */
  kept?: readonly string[];
}

/** A column fits a role from this score on; others nearly as good fit as well. */
const FITS = 0.3;
const AS_WELL = 0.8;
const LONGEST_TITLE = 120;

export function understandTable(
  table: Table,
  gazetteer: Gazetteer,
  { names, chosen, year, kept = [] }: Given,
): Understanding {
  const profiles = profileColumns(table, gazetteer);
  const headers = table.columns.map(({ name }) => name);
  // « Nom » beside « Prénom » is that of a person.
  const hasFirstName = headers.some((name) => /\bprenom/.test(foldHeader(name)));
  const isOfPerson = (name: string) =>
    isPersonal(name) || (hasFirstName && /^nom( de famille| d usage| de naissance)?$/.test(foldHeader(name)));
  const personal = headers.flatMap((name, i) => (isOfPerson(name) || (profiles[i]?.person ?? 0) > 0.5 ? [i] : []));
  const schema = matchesScdl(headers) ? 'scdl-subventions' : null;
  const fixed = schema ? scdlRoles(headers) : {};
  const taken = new Set<number>(Object.values(chosen).filter((column) => column !== null));
  const roles = {} as Record<Role, RoleChoice>;
  for (const role of ROLES) {
    const own = chosen[role] ?? (role in chosen ? null : undefined);
    if (own !== undefined) {
      roles[role] = {
        column: own,
        reason: 'chosen',
        share: own === null ? 0 : shareOf(role, profiles[own]),
        others: [],
      };
      continue;
    }
    const known = fixed[role];
    if (known !== undefined && !taken.has(known)) {
      taken.add(known);
      roles[role] = { column: known, reason: 'schema', share: shareOf(role, profiles[known]), others: [] };
      continue;
    }
    const closed = new Set([...taken, ...personal]);
    const where = roles.territoire;
    // A list may say where by the organisation alone: « Commune de Grenoble ».
    if (role === 'structure' && where.reason === 'values' && where.column !== null) closed.delete(where.column);
    const choice = chooseColumn(role, headers, profiles, closed, schema !== null);
    roles[role] = role === 'territoire' ? finerThan(choice, headers, profiles, closed) : choice;
    // The département may stand beside a finer column, and be the finest one itself.
    if (roles[role].column !== null) taken.add(roles[role].column);
  }
  const where = roles.territoire.column;
  const isKept = (column: number) => kept.includes(headers[column] ?? '');
  const used = new Set(ROLES.map((role) => roles[role].column));
  // What stands beside it under a role of its own is no rival.
  for (const role of ROLES)
    roles[role] = { ...roles[role], others: roles[role].others.filter((one) => !used.has(one)) };
  return {
    roles,
    personal: personal.filter((column) => !used.has(column) && !isKept(column)),
    kept: personal.filter((column) => !used.has(column) && isKept(column)),
    identifiers: profiles.flatMap(({ identifier, place }, i) => (identifier > 0.5 && place < 0.5 ? [i] : [])),
    schema,
    codes: readingOfCodes(table, roles, gazetteer),
    unit: unitOf(table, roles.montant.column),
    kinds:
      where === null
        ? []
        : [...(profiles[where]?.kinds ?? [])].filter(([, share]) => share > 0.02).map(([kind]) => kind),
    year: year ?? (roles.annee.column === null ? firstYear(names) : null),
  };
}

/** Where a département stands beside a commune, the commune says where, and the département what it leaves open. */
function finerThan(
  choice: RoleChoice,
  headers: readonly string[],
  profiles: readonly Profile[],
  closed: ReadonlySet<number>,
): RoleChoice {
  const isWhole = (column: number) => (profiles[column]?.departement ?? 0) > 0.8;
  const { column } = choice;
  if (column === null || !isWhole(column) || headerScore(headers[column] ?? '', 'departement') === 0) return choice;
  const finer = choice.others
    .concat(headers.map((_, i) => i))
    .filter((i) => i !== column && !closed.has(i) && !isWhole(i) && (profiles[i]?.place ?? 0) >= 0.5)
    .filter((i) => headerScore(headers[i] ?? '', 'territoire') > 0 && (profiles[i]?.kinds.get('region') ?? 0) < 0.5)
    .map((i) => ({ i, score: scoreOf('territoire', headers[i] ?? '', profiles[i] as Profile, false) }))
    .sort((a, b) => b.score - a.score);
  const best = finer[0];
  if (!best || best.score < FITS) return choice;
  const share = profiles[best.i]?.place ?? 0;
  return { column: best.i, reason: reasonOf(1, share), share, others: [] };
}

/** A header says what its own sums are counted in; a title above the table what all are. */
function unitOf({ columns, aside }: Table, column: number | null): Understanding['unit'] {
  const header = column === null ? '' : (columns[column]?.name ?? '');
  const titles = aside.filter(({ kind, text }) => kind === 'title' && text.length <= LONGEST_TITLE && !/\d/.test(text));
  const isPlain = /€|\beur/i.test(header) && unitIn(header) === 1;
  const said = column === null || isPlain ? [] : [header, ...titles.map(({ text }) => text)];
  const found = said.find((text) => unitIn(text) !== 1) ?? '';
  return { factor: unitIn(found), said: found };
}

const firstYear = (names: readonly string[]) => names.map(yearInName).find((found) => found !== null) ?? null;

function chooseColumn(
  role: Role,
  headers: readonly string[],
  profiles: readonly Profile[],
  taken: ReadonlySet<number>,
  isSchema: boolean,
): RoleChoice {
  const scores = headers.map((name, column) => {
    const profile = profiles[column] as Profile;
    return {
      column,
      score: taken.has(column) ? 0 : scoreOf(role, name, profile, isSchema),
      header: headerScore(name, role),
    };
  });
  const sorted = scores.filter(({ score }) => score >= FITS).sort((a, b) => b.score - a.score || a.column - b.column);
  const [best, ...rest] = sorted;
  if (!best) return { column: null, reason: 'header', share: 0, others: [] };
  const share = shareOf(role, profiles[best.column]);
  return {
    column: best.column,
    reason: reasonOf(best.header, share),
    share,
    others: rest
      .filter(({ score, header }) => score >= best.score * AS_WELL || (role === 'montant' && header > 0))
      .map(({ column }) => column),
  };
}

function reasonOf(header: number, share: number): Reason {
  if (header === 0) return 'values';
  return share >= 0.8 ? 'both' : 'header';
}

/** The share of values that fit a role. */
function shareOf(role: Role, profile: Profile | undefined): number {
  if (!profile) return 0;
  if (role === 'territoire' || role === 'nom') return profile.place;
  if (role === 'departement') return (profile.kinds.get('departement') ?? 0) + (profile.kinds.get('nom') ?? 0);
  if (role === 'montant') return profile.amount;
  if (role === 'annee') return profile.year;
  return role === 'axe' ? Number(profile.values > 1) : profile.text;
}

/** Finer places first: where the list knows the commune, the département stands beside it. */
const FINENESS = { commune: 1, epci: 0.95, postal: 0.9, nom: 0.85, departement: 0.8, region: 0.7 };

function scoreOf(role: Role, name: string, profile: Profile, isSchema: boolean): number {
  const header = headerScore(name, role);
  const { place, kinds } = profile;
  switch (role) {
    case 'territoire': {
      // Without a word for it only values that nothing else has: nearly all must be places, and not sums.
      if (isOther(name) || profile.filled < 0.02) return 0;
      if (header === 0)
        return place >= 0.9 && !isSchema && (profile.amount < 0.5 || profile.isCodes) && profile.length < 40
          ? 0.5 * place
          : 0;
      if (place < 0.3) return 0;
      const fine = [...kinds].reduce((sum, [kind, share]) => sum + share * FINENESS[kind], 0) / place;
      return (0.55 * header + 0.45 * Math.min(1, place)) * (0.6 + 0.4 * fine) * (0.3 + 0.7 * profile.filled);
    }
    case 'departement':
      return header > 0 && shareOf(role, profile) > 0.5 ? header : 0;
    case 'nom':
      // « Nom » and « Libellé » may be those of anything.
      if (header > 0 && header < 0.8 && place < 0.8) return 0;
      return header > 0 && profile.text > 0.3 && place > 0.2 ? header * (0.5 + 0.5 * place) : 0;
    case 'montant':
      if (header === 0) return profile.money > 0.5 && profile.amount > 0.6 ? 0.4 : 0;
      // A sure header is followed where few of its cells are sums: the others are told, not left.
      return profile.sum > 0 && profile.amount >= (header > 0.8 ? 0.25 : 0.5)
        ? header * (0.5 + 0.5 * profile.amount)
        : 0;
    case 'annee':
      return header > 0 && profile.year >= 0.5 ? header * profile.year : 0;
    case 'axe': {
      const isList = profile.values > 1 && profile.values <= 60 && (profile.distinct <= 0.5 || profile.values <= 12);
      return header > 0 && isList && !isSchema && profile.filled > 0.3 ? header * (profile.text > 0.5 ? 1 : 0.5) : 0;
    }
    default:
      return header > 0 && profile.filled > 0.05 && profile.text > 0.3 ? header * (0.6 + 0.4 * profile.filled) : 0;
  }
}

/** Headers of numbers that look like codes of places. */
const isOther = (name: string) =>
  headerScore(name, 'montant') > 0 ||
  headerScore(name, 'annee') > 0 ||
  /^(lat|long|lon|latitude|longitude|x|y|pop\d*|population.*|nb.*|nombre.*|siret.*|siren|siren (?!epci).*|(id|code|num) (beneficiaire|attribuant|tiers|structure)|id projet|numero|rang|categorie|echelon)$/.test(
    foldHeader(name),
  );

/** Whether the five digits of a list are INSEE codes or postcodes: the names beside them decide, else which fit. */
function readingOfCodes({ rows }: Table, roles: Record<Role, RoleChoice>, gazetteer: Gazetteer): 'insee' | 'postal' {
  const [where, nom] = [roles.territoire.column, roles.nom.column];
  if (where === null) return 'insee';
  const votes = { insee: 0, postal: 0 };
  const fits = { insee: 0, postal: 0 };
  for (const { cells } of sampleOf(rows)) {
    const { candidates } = readPlace(cells[where] ?? null, gazetteer);
    const names = nom === null ? [] : placesOfName(String(cells[nom] ?? ''), gazetteer);
    for (const as of ['insee', 'postal'] as const) {
      const found = candidates.filter((one) => one.as === as);
      if (found.length > 0) fits[as]++;
      if (found.some(({ place }) => names.some((one) => one.place.code === place.code))) votes[as]++;
    }
  }
  if (votes.insee !== votes.postal) return votes.insee > votes.postal ? 'insee' : 'postal';
  return fits.postal > fits.insee ? 'postal' : 'insee';
}

export type { Reason };
