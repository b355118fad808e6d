/**
 * The words of the places that projects name: marks and lists, what kind a mention is, and what the wider coverage
 * says.
 */
import type { Dataset, Places, MentionIndex, ProjetIndex } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import { placesOf } from '../model/placing.ts';
import type { MapLayer } from '../model/view.ts';
import type { NamedCommune, Reach } from '../selection/places.ts';
import { territoireWords } from './interface.ts';
import { countUnits, feminine, ofUnit, unplacedName } from './levels.ts';
import { agree, enumerate, capitalise, formatNumber, formatProjets } from './numbers.ts';

/** « un autre département », « une autre province ». */
const anotherUnit = (level: Level): string => `un${feminine(level)} autre ${level.nom}`;

export const placesWords = {
  communes: 'Communes citées',
  elargie: 'Couverture élargie',
  /** What a mark says: « Lyon, Villeurbanne : cités par 5 projets ». */
  mark: (names: readonly string[], count: number) =>
    `${names.join(', ')}\u00a0: ${agree(names.length, 'commune citée', 'communes citées')} par ${formatNumber(count)} ${agree(count, 'projet')}`,
  /** The entries of the legend: short, with what the figure counts. */
  communesEntry: 'commune\u00a0: nombre de projets qui la nomment',
  widerEntry: 'nommé par un projet d’ailleurs',
  communesLegend:
    'Cercle\u00a0: une commune que le texte publié nomme, avec le nombre de projets\u00a0; cercle double\u00a0: plusieurs communes trop proches, séparées en zoomant.',
  widerLegend: (level: Level) =>
    `Rayures\u00a0: ${level.nom} nommé${feminine(level)} par un projet d’un autre territoire ou de toute la région. Les couleurs et les nombres de la carte n’en tiennent pas compte.`,
  caution:
    'Un lieu n’est repris que si le texte le nomme\u00a0: l’absence d’un nom ne dit pas que le projet n’y va pas.',
  source: 'Communes\u00a0: code officiel géographique 2026 (Insee)\u00a0; coordonnées\u00a0: GeoNames (CC BY 4.0).',
  loaded: 'Les lieux cités arrivent avec les résumés…',
  error:
    'Les lieux cités n’ont pas pu être chargés\u00a0: l’avis en haut de la page dit pourquoi. Cochez ensuite de nouveau la case.',
  noneFound: 'Aucune commune n’est nommée par les projets de ces filtres.',
  noneWider: (level: Level) =>
    `Aucun projet de ces filtres ne nomme ${anotherUnit(level)} que ${level.genre === 'f' ? 'la sienne' : 'le sien'}.`,
  communeTitle: (nom: string, departement: string, count: number) =>
    `${nom} (${departement}) — ${formatProjets(count)}`,
  /** « nommé par 1 projet d’un autre département et 1 régional ; 3 projets en propre ». */
  elsewhereAndOwn: (level: Level, elsewhere: number, regionWide: number, base: number) => {
    const who = [
      elsewhere > 0 ? `${formatProjets(elsewhere)} d’${anotherUnit(level)}` : '',
      regionWide > 0 ? `${formatProjets(regionWide)} de toute la région` : '',
    ];
    return `nommé${feminine(level)} par ${who.filter(Boolean).join(' et ')}\u00a0; en propre\u00a0: ${formatProjets(base)}`;
  },
  here: 'Lieux cités',
  elsewhere: (count: number, nom: string) =>
    count === 0
      ? `Aucun projet d’un autre territoire ne cite ${nom}`
      : capitalise(`${formatProjets(count)} d’ailleurs ${agree(count, 'cite', 'citent')} ${nom}`),
  elsewhereNote: (level: Level) =>
    `Attribués à un autre territoire, ou à toute la région, par la page publiée\u00a0; jamais ajoutés au compte ${ofUnit(level)}.`,
  excerpt: (text: string) => `«\u00a0${text}\u00a0»`,
};

/** The entries of the legend for the layers that are on. */
export function listLayerEntries(calques: readonly MapLayer[]): { layer: MapLayer; text: string }[] {
  const texts: Record<MapLayer, string> = { communes: placesWords.communesEntry, elargie: placesWords.widerEntry };
  return calques.map((layer) => ({ layer, text: texts[layer] }));
}

