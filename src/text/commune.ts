/** The words of « Ma commune »: finding one, and what exists near it. */
import type { Territoire } from '../model/dataset.ts';
import type { CommuneTrouvee } from '../selection/communes.ts';
import type { Ailleurs } from '../selection/communesAilleurs.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

/** « 3 projets », « 1 autre projet », « Aucun autre projet ». */
function compte(count: number, autres: boolean): string {
  if (!autres) return majuscule(projets(count));
  return count === 0 ? 'Aucun autre projet' : `${nombre(count)} ${accorde(count, 'autre projet', 'autres projets')}`;
}

/** « code postal 69003 », « codes postaux 69001, 69002, 69003… ». */
function postaux(codes: readonly string[]): string {
  const more = codes.length > 3 ? '…' : '';
  return `${accorde(codes.length, 'code postal', 'codes postaux')} ${codes.slice(0, 3).join(', ')}${more}`;
}

export const communeMots = {
  titre: 'Ma commune',
  chapo:
    'Cherchez votre commune pour voir les projets qui la citent, ceux de votre département et ceux de toute la région.',
  champ: 'Nom de la commune ou code postal',
  aide: 'Par exemple le début du nom, sans accents si vous voulez. Rien n’est envoyé\u00a0: la recherche se fait dans votre navigateur.',
  chargement: 'Chargement de la liste des communes…',
  erreur: 'La liste des communes n’a pas pu être chargée\u00a0: l’avis en haut de la page dit pourquoi.',
  effacer: 'Effacer',
  liste: 'Communes trouvées',
  essayez: 'Essayez\u00a0:',
  /** How many stand in the list, and how many there are in all. */
  trouvees: (count: number, total: number) =>
    total > count
      ? `${nombre(count)} premières des ${nombre(total)} communes proposées. Flèches pour choisir, Entrée pour ouvrir.`
      : `${nombre(count)} ${accorde(count, 'commune proposée', 'communes proposées')}. Flèches pour choisir, Entrée pour ouvrir.`,
  suite: (count: number, total: number) =>
    total > count
      ? `${nombre(count)} premières des ${nombre(total)} communes\u00a0: précisez pour voir les autres.`
      : '',
  /** A place of elsewhere: by its name, or by a code that begins as those of a département of elsewhere do. */
  hors: (query: string, { sorte, departements }: Ailleurs, region: Territoire) => {
    const ou = departements.slice(0, 3).map(({ code, nom }) => `${nom} (${code})`);
    const liste = enumere(departements.length > 3 ? [...ou, 'ailleurs encore'] : ou);
    const sujet = `«\u00a0${query}\u00a0»`;
    return sorte === 'code'
      ? `${sujet} est hors de la région ${region.nom}\u00a0: les codes qui commencent ainsi sont de ${accorde(departements.length, 'ce département', 'ces départements')}\u00a0: ${liste}.`
      : `${sujet} est hors de la région ${region.nom}\u00a0: ${liste}.`;
  },
  carteRegion: (region: string) => `Les départements de la région ${region}`,
  carteCommune: (nom: string, departement: string, isPlaced: boolean) =>
    isPlaced
      ? `${nom} sur la carte de la région, département ${departement}`
      : `Le département ${departement} sur la carte de la région`,
  sansPoint: (nom: string) =>
    `Le département est en couleur\u00a0; l’endroit exact de ${nom} n’est pas connu de ce site (GeoNames n’a que les communes d’environ 1\u202f000 habitants ou plus).`,
  avecPoint: (nom: string) => `${nom}, au point (GeoNames, à un kilomètre près).`,
  parDepartement: 'Ou par département',
  lienDepartement: ({ nom, code }: Pick<Territoire, 'nom' | 'code'>, count: number) =>
    `${nom} (${code})\u00a0: ${projets(count)}`,
  aucune: (query: string) =>
    `Aucune commune de la région ne ressemble à «\u00a0${query.length > 40 ? `${query.slice(0, 40)}…` : query}\u00a0». Essayez le début du nom, ou le code postal.`,
  inconnue: (code: string) =>
    `Aucune commune de la région n’a le code «\u00a0${code}\u00a0». Cherchez-la par son nom ou par son code postal.`,
  /** What tells an entry from its homonyms, and by which number it was found. */
  precision: (
    { commune: { nom, codesPostaux }, par }: CommuneTrouvee,
    departement: Pick<Territoire, 'nom' | 'code'>,
    aujourdhui: string | null,
  ) =>
    [
      aujourdhui === null || aujourdhui === nom ? '' : `dans ${aujourdhui}`,
      `${departement.nom} (${departement.code})`,
      par?.sorte === 'postal' ? postaux(par.codes) : '',
      par?.sorte === 'insee' ? `code Insee ${par.codes.join(', ')}, ${postaux(codesPostaux)}` : '',
      par === null && codesPostaux.length < 4 ? codesPostaux.join(', ') : '',
    ]
      .filter(Boolean)
      .join(' · '),
  fait: (nom: string, aujourdhui: string) => `${nom} fait partie de la commune ${aujourdhui}.`,
  situation: (departement: Territoire, epci: string | null, codesPostaux: readonly string[]) =>
    [
      `${majuscule(departement.locatif)}`,
      ...(epci ? [`intercommunalité\u00a0: ${epci}`] : []),
      `${accorde(codesPostaux.length, 'code postal', 'codes postaux')}\u00a0: ${enumere(codesPostaux)}`,
    ].join(' · '),
  citent: (count: number, nom: string) =>
    count === 0
      ? `Aucun projet ne cite ${nom}`
      : `${majuscule(projets(count))} ${accorde(count, 'cite', 'citent')} ${nom}`,
  citentNote:
    'Le texte publié nomme rarement les communes\u00a0: qu’il n’en nomme pas ne veut pas dire que rien n’y est fait.',
  departement: (count: number, autres: boolean, { locatif }: Territoire) => `${compte(count, autres)} ${locatif}`,
  ailleurs: (count: number, { avec_article }: Territoire) =>
    `${majuscule(projets(count))} d’ailleurs qui ${accorde(count, 'cite', 'citent')} ${avec_article}`,
  regionaux: (count: number, autres: boolean) => `${compte(count, autres)} pour toute la région`,
  voirCarte: ({ avec_article }: Territoire) => `Voir ${avec_article} sur la carte`,
  fiche: ({ nom }: Territoire) => `Fiche à imprimer\u00a0: ${nom}`,
};
