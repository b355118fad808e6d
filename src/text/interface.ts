/** The words of the frame: header, footer, notices, map controls, panels. Long texts of one view stand in that view's own file. */
import type { GeometrySource } from '../model/geometry.ts';
import type { Calque, Vue } from '../model/view.ts';
import { PAR_HABITANTS, PAR_PERSONNES_PAUVRES } from '../selection/serie.ts';
import { accorde, nombre, projets } from './nombres.ts';

export const NOM = 'Carte des solidarités';
export const nomVue: Record<Vue, string> = {
  carte: 'Carte',
  commune: 'Ma commune',
  couverture: 'Couverture',
  projets: 'Projets',
  donnees: 'Données',
  presentation: 'Présenter',
  fiche: 'Fiches',
  notes: 'Notes',
};

export const entete = {
  sousTitre: (region: string, annees: string) => `${region} · projets ${annees} de la stratégie pauvreté`,
  vues: 'Vues',
  accesRapide: 'Accès rapide',
  aller: {
    contenu: 'Aller au contenu',
    filtres: 'Aller aux filtres',
    panneau: 'Aller au détail',
  },
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

export const sansScript = {
  avis: 'Sans JavaScript, chaque département, chaque axe et chaque projet a sa page, et la liste des projets, la couverture et les données ont la leur\u00a0; les filtres demandent JavaScript.',
  liste: 'Télécharger la liste avec ses résumés (CSV)',
  sansReponse:
    'La page ne répond pas encore\u00a0: un fichier du site n’est pas arrivé. Les liens mènent à des pages complètes\u00a0; pour les filtres, rechargez la page.',
};

export const avis = {
  titre: 'Une partie du lien n’a pas été comprise',
  fermer: 'Fermer cet avis',
  textesErreur: 'Les résumés des projets n’ont pas pu être chargés\u00a0: la recherche porte sur les noms seulement.',
  chargement: 'Chargement…',
  textesEnCours: 'Chargement des résumés…',
  reessayer: 'Réessayer',
  vueErreur: 'Cette vue n’a pas pu être chargée\u00a0: l’avis en haut de la page dit pourquoi.',
  panne: {
    reseau: 'Le site ne répond pas\u00a0: la connexion est peut-être coupée. Réessayez quand elle revient.',
    ancien:
      'Le site a été mis à jour depuis que cette page est ouverte. Rechargez-la\u00a0: son lien garde vos choix, ce navigateur garde votre parcours.',
    fichier: 'Un fichier manque sur le site. Rechargez la page\u00a0; s’il manque encore, prévenez l’éditeur du site.',
  },
  recharger: 'Recharger',
  webgl: 'La carte interactive n’est pas disponible ici\u00a0: la carte dessinée la remplace.',
};

export const filtres = {
  titre: 'Filtres',
  axe: 'Axe de la stratégie',
  tous: 'Tous',
  indicateur: 'Indicateur',
  recherche: 'Rechercher',
  rechercheAide: 'Structure, mot du résumé, lieu…',
  effacer: 'Effacer la recherche',
  vide: 'Aucun projet ne correspond à ces filtres.',
  toutAfficher: 'Retirer les filtres',
  resultat: (count: number, total: number) => `${projets(count)} sur ${nombre(total)}`,
};

/** Whose the outlines are, as their file says it. */
export const contours = ({ nom, fichier }: GeometrySource) =>
  `Contours\u00a0: ${nom ?? `source non indiquée${fichier ? ` (fichier ${fichier})` : ''}`}`;

export const carte = {
  role: 'Départements de la carte',
  aide: 'Flèches\u00a0: passer au département voisin. Entrée\u00a0: ouvrir son détail. Échap\u00a0: revenir à la région.',
  zoomPlus: 'Zoomer',
  zoomMoins: 'Dézoomer',
  vueEnsemble: 'Vue d’ensemble',
  exporter: 'Exporter l’image',
  invite: 'Choisissez un département pour voir ses chiffres et ses projets.',
  chiffre: (isPercentage: boolean) => `sous chaque nom\u00a0: la valeur${isPercentage ? ', en\u00a0%' : ''}`,
  calques: { communes: 'Communes citées', elargie: 'Couverture élargie' } satisfies Record<Calque, string>,
  sourceGeo: (source: GeometrySource) => contours(source) + (source.licence ? ` (${source.licence})` : ''),
  deuxDoigts: 'Utilisez deux doigts pour déplacer la carte',
  ctrlMolette: 'Ctrl + molette pour zoomer sur la carte',
};

export const legende = {
  titre: 'Légende',
  aucun: 'aucun projet',
  manquant: 'non disponible',
  region: (name: string, value: string) => `${name}\u00a0: ${value}`,
  classe: (from: string, to: string, last: boolean) => (last ? `de ${from} à ${to}` : `de ${from} à moins de ${to}`),
  effectif: (count: number) => `${nombre(count)} ${accorde(count, 'département')}`,
  methode: 'Classes\u00a0: groupes naturels, bornes rondes',
  cercles: 'La surface du cercle est proportionnelle au nombre de projets.',
  calcule: 'Personnes pauvres\u00a0: calcul de ce site, population × taux',
};

export const panneau = {
  titre: 'Détail',
  region: 'Région',
  fil: 'Fil d’Ariane',
  chapo: (annees: string) => `La stratégie pauvreté est un plan de l’État. Voici les projets aidés en ${annees}.`,
  comprendre: 'Comprendre cette carte',
  regionEntiere: 'Région entière',
  regionEntiereAide: 'Portés pour tous les départements et comptés à part.',
  voir: (territoire: string) => `Voir le détail\u00a0: ${territoire}`,
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

/** What a screen reader hears after a change of the results. */
export const annonce = (count: number, total: number, where: string): string =>
  `${where}\u00a0: ${projets(count)} sur ${nombre(total)}.`;
