/** Gaps: the cells of the matrix with no or few projects, ranked by the need that stands before them. */
import type { AxeIndex, Dataset } from '../model/dataset.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import type { Counts } from './counts.ts';
import { denominatorOf } from './chance.ts';

/**
 * One gap. `besoin`: people (in poverty, or all) of the département, null when missing. `regionWide`: region-wide
 * projects of the axis.
 */
export interface Lacune {
  territoire: Unit;
  axe: AxeIndex;
  nombre: number;
  besoin: number | null;
  regionWide: number;
}

/** The gaps of one département. */
export interface LacunesOfUnit {
  territoire: Unit;
  besoin: number | null;
  lacunes: Lacune[];
}

/** The gaps by département, both in the order of the list. */
export function groupLacunes(lacunes: readonly Lacune[]): LacunesOfUnit[] {
  const groups = new Map<string, LacunesOfUnit>();
  for (const lacune of lacunes) {
    const { territoire, besoin } = lacune;
    const group = groups.get(territoire.code) ?? { territoire, besoin, lacunes: [] };
    group.lacunes.push(lacune);
    groups.set(territoire.code, group);
  }
  return [...groups.values()];
}

export interface LacunesRequest {
  /** One axis, or all of them. */
  axe: string | null;
  /** A cell with at most so many projects is a gap. */
  seuil: number;
  classer: Denominator;
}

/**
 * The gaps, biggest need first and, within a département, empty cells before thin ones, then in the order of the axes;
 * départements whose need is missing come last.
 */
export function listLacunes(
  dataset: Dataset,
  counts: Counts,
  { axe, seuil: threshold, classer }: LacunesRequest,
): Lacune[] {
  const { axes, units, region } = dataset;
  const shown = axes.filter(({ id }) => axe === null || id === axe);
  const needs = units.map((territoire) => ({
    territoire,
    besoin: denominatorOf(dataset, territoire, classer),
  }));
  // The sorts are stable: equal needs keep the order of the départements, equal counts that of the axes.
  needs.sort((a, b) =>
    a.besoin === null || b.besoin === null
      ? Number(a.besoin === null) - Number(b.besoin === null)
      : b.besoin - a.besoin,
  );
  return needs.flatMap(({ territoire, besoin }) => {
    const lacunes = shown.map((one): Lacune => {
      const count = counts.crossed.get(territoire.code)?.get(one.id) ?? 0;
      const regionWide = counts.crossed.get(region.code)?.get(one.id) ?? 0;
      return { territoire, axe: one, nombre: count, besoin, regionWide };
    });
    return lacunes.filter(({ nombre: count }) => count <= threshold).sort((a, b) => a.nombre - b.nombre);
  });
}
