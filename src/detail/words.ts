/** The words of the detail panel: territories and projects. They come with it, after the first view. */
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import { feminine, theUnit, thisUnit } from '../words/levels.ts';
import { capitalise, formatNumber, formatPercent, formatProjets } from '../words/numbers.ts';

export const detailWords = {
  fiche: 'Fiche à imprimer',
  hasard: 'Écart ou hasard\u00a0?',
  comparer: (level: Level) => `Comparer ${thisUnit(level)}`,
  sheet: 'Volet du détail',
  enlarge: 'Agrandir',
  reduce: 'Réduire',
  close: 'Fermer',
  previous: (level: Level) => `${capitalise(level.nom)} précédent${feminine(level)}`,
  next: (level: Level) => `${capitalise(level.nom)} suivant${feminine(level)}`,
  /** « Département 38 · préfecture : Grenoble »; without a seat where the unit has none. */
  unit: ({ nom, chefLieu }: Level, { code, prefecture }: Unit) =>
    `${capitalise(nom)} ${code}${chefLieu === '' || prefecture === '' ? '' : ` · ${chefLieu}\u00a0: ${prefecture}`}`,
  byAxeNote: (total: string) =>
    `barre\u00a0: part des projets du territoire, de 0 à 100\u00a0%\u00a0; trait noir\u00a0: part dans l’ensemble (${total})`,
  includingPart: (count: number, share: number) => `${formatNumber(count)} · ${formatPercent(100 * share, 0)}`,
  benchmarks: 'Repères',
  read: 'Lire',
  readLong: (structure: string) => `Lire le projet de ${structure}`,
  noneHere: 'Aucun projet ne correspond ici aux filtres.',
  regionToo: (count: number) => `${formatProjets(count)} pour toute la région`,
  regionTooNote: (level: Level) => `non comptés dans ${theUnit(level)}`,
};

export const projetWords = {
  axe: 'Axe',
  territoire: 'Territoire',
  annee: 'Année',
  montant: 'Montant',
  resume: 'Résumé publié',
  loading: 'Chargement du résumé…',
  provenance: 'D’où vient cette fiche',
  line: (line: number, file: string, isPage: boolean) =>
    `Ligne ${line} du fichier «\u00a0${file}\u00a0»${isPage ? ', texte de la page publiée' : ''}.`,
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
