/** The list of the site as virtual modules: what the first script has of it, and all of it. */
import type { Dataset, Documentation } from '../../src/model/dataset.ts';
import type { Frame } from '../../src/model/frame.ts';
import { packProjets, packUnits } from '../../src/model/pack.ts';
import type { SentProjet } from '../../src/model/packedRows.ts';
import { tallyProjets } from '../../src/model/tally.ts';
import { keyOf, type UnitKey } from '../../src/model/units.ts';
import { hasAmounts } from '../../src/selection/amounts.ts';
import { PREFIX } from './moduleText.ts';

/** Rows of a list that the first script names; of a longer one it counts them. */
const MOST_SENT = 1000;

/** A level places the projects anew. */
type SentDataset = Omit<Dataset, 'projets'> & { projets: readonly SentProjet[] };

/** What the first script has of a list. */
export const shortOf = (dataset: Dataset): SentDataset =>
  isLong(dataset)
    ? { ...dataset, tally: dataset.tally ?? 'list', projets: tallyProjets(atFirstLevel(dataset)) }
    : dataset;

/** The projects at the units that are shown first: those of finer levels come with the list. */
function atFirstLevel({ levels, allUnits, projets }: Dataset): readonly SentProjet[] {
  const units = new Map(allUnits.map((unit) => [keyOf(unit), unit]));
  const holderOf = (key: UnitKey): UnitKey => {
    let unit = units.get(key);
    while (unit && unit.level !== levels[1]?.id) unit = units.get(unit.parent ?? '');
    return unit ? keyOf(unit) : key;
  };
  return projets.map(({ unit, units: several, ...projet }) => ({
    ...projet,
    unit: holderOf(unit),
    ...(several && { units: [...new Set(several.map(holderOf))] }),
  }));
}

const isLong = ({ projets }: Dataset): boolean => projets.length > MOST_SENT;

/** What brings the rest of it: a row a project before anything but the map is shown, or what finer levels count. */
export function rowsModule(dataset: Dataset): string {
  const load = isLong(dataset) ? `() => import('${PREFIX}list')` : null;
  const [rows, finest] = dataset.tally ? [null, load] : [load, null];
  return `export default ${rows};\nexport const finest = ${finest};`;
}

/** What brings the table of a list whose texts come by territory: no other site has a byte of it. */
export const partsViewModule = ({ tally }: Dataset): string =>
  `export default ${tally ? "() => import('/src/views/projets/PartsView.svelte')" : null};`;

/** What is counted, with units and projects packed: the browser unpacks them once. */
export function datasetModule({
  frame,
  tally,
  campagnes,
  axes,
  levels,
  finer,
  region,
  allUnits,
  indicateurs,
  projets,
}: SentDataset): string {
  const slim = {
    frame: shortFrameOf(frame),
    campagnes: campagnes.map(({ annee, source_fichier, source_editeur, source_date, source_type: type }) => {
      // Both are read as tables.
      const isTable = (type === 'tableau' || type === 'cube') && { source_type: 'tableau' as const };
      return { annee, source_fichier, source_editeur, source_date, ...isTable };
    }),
    axes: axes.map(({ id, libelle, libelle_court, couleur, symbole }) => {
      return { id, libelle, libelle_court, couleur, symbole };
    }),
    levels,
    ...(tally && { tally }),
    ...(finer && { finer }),
    indicateurs: indicateurs.map(({ colonne, role, libelle, unite, millesime, producteur }) => {
      return { colonne, role, libelle, unite, millesime, producteur };
    }),
  } satisfies Partial<Dataset>;
  // What a list does not have is not sent either.
  const extras = [
    ...(hasAmounts(projets) ? [['withAmounts', '/src/words/amounts.ts']] : []),
    ...(campagnes.length > 1 ? [['withYears', '/src/model/years.ts']] : []),
  ];
  const units = [region, ...allUnits];
  // The units are there already: projects name them by their place.
  const packed = { ...packProjets(projets, units.map(keyOf)), units: undefined };
  const hasMore = packed.amount || packed.several || packed.weight;
  const [unpack, reader] = hasMore ? ['unpackProjets', 'packed'] : ['unpackRows', 'packedRows'];
  return `import { ${unpack}, unpackUnits } from '/src/model/${reader}.ts';
import { placeAt } from '/src/model/placing.ts';
import { keyOf } from '/src/model/units.ts';
${extras.map(([name, path]) => `import { ${name} } from '${path}';`).join('\n')}
const units = unpackUnits(${JSON.stringify(packUnits(units))});
const [region, ...allUnits] = units;
const list = placeAt({
  ...${JSON.stringify(slim)}, region, allUnits, projets: ${unpack}({ ...${JSON.stringify(packed)}, units: units.map(keyOf) })
});
export default ${extras.reduce((list, [name]) => `${name}(${list})`, 'list')};`;
}

/** What the screens say of the list; the long sentences come with the pages that say them. */
function shortFrameOf(frame: Frame): Frame {
  const { programme, duProgramme, titre, presentation, axe, matrice, perimetre, sansIntitules } = frame;
  return { programme, duProgramme, titre, presentation, axe, matrice, perimetre, sansIntitules };
}

export function documentationOf(documentation: Documentation): Documentation {
  const { frame, campagnes, axes, engagements, references, indicateurs } = documentation;
  return { frame, campagnes, axes, engagements, references, indicateurs };
}
