/** The words of « écart ou hasard »: the funnel, what can be told from chance, and by which method. */
import type { AxeIndex } from '../model/dataset.ts';
import type { Denominateur } from '../model/view.ts';
import { seuilDeZero, type Entonnoir } from '../selection/entonnoir.ts';
import { NIVEAU, NIVEAU_FORT, type Estimation } from '../selection/hasard.ts';
import { nomDenominateur, nomTaux, uniteDe } from './couverture.ts';
import { figure } from './indicateurs.ts';
import { legende } from './legende.ts';
import { accorde, arrondi, enumere, majuscule, nombre, pourcentage, projets } from './nombres.ts';

/** « d’habitants », « de personnes pauvres ». */
const DE: Record<Denominateur, string> = { habitants: 'd’habitants', pauvres: 'de personnes pauvres' };

/** A level or a probability as a percentage with as many decimals as it needs: « 95 % », « 99,8 % », « 1,1 % », « moins de 0,01 % ». */
export function probabiliteEnMots(p: number): string {
  if (p < 0.0001) return `moins de ${pourcentage(0.01, 2)}`;
  return pourcentage(100 * p, p < 0.001 ? 2 : 1);
}
const niveau = (level: number) => pourcentage(100 * level, Number.isInteger(arrondi(100 * level, 6)) ? 0 : 1);
/** What is left on each side of a level: 2,5 %, 0,1 %. */
const cote = (level: number) => pourcentage((100 * (1 - level)) / 2, 1);

export const hasardMots = {
  titre: 'Écart ou hasard\u00a0?',
  par: 'Taux calculés par',
  axe: 'Axe',
  tousAxes: 'Tous les axes',
  figure: (par: Denominateur, annees: string, axe: AxeIndex | null) =>
    `Projets ${uniteDe[par]} selon le nombre ${DE[par]}, ${annees}${axe ? `, ${axe.libelle}` : ''}`,
  abscisse: (par: Denominateur) => majuscule(`${nomDenominateur[par]} du département`),
  ordonnee: (par: Denominateur) => `Projets ${uniteDe[par]}`,
  region: (taux: string) => `région\u00a0: ${taux}`,
  limites: [
    { niveau: NIVEAU, texte: `limites à ${niveau(NIVEAU)}` },
    { niveau: NIVEAU_FORT, texte: `limites à ${niveau(NIVEAU_FORT)}` },
  ],
  legende: {
    'au-dessus': `au-dessus de la région (${niveau(NIVEAU)})`,
    'au-dessous': `au-dessous de la région (${niveau(NIVEAU)})`,
    indistinct: 'ne se distingue pas de la région',
  },
  tableau: 'Taux, intervalle exact et écart de chaque département',
  defiler: 'Tableau des taux, à faire défiler',
  colonnes: {
    departement: 'Département',
    projets: 'Projets',
    attendus: 'Attendus au taux de la région',
    taux: (par: Denominateur) => nomTaux[par],
    intervalle: `Intervalle à ${niveau(NIVEAU)}`,
    probabilite: 'Part du hasard',
    conclusion: 'Conclusion',
  },
  autre: 'Avec l’autre dénominateur\u00a0:',
  probabiliteAide:
    'Part du hasard\u00a0: probabilité d’un nombre aussi éloigné, ou plus, du même côté, si le département avait le taux de la région.',
  absent: legende.manquant,
  sansDenominateur: (noms: readonly string[], par: Denominateur) =>
    `Nombre ${DE[par]} non disponible pour ${enumere(noms)}\u00a0: ni taux ni point sur la figure, et le nombre de projets reste compté.`,
  methodeTitre: 'Méthode et limites',
  methode: [
    `Un nombre de projets est traité comme un nombre de Poisson. Intervalle exact central à ${niveau(NIVEAU)} (Garwood, Biometrika 28, 1936)\u00a0; limites de la figure à ${niveau(NIVEAU)} et ${niveau(NIVEAU_FORT)}, par les mêmes probabilités exactes, sur le modèle du graphique en entonnoir (Spiegelhalter, Statistics in Medicine 24, 2005).`,
    'Le taux de la région est celui de ses projets situés dans un département\u00a0; les projets pour toute la région n’y entrent pas. Il est tenu pour connu, alors que chaque département y compte pour sa part\u00a0: les écarts des plus grands sont plutôt sous-estimés.',
    'Des projets ne sont pas tirés au sort\u00a0: le hasard est ici un point de comparaison, pas une explication. Un écart qui dépasse les limites dit où chercher une raison\u00a0; un écart qui ne les dépasse pas ne prouve pas que la couverture est égale.',
  ],
};

