/** The projects that are shown, as a file. */
import type { Dataset, ProjetIndex, Textes } from '../model/dataset.ts';
import { feuilles } from '../text/exports.ts';
import { exportProjets } from '../text/projets.ts';
import { toCsv } from './csv.ts';
import type { Tableau } from './tableau.ts';

/** One row a project, in their order, with source line and corrections; texts not loaded stay empty. */
function rowsOf(projets: readonly ProjetIndex[], dataset: Dataset, textes: Textes | null): (string | number)[][] {
  const noms = new Map([dataset.region, ...dataset.departements].map(({ code, nom }) => [code, nom]));
  const axes = new Map(dataset.axes.map(({ id, libelle }) => [id, libelle]));
  return projets.map((projet) => {
    const long = textes?.projets[projet.id];
    return [
      projet.id,
      projet.annee,
      projet.territoire,
      noms.get(projet.territoire) ?? '',
      axes.get(projet.axe) ?? '',
      projet.structure,
      long?.structure_source ?? '',
      long?.resume ?? '',
      long?.source_ligne ?? '',
      long?.corrections ?? '',
    ];
  });
}

/** CSV of `projets`; texts not loaded stay empty. */
export function projetsCsv(projets: readonly ProjetIndex[], dataset: Dataset, textes: Textes | null): string {
  return toCsv(exportProjets.colonnes, rowsOf(projets, dataset, textes));
}

/** Widths of the sheet's columns in characters, and which of them are numbers. */
const WIDTHS = [10, 8, 9, 22, 32, 36, 36, 90, 10, 50];
const NUMBERS = [1, 8];

/** The projects as a sheet, with the same columns as the CSV. */
export function tableauProjets(projets: readonly ProjetIndex[], dataset: Dataset, textes: Textes): Tableau {
  return {
    nom: feuilles.projets,
    colonnes: exportProjets.colonnes.map((titre, i) => ({
      titre,
      format: NUMBERS.includes(i) ? 'entier' : 'texte',
      ...(WIDTHS[i] ? { largeur: WIDTHS[i] } : {}),
    })),
    lignes: rowsOf(projets, dataset, textes),
    filtrables: projets.length,
  };
}
