/** The words of the frame: header, footer, notices, map controls. They come with the first script; long texts of one view stand in that view's own file. */
import type { Calque, Vue } from '../model/view.ts';
import { nombre, projets } from './nombres.ts';

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

export const carte = {
  role: 'Départements de la carte',
  aide: 'Flèches\u00a0: passer au département voisin. Entrée\u00a0: ouvrir son détail. Échap\u00a0: revenir à la région.',
  zoomPlus: 'Zoomer',
  zoomMoins: 'Dézoomer',
  vueEnsemble: 'Vue d’ensemble',
  invite: 'Choisissez un département pour voir ses chiffres et ses projets.',
  calques: { communes: 'Communes citées', elargie: 'Couverture élargie' } satisfies Record<Calque, string>,
  deuxDoigts: 'Utilisez deux doigts pour déplacer la carte',
  ctrlMolette: 'Ctrl + molette pour zoomer sur la carte',
};

/** What leads to a territory. */
export const territoires = {
  region: 'Région',
  regionEntiere: 'Région entière',
  voir: (territoire: string) => `Voir le détail\u00a0: ${territoire}`,
  toutAfficher: 'Retirer les filtres',
};

/** What a screen reader hears after a change of the results. */
export const annonce = (count: number, total: number, where: string): string =>
  `${where}\u00a0: ${projets(count)} sur ${nombre(total)}.`;
