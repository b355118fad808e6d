/** The words of the view that opens, checks and keeps a visitor's lists. */
import { KIND_WORDS, REASON_WORDS, ROLE_WORDS } from '../../import/columns/words.ts';
import type { FindingLevel } from '../../import/report/findings.ts';
import type { Totals } from '../../import/report/report.ts';
import type { OwnList } from '../../model/ownList.ts';
import { formatDate } from '../../words/dates.ts';
import { agree, formatNumber } from '../../words/numbers.ts';

/** « 3 lignes ». */
export const count = (n: number, singular: string, plural?: string) =>
  `${formatNumber(n)}\u00a0${agree(n, singular, plural)}`;

export const listWords = {
  title: 'Votre liste',
  lead: 'Déposez un tableau de projets\u00a0: la carte, la couverture, les fiches et la présentation se font avec lui.',
  privacy: 'Rien n’est envoyé\u00a0: le fichier est lu dans ce navigateur, et y reste.',
  drop: 'Déposez un fichier ici, ou choisissez-le',
  formats: 'Excel (.xlsx, .xls, .xlsb), LibreOffice (.ods), CSV, ou une liste enregistrée ici (.json)',
  paste: 'Coller un tableau',
  pasteLabel: 'Tableau copié depuis un tableur',
  pasteHint: 'Copiez les cases dans le tableur, ligne d’en-tête comprise, puis collez-les ici.',
  pasteRead: 'Lire ce tableau',
  unnamed: 'Liste sans nom',
  failed:
    'La lecture s’est arrêtée\u00a0: une partie du site n’est pas arrivée, ou la mémoire manque. Réessayez\u00a0; si cela se répète, gardez dans le fichier les seules lignes utiles.',
  phases: {
    reading: 'Lecture du fichier…',
    matching: 'Rapprochement des lignes et des territoires…',
    building: 'Préparation de la carte…',
  },
  stop: 'Arrêter',
  another: 'Choisir un autre fichier',
  listFile: {
    cut: 'Ce fichier de liste est incomplet\u00a0: copiez-le de nouveau, ou rouvrez le tableau d’origine.',
    version: (version: string) =>
      `Ce fichier de liste est d’une autre version (${version})\u00a0: rouvrez le tableau d’origine, ou mettez le site à jour.`,
    damaged: 'Ce fichier de liste est abîmé\u00a0: rouvrez le tableau d’origine.',
    elsewhere:
      'Cette liste a été faite avec d’autres territoires que ceux de ce site\u00a0: ouvrez-la dans le site qui l’a enregistrée, ou rouvrez ici le tableau d’origine.',
  },
};

