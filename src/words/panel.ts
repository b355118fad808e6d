/** Words of what comes with the first sign of interest: filters, sources, panel, footer. */
import type { Frame } from '../model/frame.ts';
import type { GeometrySource } from '../model/geometry.ts';
import type { Level } from '../model/levels.ts';
import { PER_INHABITANTS, PER_POOR_PEOPLE } from '../selection/series.ts';
import { allUnits, countUnits } from './levels.ts';
import { agree, formatNumber, formatProjets } from './numbers.ts';

export const filterWords = {
  title: 'Filtres',
  all: 'Tous',
  indicateur: 'Indicateur',
  search: 'Rechercher',
  searchHelp: 'Structure, mot du résumé, lieu…',
  clear: 'Effacer la recherche',
  empty: 'Aucun projet ne correspond à ces filtres.',
  result: (count: number, total: number) => `${formatProjets(count)} sur ${formatNumber(total)}`,
};

export const panelWords = {
  title: 'Détail',
  trail: 'Fil d’Ariane',
  lead: ({ presentation }: Frame, years: string) =>
    years === '' ? presentation : `${presentation} Voici les projets aidés en ${years}.`,
  understand: 'Comprendre cette carte',
  wholeRegionHelp: (level: Level) => `Portés pour ${allUnits(level)} et comptés à part.`,
  projetsOn: (count: number, total: number) => `${agree(count, 'projet')} sur ${formatNumber(total)}`,
  projets: (count: number) => agree(count, 'projet'),
  par: {
    taux: `pour ${formatNumber(PER_INHABITANTS)} hab.`,
    besoin: `pour ${formatNumber(PER_POOR_PEOPLE)} pers. pauvres`,
  },
  rankAmong: (level: Level, on: number) => `sur ${countUnits(level, on)}`,
  tied: '(ex æquo)',
  benchmark: (value: string) => `(région\u00a0: ${value})`,
  including: (count: number) =>
    count === 0 ? 'aucun régional' : `dont ${formatNumber(count)} ${agree(count, 'régional', 'régionaux')}`,
  outsideRegion: '(hors projets régionaux)',
  reached: (level: Level) => `${level.pluriel} avec un projet au moins`,
  byAxe: 'Projets par axe',
  ranking: (level: Level) => `Classement des ${level.pluriel}`,
  distribution: (isBar: boolean, hasAxes: boolean) =>
    hasAxes
      ? `${isBar ? 'projets par axe' : 'un carré par projet'}, couleur de l’axe`
      : isBar
        ? 'nombre de projets'
        : 'un carré par projet',
  /** Where a site waits for its first list. */
  noList: 'Aucune liste de projets n’est encore publiée ici.',
  ownList: 'Voir la carte avec votre liste',
  allProjets: (count: number) => `Voir les ${formatProjets(count)} en liste`,
  rest: (count: number) => `Suite dans le tableau (${formatNumber(count)})`,
  filteredList: 'Projets trouvés',
};

/** Whose the outlines are, as their file says it. */
export const outlinesWords = ({ nom, fichier: file }: GeometrySource) =>
  `Contours\u00a0: ${nom ?? `source non indiquée${file ? ` (fichier ${file})` : ''}`}`;

/** What the map was made from, and how. */
export const sourceWords = {
  geo: (source: GeometrySource) => outlinesWords(source) + (source.licence ? ` (${source.licence})` : ''),
  exportLabel: 'Exporter l’image',
};

export const footerWords = {
  independent: 'Site indépendant, sans lien avec les services de l’État.',
  pages: [
    ['accessibilite/', 'Accessibilité\u00a0: non conforme'],
    ['mentions-legales/', 'Mentions légales'],
    ['donnees-personnelles/', 'Données personnelles'],
    ['plan-du-site/', 'Plan du site'],
  ] as const,
  ownList: 'Votre liste',
  keys: 'Touches du clavier',
  drop: 'Déposez le fichier\u00a0: il s’ouvre dans «\u00a0Votre liste\u00a0», et rien n’est envoyé.',
  sources: 'Sources, méthode et licences',
  headings: 'Intitulés des axes proposés par ce site\u00a0; les titres d’origine sont absents de la page publiée.',
};
