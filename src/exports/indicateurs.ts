/** Every indicator of every département, once: the columns of a sheet and the properties of a GeoJSON feature. */
import type { Dataset, Territoire } from '../model/dataset.ts';
import { DENOMINATEURS, type Denominateur } from '../model/view.ts';
import type { Counts } from '../selection/counts.ts';
import { buildEstimations, parOf, tauxRegional, type Estimation } from '../selection/hasard.ts';
import { personnesPauvres } from '../selection/serie.ts';
import { rate } from '../statistics/rank.ts';
import { colonnesExport, feuilles, indicateursMots as mots } from '../text/exports.ts';
import type { Case, Colonne, Tableau } from './tableau.ts';

/** One indicator: its key in a GeoJSON file, its title on a sheet, and its value for a row. */
interface Indicateur extends Colonne {
  cle: string;
  valeurOf: (row: Row) => Case;
}

/** What is known of a département, or of the region: then `code` is null and estimations are its own rates. */
interface Row {
  territoire: Territoire;
  nombre: number;
  tousAxes: number;
  parAxe: (axe: string) => number;
  estimations: Partial<Record<Denominateur, Pick<Estimation, 'taux' | 'intervalle' | 'ecart'>>>;
  /** Whether it has people: the region-wide projects have none of their own. */
  peuple: boolean;
}

/** The indicators and their values: départements in their order, the sum of the located projects, the region-wide projects. */
export interface Indicateurs {
  colonnes: (Colonne & { cle: string })[];
  departements: { territoire: Territoire; valeurs: Case[] }[];
  localises: Case[];
  regionaux: Case[];
}

/**
 * All indicators. `counts` (under all filters) are behind rates, intervals and indices; `facettes` (all axes) behind the counts by axis.
 * A region's rate counts located projects alone; it is compared with nothing.
 */
export function buildIndicateurs(dataset: Dataset, counts: Counts, facettes: Counts): Indicateurs {
  const { departements, region } = dataset;
  const estimations = { habitants: new Map<string, Estimation>(), pauvres: new Map<string, Estimation>() };
  for (const par of DENOMINATEURS)
    for (const one of buildEstimations(dataset, counts, par)) estimations[par].set(one.territoire.code, one);

  const regional = (par: Denominateur) => tauxRegional(dataset, counts, par);
  const wide = (axe: string) => facettes.croise.get(region.code)?.get(axe) ?? 0;
  const columns = columnsOf(dataset, regional);
  const valuesOf = (row: Row) => columns.map(({ valeurOf }) => valeurOf(row));
  const rows = departements.map((territoire): Row => {
    const { code } = territoire;
    const [habitants, pauvres] = [estimations.habitants.get(code), estimations.pauvres.get(code)];
    return {
      territoire,
      nombre: counts.parTerritoire.get(code) ?? 0,
      tousAxes: facettes.parTerritoire.get(code) ?? 0,
      parAxe: (axe) => facettes.croise.get(code)?.get(axe) ?? 0,
      estimations: { ...(habitants && { habitants }), ...(pauvres && { pauvres }) },
      peuple: true,
    };
  });
  const own = (par: Denominateur) => ({ taux: regional(par), intervalle: null, ecart: null });
  return {
    colonnes: columns.map(({ cle, titre, format, largeur }) => ({
      cle,
      titre,
      format,
      ...(largeur ? { largeur } : {}),
    })),
    departements: rows.map((row) => ({ territoire: row.territoire, valeurs: valuesOf(row) })),
    localises: valuesOf({
      territoire: region,
      nombre: counts.localises,
      tousAxes: facettes.localises,
      parAxe: (axe) => (facettes.parAxe.get(axe) ?? 0) - wide(axe),
      estimations: { habitants: own('habitants'), pauvres: own('pauvres') },
      peuple: true,
    }),
    regionaux: valuesOf({
      territoire: region,
      nombre: counts.regionaux,
      tousAxes: facettes.regionaux,
      parAxe: wide,
      estimations: {},
      peuple: false,
    }),
  };
}

function columnsOf(dataset: Dataset, regional: (par: Denominateur) => number | null): Indicateur[] {
  const perDenominateur = DENOMINATEURS.flatMap((par): Indicateur[] => {
    const key = `pour_${parOf(par)}_${par}`;
    const of = (row: Row) => row.estimations[par];
    return [
      { cle: key, titre: mots.taux(par), format: 'decimal', valeurOf: (row) => of(row)?.taux ?? null },
      {
        cle: `${key}_bas`,
        titre: mots.bas(par),
        format: 'decimal',
        valeurOf: (row) => of(row)?.intervalle?.low ?? null,
      },
      {
        cle: `${key}_haut`,
        titre: mots.haut(par),
        format: 'decimal',
        valeurOf: (row) => of(row)?.intervalle?.high ?? null,
      },
      {
        cle: `indice_${par}`,
        titre: mots.indice(par),
        format: 'decimal',
        valeurOf: (row) => {
          const taux = of(row)?.taux ?? null;
          return taux === null ? null : rate(taux, regional(par), 100);
        },
      },
      {
        cle: `ecart_${par}`,
        titre: mots.ecart(par),
        format: 'texte',
        valeurOf: (row) => {
          const ecart = of(row)?.ecart ?? null;
          return ecart === null ? null : mots.ecarts[ecart];
        },
      },
    ];
  });
  return [
    { cle: 'projets', titre: mots.projets, format: 'entier', valeurOf: ({ nombre }) => nombre },
    { cle: 'projets_tous_axes', titre: mots.projetsTousAxes, format: 'entier', valeurOf: ({ tousAxes }) => tousAxes },
    ...dataset.axes.map(({ id, libelle }): Indicateur => ({
      cle: `projets_${id.replaceAll('-', '_')}`,
      titre: mots.projetsAxe(libelle),
      format: 'entier',
      valeurOf: ({ parAxe }) => parAxe(id),
    })),
    ...perDenominateur,
    {
      cle: 'personnes_pauvres',
      titre: mots.personnesPauvres,
      format: 'milliers',
      valeurOf: ({ territoire, peuple }) => {
        const people = peuple ? personnesPauvres(dataset, territoire) : null;
        return people === null ? null : Math.round(people);
      },
    },
    ...dataset.indicateurs.map(({ colonne, libelle, unite }): Indicateur => ({
      cle: colonne,
      titre: mots.mesure(libelle, unite),
      format: dataset.departements.every(({ mesures }) => Number.isInteger(mesures[colonne] ?? 0))
        ? 'milliers'
        : 'decimal',
      valeurOf: ({ territoire, peuple }) => (peuple ? (territoire.mesures[colonne] ?? null) : null),
    })),
  ];
}

/** The indicators as a sheet: départements, then the two parts of the region's projects. */
export function tableauIndicateurs(
  { colonnes, departements, localises, regionaux }: Indicateurs,
  region: Territoire,
): Tableau {
  const { natures } = colonnesExport;
  return {
    nom: feuilles.indicateurs,
    colonnes: [
      { titre: colonnesExport.code, format: 'texte', largeur: 7 },
      { titre: mots.nom, format: 'texte', largeur: 20 },
      { titre: colonnesExport.nature, format: 'texte', largeur: 22 },
      ...colonnes.map((one) => ({ largeur: 16, ...one })),
    ],
    lignes: [
      ...departements.map(({ territoire, valeurs }) => [
        territoire.code,
        territoire.nom,
        natures.departement,
        ...valeurs,
      ]),
      [region.code, region.nom, natures.localises, ...localises],
      [region.code, region.nom, natures.regionaux, ...regionaux],
    ],
    filtrables: departements.length,
  };
}
