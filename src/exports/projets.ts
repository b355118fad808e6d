/** The projects that are shown, as a file. */
import type { Dataset, ProjetIndex, Texts } from '../model/dataset.ts';
import { placesOf } from '../model/placing.ts';
import { sheetWords } from '../words/exports.ts';
import { exportProjetsWords } from '../words/projets.ts';
import { toCsv } from './csv.ts';
import type { Case, ExportTable } from './table.ts';

/** One row a project, in their order, with source line and corrections; texts not loaded stay empty. */
function rowsOf(projets: readonly ProjetIndex[], dataset: Dataset, texts: Texts | null): Case[][] {
  const names = new Map([dataset.region, ...dataset.units].map(({ code, nom }) => [code, nom]));
  const axes = new Map(dataset.axes.map(({ id, libelle }) => [id, libelle]));
  return projets.map((projet) => {
    const long = texts?.projets[projet.id];
    return [
      projet.id,
      projet.annee,
      placesOf(projet).join(' | '),
      placesOf(projet)
        .map((code) => names.get(code) ?? '')
        .join(' | '),
      ...(axes.size > 1 ? [axes.get(projet.axe) ?? ''] : []),
      projet.structure,
      long?.structure_source ?? '',
      long?.resume ?? '',
      long?.source_ligne ?? '',
      long?.corrections ?? '',
      ...(dataset.offers ? [projet.amount ?? null] : []),
    ];
  });
}

/** Where the axis stands among the columns: a list without categories has none. */
const AXE = 4;
const withoutAxe = <T>({ axes }: Dataset, columns: readonly T[]): T[] =>
  columns.filter((_, i) => axes.length > 1 || i !== AXE);

const titlesOf = (dataset: Dataset) => [
  ...withoutAxe(dataset, exportProjetsWords.columns),
  ...(dataset.offers ? [exportProjetsWords.amount] : []),
];

/** CSV of `projets`; texts not loaded stay empty. */
export function projetsCsv(projets: readonly ProjetIndex[], dataset: Dataset, texts: Texts | null): string {
  return toCsv(
    titlesOf(dataset),
    rowsOf(projets, dataset, texts).map((row) => row.map((value) => value ?? '')),
  );
}

/** What programs call the columns: those of `projets.csv` as there, and the names behind its codes. */
const KEYS = [
  'id',
  'annee',
  'territoire',
  'territoire_nom',
  'axe_libelle',
  'structure',
  'structure_source',
  'resume',
  'source_ligne',
  'corrections',
];

/** The sheet's columns: their widths in characters, and which of them are numbers. */
const WIDTHS = [10, 8, 9, 22, 32, 36, 36, 90, 10, 50].map((width, i) => ({ width, isNumber: i === 1 || i === 8 }));

/** The projects as a sheet, with the same columns as the CSV. */
export function buildProjetsTable(projets: readonly ProjetIndex[], dataset: Dataset, texts: Texts): ExportTable {
  const sizes = withoutAxe(dataset, WIDTHS);
  const keys = [...withoutAxe(dataset, KEYS), exportProjetsWords.amount];
  return {
    nom: sheetWords.projets,
    columns: titlesOf(dataset).map((title, i) => ({
      title,
      key: keys[i] ?? title,
      format: title === exportProjetsWords.amount ? 'euros' : sizes[i]?.isNumber ? 'integer' : 'text',
      ...(sizes[i] ? { width: sizes[i].width } : {}),
    })),
    lines: rowsOf(projets, dataset, texts),
    filterable: projets.length,
  };
}
