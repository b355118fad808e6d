/** Every indicator of every département, once: the columns of a sheet and the properties of a GeoJSON feature. */
import type { Dataset } from '../model/dataset.ts';
import type { Level } from '../model/levels.ts';
import type { Unit } from '../model/units.ts';
import type { Denominator } from '../model/view.ts';
import type { Counts } from '../selection/counts.ts';
import { buildEstimations, regionalRate, type Estimation } from '../selection/chance.ts';
import { denominatorsOf } from '../selection/offered.ts';
import { statedAt, statedOfLocated, type Stated } from '../selection/amounts.ts';
import { amountCells, listAmountColumns } from './amounts.ts';
import { exportColumns, sheetWords, indicateursWords } from '../words/exports.ts';
import { listIndicateurColumns, type Row } from './indicateurColumns.ts';
import type { Case, Column, ExportTable } from './table.ts';

/**
 * The indicators and their values: départements in their order, the sum of the located projects, the region-wide
 * projects.
 */
export interface Indicateurs {
  level: Level;
  columns: (Column & { key: string })[];
  units: { territoire: Unit; values: Case[] }[];
  located: Case[];
  regionWide: Case[];
  /** Null where the level places every project. */
  unplaced: Case[] | null;
}

/**
 * All indicators. `counts` (under all filters) are behind rates, intervals and indices; `facets` (all axes) behind the
 * counts by axis. A region's rate counts located projects alone; it is compared with nothing.
 */
export function buildIndicateurs(dataset: Dataset, counts: Counts, facets: Counts): Indicateurs {
  const { units, region } = dataset;
  const estimations = { habitants: new Map<string, Estimation>(), pauvres: new Map<string, Estimation>() };
  for (const per of denominatorsOf(dataset))
    for (const one of buildEstimations(dataset, counts, per)) estimations[per].set(one.territoire.code, one);

  const regionalRateOf = (per: Denominator) => regionalRate(dataset, counts, per);
  const wide = (axe: string) => facets.crossed.get(region.code)?.get(axe) ?? 0;
  const lost = (axe: string) => facets.crossed.get('')?.get(axe) ?? 0;
  const columns = listIndicateurColumns(dataset, regionalRateOf);
  const valuesOf = (row: Row, stated: Stated) => [
    ...columns.map(({ valueOf }) => valueOf(row)),
    ...amountCells(dataset, row.territoire, stated, row.peopled),
  ];
  const statedHere = (code: string) => statedAt(counts, code);
  const rows = units.map((territoire): Row => {
    const { code } = territoire;
    const [habitants, pauvres] = [estimations.habitants.get(code), estimations.pauvres.get(code)];
    return {
      territoire,
      nombre: counts.byTerritoire.get(code) ?? 0,
      allAxes: facets.byTerritoire.get(code) ?? 0,
      byAxe: (axe) => facets.crossed.get(code)?.get(axe) ?? 0,
      estimations: { ...(habitants && { habitants }), ...(pauvres && { pauvres }) },
      peopled: true,
    };
  });
  const own = (per: Denominator) => ({ taux: regionalRateOf(per), interval: null, deviation: null });
  return {
    level: dataset.level,
    columns: [...columns, ...listAmountColumns(dataset)].map(({ key, title, format, width }) => ({
      key,
      title,
      format,
      ...(width ? { width } : {}),
    })),
    units: rows.map((row) => ({ territoire: row.territoire, values: valuesOf(row, statedHere(row.territoire.code)) })),
    located: valuesOf(
      {
        territoire: region,
        nombre: counts.located,
        allAxes: facets.located,
        byAxe: (axe) => (facets.byAxe.get(axe) ?? 0) - wide(axe) - lost(axe),
        estimations: { habitants: own('habitants'), pauvres: own('pauvres') },
        peopled: true,
      },
      statedOfLocated(dataset, counts),
    ),
    regionWide: valuesOf(
      {
        territoire: region,
        nombre: counts.regionWide,
        allAxes: facets.regionWide,
        byAxe: wide,
        estimations: {},
        peopled: false,
      },
      statedHere(region.code),
    ),
    unplaced:
      facets.unplaced === 0
        ? null
        : valuesOf(
            {
              territoire: region,
              nombre: counts.unplaced,
              allAxes: facets.unplaced,
              byAxe: lost,
              estimations: {},
              peopled: false,
            },
            statedHere(''),
          ),
  };
}

/** The indicators as a sheet: départements, then the two parts of the region's projects. */
export function buildIndicateursTable(
  { level, columns, units, located, regionWide, unplaced }: Indicateurs,
  region: Unit,
): ExportTable {
  const natures = exportColumns.natures(level);
  return {
    nom: sheetWords.indicateurs,
    columns: [
      { title: exportColumns.code, format: 'text', width: 7 },
      { title: indicateursWords.nom, format: 'text', width: 20 },
      { title: exportColumns.nature, format: 'text', width: 22 },
      ...columns.map((one) => ({ width: 16, ...one })),
    ],
    lines: [
      ...units.map(({ territoire, values }) => [territoire.code, territoire.nom, natures.unit, ...values]),
      [region.code, region.nom, natures.located, ...located],
      [region.code, region.nom, natures.regionWide, ...regionWide],
      ...(unplaced ? [['', '', natures.unplaced, ...unplaced]] : []),
    ],
    filterable: units.length,
  };
}
