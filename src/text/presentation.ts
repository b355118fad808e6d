/** The words of the presentation: its controls, its keys, the storyline and its file, the notes. They come with it, on demand. */
import { LIMITES_PARCOURS, VERSION_PARCOURS } from '../model/parcours.ts';
import type { Fault } from '../model/parcoursSchema.ts';
import { accorde, nombre } from './nombres.ts';

export const presentation = {
  titre: 'Présentation',
  etape: (index: number, count: number) => `${nombre(index)}\u00a0/\u00a0${nombre(count)}`,
  /** What a screen reader hears with every step. */
  annonce: (index: number, count: number, titre: string, lecture: string) =>
    `Étape ${nombre(index)} sur ${nombre(count)}\u00a0: ${titre}. ${lecture}`,
  commandes: 'Commandes de la présentation',
  precedente: 'Étape précédente',
  suivante: 'Étape suivante',
  pleinEcran: 'Plein écran',
  pleinEcranRefuse: 'Le navigateur n’a pas accordé le plein écran\u00a0: essayez F11.',
  noir: 'Écran noir',
  noirFin: 'Écran noir. Appuyez sur B pour revenir à la présentation.',
  quitter: 'Quitter',
  revenir: 'Revenir à l’étape',
  vide: 'Ce parcours n’a aucune étape\u00a0: ajoutez-en une, ou reprenez le parcours prêt.',
  horsParcours: (etape: number, count: number) =>
    `Le lien demande l’étape ${nombre(etape)}, et ce parcours en a ${nombre(count)}\u00a0: la dernière est affichée.`,
  sources: 'Sources\u00a0:',
  detail: (nom: string) => `Détail\u00a0: ${nom}`,
  projetsDe: (nom: string) => `Projets\u00a0: ${nom}`,
};

export const touches = {
  titre: 'Touches',
  fermer: 'Fermer',
  liste: [
    ['Page suivante, →, ↓, Espace', 'étape suivante'],
    ['Page précédente, ←, ↑', 'étape précédente, ou retour à l’étape'],
    ['Début, Fin', 'première et dernière étape'],
    ['B ou .', 'écran noir'],
    ['N', 'fenêtre des notes'],
    ['F', 'plein écran'],
    ['E', 'modifier le parcours'],
    ['+', 'ajouter la vue affichée au parcours'],
    ['Échap', 'revenir à l’étape, puis quitter'],
    ['?', 'ces touches'],
  ] as const,
  ailleurs: 'Partout sur le site, P lance la présentation et + ajoute la vue affichée au parcours.',
  reglage: 'Touches d’une seule lettre (P, +, B, ., N, F, E, ?)',
  active: 'Actives',
};

