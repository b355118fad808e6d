/** What changed between two lists, in sentences. */
import { LEVEL } from '../../selection/deviation.ts';
import { formatEuros } from '../../words/amounts.ts';
import { describeProbability } from '../../words/chance.ts';
import { countUnits, oneUnit } from '../../words/levels.ts';
import { enumerateSome } from '../../words/some.ts';
import { capitalise, agree, formatNumber, formatPercent, formatProjets } from '../../words/numbers.ts';
import { sharedNote } from '../../words/shared.ts';
import type { Change } from './changes.ts';
import type { Evolution } from './select.ts';
import { evolutionWords, formatEurosDifference, formatSigned, within, type Names } from './words.ts';

/** « 2 447 projets en 2018, 2 558 en 2019 : +111 ». */
const counted = ({ before, after, difference }: Change, [first, second]: Names) =>
  `${formatProjets(before?.nombre ?? 0)} ${within(first)}, ${after?.nombre === 0 ? 'aucun' : formatNumber(after?.nombre ?? 0)} ${within(second)}${difference === 0 ? '\u00a0: autant' : `\u00a0: ${formatSigned(difference ?? 0)}`}`;

/** What may be said of one difference: « le hasard suffit à l’expliquer », « plus que le hasard n’en explique ». */
function verdict({ corrected, course }: Change): string {
  if (course === null || corrected === null) return '';
  const p = describeProbability(corrected);
  return course === 'indistinct'
    ? `le hasard suffit à expliquer l’écart (p = ${p})`
    : `l’écart, rapporté à la population de chaque année, dépasse ce que le hasard explique (p = ${p})`;
}

/** Who rises and who falls beyond chance, among how many that are compared. */
function describeTold({ level, rows, comparisons }: Evolution): string {
  if (comparisons === 0) return '';
  const namesOf = (course: Change['course']) =>
    rows.filter((row) => row.course === course).map(({ territoire }) => territoire.avec_article || territoire.nom);
  const said = (['rises', 'falls'] as const).flatMap((course) => {
    const names = namesOf(course);
    return names.length === 0 ? [] : [`${evolutionWords.courses[course]} ${enumerateSome(names)}`];
  });
  const rest = namesOf('indistinct').length;
  const corrected = `probabilités corrigées pour ${formatNumber(comparisons)} ${agree(comparisons, 'comparaison')}`;
  if (said.length === 0)
    return ` Par ${level.nom}, aucune différence ne dépasse ce que le hasard explique (${corrected}).`;
  const others = rest === 0 ? '' : `\u00a0; ailleurs (${countUnits(level, rest)}), le hasard suffit`;
  return ` Au-delà du hasard à ${formatPercent(100 * LEVEL, 0)}\u00a0: ${said.join(', ')}${others} (${corrected}).`;
}

/** The first sentence, for a room. */
export function describeShort({ total }: Evolution, names: Names): string {
  return `${capitalise(counted(total, names))}.`;
}

/** What changed, in sentences: in all, where, by how much money, and whether it is more than chance. */
export function describeEvolution(evolution: Evolution, names: Names): string {
  const { level, total, located, hasAmounts, shared } = evolution;
  if ((total.before?.nombre ?? 0) + (total.after?.nombre ?? 0) === 0) return evolutionWords.empty;
  const said = verdict(located);
  const inUnits = said === '' ? '' : ` Dans ${oneUnit(level)}\u00a0: ${counted(located, names)}\u00a0; ${said}.`;
  const both = shared
    .map((count, i) => (count === 0 ? '' : ` ${capitalise(within(names[i] ?? ''))}, ${sharedNote(level, count)}`))
    .join('');
  return `${describeShort(evolution, names)}${inUnits}${describeTold(evolution)}${hasAmounts ? describeAmounts(total, names) : ''}${both}`;
}

function describeAmounts({ before, after, amountDifference }: Change, [first, second]: Names): string {
  const said = (amount: number | null | undefined) => (amount == null ? 'non précisé' : formatEuros(amount));
  const more =
    amountDifference === null || amountDifference === 0 ? '' : ` (${formatEurosDifference(amountDifference)})`;
  return ` Montant\u00a0: ${said(before?.amount)} ${within(first)}, ${said(after?.amount)} ${within(second)}${more}.`;
}

/**
 * What a row, a shape or a cell says to who does not see it: « Isère : 3 projets en 2018, 5 en 2019 : +2 », with the
 * amounts where they are what is shown.
 */
export const describeChange = (nom: string, change: Change, names: Names, hasAmounts = false): string =>
  `${nom}\u00a0: ${change.before && change.after ? `${counted(change, names)}${hasAmounts ? `.${describeAmounts(change, names)}` : ''}` : `seulement ${within(names[change.after ? 1 : 0])}`}`;