/** How many projects name how many communes: « 22 communes sont citées par 34 projets sur 120. » */
export function describeCommunes(named: readonly NamedCommune[], total: number): string {
  if (named.length === 0) return placesWords.noneFound;
  const count = new Set(named.flatMap((one) => one.projets.map(({ projet }) => projet.id))).size;
  return `${capitalise(formatNumber(named.length))} ${agree(named.length, 'commune est citée', 'communes sont citées')} par ${formatNumber(count)} ${agree(count, 'projet')} sur ${formatNumber(total)}.`;
}

/**
 * What the wider coverage adds, base counts first: how many units have a project of their own, and which of the
 * others a project of elsewhere names.
 */
export function describeWider(reaches: readonly Reach[], dataset: Dataset): string {
  const { level } = dataset;
  const own = reaches.filter(({ base }) => base > 0).length;
  const isNamed = ({ elsewhere, regionWide }: Reach) => elsewhere.length + regionWide.length > 0;
  const named = reaches.filter(isNamed);
  const where = (some: readonly Reach[]) =>
    enumerate(some.map(({ code }) => dataset.units.find((one) => one.code === code)?.avec_article ?? code));
  const base = `${countUnits(level, own)} sur ${formatNumber(reaches.length)} ${agree(own, 'a', 'ont')} un projet au moins.`;
  if (named.length === 0) return `${base} ${placesWords.noneWider(level)}`;
  const empty = named.filter(({ base: count }) => count === 0);
  const added =
    empty.length === 0
      ? `aucun${feminine(level)} n’était sans projet`
      : `parmi ${level.genre === 'f' ? 'elles' : 'eux'}, sans projet en propre\u00a0: ${where(empty)}`;
  return `${base} Des projets d’un autre territoire ou de toute la région en nomment ${formatNumber(named.length)}\u00a0; ${added}.`;
}

const TYPES: Record<MentionIndex['type'], string> = {
  departement: 'département',
  commune: 'commune',
  epci: 'intercommunalité',
  quartier: 'quartier',
};

const NATURES: Record<MentionIndex['nature'], string> = {
  action: '',
  contexte: 'périmètre de la structure ou d’un partenaire',
  nom: 'seulement dans le nom de la structure',
};

/**
 * The name of the place of a mention: « Grenoble », « CA du Pays Voironnais »; of a quartier: of its commune; the text
 * itself without a code.
 */
export function placeNameOf(
  { type, code, texte }: MentionIndex,
  { communes, epcis }: Places,
  dataset: Dataset,
): string {
  const lists = { departement: dataset.units, epci: epcis, commune: communes, quartier: communes };
  return lists[type].find((place) => place.code === code)?.nom ?? texte;
}

/**
 * A mention in words: « Grenoble (commune) », « Tarentaize-Beaubrun (quartier, Saint-Étienne) », with what it tells
 * unless the project acts there.
 */
export function describeMention(mention: MentionIndex, places: Places, dataset: Dataset): string {
  const nom = placeNameOf(mention, places, dataset);
  const isNeighbourhood = mention.type === 'quartier';
  const parts = [TYPES[mention.type], isNeighbourhood ? nom : '', NATURES[mention.nature]].filter(Boolean);
  return `${isNeighbourhood ? mention.texte : nom} (${parts.join(', ')})`;
}

/**
 * The mentions of a project in words, each place once: a place where the project acts is not repeated for its
 * organisation's name.
 */
export function describeMentions(mentions: readonly MentionIndex[], places: Places, dataset: Dataset): string[] {
  const order = ['action', 'contexte', 'nom'];
  const best = new Map<string, MentionIndex>();
  for (const mention of mentions) {
    const key = [mention.type, mention.code, mention.type === 'quartier' ? mention.texte : ''].join(' ');
    const known = best.get(key);
    if (!known || order.indexOf(mention.nature) < order.indexOf(known.nature)) best.set(key, mention);
  }
  return [...best.values()].map((mention) => describeMention(mention, places, dataset));
}

/**
 * The name of where a project is counted, by code: a unit's own, « Région entière » for the region's. What the level
 * cannot place is none of the region-wide projects. Made once, for a list.
 */
export function nameTerritoires({ level, region, units }: Dataset): (code: string) => string {
  const names = new Map([...units.map(({ code, nom }) => [code, nom] as const), ['', unplacedName(level)]]);
  names.set(region.code, territoireWords.wholeRegion);
  return (code) => names.get(code) ?? code;
}

/** The names of where a project is counted: « Isère », « Isère et Loire ». */
export function namePlaces(dataset: Dataset): (projet: ProjetIndex) => string {
  const nameOf = nameTerritoires(dataset);
  return (projet) => enumerate(placesOf(projet).map(nameOf));
}
