/**
 * The words of the frame: header, footer, notices, map controls. They come with the first script; long texts of one
 * view stand in that view's own file.
 */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { MapLayer } from '../model/view.ts';
import { feminine, oneUnit, toUnit } from './levels.ts';
import { capitalise, formatNumber, formatProjets } from './numbers.ts';

export const NAME = 'Carte des solidarités';

export const headerWords = {
  subtitle: ({ region, frame }: Dataset, years: string) => `${region.nom} · projets ${years} ${frame.duProgramme}`,
  views: 'Vues',
  quickAccess: 'Accès rapide',
  goTo: {
    content: 'Aller au contenu',
    filters: 'Aller aux filtres',
    panel: 'Aller au détail',
  },
};

export const noScriptWords = {
  notices: (level: Level) =>
    `Sans JavaScript, chaque ${level.nom}, chaque axe et chaque projet a sa page, et la liste des projets, la couverture et les données ont la leur\u00a0; les filtres demandent JavaScript.`,
  list: 'Télécharger la liste avec ses résumés (CSV)',
  noAnswer:
    'La page ne répond pas encore\u00a0: un fichier du site n’est pas arrivé. Les liens mènent à des pages complètes\u00a0; pour les filtres, rechargez la page.',
};

export const noticeWords = {
  title: 'Une partie du lien n’a pas été comprise',
  close: 'Fermer cet avis',
  textsError: 'Les résumés des projets n’ont pas pu être chargés\u00a0: la recherche porte sur les noms seulement.',
  loading: 'Chargement…',
  textsUnderWay: 'Chargement des résumés…',
  tryAgain: 'Réessayer',
  viewError: 'Cette vue n’a pas pu être chargée\u00a0: l’avis en haut de la page dit pourquoi.',
  outage: {
    network: 'Le site ne répond pas\u00a0: la connexion est peut-être coupée. Réessayez quand elle revient.',
    outdated:
      'Le site a été mis à jour depuis que cette page est ouverte. Rechargez-la\u00a0: son lien garde vos choix, ce navigateur garde votre parcours.',
    file: 'Un fichier manque sur le site. Rechargez la page\u00a0; s’il manque encore, prévenez l’éditeur du site.',
  },
  reload: 'Recharger',
  webgl: 'La carte interactive n’est pas disponible ici\u00a0: la carte dessinée la remplace.',
};

export const mapWords = {
  role: (level: Level) =>
    `${capitalise(level.pluriel)} de la carte. Flèches\u00a0: passer ${toUnit(level)} voisin${feminine(level)}. Entrée\u00a0: ouvrir son détail. Échap\u00a0: revenir à la région.`,
  zoomIn: 'Zoomer',
  zoomOut: 'Dézoomer',
  overview: 'Vue d’ensemble',
  invite: (level: Level) => `Choisissez ${oneUnit(level)} pour voir ses chiffres et ses projets.`,
  calques: { communes: 'Communes citées', elargie: 'Couverture élargie' } satisfies Record<MapLayer, string>,
};

/** What leads to a territory. */
export const territoireWords = {
  region: 'Région',
  wholeRegion: 'Région entière',
  see: (territoire: string) => `Voir le détail\u00a0: ${territoire}`,
  showAll: 'Retirer les filtres',
};

/** What a screen reader hears after a change of the results. */
export const announceCount = (count: number, total: number, where: string): string =>
  `${where}\u00a0: ${formatProjets(count)} sur ${formatNumber(total)}.`;
