/** Words of what comes with the first sign of interest: filters, sources, panel, footer. */
import type { GeometrySource } from '../model/geometry.ts';
import { PAR_HABITANTS, PAR_PERSONNES_PAUVRES } from '../selection/serie.ts';
import { accorde, nombre, projets } from './nombres.ts';

export const filtres = {
  titre: 'Filtres',
  axe: 'Axe de la stratégie',
  tous: 'Tous',
  indicateur: 'Indicateur',
  recherche: 'Rechercher',
  rechercheAide: 'Structure, mot du résumé, lieu…',
  effacer: 'Effacer la recherche',
  vide: 'Aucun projet ne correspond à ces filtres.',
  resultat: (count: number, total: number) => `${projets(count)} sur ${nombre(total)}`,
};

export const panneau = {
  titre: 'Détail',
  fil: 'Fil d’Ariane',
  chapo: (annees: string) => `La stratégie pauvreté est un plan de l’État. Voici les projets aidés en ${annees}.`,
  comprendre: 'Comprendre cette carte',
  regionEntiereAide: 'Portés pour tous les départements et comptés à part.',
  projetsSur: (count: number, total: number) => `${accorde(count, 'projet')} sur ${nombre(total)}`,
  projets: (count: number) => accorde(count, 'projet'),
  par: {
    taux: `pour ${nombre(PAR_HABITANTS)} hab.`,
    besoin: `pour ${nombre(PAR_PERSONNES_PAUVRES)} pers. pauvres`,
  },
  rangSur: (sur: number) => `sur ${sur} départements`,
  exAequo: '(ex æquo)',
  repere: (value: string) => `(région\u00a0: ${value})`,
  dont: (count: number) =>
    count === 0 ? 'aucun régional' : `dont ${nombre(count)} ${accorde(count, 'régional', 'régionaux')}`,
  horsRegion: '(hors projets régionaux)',
  atteints: 'départements avec un projet au moins',
  parAxe: 'Projets par axe',
  classement: 'Classement des départements',
  repartition: 'un carré par projet, couleur de l’axe',
  tousLesProjets: (count: number) => `Voir les ${projets(count)} en liste`,
  listeFiltree: 'Projets trouvés',
};

/** Whose the outlines are, as their file says it. */
export const contours = ({ nom, fichier }: GeometrySource) =>
  `Contours\u00a0: ${nom ?? `source non indiquée${fichier ? ` (fichier ${fichier})` : ''}`}`;

/** What the map was made from, and how. */
export const sources = {
  geo: (source: GeometrySource) => contours(source) + (source.licence ? ` (${source.licence})` : ''),
  exporter: 'Exporter l’image',
};

export const pied = {
  independant: 'Site indépendant, sans lien avec les services de l’État.',
  pages: [
    ['accessibilite/', 'Accessibilité\u00a0: non conforme'],
    ['mentions-legales/', 'Mentions légales'],
    ['donnees-personnelles/', 'Données personnelles'],
    ['plan-du-site/', 'Plan du site'],
  ] as const,
  sources: 'Sources, méthode et licences',
  intitules: 'Intitulés des axes proposés par ce site\u00a0; les titres d’origine sont absents de la page publiée.',
};
