/** What is said of a finding: the name of its kind, the sentence of a row, and what would mend it. */
import type { Finding, FindingCode } from './findings.ts';

interface FindingWords {
  /** The kind, as a heading over its rows. */
  kind: string;
  /** What was found in one row, or in the file; without a full stop. */
  say: (finding: Finding) => string;
  /** What mends it, where something does. */
  repair?: string;
}

const quoted = (text: string) => (text === '' ? 'case vide' : `« ${text} »`);
const list = (detail: string) => detail.split(' | ').join(', ');

const WORDS: Record<FindingCode, FindingWords> = {
  'territoire-absent': {
    kind: 'Aucune colonne ne dit le territoire',
    say: () => 'le fichier ne dit pas où est le projet',
    repair: 'Indiquez la colonne du département, de la commune ou de l’EPCI, ou ajoutez-en une au fichier.',
  },
  'scdl-sans-territoire': {
    kind: 'Schéma officiel « subventions » (SCDL), qui n’a pas de colonne de territoire',
    say: () => 'un Siret situe celui qui donne ou celui qui reçoit, pas le projet',
    repair: 'Ajoutez une colonne avec le code du département ou de la commune du projet.',
  },
  'territoire-vide': {
    kind: 'Territoire absent',
    say: () => 'la case du territoire est vide',
    repair: 'Complétez la case, ou dites que ces projets sont pour toute la région.',
  },
  'territoire-inconnu': {
    kind: 'Territoire inconnu',
    say: ({ value }) => `${quoted(value)} n’est ni un département, ni une commune, ni un EPCI connus`,
    repair: 'Corrigez la case, ou choisissez le territoire.',
  },
  'territoire-a-verifier': {
    kind: 'Territoire à vérifier',
    say: ({ value, detail }) => `${quoted(value)} ressemble à ${list(detail)}`,
    repair: 'Choisissez le bon territoire : la réponse vaut pour toutes les lignes pareilles.',
  },
  'code-et-nom-differents': {
    kind: 'Code et nom ne désignent pas le même territoire',
    say: ({ value, detail }) =>
      detail === ''
        ? `${quoted(value)} : code et nom ne vont pas ensemble`
        : `${quoted(value)} serait ${list(detail)}, mais le nom dit autre chose`,
    repair: 'Choisissez lequel des deux est juste.',
  },
  'departement-different': {
    kind: 'La commune n’est pas dans le département de la ligne',
    say: ({ value, detail }) =>
      `${quoted(value)} désigne ${list(detail)}, qui n’est pas dans le département de la ligne`,
    repair: 'Choisissez lequel des deux est juste.',
  },
  'territoire-homonyme': {
    kind: 'Plusieurs territoires de ce nom',
    say: ({ value, detail }) => `${quoted(value)} peut être ${list(detail)}`,
    repair: 'Choisissez le bon, ou ajoutez une colonne du département.',
  },
  'montant-illisible': {
    kind: 'Montant illisible',
    say: ({ value }) => `${quoted(value)} n’est pas un montant`,
    repair: 'Corrigez la case, ou placez le projet sans son montant.',
  },
  'montant-ambigu': {
    kind: 'Montant à deux sens',
    say: ({ value, detail }) => `${quoted(value)} peut valoir ${detail.split(' | ').map(money).join(' ou ')}`,
    repair: 'Dites une fois ce que ce signe veut dire dans cette colonne.',
  },
  'annee-absente': {
    kind: 'Année inconnue',
    say: () => 'ni une colonne, ni le nom de la feuille ou du fichier ne dit l’année',
    repair: 'Indiquez l’année de la liste : sans elle, c’est l’année où le fichier est chargé qui est montrée.',
  },
  'lignes-identiques': {
    kind: 'Lignes identiques',
    say: ({ detail }) => `${detail.split(', ').length} lignes identiques (lignes ${detail}), toutes gardées`,
  },
  'identifiant-abime': {
    kind: 'Identifiant abîmé par un tableur',
    say: ({ value }) => `${quoted(value)} n’est plus un Siren ni un Siret : il ne sert à rien regrouper`,
    repair: 'Dans le fichier d’origine, mettez la colonne au format « texte ».',
  },
  'nom-different': {
    kind: 'Nom de commune différent de celui du code',
    say: ({ value, detail }) => `le code ${quoted(value)} a été suivi, bien que le nom soit « ${detail} »`,
  },
  'annee-illisible': {
    kind: 'Année illisible',
    say: ({ value }) => `${quoted(value)} ne dit pas d’année`,
  },
  'colonne-a-confirmer': {
    kind: 'Colonne à confirmer',
    say: ({ column, detail }) =>
      detail === ''
        ? `« ${column ?? ''} » a été prise, à confirmer`
        : `« ${column ?? ''} » a été prise ; « ${detail.split(' | ').join(' », « ')} » conviendrait aussi`,
    repair: 'Choisissez une autre colonne si ce n’est pas la bonne.',
  },
  'cases-en-trop': { kind: 'Cases en trop', say: () => 'la ligne a plus de cases que l’en-tête n’a de colonnes' },
  'cases-manquantes': { kind: 'Cases manquantes', say: () => 'la ligne a moins de cases que les autres' },
  'colonne-en-double': { kind: 'Colonnes du même nom', say: ({ detail }) => `deux colonnes s’appellent « ${detail} »` },
  'entete-sur-plusieurs-lignes': {
    kind: 'En-tête sur plusieurs lignes',
    say: () => 'les lignes d’en-tête ont été réunies',
  },
  'feuille-vide': { kind: 'Feuille vide', say: ({ detail }) => `la feuille « ${detail} » est vide` },
  'guillemet-isole': {
    kind: 'Guillemet isolé',
    say: () => 'un guillemet n’est jamais refermé : il est gardé tel quel',
  },
  'caractere-nul': { kind: 'Caractère nul retiré', say: () => 'un caractère invisible (nul) a été retiré' },
  'entete-absente': {
    kind: 'Pas de ligne d’en-tête',
    say: () => 'la première ligne semble être déjà une donnée',
    repair: 'Dites ce qu’est chaque colonne.',
  },
  'formule-sans-valeur': {
    kind: 'Formule sans valeur',
    say: () => 'une formule n’a pas de résultat enregistré : la case est lue comme vide',
    repair: 'Ouvrez le fichier dans le tableur et enregistrez-le de nouveau.',
  },
  'case-en-erreur': {
    kind: 'Case en erreur',
    say: ({ detail }) => `une case contient une erreur du tableur${detail && ` (${detail})`}`,
  },
  'ecartee-par-vous': {
    kind: 'Écartée par vous',
    say: ({ value }) => `${quoted(value)} : vous avez écarté cette ligne`,
  },
  'zero-retabli': { kind: 'Zéro rétabli', say: ({ value, detail }) => `${quoted(value)} est lu « ${detail} »` },
  'codes-regroupes': {
    kind: 'Codes regroupés',
    say: ({ detail }) => `« ${detail} » est compté dans son département`,
  },
  'par-departement': {
    kind: 'Placée par son département',
    say: ({ detail }) =>
      detail === ''
        ? 'la commune manque : le département de la ligne a été suivi'
        : `« ${detail} » n’est pas dans les listes : le département de la ligne a été suivi`,
  },
  'code-postal': { kind: 'Code postal', say: ({ value }) => `${quoted(value)} est lu comme un code postal` },
  'epci-partage': {
    kind: 'EPCI sur plusieurs départements',
    say: ({ detail }) =>
      `« ${detail} » s’étend sur plusieurs départements : celui où il a le plus de communes est retenu`,
  },
  'plusieurs-territoires': {
    kind: 'Plusieurs territoires',
    say: ({ value, detail }) =>
      `${quoted(value)} : le projet est montré dans chacun, et compté une fois dans le total${detail && ` ; hors de la région : ${list(detail)}`}`,
  },
  'region-entiere': { kind: 'Région entière', say: ({ value }) => `${quoted(value)} : pour toute la région` },
  'hors-region': {
    kind: 'Hors de la région',
    say: ({ value, detail }) =>
      detail === '' || detail === value
        ? `${quoted(value)} est hors de la région`
        : `${quoted(value)} est hors de la région (${detail})`,
  },
  'montant-converti': {
    kind: 'Montant converti',
    say: ({ value, detail }) => `${quoted(value)} vaut ${money(detail)}`,
  },
  'montant-interprete': {
    kind: 'Montant lu comme les autres de sa colonne',
    say: ({ value, detail }) => `${quoted(value)} est lu ${money(detail)}, comme les autres montants de la colonne`,
  },
  'montant-absent': {
    kind: 'Montant non communiqué',
    say: ({ value }) => `${quoted(value)} : pas de montant, ce qui n’est pas zéro`,
  },
  'ligne-total': { kind: 'Ligne de total', say: ({ value }) => `${quoted(value)} : un total, pas un projet` },
  'ligne-note': { kind: 'Note', say: ({ value }) => `${quoted(value)} : une note, pas un projet` },
  'ligne-titre': { kind: 'Titre', say: ({ value }) => `${quoted(value)} : au-dessus du tableau` },
  'ligne-entete': { kind: 'En-tête répété', say: ({ value }) => `${quoted(value)} : un en-tête, pas un projet` },
  'feuille-cachee': {
    kind: 'Feuille masquée',
    say: ({ value }) => `la feuille « ${value} » est masquée : elle n’est pas lue`,
  },
  'autre-feuille': { kind: 'Autre feuille', say: ({ value }) => `la feuille « ${value} » peut être lue à la place` },
  'colonnes-personnelles': {
    kind: 'Colonnes sur des personnes',
    say: ({ detail }) => `laissées de côté : « ${detail.split(' | ').join(' », « ')} »`,
  },
  'unite-des-montants': {
    kind: 'Montants en milliers ou en millions',
    say: ({ column, value, detail }) =>
      `d’après ${quoted(value)}, les montants de « ${column ?? ''} » ont été multipliés par ${detail}`,
  },
  encodage: { kind: 'Encodage', say: ({ detail }) => `texte lu en ${detail}` },
  reponse: {
    kind: 'Réponse donnée',
    say: ({ value, detail }) =>
      detail === '' ? `${quoted(value)} : votre réponse` : `${quoted(value)} : ${detail}, selon votre réponse`,
  },
};

