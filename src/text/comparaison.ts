/** The words of the comparison of départements: choice, figures, what differs, and how sure one can be. */
import type { Territoire } from '../model/dataset.ts';
import { MOST_COMPARED, type Denominateur } from '../model/view.ts';
import type { AxeEtTerritoire, Comparaison, Paire, Proposition } from '../selection/comparaison.ts';
import type { Estimation } from '../selection/hasard.ts';
import { arrondiCentaine, uniteDe } from './couverture.ts';
import { figure } from './indicateurs.ts';
import { legende } from './legende.ts';
import { accorde, arrondi, enumere, majuscule, nombre, projets } from './nombres.ts';

export const comparaisonMots = {
  titre: 'Comparer des départements',
  choisir: `Départements à comparer (deux ou trois)`,
  aucunChoisi: 'Choisissez deux ou trois départements pour les mettre côte à côte.',
  unChoisi: (nom: string) => `${nom} est choisi\u00a0: choisissez au moins un autre département pour le comparer.`,
  complet: `Trois départements sont choisis, le plus qu’on puisse comparer\u00a0: retirez-en un pour en prendre un autre.`,
  reste: (count: number) =>
    `${nombre(count)} ${accorde(count, 'département choisi', 'départements choisis')} sur ${MOST_COMPARED} au plus.`,
  garder: 'Garder cette paire',
  vider: 'Tout retirer',
  region: 'La région n’est pas un côté de la comparaison\u00a0: ses chiffres figurent déjà dans la dernière colonne.',
  axe: (libelle: string) =>
    `L’axe «\u00a0${libelle}\u00a0» choisi ailleurs ne restreint pas cette partie\u00a0: tous les axes y sont comparés.`,
  aucunProjet: 'Aucun projet ne correspond à ces filtres dans les départements choisis.',
  chiffres: 'Chiffres',
  legende: (annees: string) => `Les départements choisis et la région, projets ${annees}`,
  defiler: 'Tableau de comparaison, à faire défiler',
  mesure: 'Mesure',
  population: 'Population',
  pauvrete: 'Taux de pauvreté',
  pauvres: 'Personnes pauvres (environ)',
  projets: 'Projets dans le département',
  notes: (regionaux: number) =>
    `Entre crochets\u00a0: intervalle exact à 95\u00a0% d’un nombre de Poisson (Garwood, 1936). La région compte ses projets situés dans un département\u00a0; ${regionaux === 0 ? 'aucun projet' : projets(regionaux)} pour toute la région, à part. Personnes pauvres\u00a0: population × taux de pauvreté, calcul de ce site.`,
  absent: legende.manquant,
  axes: 'Projets par axe, même échelle pour tous',
  axesNote: 'Nombre de projets situés dans chaque département',
  valeurs: 'Les valeurs en tableau',
  axeColonne: 'Axe',
  total: 'Total',
  ecarts: 'Ce que l’un a et que les autres n’ont pas',
  structures: 'Structures',
  communes: 'En commun\u00a0:',
  sansCommune: 'Aucune structure ne porte de projets dans plusieurs d’entre eux.',
  compteStructures: (count: number) =>
    count === 0 ? 'aucune structure' : `${nombre(count)} ${accorde(count, 'structure')}`,
  aucun: 'aucun',
  prudence:
    'Une case sans projet dit ce que cette liste ne contient pas, non que rien ne s’y fait\u00a0; les projets pour toute la région s’y ajoutent.',
  lecture: 'Écart ou hasard\u00a0?',
  tester: 'Taux comparés par',
  methode: (paires: number) =>
    `Test exact conditionnel de deux taux de Poisson (Przyborowski et Wilenski, Biometrika 31, 1940), bilatéral, par doublement de la plus petite queue${paires > 1 ? `\u00a0; correction de Bonferroni pour ${nombre(paires)} comparaisons` : ''}. Seuil\u00a0: 5\u00a0%.`,
};

