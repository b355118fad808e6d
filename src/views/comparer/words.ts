/** The words of the comparison of départements: choice, figures, what differs, and how sure one can be. */
import type { Level } from '../../model/levels.ts';
import type { Unit } from '../../model/units.ts';
import { MOST_COMPARED, type Denominator } from '../../model/view.ts';
import type { AxeInTerritoire, Comparison, Pair, Proposition } from './select.ts';
import { unitOf } from '../../words/couverture.ts';
import { legendWords } from '../../words/legend.ts';
import { countUnits, feminine, oneUnit, theUnit } from '../../words/levels.ts';
import { agree, roundTo, enumerate, capitalise, formatNumber, formatProjets } from '../../words/numbers.ts';

export const comparisonWords = {
  title: ({ pluriel }: Level) => `Comparer des ${pluriel}`,
  choose: ({ pluriel }: Level) => `${capitalise(pluriel)} à comparer (deux ou trois)`,
  noneChosen: ({ pluriel }: Level) => `Choisissez deux ou trois ${pluriel} pour les mettre côte à côte.`,
  oneChosen: (level: Level, nom: string) => {
    const e = feminine(level);
    const it = e === '' ? 'le' : 'la';
    return `${nom} est choisi${e}\u00a0: choisissez au moins un${e} autre ${level.nom} pour ${it} comparer.`;
  },
  full: (level: Level) => {
    const e = feminine(level);
    return `Trois ${level.pluriel} sont choisi${e}s, le plus qu’on puisse comparer\u00a0: retirez-en un${e} pour en prendre un${e} autre.`;
  },
  remaining: (level: Level, count: number) =>
    `${countUnits(level, count)} ${agree(count, `choisi${feminine(level)}`)} sur ${MOST_COMPARED} au plus.`,
  keep: 'Garder cette paire',
  empty: 'Tout retirer',
  region: 'La région n’est pas un côté de la comparaison\u00a0: ses chiffres figurent déjà dans la dernière colonne.',
  axe: (libelle: string) =>
    `L’axe «\u00a0${libelle}\u00a0» choisi ailleurs ne restreint pas cette partie\u00a0: tous les axes y sont comparés.`,
  noProjet: (level: Level) =>
    `Aucun projet ne correspond à ces filtres dans les ${level.pluriel} choisi${feminine(level)}s.`,
  figures: 'Chiffres',
  legend: (level: Level, years: string) =>
    `Les ${level.pluriel} choisi${feminine(level)}s et la région, projets ${years}`,
  scroll: 'Tableau de comparaison, à faire défiler',
  mesure: 'Mesure',
  population: 'Population',
  pauvrete: 'Taux de pauvreté',
  pauvres: 'Personnes pauvres (environ)',
  projets: (level: Level) => `Projets dans ${theUnit(level)}`,
  notes: (level: Level, regionWide: number, denominators: readonly Denominator[]) =>
    [
      ...(denominators.length > 0
        ? ['Entre crochets\u00a0: intervalle exact à 95\u00a0% d’un nombre de Poisson (Garwood, 1936).']
        : []),
      `La région compte ses projets situés dans ${oneUnit(level)}\u00a0; ${regionWide === 0 ? 'aucun projet' : formatProjets(regionWide)} pour toute la région, à part.`,
      ...(denominators.includes('pauvres')
        ? ['Personnes pauvres\u00a0: population × taux de pauvreté, calcul de ce site.']
        : []),
    ].join(' '),
  absent: legendWords.missing,
  axes: ({ genre }: Level) => `Projets par axe, même échelle pour ${genre === 'f' ? 'toutes' : 'tous'}`,
  axesNote: ({ nom }: Level) => `Nombre de projets situés dans chaque ${nom}`,
  values: 'Les valeurs en tableau',
  axeColumn: 'Axe',
  total: 'Total',
  deviations: (level: Level) => `Ce que l’un${feminine(level)} a et que les autres n’ont pas`,
  structures: 'Structures',
  communes: 'En commun\u00a0:',
  noCommonStructure: ({ genre }: Level) =>
    `Aucune structure ne porte de projets dans plusieurs d’entre ${genre === 'f' ? 'elles' : 'eux'}.`,
  formatStructures: (count: number) =>
    count === 0 ? 'aucune structure' : `${formatNumber(count)} ${agree(count, 'structure')}`,
  none: 'aucun',
  prudence:
    'Une case sans projet dit ce que cette liste ne contient pas, non que rien ne s’y fait\u00a0; les projets pour toute la région s’y ajoutent.',
  reading: 'Écart ou hasard\u00a0?',
  testAll: 'Taux comparés par',
  method: (pairs: number) =>
    `Test exact conditionnel de deux taux de Poisson (Przyborowski et Wilenski, Biometrika 31, 1940), bilatéral, par doublement de la plus petite queue${pairs > 1 ? `\u00a0; correction de Bonferroni pour ${formatNumber(pairs)} comparaisons` : ''}. Seuil\u00a0: 5\u00a0%.`,
};