export const parcoursMots = {
  titre: 'Parcours',
  modifier: 'Parcours',
  fermer: 'Fermer le parcours',
  fermerAvis: 'Fermer',
  etapes: 'Étapes du parcours',
  nom: 'Titre du parcours',
  titreEtape: 'Titre de l’étape',
  commentaire: 'Commentaire, pour qui présente',
  monter: (titre: string) => `Monter\u00a0: ${titre}`,
  descendre: (titre: string) => `Descendre\u00a0: ${titre}`,
  supprimer: (titre: string) => `Supprimer\u00a0: ${titre}`,
  afficher: (etape: number, titre: string) => `${nombre(etape)}, afficher\u00a0: ${titre}`,
  ajouter: 'Ajouter la vue affichée',
  ajoutee: (titre: string, count: number) =>
    `Vue ajoutée au parcours\u00a0: «\u00a0${titre}\u00a0» (étape ${nombre(count)}).`,
  ouvrirParcours: 'Ouvrir le parcours',
  annuler: 'Annuler',
  annule: 'La dernière modification est annulée.',
  deplacee: (titre: string, index: number) => `«\u00a0${titre}\u00a0» est maintenant l’étape ${nombre(index)}.`,
  supprimee: (titre: string) => `«\u00a0${titre}\u00a0» est supprimée. «\u00a0Annuler\u00a0» la rend.`,
  aide: 'Alt + ↑ ou ↓ déplace l’étape où vous êtes.',
  enregistrer: 'Enregistrer (fichier)',
  ouvrir: 'Ouvrir un fichier…',
  ouvert: (fichier: string, count: number) =>
    `«\u00a0${fichier}\u00a0» est ouvert\u00a0: ${nombre(count)} ${accorde(count, 'étape')}. «\u00a0Annuler\u00a0» rend le parcours d’avant.`,
  partager: 'Copier le lien du parcours',
  copie: 'Lien copié\u00a0: qui l’ouvre voit ce parcours, titres et commentaires compris.',
  copieEchec: (url: string) => `Le lien n’a pas pu être copié. Le voici\u00a0: ${url}`,
  tropLong: (longueur: number, most: number) =>
    `Ce parcours ferait un lien de ${nombre(longueur)} caractères, et beaucoup de messageries en coupent dès ${nombre(most)}\u00a0: enregistrez-le en fichier, ou raccourcissez les commentaires.`,
  pret: 'Reprendre le parcours prêt',
  prete: 'Le parcours prêt est repris. «\u00a0Annuler\u00a0» rend le vôtre.',
  precedent: 'Reprendre le parcours précédent',
  origine: {
    pret: 'Parcours prêt, calculé à partir des données.',
    garde: 'Votre parcours, gardé dans ce navigateur.',
    lien: 'Parcours reçu par un lien\u00a0: il n’est gardé ici que si vous le modifiez ou l’adoptez.',
  },
  adopter: 'Le garder dans ce navigateur',
  adopte: 'Ce parcours est gardé dans ce navigateur. «\u00a0Annuler\u00a0» rend celui d’avant.',
  vueInconnue: 'Cette étape montre une vue que ce site n’a pas telle quelle\u00a0:',
  ailleurs:
    'Un autre onglet a modifié ce parcours\u00a0: rien n’est plus enregistré ici tant que vous n’avez pas choisi.',
  prendreAutre: 'Prendre celui de l’autre onglet',
  garderMien: 'Garder celui-ci',
  nonGarde:
    'Ce navigateur ne garde rien ici (navigation privée, ou espace plein)\u00a0: enregistrez le parcours en fichier avant de fermer.',
  abime: (raison: string) =>
    `Un parcours gardé dans ce navigateur n’a pas pu être lu (${raison}). Il est mis de côté, et n’est pas perdu\u00a0: enregistrez ce qui a été trouvé pour le corriger, puis ouvrez-le.`,
  abimeBref: (raison: string) =>
    `Le parcours gardé dans ce navigateur n’a pas pu être lu (${raison})\u00a0: il est mis de côté, et «\u00a0Parcours\u00a0» permet de l’enregistrer.`,
  enregistrerAbime: 'Enregistrer ce qui a été trouvé',
  oublierAbime: 'L’oublier',
  plein: `Ce parcours a déjà ${nombre(LIMITES_PARCOURS.etapes)} étapes, le plus qu’un fichier puisse tenir\u00a0: supprimez-en une avant d’en ajouter.`,
  /** « 2 étapes montrent une vue que ce site n’a pas telle quelle : 3, 7. » */
  douteuses: (etapes: readonly number[]) =>
    `${nombre(etapes.length)} ${accorde(etapes.length, 'étape')} ${etapes.length > 1 ? 'montrent' : 'montre'} une vue que ce site n’a pas telle quelle (${accorde(etapes.length, 'étape')} ${etapes
      .slice(0, 5)
      .map((etape) => nombre(etape))
      .join(
        ', ',
      )}${etapes.length > 5 ? '…' : ''})\u00a0: corrigez ou supprimez-${etapes.length > 1 ? 'les' : 'la'} dans «\u00a0Parcours\u00a0».`,
  fichier: 'parcours',
  illisible: 'illisible',
  sansTitre: 'Sans titre',
};