/** « 2 projets où le taux de la région en ferait attendre 8,3 ». */
function compte({ nombre: count, attendus }: Estimation): string {
  return `${projets(count)} où le taux de la région en ferait attendre ${nombre(attendus ?? 0, 1)}`;
}

/** What the table says of a département: « au-dessous (95 %, pas 99,8 %) », « ne se distingue pas ». */
export function conclusionEnMots({ ecart, ecartFort }: Estimation): string {
  if (ecart === null) return hasardMots.absent;
  if (ecart === 'indistinct') return 'ne se distingue pas';
  return `${ecart} (${ecartFort === ecart ? niveau(NIVEAU_FORT) : `${niveau(NIVEAU)}, pas ${niveau(NIVEAU_FORT)}`})`;
}

/** One département in a sentence, with the probability `p` that decides it (`probabiliteOf`). */
export function estimationEnMots(estimation: Estimation, p: number | null): string {
  const { territoire, nombre: count, ecart, ecartFort, attendus } = estimation;
  const nom = majuscule(territoire.avec_article);
  if (ecart === null || p === null || attendus === null)
    return `${nom}\u00a0: ${projets(count)}\u00a0; rien à comparer, un dénominateur ou un taux de la région n’est pas disponible.`;
  const so =
    count < attendus
      ? `${nombre(count)} ${accorde(count, 'projet')} ou moins`
      : `${nombre(count)} ${accorde(count, 'projet')} ou plus`;
  const chance = `Le hasard seul donnerait ${count === 0 ? 'aucun projet' : so} dans ${probabiliteEnMots(p)} des cas`;
  const verdict =
    ecart === 'indistinct'
      ? `c’est trop souvent pour que l’écart se distingue du hasard (il faudrait moins de ${cote(NIVEAU)})`
      : ecartFort === ecart
        ? `l’écart dépasse la limite à ${niveau(NIVEAU_FORT)} (moins de ${cote(NIVEAU_FORT)} de ce côté)`
        : `l’écart dépasse la limite à ${niveau(NIVEAU)} (moins de ${cote(NIVEAU)} de ce côté), pas celle à ${niveau(NIVEAU_FORT)} (moins de ${cote(NIVEAU_FORT)})`;
  return `${nom}\u00a0: ${compte(estimation)}. ${chance}\u00a0: ${verdict}.`;
}

/** Who differs at 95 %, and who still does at 99.8 %: the funnel in one sentence, for a room. */
export function lectureEntonnoirCourte(entonnoir: Entonnoir): string {
  const { estimations, taux, localises } = entonnoir;
  if (localises === 0 || taux === null) return lectureEntonnoir(entonnoir);
  const known = estimations.filter(({ ecart }) => ecart !== null);
  const told = known.filter(({ ecart }) => ecart !== 'indistinct');
  if (told.length === 0) return `Aucun département ne se distingue de la région à ${niveau(NIVEAU)}.`;
  return distinctions(told);
}

