/** The projects that are shown, as a file. */
import type { Dataset, ProjetIndex, Textes } from '../model/dataset.ts';
import { exportProjets } from '../text/projets.ts';
import { toCsv } from './csv.ts';

/** CSV of `projets` in their order, one row each, with source line and corrections; texts not loaded stay empty. */
export function projetsCsv(projets: readonly ProjetIndex[], dataset: Dataset, textes: Textes | null): string {
  const noms = new Map([dataset.region, ...dataset.departements].map(({ code, nom }) => [code, nom]));
  const axes = new Map(dataset.axes.map(({ id, libelle }) => [id, libelle]));
  const rows = projets.map((projet) => {
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
  return toCsv(exportProjets.colonnes, rows);
}