/** Names of the keys of a file, as a message says them. */
const CLES: Record<string, string> = {
  version: 'version',
  titre: 'titre',
  etapes: 'étapes',
  lien: 'lien',
  commentaire: 'commentaire',
};

const RAISONS: Record<Exclude<Fault['reason'], 'version'>, string> = {
  type: 'n’est pas de la forme attendue',
  manquant: 'manque',
  lien: 'n’est pas l’adresse d’une vue (elle commence par «\u00a0?\u00a0»)',
  seule:
    'ouvre une présentation, ses notes ou un cadre, qui ne se montrent pas dans une présentation\u00a0: donnez l’adresse de la vue elle-même',
  long: 'est trop long',
};

export const fichierMots = {
  /** « Le fichier « a.json » n’a pas été ouvert : ligne 3, … Votre parcours n’a pas changé. » */
  refus: (fichier: string, raison: string) =>
    `Le fichier «\u00a0${fichier}\u00a0» n’a pas été ouvert\u00a0: ${raison}. Votre parcours n’a pas changé.`,
  refusLien: (raison: string) =>
    `Le parcours de ce lien n’a pas pu être lu\u00a0: ${raison}. Demandez-le de nouveau à qui vous l’a envoyé\u00a0; le parcours gardé ici, ou le parcours prêt, est affiché.`,
  lienCoupe: 'le lien est incomplet, une messagerie l’a peut-être coupé',
  ligne: (ligne: number, raison: string) => `ligne ${nombre(ligne)}, ${raison}`,
  syntaxe: 'ce n’est pas du JSON valable (une virgule, une accolade ou un guillemet manque, ou est de trop)',
  vide: 'il est vide',
  tropGros: `il dépasse ${nombre(LIMITES_PARCOURS.octets / 1000)} ko, un parcours est bien plus petit`,
  lienTropGros: 'ce lien en contient bien plus qu’un parcours',
  tropProfond: `plus de ${nombre(LIMITES_PARCOURS.niveaux)} accolades ou crochets y sont ouverts l’un dans l’autre, un parcours en a trois`,
  illisible: 'il n’a pas pu être lu',
  faute: ({ path, reason, version }: Fault): string => {
    if (reason === 'version')
      return `la version ${String(version)} n’est pas connue de ce site (il lit les versions 1 à ${VERSION_PARCOURS})\u00a0: ouvrez-le avec un site plus récent`;
    if (path.length === 0)
      return 'ce n’est pas un parcours (il y manque «\u00a0version\u00a0» et «\u00a0étapes\u00a0»)';
    const index = path.find((key) => typeof key === 'number');
    const key = path.findLast((one) => typeof one === 'string');
    const where = index === undefined ? '' : ` de l’étape ${nombre(index + 1)}`;
    return `«\u00a0${CLES[String(key)] ?? String(key)}\u00a0»${where} ${RAISONS[reason]}`;
  },
};

export const notesMots = {
  titre: 'Notes de présentation',
  attente:
    'En attente de la présentation\u00a0: gardez-la ouverte dans l’autre fenêtre, et ouvrez les notes depuis elle (touche N).',
  perdue: 'La présentation ne répond plus\u00a0: elle a peut-être été fermée. Les dernières notes restent affichées.',
  bloquee:
    'Le navigateur a empêché la fenêtre des notes de s’ouvrir\u00a0: autorisez les fenêtres de ce site, puis appuyez de nouveau sur N.',
  sansCanal:
    'Ce navigateur ne relie pas deux fenêtres d’un même fichier\u00a0: les notes ne suivraient pas. Imprimez-les plutôt, ou ouvrez le site en ligne.',
  maintenant: 'Maintenant',
  ensuite: 'Ensuite',
  fin: 'Fin du parcours',
  aucun: 'Pas de commentaire.',
  horloge: 'Heure',
  chrono: 'Durée',
  remettre: 'Remettre à zéro',
  pause: 'Pause',
  reprendre: 'Reprendre',
  noir: 'L’écran est noir.',
};