/** « À 95 %, 3 départements s’en distinguent : … ; à 99,8 %, seulement … ». */
function distinctions(told: readonly Estimation[]): string {
  const strong = told.filter(({ ecartFort }) => ecartFort !== 'indistinct');
  const names = (some: readonly Estimation[]) => enumere(some.map(({ territoire }) => territoire.avec_article));
  const side = (ecart: Estimation['ecart']) => {
    const some = told.filter((one) => one.ecart === ecart);
    return some.length === 0 ? [] : [`${names(some)} ${ecart ?? ''}`];
  };
  const forte =
    strong.length === 0
      ? `aucun à ${niveau(NIVEAU_FORT)}`
      : `à ${niveau(NIVEAU_FORT)}, ${strong.length === told.length ? 'autant' : `seulement ${names(strong)}`}`;
  return `À ${niveau(NIVEAU)}, ${nombre(told.length)} ${accorde(told.length, 'département s’en distingue', 'départements s’en distinguent')}\u00a0: ${[...side('au-dessus'), ...side('au-dessous')].join(', ')}\u00a0; ${forte}.`;
}

/**
 * The reading of the funnel: who differs at 95 % and who still does at 99.8 %, how many would by chance alone, and what may not be said of the
 * others. Says nothing of a difference that stays within the limits.
 */
export function lectureEntonnoir({ estimations, taux, par, localises }: Entonnoir): string {
  if (localises === 0)
    return 'Aucun projet situé dans un département ne correspond à ces filtres\u00a0: rien à comparer.';
  if (taux === null) return `Nombre ${DE[par]} de la région non disponible\u00a0: aucun taux à comparer.`;
  const known = estimations.filter(({ ecart }) => ecart !== null);
  const told = known.filter(({ ecart }) => ecart !== 'indistinct');
  const region = `Taux de la région\u00a0: ${figure('taux', taux)} ${accorde(taux, 'projet')} ${uniteDe[par]}.`;
  const chance = `Sur ${nombre(known.length)} comparaisons, le hasard seul en ferait sortir jusqu’à ${nombre(known.length * (1 - NIVEAU), 1)} en moyenne.`;
  if (told.length === 0)
    return `${region} Aucun département ne s’en distingue à ${niveau(NIVEAU)}\u00a0: avec si peu de projets, le hasard suffit à expliquer les écarts.${tropPeu(known)}`;
  const rest = known.length - told.length;
  const others =
    rest === 0
      ? ''
      : ` Pour ${rest === 1 ? 'l’autre' : `les ${nombre(rest)} autres`}, le hasard suffit à expliquer l’écart.`;
  return `${region} ${distinctions(told)}${others} ${chance}${tropPeu(known)}`;
}

/** Who differs when the other denominator is taken: the answer to « what changes? », in one sentence. */
export function autreDenominateur({ estimations, par }: Pick<Entonnoir, 'estimations' | 'par'>): string {
  const told = (ecart: Estimation['ecart']) => {
    const some = estimations.filter((one) => one.ecart === ecart);
    return some.length === 0
      ? []
      : [`${enumere(some.map(({ territoire }) => territoire.avec_article))} ${ecart ?? ''}`];
  };
  const who = [...told('au-dessus'), ...told('au-dessous')];
  return `par ${par === 'habitants' ? 'habitant' : 'personne pauvre'}, à ${niveau(NIVEAU)}\u00a0: ${who.length === 0 ? 'aucun département ne se distingue' : who.join(', ')}.`;
}

/** Where so few are expected that even none is no surprise: nothing below can be told there, and that is said. */
function tropPeu(known: readonly Estimation[]): string {
  const few = known.filter(({ attendus }) => attendus !== null && attendus < seuilDeZero(NIVEAU));
  if (few.length === 0) return '';
  return ` ${few.length === known.length ? 'Partout' : `Dans ${nombre(few.length)} ${accorde(few.length, 'département')}`}, le taux de la région ferait attendre moins de ${nombre(seuilDeZero(NIVEAU), 1)} projets\u00a0: même aucun projet n’y serait pas surprenant.`;
}
