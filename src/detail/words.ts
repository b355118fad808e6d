/** The words of the detail panel: territories and projects. They come with it, after the first view. */
import { formatNumber, formatPercent, formatProjets } from '../words/numbers.ts';

export const detailWords = {
  fiche: 'Fiche à imprimer',
  hasard: 'Écart ou hasard\u00a0?',
  comparer: 'Comparer ce département',
  sheet: 'Volet du détail',
  enlarge: 'Agrandir',
  reduce: 'Réduire',
  close: 'Fermer',
  previous: 'Département précédent',
  next: 'Département suivant',
  prefecture: (nom: string, code: string) => `Département ${code} · préfecture\u00a0: ${nom}`,
  byAxeNote: (total: string) =>
    `barre\u00a0: part des projets du territoire, de 0 à 100\u00a0%\u00a0; trait noir\u00a0: part dans l’ensemble (${total})`,
  includingPart: (count: number, share: number) => `${formatNumber(count)} · ${formatPercent(100 * share, 0)}`,
  benchmarks: 'Repères',
  read: 'Lire',
  readLong: (structure: string) => `Lire le projet de ${structure}`,
  noneHere: 'Aucun projet ne correspond ici aux filtres.',
  regionToo: (count: number) => `${formatProjets(count)} pour toute la région`,
  regionTooNote: 'non comptés dans le département',
};

export const projetWords = {
  axe: 'Axe',
  territoire: 'Territoire',
  annee: 'Année',
  resume: 'Résumé publié',
  loading: 'Chargement du résumé…',
  provenance: 'D’où vient cette fiche',
  line: (line: number, file: string) => `Ligne ${line} du fichier «\u00a0${file}\u00a0», texte de la page publiée.`,
  corrections: 'Ce qui a été nettoyé',
  noCorrection: 'Rien\u00a0: la ligne est reprise telle quelle, le nom de la structure est seulement mis en forme.',
  raw: 'Tel que publié',
  own: 'Tel qu’affiché',
  numero: 'Numéro',
  places: 'Lieux cités',
  structure: 'Tous les projets de cette structure, dans la vue Couverture',
  acronyms: 'Sigles du nom',
  others: 'Autres projets de cette structure',
  sigle: (sigle: string) => `Que veut dire ${sigle}\u00a0?`,
};
