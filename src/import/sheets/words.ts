/** Sentences on files that cannot be read, and names that a table lacks. */

const RESAVE = 'ouvrez-le dans votre tableur et enregistrez-le au format .xlsx, .ods ou .csv';

export const refusalWords = {
  empty: 'Ce fichier est vide : vérifiez qu’il a été enregistré et téléchargé en entier.',
  pdf: 'Ce fichier est un PDF : demandez à qui l’a produit le tableau d’origine (.xlsx, .ods ou .csv).',
  image: 'Ce fichier est une image : un tableau ne peut pas y être lu, choisissez le fichier du tableur.',
  document: 'Ce fichier est un document de texte : copiez son tableau dans un tableur, ou collez-le ici.',
  slides: 'Ce fichier est une présentation : copiez son tableau dans un tableur, ou collez-le ici.',
  numbers: 'Ce fichier vient de Numbers : exportez-le depuis Numbers au format Excel ou CSV.',
  archive: 'Ce fichier est une archive : décompressez-la et choisissez le tableau qu’elle contient.',
  zip: 'Ce fichier est une archive ZIP sans classeur : décompressez-la et choisissez le tableau qu’elle contient.',
  damaged: 'Ce fichier est endommagé ou incomplet : téléchargez-le ou copiez-le de nouveau, puis réessayez.',
  encrypted: 'Ce classeur est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.',
  json: 'Ce fichier est en JSON, ce n’est pas un tableau : convertissez-le en .csv ou en .xlsx.',
  xml: `Ce fichier est en XML : ${RESAVE}.`,
  page: 'Cette page web ne contient pas de tableau : enregistrez le tableau au format .xlsx, .ods ou .csv.',
  oldWorkbook: `Ce classeur est d’un format trop ancien pour être lu : ${RESAVE}.`,
  otherOffice: `Ce fichier vient d’un ancien logiciel de bureau, et n’est pas un classeur lisible : ${RESAVE}.`,
  program:
    'Ce fichier est un programme ou une base de données, pas un tableau : choisissez un .xlsx, un .ods ou un .csv.',
  binary: 'Ce fichier n’est ni un texte ni un classeur reconnu : choisissez un fichier .xlsx, .ods ou .csv.',
  noCells:
    'Ce classeur n’a aucune case remplie dans ses feuilles visibles : affichez la feuille à lire, ou remplissez-la.',
  large: 'Ce fichier est trop volumineux une fois ouvert : gardez-y les seules lignes et feuilles utiles.',
  cells: 'Ce tableau a trop de lignes ou de cases (lignes répétées, peut-être) : gardez-y les seules lignes utiles.',
  unreadable: `Ce classeur n’a pas pu être lu : ${RESAVE}.`,
} as const;

export type RefusalCode = keyof typeof refusalWords;

export const sheetWords = {
  text: 'Texte',
  pasted: 'Tableau collé',
  table: (number: number) => `Tableau ${number}`,
  column: (letters: string) => `Colonne ${letters}`,
  again: (name: string, number: number) => `${name} (${number})`,
  joined: (parts: readonly string[]) => parts.join(' – '),
};
