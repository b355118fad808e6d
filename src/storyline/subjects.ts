/** What the ready storyline speaks of, decided by the data alone: which steps there are, and what each has to say. */
import type { AxeIndex, Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import { countProjets, type Counts } from '../selection/counts.ts';
import { ficheMaker, type Fiche } from '../selection/fiche.ts';
import { measureOf } from '../selection/series.ts';
import { denominatorsOf } from '../selection/offered.ts';
import type { Deviation } from '../selection/chance.ts';

/** Why a département has a step of its own: it differs from the region, or no other has more axes without a project. */
export interface Reasons {
  habitants: Exclude<Deviation, 'indistinct'> | null;
  pauvres: Exclude<Deviation, 'indistinct'> | null;
  mostEmpty: boolean;
}

/** The subject of one step. */
export type StepSubject =
  | { subject: 'region' | 'classements' | 'hasard' | 'lacunes' | 'regionaux' | 'methode' }
  | { subject: 'axe'; axe: AxeIndex }
  | { subject: 'unit'; territoire: Unit; fiche: Fiche; reasons: Reasons };

/** The counts of everything, which the ready storyline is written from: filters of the moment do not belong to it. */
export function countAll({ projets, region }: Dataset): Counts {
  return countProjets(projets, region.code);
}

/** The subjects in the order in which they are told; the region-wide projects only where there are any. */
export function listSubjects(dataset: Dataset): StepSubject[] {
  // Of a site that waits for its first list there is nothing to tell but where it stands.
  if (dataset.projets.length === 0) return [{ subject: 'region' }, { subject: 'methode' }];
  const { axes, units, region, projets } = dataset;
  const make = ficheMaker(dataset);
  const fiches = units.map((territoire) => ({ territoire, fiche: make(territoire) }));
  const empties = ({ axes: all }: Fiche) => all.filter(({ here }) => here === 0).length;
  const most = fiches.reduce((found, { fiche }) => Math.max(found, empties(fiche)), 0);
  const told = fiches.flatMap(({ territoire, fiche }): StepSubject[] => {
    const { habitants, pauvres } = fiche.estimations;
    const reasons: Reasons = {
      habitants: distinct(habitants.deviation),
      pauvres: distinct(pauvres.deviation),
      mostEmpty: axes.length > 1 && most > 0 && empties(fiche) === most,
    };
    const hasReason = reasons.habitants !== null || reasons.pauvres !== null || reasons.mostEmpty;
    return hasReason ? [{ subject: 'unit', territoire, fiche, reasons }] : [];
  });
  return [
    { subject: 'region' },
    // Without inhabitants there is one ranking, and no rate that chance could explain; one unit differs from nothing.
    ...(denominatorsOf(dataset).length > 0 && units.length > 1
      ? ([{ subject: 'classements' }, { subject: 'hasard' }] as const)
      : []),
    // One axis is the whole list again.
    ...(axes.length > 1 ? axes : []).map((axe): StepSubject => ({ subject: 'axe', axe })),
    { subject: 'lacunes' },
    ...foremost(told, dataset),
    ...(projets.some(({ territoire }) => territoire === region.code) ? [{ subject: 'regionaux' } as const] : []),
    { subject: 'methode' },
  ];
}

/** A storyline is told in a room: of more units than these the largest have a step. */
const MOST_TOLD = 14;

function foremost(told: readonly StepSubject[], dataset: Dataset): readonly StepSubject[] {
  if (told.length <= MOST_TOLD) return told;
  const people = (one: StepSubject) =>
    one.subject === 'unit' ? (measureOf(dataset, one.territoire, 'population') ?? one.fiche.nombre) : 0;
  return [...told].sort((a, b) => people(b) - people(a)).slice(0, MOST_TOLD);
}

function distinct(deviation: Deviation | null): Exclude<Deviation, 'indistinct'> | null {
  return deviation === 'indistinct' ? null : deviation;
}
