/**
 * The words of the presentation: its controls, its keys, the storyline and its file, the notes. They come with it, on
 * demand.
 */
import { STORYLINE_LIMITS, STORYLINE_VERSION } from '../model/storyline.ts';
import type { Fault } from '../model/storylineSchema.ts';
import { agree, formatNumber } from '../words/numbers.ts';

export const presentationWords = {
  title: 'Présentation',
  etape: (index: number, count: number) => `${formatNumber(index)}\u00a0/\u00a0${formatNumber(count)}`,
  /** What a screen reader hears with every step. */
  announce: (index: number, count: number, title: string, reading: string) =>
    `Étape ${formatNumber(index)} sur ${formatNumber(count)}\u00a0: ${title}. ${reading}`,
  commands: 'Commandes de la présentation',
  previous: 'Étape précédente',
  next: 'Étape suivante',
  fullScreen: 'Plein écran',
  fullScreenRefused: 'Le navigateur n’a pas accordé le plein écran\u00a0: essayez F11.',
  black: 'Écran noir',
  blackEnd: 'Écran noir. Appuyez sur B pour revenir à la présentation.',
  quit: 'Quitter',
  goBack: 'Revenir à l’étape',
  empty: 'Ce parcours n’a aucune étape\u00a0: ajoutez-en une, ou reprenez le parcours prêt.',
  outsideStoryline: (step: number, count: number) =>
    `Le lien demande l’étape ${formatNumber(step)}, et ce parcours en a ${formatNumber(count)}\u00a0: la dernière est affichée.`,
  sources: 'Sources\u00a0:',
  detail: (nom: string) => `Détail\u00a0: ${nom}`,
  projetsOf: (nom: string) => `Projets\u00a0: ${nom}`,
};

export const keysWords = {
  title: 'Touches',
  close: 'Fermer',
  fields: 'Dans un champ où l’on écrit, une lettre reste une lettre.',
  setting: (keys: readonly string[]) => `Touches d’un seul caractère (${keys.join(' ')})`,
  active: 'Actives',
  notKept: 'Ce navigateur ne garde rien ici\u00a0: ce choix vaut le temps de la visite.',
};

export const storylineWords = {
  title: 'Parcours',
  edit: 'Parcours',
  close: 'Fermer le parcours',
  closeNotice: 'Fermer',
  steps: 'Étapes du parcours',
  nom: 'Titre du parcours',
  stepTitle: 'Titre de l’étape',
  comment: 'Commentaire, pour qui présente',
  moveUp: (title: string) => `Monter\u00a0: ${title}`,
  moveDown: (title: string) => `Descendre\u00a0: ${title}`,
  remove: (title: string) => `Supprimer\u00a0: ${title}`,
  show: (step: number, title: string) => `${formatNumber(step)}, afficher\u00a0: ${title}`,
  add: 'Ajouter la vue affichée',
  added: (title: string, count: number) =>
    `Vue ajoutée au parcours\u00a0: «\u00a0${title}\u00a0» (étape ${formatNumber(count)}).`,
  openStoryline: 'Ouvrir le parcours',
  undo: 'Annuler',
  undone: 'La dernière modification est annulée.',
  moved: (title: string, index: number) => `«\u00a0${title}\u00a0» est maintenant l’étape ${formatNumber(index)}.`,
  removed: (title: string) => `«\u00a0${title}\u00a0» est supprimée. «\u00a0Annuler\u00a0» la rend.`,
  help: 'Alt + ↑ ou ↓ déplace l’étape où vous êtes.',
  save: 'Enregistrer (fichier)',
  open: 'Ouvrir un fichier…',
  opened: (file: string, count: number) =>
    `«\u00a0${file}\u00a0» est ouvert\u00a0: ${formatNumber(count)} ${agree(count, 'étape')}. «\u00a0Annuler\u00a0» rend le parcours d’avant.`,
  share: 'Copier le lien du parcours',
  copied: 'Lien copié\u00a0: qui l’ouvre voit ce parcours, titres et commentaires compris.',
  copyFailed: (url: string) => `Le lien n’a pas pu être copié. Le voici\u00a0: ${url}`,
  tooLong: (length: number, most: number) =>
    `Ce parcours ferait un lien de ${formatNumber(length)} caractères, et beaucoup de messageries en coupent dès ${formatNumber(most)}\u00a0: enregistrez-le en fichier, ou raccourcissez les commentaires.`,
  ready: 'Reprendre le parcours prêt',
  readyTaken: 'Le parcours prêt est repris. «\u00a0Annuler\u00a0» rend le vôtre.',
  previous: 'Reprendre le parcours précédent',
  origin: {
    ready: 'Parcours prêt, calculé à partir des données.',
    kept: 'Votre parcours, gardé dans ce navigateur.',
    link: 'Parcours reçu par un lien\u00a0: il n’est gardé ici que si vous le modifiez ou l’adoptez.',
  },
  adopt: 'Le garder dans ce navigateur',
  adopted: 'Ce parcours est gardé dans ce navigateur. «\u00a0Annuler\u00a0» rend celui d’avant.',
  viewUnknown: 'Cette étape montre une vue que ce site n’a pas telle quelle\u00a0:',
  elsewhere:
    'Un autre onglet a modifié ce parcours\u00a0: rien n’est plus enregistré ici tant que vous n’avez pas choisi.',
  takeOther: 'Prendre celui de l’autre onglet',
  keepMine: 'Garder celui-ci',
  notKept:
    'Ce navigateur ne garde rien ici (navigation privée, ou espace plein)\u00a0: enregistrez le parcours en fichier avant de fermer.',
  damaged: (reason: string) =>
    `Un parcours gardé dans ce navigateur n’a pas pu être lu (${reason}). Il est mis de côté, et n’est pas perdu\u00a0: enregistrez ce qui a été trouvé pour le corriger, puis ouvrez-le.`,
  damagedShort: (reason: string) =>
    `Le parcours gardé dans ce navigateur n’a pas pu être lu (${reason})\u00a0: il est mis de côté, et «\u00a0Parcours\u00a0» permet de l’enregistrer.`,
  saveDamaged: 'Enregistrer ce qui a été trouvé',
  forgetDamaged: 'L’oublier',
  damagedForgotten: 'Le parcours qui n’a pas pu être lu est oublié.',
  full: `Ce parcours a déjà ${formatNumber(STORYLINE_LIMITS.steps)} étapes, le plus qu’un fichier puisse tenir\u00a0: supprimez-en une avant d’en ajouter.`,
  /** « 2 étapes montrent une vue que ce site n’a pas telle quelle : 3, 7. » */
  doubtful: (steps: readonly number[]) =>
    `${formatNumber(steps.length)} ${agree(steps.length, 'étape')} ${steps.length > 1 ? 'montrent' : 'montre'} une vue que ce site n’a pas telle quelle (${agree(steps.length, 'étape')} ${steps
      .slice(0, 5)
      .map((step) => formatNumber(step))
      .join(
        ', ',
      )}${steps.length > 5 ? '…' : ''})\u00a0: corrigez ou supprimez-${steps.length > 1 ? 'les' : 'la'} dans «\u00a0Parcours\u00a0».`,
  file: 'parcours',
  unreadable: 'illisible',
  untitled: 'Sans titre',
};