/** Euros as the sentences of findings have them. */
function money(value: string): string {
  const [whole = '', cents] = String(Number(value)).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '\u202f')}${cents ? `,${cents.padEnd(2, '0')}` : ''}\u00a0€`;
}

/** The name of a kind of finding: « Zéro rétabli ». */
export const kindOf = (code: FindingCode): string => WORDS[code].kind;

/** What mends it; empty where nothing has to be done. */
export const repairOf = (code: FindingCode): string => WORDS[code].repair ?? '';

/** A finding as a sentence: « ligne 7, colonne « Code » : « 1 » est lu « 01 » ». */
export function describeFinding(finding: Finding): string {
  const place = [
    ...(finding.line === null ? [] : [`ligne ${finding.line}`]),
    ...(finding.column === null || finding.code === 'colonne-a-confirmer' ? [] : [`colonne « ${finding.column} »`]),
  ].join(', ');
  const sentence = WORDS[finding.code].say(finding);
  return place === '' ? sentence : `${place} : ${sentence}`;
}

/** The fates of a row, as the added column « statut » has them. */
export const STATUS_WORDS = {
  placed: 'placée',
  repaired: 'placée, réparée',
  regional: 'région entière',
  outside: 'hors région',
  verify: 'écartée, à vérifier',
  aside: 'écartée',
} as const;