/** That a pair was not chosen but computed, and by which rule. */
export function propositionEnMots({ paire: [haut, bas], motif, comparaisons }: Proposition, par: Denominateur): string {
  const rule =
    motif === 'hasard'
      ? `la paire dont les taux ${uniteDe[par]} diffèrent le plus au-delà du hasard, sur ${nombre(comparaisons)} possibles`
      : `le taux ${uniteDe[par]} le plus élevé et le plus bas, sans qu’aucun écart dépasse le hasard sur ${nombre(comparaisons)} ${accorde(comparaisons, 'paire possible', 'paires possibles')}`;
  return `Proposition calculée\u00a0: ${haut.avec_article} et ${bas.avec_article}, ${rule}. Cochez d’autres départements pour la remplacer.`;
}

/** Names of the chart for eyes that do not see it: what it shows, and the most that one axis has. */
export function titreBarres(territoires: readonly Territoire[], annees: string): string {
  return `Projets par axe\u00a0: ${enumere(territoires.map(({ nom }) => nom))}, ${annees}`;
}

/** « 2,7 [1,4 ; 4,7] », « aucun projet [0 ; 1,1] », « non disponible ». */
export function tauxEtIntervalle({ nombre: count, taux, intervalle }: Estimation): string {
  if (taux === null || intervalle === null) return comparaisonMots.absent;
  const shown = count === 0 ? '0' : figure('taux', taux);
  return `${shown} [${nombre(intervalle.low, 1)}\u00a0; ${nombre(intervalle.high, 1)}]`;
}

/** People in poverty, to the hundred: they are computed from a rate with one decimal. */
export function personnes(count: number | null): string {
  return count === null ? comparaisonMots.absent : nombre(arrondiCentaine(count));
}

/** « p = 0,03 », « p < 0,001 ». Never rounded across the threshold of 5 %. */
export function pEnMots(p: number): string {
  if (p < 0.001) return 'p\u00a0<\u00a00,001';
  const decimals = p < 0.05 !== arrondi(p, 2) < 0.05 || p < 0.01 ? 4 : 2;
  return `p\u00a0=\u00a0${nombre(p, decimals)}`;
}

/** What the test of one pair allows to say: a higher rate, no telling, or that it cannot be made. */
export function paireEnMots({ premier, second, p, plus }: Paire, par: Denominateur, isEmpty: boolean): string {
  const both = `${majuscule(premier.avec_article)} et ${second.avec_article}`;
  if (p === null)
    return isEmpty
      ? `${both}\u00a0: aucun projet d’un côté ni de l’autre, rien à comparer.`
      : `${both}\u00a0: comparaison impossible, un dénominateur n’est pas disponible.`;
  if (plus === null)
    return `${both} ne se distinguent pas\u00a0: avec si peu de projets, le hasard suffit à expliquer l’écart entre leurs taux (${pEnMots(p)}).`;
  const other = plus === premier ? second : premier;
  return `${majuscule(plus.avec_article)} a plus de projets ${uniteDe[par]} que ${other.avec_article}\u00a0: le hasard seul expliquerait mal cet écart (${pEnMots(p)}).`;
}

/** What one has and the others lack, a sentence a fact. */
export function ecartsEnMots(comparaison: Comparaison): string[] {
  const { aTous, aucun, unSeul, saufUn, territoires } = comparaison;
  const names = (axes: readonly { libelle: string }[]) => axes.map(({ libelle }) => libelle).join(', ');
  const per = (entries: readonly AxeEtTerritoire[], territoire: Territoire) =>
    entries.filter((one) => one.territoire === territoire).map(({ axe }) => axe);
  const list = (axes: readonly { libelle: string }[], before: string) =>
    axes.length === 0 ? [] : [`${before}\u00a0: ${names(axes)}.`];
  const all = territoires.length === 2 ? 'Les deux ont' : 'Les trois ont';
  const none = territoires.length === 2 ? 'Ni l’un ni l’autre n’a' : 'Aucun des trois n’a';
  return [
    ...list(aTous, `${all} un projet au moins sur`),
    ...territoires.flatMap(({ territoire }) =>
      list(per(unSeul, territoire), `${majuscule(territoire.avec_article)} seulement a un projet sur`),
    ),
    ...territoires.flatMap(({ territoire }) =>
      list(per(saufUn, territoire), `${majuscule(territoire.avec_article)} seulement n’a aucun projet sur`),
    ),
    ...list(aucun, `${none} de projet sur`),
  ];
}