/** Names of the keys of a file, as a message says them. */
const KEYS: Record<string, string> = {
  version: 'version',
  titre: 'titre',
  etapes: 'étapes',
  lien: 'lien',
  commentaire: 'commentaire',
};

const REASONS: Record<Exclude<Fault['reason'], 'version'>, string> = {
  type: 'n’est pas de la forme attendue',
  missing: 'manque',
  link: 'n’est pas l’adresse d’une vue (elle commence par «\u00a0?\u00a0»)',
  alone:
    'ouvre une présentation, ses notes ou un cadre, qui ne se montrent pas dans une présentation\u00a0: donnez l’adresse de la vue elle-même',
  long: 'est trop long',
};

export const fileWords = {
  /** « Le fichier « a.json » n’a pas été ouvert : ligne 3, … Votre parcours n’a pas changé. » */
  refusal: (file: string, reason: string) =>
    `Le fichier «\u00a0${file}\u00a0» n’a pas été ouvert\u00a0: ${reason}. Votre parcours n’a pas changé.`,
  refusedLink: (reason: string) =>
    `Le parcours de ce lien n’a pas pu être lu\u00a0: ${reason}. Demandez-le de nouveau à qui vous l’a envoyé\u00a0; le parcours gardé ici, ou le parcours prêt, est affiché.`,
  linkCut: 'le lien est incomplet, une messagerie l’a peut-être coupé',
  line: (line: number, reason: string) => `ligne ${formatNumber(line)}, ${reason}`,
  syntax: 'ce n’est pas du JSON valable (une virgule, une accolade ou un guillemet manque, ou est de trop)',
  empty: 'il est vide',
  tooBig: `il dépasse ${formatNumber(STORYLINE_LIMITS.bytes / 1000)} ko, un parcours est bien plus petit`,
  linkTooBig: 'ce lien en contient bien plus qu’un parcours',
  tooDeep: `plus de ${formatNumber(STORYLINE_LIMITS.levels)} accolades ou crochets y sont ouverts l’un dans l’autre, un parcours en a trois`,
  unreadable: 'il n’a pas pu être lu',
  fault: ({ path, reason, version }: Fault): string => {
    if (reason === 'version')
      return `la version ${String(version)} n’est pas connue de ce site (il lit les versions 1 à ${STORYLINE_VERSION})\u00a0: ouvrez-le avec un site plus récent`;
    if (path.length === 0)
      return 'ce n’est pas un parcours (il y manque «\u00a0version\u00a0» et «\u00a0étapes\u00a0»)';
    const index = path.find((key) => typeof key === 'number');
    const key = path.findLast((one) => typeof one === 'string');
    const where = index === undefined ? '' : ` de l’étape ${formatNumber(index + 1)}`;
    return `«\u00a0${KEYS[String(key)] ?? String(key)}\u00a0»${where} ${REASONS[reason]}`;
  },
};

export const notesWords = {
  title: 'Notes de présentation',
  waiting:
    'En attente de la présentation\u00a0: gardez-la ouverte dans l’autre fenêtre, et ouvrez les notes depuis elle (touche N).',
  lost: 'La présentation ne répond plus\u00a0: elle a peut-être été fermée. Les dernières notes restent affichées.',
  blocked:
    'Le navigateur a empêché la fenêtre des notes de s’ouvrir\u00a0: autorisez les fenêtres de ce site, puis appuyez de nouveau sur N.',
  withoutChannel:
    'Ce navigateur ne relie pas deux fenêtres d’un même fichier\u00a0: les notes ne suivraient pas. Imprimez-les plutôt, ou ouvrez le site en ligne.',
  now: 'Maintenant',
  next: 'Ensuite',
  end: 'Fin du parcours',
  none: 'Pas de commentaire.',
  clock: 'Heure',
  timer: 'Durée',
  reset: 'Remettre à zéro',
  pause: 'Pause',
  carryOn: 'Reprendre',
  black: 'L’écran est noir.',
};