/** That a pair was not chosen but computed, and by which rule. */
export function describeProposition(
  { level, pair: [high, low], reason, comparisons }: Proposition,
  per: Denominator,
): string {
  const rule =
    reason === 'hasard'
      ? `la paire dont les taux ${unitOf[per]} diffèrent le plus au-delà du hasard, sur ${formatNumber(comparisons)} possibles`
      : `le taux ${unitOf[per]} le plus élevé et le plus bas, sans qu’aucun écart dépasse le hasard sur ${formatNumber(comparisons)} ${agree(comparisons, 'paire possible', 'paires possibles')}`;
  return `Proposition calculée\u00a0: ${high.avec_article} et ${low.avec_article}, ${rule}. Cochez d’autres ${level.pluriel} pour la remplacer.`;
}

/** Names of the chart for eyes that do not see it: what it shows, and the most that one axis has. */
export function barsTitle(territoires: readonly Unit[], years: string): string {
  return `Projets par axe\u00a0: ${enumerate(territoires.map(({ nom }) => nom))}, ${years}`;
}

/** « p = 0,03 », « p < 0,001 ». Never rounded across the threshold of 5 %. */
export function describeP(p: number): string {
  if (p < 0.001) return 'p\u00a0<\u00a00,001';
  const decimals = p < 0.05 !== roundTo(p, 2) < 0.05 || p < 0.01 ? 4 : 2;
  return `p\u00a0=\u00a0${formatNumber(p, decimals)}`;
}

/** What the test of one pair allows to say: a higher rate, no telling, or that it cannot be made. */
export function describePair({ first, second, p, higher }: Pair, per: Denominator, isEmpty: boolean): string {
  const both = `${capitalise(first.avec_article)} et ${second.avec_article}`;
  if (p === null)
    return isEmpty
      ? `${both}\u00a0: aucun projet d’un côté ni de l’autre, rien à comparer.`
      : `${both}\u00a0: comparaison impossible, un dénominateur n’est pas disponible.`;
  if (higher === null)
    return `${both} ne se distinguent pas\u00a0: avec si peu de projets, le hasard suffit à expliquer l’écart entre leurs taux (${describeP(p)}).`;
  const other = higher === first ? second : first;
  return `${capitalise(higher.avec_article)} a plus de projets ${unitOf[per]} que ${other.avec_article}\u00a0: le hasard seul expliquerait mal cet écart (${describeP(p)}).`;
}

/** What one has and the others lack, a sentence a fact. */
export function describeDeviations(comparison: Comparison): string[] {
  const { level, axes, ofAll, none: noneOfThem, onlyOne, allButOne, territoires } = comparison;
  const names = (some: readonly { libelle: string }[]) => some.map(({ libelle }) => libelle).join(', ');
  const per = (entries: readonly AxeInTerritoire[], territoire: Unit) =>
    entries.filter((one) => one.territoire === territoire).map(({ axe }) => axe);
  // One axis that nobody chose is all projects: their counts stand above.
  const list = (some: readonly { libelle: string }[], before: string) =>
    some.length === 0 || axes.length < 2 ? [] : [`${before}\u00a0: ${names(some)}.`];
  const all = territoires.length === 2 ? 'Les deux ont' : 'Les trois ont';
  const e = feminine(level);
  const none = territoires.length === 2 ? `Ni l’un${e} ni l’autre n’a` : `Aucun${e} des trois n’a`;
  return [
    ...list(ofAll, `${all} un projet au moins sur`),
    ...territoires.flatMap(({ territoire }) =>
      list(per(onlyOne, territoire), `${capitalise(territoire.avec_article)} seulement a un projet sur`),
    ),
    ...territoires.flatMap(({ territoire }) =>
      list(per(allButOne, territoire), `${capitalise(territoire.avec_article)} seulement n’a aucun projet sur`),
    ),
    ...list(noneOfThem, `${none} de projet sur`),
  ];
}
