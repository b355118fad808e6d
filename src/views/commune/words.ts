/** The words of « Ma commune »: finding one, and what exists near it. */
import type { Level } from '../../model/levels.ts';
import type { Unit } from '../../model/units.ts';
import type { CommuneMatch } from './search.ts';
import type { Elsewhere } from './elsewhere.ts';
import { agree, enumerate, capitalise, formatNumber, formatProjets } from '../../words/numbers.ts';

/** « 3 projets », « 1 autre projet », « Aucun autre projet ». */
function countText(count: number, others: boolean): string {
  if (!others) return capitalise(formatProjets(count));
  return count === 0
    ? 'Aucun autre projet'
    : `${formatNumber(count)} ${agree(count, 'autre projet', 'autres projets')}`;
}

/** « code postal 69003 », « codes postaux 69001, 69002, 69003… ». */
function formatPostcodes(codes: readonly string[]): string {
  const more = codes.length > 3 ? '…' : '';
  return `${agree(codes.length, 'code postal', 'codes postaux')} ${codes.slice(0, 3).join(', ')}${more}`;
}

export const communeWords = {
  title: 'Ma commune',
  lead: 'Cherchez votre commune pour voir les projets qui la citent, ceux de votre département et ceux de toute la région.',
  champ: 'Nom de la commune ou code postal',
  help: 'Par exemple le début du nom, sans accents si vous voulez. Rien n’est envoyé\u00a0: la recherche se fait dans votre navigateur.',
  loading: 'Chargement de la liste des communes…',
  error: 'La liste des communes n’a pas pu être chargée\u00a0: l’avis en haut de la page dit pourquoi.',
  clear: 'Effacer',
  list: 'Communes trouvées',
  tryWith: 'Essayez\u00a0:',
  /** How many stand in the list, and how many there are in all. */
  foundOnes: (count: number, total: number) =>
    total > count
      ? `${formatNumber(count)} premières des ${formatNumber(total)} communes proposées. Flèches pour choisir, Entrée pour ouvrir.`
      : `${formatNumber(count)} ${agree(count, 'commune proposée', 'communes proposées')}. Flèches pour choisir, Entrée pour ouvrir.`,
  rest: (count: number, total: number) =>
    total > count
      ? `${formatNumber(count)} premières des ${formatNumber(total)} communes\u00a0: précisez pour voir les autres.`
      : '',
  /** A place of elsewhere: by its name, or by a code that begins as those of a département of elsewhere do. */
  outside: (query: string, { kind, departements }: Elsewhere, region: Unit) => {
    const ou = departements.slice(0, 3).map(({ code, nom }) => `${nom} (${code})`);
    const list = enumerate(departements.length > 3 ? [...ou, 'ailleurs encore'] : ou);
    const subject = `«\u00a0${query}\u00a0»`;
    return kind === 'code'
      ? `${subject} est hors de la région ${region.nom}\u00a0: les codes qui commencent ainsi sont de ${agree(departements.length, 'ce département', 'ces départements')}\u00a0: ${list}.`
      : `${subject} est hors de la région ${region.nom}\u00a0: ${list}.`;
  },
  regionMap: ({ pluriel }: Level, region: string) => `Les ${pluriel} de la région ${region}`,
  communeMap: (nom: string, departement: string, isPlaced: boolean) =>
    isPlaced
      ? `${nom} sur la carte de la région, département ${departement}`
      : `Le département ${departement} sur la carte de la région`,
  noPoint: (nom: string) =>
    `Le département est en couleur\u00a0; l’endroit exact de ${nom} n’est pas connu de ce site (GeoNames n’a que les communes d’environ 1\u202f000 habitants ou plus).`,
  located: (nom: string) => `${nom}, au point (GeoNames, à un kilomètre près).`,
  byUnit: ({ nom }: Level) => `Ou par ${nom}`,
  unitLink: ({ nom, code }: Pick<Unit, 'nom' | 'code'>, count: number) =>
    `${nom} (${code})\u00a0: ${formatProjets(count)}`,
  noneFound: (query: string) =>
    `Aucune commune de la région ne ressemble à «\u00a0${query.length > 40 ? `${query.slice(0, 40)}…` : query}\u00a0». Essayez le début du nom, ou le code postal.`,
  unknown: (code: string) =>
    `Aucune commune de la région n’a le code «\u00a0${code}\u00a0». Cherchez-la par son nom ou par son code postal.`,
  /** What tells an entry from its homonyms, and by which number it was found. */
  precision: (
    { commune: { nom, postcodes }, par: per }: CommuneMatch,
    departement: Pick<Unit, 'nom' | 'code'>,
    nowadays: string | null,
  ) =>
    [
      nowadays === null || nowadays === nom ? '' : `dans ${nowadays}`,
      `${departement.nom} (${departement.code})`,
      per?.kind === 'postal' ? formatPostcodes(per.codes) : '',
      per?.kind === 'insee' ? `code Insee ${per.codes.join(', ')}, ${formatPostcodes(postcodes)}` : '',
      per === null && postcodes.length < 4 ? postcodes.join(', ') : '',
    ]
      .filter(Boolean)
      .join(' · '),
  done: (nom: string, nowadays: string) => `${nom} fait partie de la commune ${nowadays}.`,
  situation: (departement: Unit, epci: string | null, postcodes: readonly string[]) =>
    [
      `${capitalise(departement.locatif)}`,
      ...(epci ? [`intercommunalité\u00a0: ${epci}`] : []),
      `${agree(postcodes.length, 'code postal', 'codes postaux')}\u00a0: ${enumerate(postcodes)}`,
    ].join(' · '),
  naming: (count: number, nom: string) =>
    count === 0
      ? `Aucun projet ne cite ${nom}`
      : `${capitalise(formatProjets(count))} ${agree(count, 'cite', 'citent')} ${nom}`,
  namingNote:
    'Le texte publié nomme rarement les communes\u00a0: qu’il n’en nomme pas ne veut pas dire que rien n’y est fait.',
  departement: (count: number, others: boolean, { locatif }: Unit) => `${countText(count, others)} ${locatif}`,
  /** Sum and sum per inhabitant, as written; null where they are not known. */
  amounts: (sum: string | null, perInhabitant: string | null, known: string) =>
    sum === null
      ? `Montant\u00a0: ${known}.`
      : `Montant\u00a0: ${sum} en tout${perInhabitant === null ? '' : `, soit ${perInhabitant} par habitant`} (${known}).`,
  elsewhere: (count: number, { avec_article }: Unit) =>
    `${capitalise(formatProjets(count))} d’ailleurs qui ${agree(count, 'cite', 'citent')} ${avec_article}`,
  regionWide: (count: number, others: boolean) => `${countText(count, others)} pour toute la région`,
  seeMap: ({ avec_article }: Unit) => `Voir ${avec_article} sur la carte`,
  fiche: ({ nom }: Unit) => `Fiche à imprimer\u00a0: ${nom}`,
};