export const examineWords = {
  title: (file: string) => `Ce qui a été compris de «\u00a0${file}\u00a0»`,
  rows: ({ rows, placed, regional, outside, aside }: Totals) =>
    `${count(rows, 'ligne')} = ${count(placed, 'placée')} + ${formatNumber(regional)} région entière + ${formatNumber(outside)} hors région + ${count(aside, 'écartée')}`,
  bar: { placed: 'Placées', regional: 'Région entière', outside: 'Hors région', aside: 'Écartées' },
  amount: (euros: string) => `${euros} sur les lignes placées et région entière`,
  noAmount: 'Aucune ligne placée ne précise son montant',
  sheet: 'Feuille',
  sheetName: (name: string, rows: number) => `${name} (${count(rows, 'ligne')})`,
  hidden: (names: readonly string[]) =>
    `${agree(names.length, 'Feuille masquée', 'Feuilles masquées')}, non ${agree(names.length, 'lue')}\u00a0: ${names.join(', ')}`,
  encoding: 'Encodage',
  delimiter: 'Séparateur',
  delimiters: { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation', '|': 'barre' } as Record<string, string>,
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Excel)',
    'utf-16le': 'UTF-16',
    'utf-16be': 'UTF-16 (gros-boutien)',
  } as Record<string, string>,
  header: 'Ligne d’en-tête',
  year: 'Année de toutes les lignes',
  yearUnknown: 'Aucune année n’est dite\u00a0: indiquez-la pour que les taux divisent par la bonne population.',
  role: 'Rôle',
  column: 'Colonne',
  why: 'Pourquoi',
  examples: 'Exemples',
  none: 'aucune',
  roles: ROLE_WORDS,
  reasons: REASON_WORDS,
  kinds: KIND_WORDS,
  others: (names: readonly string[]) =>
    `\u00a0; conviendrait aussi\u00a0: ${names.map((one) => `«\u00a0${one}\u00a0»`).join(', ')}`,
  personal: 'Colonnes qui parlent de personnes, laissées de côté sauf si vous les cochez',
  categories: (all: number, most: number) =>
    `${count(all, 'catégorie')}\u00a0: ${formatNumber(most)} au plus ont leur signe et leur couleur, le reste est « Autres »`,
  category: (label: string, projects: number) => `${label} (${formatNumber(projects)})`,
  questions: (n: number) => `À vérifier\u00a0: ${count(n, 'question')}`,
  answered: 'Vos réponses',
  questionRows: (rows: number, line: number) =>
    rows === 1 ? `ligne ${formatNumber(line)}` : `${count(rows, 'ligne')}, dont la ${formatNumber(line)}`,
  answer: 'Votre réponse',
  answers: {
    none: 'à décider',
    region: 'Toute la région',
    outside: 'Hors de la région',
    aside: 'Écarter ces lignes',
    noAmount: 'Placer sans montant',
    thousands: (euros: string) => `${euros} (le signe sépare les milliers)`,
    decimals: (euros: string) => `${euros} (le signe est décimal)`,
    departement: 'Un département',
    proposed: 'Proposé',
  },
  moreQuestions: (n: number) => `Et ${count(n, 'autre question', 'autres questions')}, une fois celles-ci répondues.`,
  findings: 'Ce que deviennent les lignes',
  levels: { erreur: 'Écartées', avertissement: 'À savoir', information: 'Information' } satisfies Record<
    FindingLevel,
    string
  >,
  left: (n: number) => `Et ${count(n, 'autre ligne', 'autres lignes')}\u00a0: le rapport en fichier les a toutes.`,
  more: (n: number) => `Voir ${count(n, 'ligne')} de plus`,
  noFindings: 'Rien à signaler\u00a0: toutes les lignes sont placées telles quelles.',
  report: 'Le même tableau, avec le sort de chaque ligne\u00a0:',
  reportFile: 'rapport',
  reportFailed: 'Le fichier n’a pas pu être fait\u00a0: une partie du site n’est pas arrivée. Réessayez.',
  csv: 'CSV',
  xlsx: 'Excel',
  addTo: 'Ouvrir comme',
  ownList: 'une liste à part',
  yearOf: (name: string) => `une année de plus de «\u00a0${name}\u00a0»`,
  name: 'Nom de la liste',
  show: 'Ouvrir la carte',
  replace: (name: string) => `Remplacer «\u00a0${name}\u00a0» et ouvrir la carte`,
  nothing: 'Aucune ligne n’a de territoire\u00a0: choisissez la colonne qui le dit.',
  allOutside: (region: string) =>
    `Toutes les lignes reconnues sont hors de la région ${region}\u00a0: cette carte n’a rien à montrer. Choisissez un autre fichier, ou la colonne qui dit le territoire.`,
  letGo: (file: string) => `«\u00a0${file}\u00a0» et vos choix sont laissés de côté.`,
  kept: 'Les choix de la liste remplacée sont repris ci-dessous.',
};

export const keptWords = {
  title: 'Vos listes dans ce navigateur',
  none: 'Aucune liste pour l’instant.',
  unreadable: (lists: number) =>
    lists === 1
      ? 'Une liste gardée ici ne se lit pas\u00a0: elle est abîmée, ou vient d’une version plus récente du site. Rien n’en a été effacé.'
      : `${formatNumber(lists)}\u00a0listes gardées ici ne se lisent pas\u00a0: elles sont abîmées, ou viennent d’une version plus récente du site. Rien n’en a été effacé.`,
  saveUnreadable: 'Enregistrer ce qui ne se lit pas',
  forgetUnreadable: 'Effacer ce qui ne se lit pas',
  unreadableFile: 'listes-illisibles.json',
  describe: ({ file, loaded, totals }: Pick<OwnList, 'file' | 'loaded' | 'totals'>) =>
    `${file}, chargée le ${formatDate(loaded.slice(0, 10))}\u00a0: ${count(totals.placed + totals.regional, 'projet')}`,
  open: 'Ouvrir',
  rename: 'Renommer',
  renameLabel: 'Nouveau nom',
  save: 'Enregistrer en un fichier',
  take: 'Emporter',
  takeFailed:
    'La page à emporter n’a pas pu être faite\u00a0: le site ne répond pas. Réessayez quand la connexion revient.',
  replace: 'Remplacer',
  remove: 'Supprimer',
  confirm: 'Oui, supprimer',
  removed: (name: string) => `«\u00a0${name}\u00a0» est supprimée de ce navigateur.`,
  replaced: (name: string) => `«\u00a0${name}\u00a0» est remplacée.`,
  yearAdded: (name: string) => `«\u00a0${name}\u00a0» a une année de plus.`,
  cancel: 'Annuler',
  done: 'Valider',
  of: (action: string, name: string) => `${action}\u00a0: ${name}`,
  site: 'Revenir à la liste du site',
  visitOnly:
    'Ce navigateur refuse de garder la liste, ou n’a plus de place\u00a0: elle reste ouverte le temps de la visite. Enregistrez-la en un fichier pour la retrouver.',
  shown: 'Liste affichée',
  banner: (whose: string) => `Vous regardez ${whose}.`,
  rows: ({ rows, placed, regional, outside, aside }: OwnList['totals']) =>
    `${count(rows, 'ligne')}\u00a0: ${count(placed, 'placée')}, ${formatNumber(regional)} région entière, ${formatNumber(outside)} hors région, ${count(aside, 'écartée')}`,
  toLists: 'Vos listes',
};
