/** The words of « Ma commune »: finding one, and what exists near it. */
import type { CommuneOfficielle } from '../model/communes.ts';
import type { Territoire } from '../model/dataset.ts';
import { accorde, enumere, majuscule, nombre, projets } from './nombres.ts';

/** « 3 projets », « 1 autre projet », « Aucun autre projet ». */
function compte(count: number, autres: boolean): string {
  if (!autres) return majuscule(projets(count));
  return count === 0 ? 'Aucun autre projet' : `${nombre(count)} ${accorde(count, 'autre projet', 'autres projets')}`;
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
  trouvees: (count: number) =>
    `${nombre(count)} ${accorde(count, 'commune proposée', 'communes proposées')}. Flèches pour choisir, Entrée pour ouvrir.`,
  aucune: (query: string) =>
    `Aucune commune de la région ne ressemble à «\u00a0${query.length > 40 ? `${query.slice(0, 40)}…` : query}\u00a0». Essayez le début du nom, ou le code postal.`,
  inconnue: (code: string) =>
    `Aucune commune de la région n’a le code «\u00a0${code}\u00a0». Cherchez-la par son nom ou par son code postal.`,
  /** What tells an entry from its homonyms. */
  precision: (
    { nom, codesPostaux }: CommuneOfficielle,
    departement: Pick<Territoire, 'nom' | 'code'>,
    aujourdhui: string | null,
  ) =>
    [
      aujourdhui === null || aujourdhui === nom ? '' : `dans ${aujourdhui}`,
      `${departement.nom} (${departement.code})`,
      codesPostaux.length < 4 ? codesPostaux.join(', ') : '',
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
