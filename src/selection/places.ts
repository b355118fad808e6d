/** The places that projects name: communes, and départements beside the one that a project is listed under. */
import type { Dataset, Places, MentionIndex, ProjetIndex } from '../model/dataset.ts';
import { isAt } from '../model/placing.ts';
import type { Commune } from '../model/tables.ts';
import { countProjets } from './counts.ts';

/** A project and those of its mentions that are meant. */
export interface NamingProjet {
  projet: ProjetIndex;
  mentions: MentionIndex[];
}

/** A commune and the projects that name it or one of its quartiers. */
export interface NamedCommune {
  commune: Commune;
  projets: NamingProjet[];
}

/**
 * A département's reach: `base` counts the projects listed under it, `elsewhere` the located projects of other
 * départements that name it, `regionWide` the region-wide projects that do. They are never added up.
 */
export interface Reach {
  code: string;
  base: number;
  elsewhere: NamingProjet[];
  regionWide: NamingProjet[];
}

/** A place that only stands in an organisation's name tells nothing about where the project acts. */
function tells({ nature }: MentionIndex): boolean {
  return nature !== 'nom';
}

/** What is asked of the lists: mentions by project, départements by the code of a commune or a group. */
interface Index {
  mentions: ReadonlyMap<string, MentionIndex[]>;
  departements: ReadonlyMap<string, string | undefined>;
}

const indexes = new WeakMap<Places, Index>();

/** The index of these lists, made once: callers ask for one project or one mention after another. */
function indexOf(places: Places): Index {
  const known = indexes.get(places);
  if (known) return known;
  const { mentions, communes, epcis } = places;
  const index = {
    mentions: byProjet(mentions),
    // INSEE codes have five characters, those of groups nine.
    departements: new Map([
      ...communes.map(({ code, departement }) => [code, departement] as const),
      ...epcis.map(({ code, departements }) => [code, departements.split(' | ')[0]] as const),
    ]),
  };
  indexes.set(places, index);
  return index;
}

function byProjet(mentions: readonly MentionIndex[]): Map<string, MentionIndex[]> {
  return groupBy(mentions, ({ projet }) => projet);
}

/** Lists by a key, in the order in which the keys and the items come. */
function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/**
 * The département that a mention leads to, null for a place without a code. A group of communes across a border leads
 * to the one that its table names first (its seat's): the text does not say which of its communes is meant.
 */
export function departementOf({ type, code }: MentionIndex, places: Places): string | null {
  if (type === 'departement') return code || null;
  return indexOf(places).departements.get(code) ?? null;
}

/** The mentions of one project, in the order of the table. */
export function listPlacesOfProjet(places: Places, id: string): MentionIndex[] {
  return [...(indexOf(places).mentions.get(id) ?? [])];
}

/**
 * Projects of other territories, region-wide ones included, that name this département: itself, one of its communes or
 * quartiers, or a group of communes. In the order of `projets`; mentions that are only part of a name do not count.
 */
export function listNamingProjets(places: Places, projets: readonly ProjetIndex[], code: string): NamingProjet[] {
  const naming = places.mentions.filter((mention) => tells(mention) && departementOf(mention, places) === code);
  return withMentions(
    projets.filter((projet) => !isAt(projet, code)),
    naming,
  );
}

/** The projects that name a place of one of these kinds by its code; what is only part of a name does not count. */
export function namingPlace(
  { mentions }: Places,
  projets: readonly ProjetIndex[],
  types: readonly MentionIndex['type'][],
  code: string,
): NamingProjet[] {
  return withMentions(
    projets,
    mentions.filter((mention) => tells(mention) && types.includes(mention.type) && mention.code === code),
  );
}

/** Those of the projects that some of the mentions belong to, with them. */
function withMentions(projets: readonly ProjetIndex[], mentions: readonly MentionIndex[]): NamingProjet[] {
  const own = byProjet(mentions);
  return projets.flatMap((projet) => {
    const some = own.get(projet.id);
    return some ? [{ projet, mentions: some }] : [];
  });
}

/** The projects by the places that they name, by what `placeOf` says of a mention; null: it names none. */
function byPlace(
  places: Places,
  projets: readonly ProjetIndex[],
  placeOf: (mention: MentionIndex) => string | null,
): Map<string, NamingProjet[]> {
  const found = new Map<string, NamingProjet[]>();
  for (const { projet, mentions } of withMentions(projets, places.mentions.filter(tells)))
    for (const [place, some] of groupBy(mentions, placeOf)) {
      if (place === null) continue;
      const naming = found.get(place) ?? [];
      naming.push({ projet, mentions: some });
      found.set(place, naming);
    }
  return found;
}

/** The reach of every département, in their order, for these projects. */
export function listWiderCoverage(places: Places, dataset: Dataset, projets: readonly ProjetIndex[]): Reach[] {
  const isWide = ({ projet }: NamingProjet) => projet.territoire === dataset.region.code;
  const naming = byPlace(places, projets, (mention) => departementOf(mention, places));
  const { byTerritoire } = countProjets(projets, dataset.region.code);
  return dataset.units.map(({ code }) => {
    const namingProjets = (naming.get(code) ?? []).filter(({ projet }) => !isAt(projet, code));
    return {
      code,
      base: byTerritoire.get(code) ?? 0,
      elsewhere: namingProjets.filter((one) => !isWide(one)),
      regionWide: namingProjets.filter(isWide),
    };
  });
}

/**
 * The communes that these projects name, by themselves or by one of their quartiers, most named first, then by code.
 * A project counts once for a commune, however often it names it.
 */
export function listNamedCommunes(places: Places, projets: readonly ProjetIndex[]): NamedCommune[] {
  const naming = byPlace(places, projets, ({ type, code }) =>
    type === 'commune' || type === 'quartier' ? code : null,
  );
  return places.communes
    .flatMap((commune): NamedCommune[] => {
      const some = naming.get(commune.code);
      return some ? [{ commune, projets: some }] : [];
    })
    .sort((a, b) => b.projets.length - a.projets.length || a.commune.code.localeCompare(b.commune.code));
}
