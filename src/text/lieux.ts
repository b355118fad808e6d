/** The words of the places that projects name: marks and lists, what kind a mention is, and what the wider coverage says. */
import type { Dataset, Lieux, MentionIndex } from '../model/dataset.ts';
import type { Calque } from '../model/view.ts';
import type { CommuneCitee, Portee } from '../selection/lieux.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

export const lieuxMots = {
  communes: 'Communes citées',
  elargie: 'Couverture élargie',
  /** What a mark says: « Lyon, Villeurbanne : cités par 5 projets ». */
  marque: (noms: readonly string[], count: number) =>
    `${noms.join(', ')}\u00a0: ${accorde(noms.length, 'commune citée', 'communes citées')} par ${nombre(count)} ${accorde(count, 'projet')}`,
  /** The entries of the legend: short, with what the figure counts. */
  entreeCommunes: 'commune\u00a0: nombre de projets qui la nomment',
  entreeElargie: 'nommé par un projet d’ailleurs',
  legendeCommunes:
    'Cercle\u00a0: une commune que le texte publié nomme, avec le nombre de projets\u00a0; cercle double\u00a0: plusieurs communes trop proches, séparées en zoomant.',
  legendeElargie:
    'Rayures\u00a0: département nommé par un projet d’un autre territoire ou de toute la région. Les couleurs et les nombres de la carte n’en tiennent pas compte.',
  caution:
    'Un lieu n’est repris que si le texte le nomme\u00a0: l’absence d’un nom ne dit pas que le projet n’y va pas.',
  source: 'Communes\u00a0: code officiel géographique 2026 (Insee)\u00a0; coordonnées\u00a0: GeoNames (CC BY 4.0).',
  charge: 'Les lieux cités arrivent avec les résumés…',
  erreur:
    'Les lieux cités n’ont pas pu être chargés\u00a0: l’avis en haut de la page dit pourquoi. Cochez ensuite de nouveau la case.',
  aucune: 'Aucune commune n’est nommée par les projets de ces filtres.',
  aucunElargi: 'Aucun projet de ces filtres ne nomme un autre département que le sien.',
  titreCommune: (nom: string, departement: string, count: number) => `${nom} (${departement}) — ${projets(count)}`,
  /** « nommé par 1 projet d’un autre département et 1 régional ; 3 projets en propre ». */
  ailleursEtPropre: (ailleurs: number, regionaux: number, base: number) => {
    const who = [
      ailleurs > 0 ? `${projets(ailleurs)} d’un autre département` : '',
      regionaux > 0 ? `${projets(regionaux)} de toute la région` : '',
    ];
    return `nommé par ${who.filter(Boolean).join(' et ')}\u00a0; en propre\u00a0: ${projets(base)}`;
  },
  ici: 'Lieux cités',
  ailleurs: (count: number, nom: string) =>
    count === 0
      ? `Aucun projet d’un autre territoire ne cite ${nom}`
      : majuscule(`${projets(count)} d’ailleurs ${accorde(count, 'cite', 'citent')} ${nom}`),
  ailleursNote:
    'Attribués à un autre territoire, ou à toute la région, par la page publiée\u00a0; jamais ajoutés au compte du département.',
  extrait: (texte: string) => `«\u00a0${texte}\u00a0»`,
};

/** The entries of the legend for the layers that are on. */
export function entreesDeCalques(calques: readonly Calque[]): { calque: Calque; texte: string }[] {
  const textes: Record<Calque, string> = { communes: lieuxMots.entreeCommunes, elargie: lieuxMots.entreeElargie };
  return calques.map((calque) => ({ calque, texte: textes[calque] }));
}

/** How many projects name how many communes: « 22 communes sont citées par 34 projets sur 120. » */
export function lectureCommunes(citees: readonly CommuneCitee[], total: number): string {
  if (citees.length === 0) return lieuxMots.aucune;
  const count = new Set(citees.flatMap((one) => one.projets.map(({ projet }) => projet.id))).size;
  return `${majuscule(nombre(citees.length))} ${accorde(citees.length, 'commune est citée', 'communes sont citées')} par ${nombre(count)} ${accorde(count, 'projet')} sur ${nombre(total)}.`;
}

/**
 * What the wider coverage adds, base counts first: how many départements have a project of their own, and which of the others a project of
 * elsewhere names.
 */
export function lectureElargie(portees: readonly Portee[], dataset: Dataset): string {
  const own = portees.filter(({ base }) => base > 0).length;
  const isNamed = ({ ailleurs, regionaux }: Portee) => ailleurs.length + regionaux.length > 0;
  const named = portees.filter(isNamed);
  const where = (some: readonly Portee[]) =>
    enumere(some.map(({ code }) => dataset.departements.find((one) => one.code === code)?.avec_article ?? code));
  const base = `${nombre(own)} ${accorde(own, 'département')} sur ${nombre(portees.length)} ${accorde(own, 'a', 'ont')} un projet au moins.`;
  if (named.length === 0) return `${base} ${lieuxMots.aucunElargi}`;
  const empty = named.filter(({ base: count }) => count === 0);
  const added =
    empty.length === 0 ? 'aucun n’était sans projet' : `parmi eux, sans projet en propre\u00a0: ${where(empty)}`;
  return `${base} Des projets d’un autre territoire ou de toute la région en nomment ${nombre(named.length)}\u00a0; ${added}.`;
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

/** The name of the place of a mention: « Grenoble », « CA du Pays Voironnais »; of a quartier: of its commune; the text itself without a code. */
export function nomDuLieu({ type, code, texte }: MentionIndex, { communes, epcis }: Lieux, dataset: Dataset): string {
  const lists = { departement: dataset.departements, epci: epcis, commune: communes, quartier: communes };
  return lists[type].find((place) => place.code === code)?.nom ?? texte;
}

/** A mention in words: « Grenoble (commune) », « Tarentaize-Beaubrun (quartier, Saint-Étienne) », with what it tells unless the project acts there. */
export function mentionEnMots(mention: MentionIndex, lieux: Lieux, dataset: Dataset): string {
  const nom = nomDuLieu(mention, lieux, dataset);
  const isQuartier = mention.type === 'quartier';
  const parts = [TYPES[mention.type], isQuartier ? nom : '', NATURES[mention.nature]].filter(Boolean);
  return `${isQuartier ? mention.texte : nom} (${parts.join(', ')})`;
}

/** The mentions of a project in words, each place once: a place where the project acts is not repeated for its organisation's name. */
export function mentionsEnMots(mentions: readonly MentionIndex[], lieux: Lieux, dataset: Dataset): string[] {
  const order = ['action', 'contexte', 'nom'];
  const best = new Map<string, MentionIndex>();
  for (const mention of mentions) {
    const key = [mention.type, mention.code, mention.type === 'quartier' ? mention.texte : ''].join(' ');
    const known = best.get(key);
    if (!known || order.indexOf(mention.nature) < order.indexOf(known.nature)) best.set(key, mention);
  }
  return [...best.values()].map((mention) => mentionEnMots(mention, lieux, dataset));
}
