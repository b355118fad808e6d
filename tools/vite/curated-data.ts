/**
 * Vite plugin: the curated tables and the geometry become virtual modules, validated once, here.
 * A wrong table stops the build with the loader's sentence (file, row, column, reason).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inspect } from 'node:util';
import type { Plugin } from 'vite';
import { packElsewhere } from '../../data/pipeline/elsewhere.ts';
import { packCommunes } from '../../data/pipeline/communes.ts';
import { packLookups } from '../../data/pipeline/lookups.ts';
import { listFinerLevels } from '../../data/pipeline/finer.ts';
import { loadDataset } from '../../data/pipeline/load.ts';
import { dataFolder, geoFolder, REGION_FILE } from '../../data/pipeline/region.ts';
import { loadSite } from '../../data/pipeline/site.ts';
import { readAudit } from '../../data/pipeline/audit.ts';
import { DataError } from '../../src/import/problems.ts';
import { filesOfParts, indexParts } from './cubeParts.ts';
import { readFitting } from '../../geo/pipeline/fit.ts';
import { composeUnits } from '../../src/outlines/composeUnits.ts';
import { mapFrameOf, projectContext, projectMap } from '../../src/outlines/frame.ts';
import { projectLevel } from '../../src/outlines/level.ts';
import { sourceOf } from '../../src/outlines/sourceOf.ts';
import { GeometryError } from '../../src/outlines/units.ts';
import type { Dataset, Documentation } from '../../src/model/dataset.ts';
import type { Frame } from '../../src/model/frame.ts';
import type { LevelTopology, MapGeometry, MapLayout, SourcedShapes } from '../../src/model/geometry.ts';
import { holdersOf } from '../../src/model/holders.ts';
import { linesOfName } from '../../src/map/circles.ts';
import { outlineDefinitions } from '../../src/map/definitions.ts';
import { withoutMagnifiers } from '../../src/map/world.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { RING_ID, RING_PATH } from '../../src/ui/ring.ts';
import { packProjets, packUnits } from '../../src/model/pack.ts';
import type { SentProjet } from '../../src/model/packedRows.ts';
import { tallyProjets } from '../../src/model/tally.ts';
import { packShapes, type PackedShapes } from '../../src/model/shapeParts.ts';
import { keyOf } from '../../src/model/units.ts';
import { hasAmounts } from '../../src/selection/amounts.ts';

const PREFIX = 'virtual:';
const AUDIT = resolve('docs/accessibilite/audit.csv');
const PLACEHOLDER = '<!--geometrie-->';

/** Where the curated tables can be downloaded from in the built site. */
const DOWNLOADS = 'donnees';

/**
 * Virtual modules `virtual:dataset`, `virtual:documentation`, `virtual:texts`, `virtual:carte`, `virtual:context`,
 * `virtual:topology`, `virtual:tables`, `virtual:communes`, `virtual:finer`, `virtual:shapes-epci`,
 * `virtual:shapes-commune` (`/0`, `/1`… for the paths of each file), `virtual:shapes-finest`, `virtual:topology-finest`,
 * `virtual:elsewhere`, `virtual:lookups`, `virtual:list`, `virtual:rows` and `virtual:parts` of long lists, and for the
 * drawn pages alone `virtual:geometry`, `virtual:site`, `virtual:audit`. `load` reads the tables of a folder, which
 * `data/region.json` names.
 */
export function curatedData({ load = loadDataset } = {}): Plugin {
  const cache = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!cache.has(key)) cache.set(key, make());
    return cache.get(key) as T;
  };
  // Asked late: what is wrong with them stops the build with its sentence, not the reading of the configuration.
  const dataDir = () => once('folder', () => dataFolder());
  const topologyFile = () => once('file', () => resolve(geoFolder(), 'departements.topojson'));
  const data = () => once('data', () => load(dataDir()));
  const parts = () => once('parts', () => indexParts(dataDir(), data().dataset));
  const isOneLevel = () => data().dataset.levels.length === 2;
  /** Of the finest level of the tables; what is shown first is composed of it. */
  const finest = () =>
    once('finest', () => readFitting(readFileSync(topologyFile(), 'utf8'), holdersOf(data().dataset)));
  const topology = () => once('topology', () => (isOneLevel() ? finest() : composedOf(finest(), data().dataset)));
  const frame = () => once('frame', () => mapFrameOf(topology(), finest()));
  const geometry = () => once('geometry', () => noteInsets(projectMap(topology(), linesOfName, undefined, frame())));

  const read = (files: readonly string[]) =>
    files.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, 'utf8')) as LevelTopology);
  /** Shapes of a level, null where the region has no outlines of it. */
  const shapesOf = (parts: readonly LevelTopology[]) => {
    const [first] = parts;
    const plain = withoutMagnifiers(geometry().frame);
    return first ? { source: sourceOf(first), ...projectLevel(parts, plain, linesOfName) } : null;
  };
  /** Shapes of the finest level of the tables, null where it is the one that is shown. */
  const finestShapes = (): SourcedShapes | null =>
    isOneLevel() ? null : noteInsets(projectMap(finest(), linesOfName, FINEST_DETAIL, frame()));

  const communes = () =>
    once('communes', () => {
      const parts = read(filesIn(`${geoFolder()}/communes`));
      const shapes = shapesOf(parts);
      return shapes && packShapes(shapes, parts.map(codesIn));
    });

  const modules: Record<string, (part?: string) => string> = {
    dataset: () => datasetModule(shortOf(data().dataset)),
    list: () => datasetModule(data().dataset),
    rows: () => rowsModule(data().dataset),
    parts: () => json(parts()),
    documentation: () => json(documentationOf(data().dataset)),
    texts: () => parsedJson(data().texts),
    carte: () => json(withoutPaths(geometry())),
    context: () => json(projectContext(topology(), undefined, geometry().frame)),
    topology: () => json(topology()),
    tables: () => json(listTables(dataDir())),
    'shapes-finest': () => parsedJson(finestShapes()),
    'topology-finest': () => (isOneLevel() ? json(null) : parsedJson(finest())),
    communes: () => parsedJson(packCommunes(holdersOf(data().dataset))),
    places: () => parsedJson(data().places),
    finer: () => json(listFinerLevels(data().dataset)),
    'shapes-epci': () => parsedJson(shapesOf(read([`${geoFolder()}/epci.topojson`]))),
    'shapes-commune': (part) => (part ? parsedJson(communes()?.paths[Number(part)]) : partsModule(communes()?.packed)),
    elsewhere: () => parsedJson(packElsewhere(holdersOf(data().dataset))),
    lookups: () => parsedJson(packLookups({ region: data().dataset.region, units: holdersOf(data().dataset) })),
    geometry: () => json(geometry()),
    site: () => json(loadSite(dataDir())),
    audit: () => json(readAudit(AUDIT)),
  };

  return {
    name: 'curated-data',
    resolveId: (id) => (id.startsWith(PREFIX) && (partsOf(id)[0] ?? '') in modules ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${PREFIX}`)) return null;
      const [name = '', part] = partsOf(id.slice(1));
      return modules[name]?.(part) ?? null;
    },
    transform: (code, id) =>
      id.endsWith('/src/styles/global.css') && geometry().frame.insets ? code + INK_BEYOND : null,
    configResolved() {
      // Tables and outlines are checked even where nothing imports them, and before Vite begins: nothing else stands
      // around the sentence.
      try {
        data();
        loadSite(dataDir());
        topology();
      } catch (error) {
        throw error instanceof DataError || error instanceof GeometryError ? withoutTrace(error) : error;
      }
    },
    buildStart() {
      const tables = tableFiles(dataDir()).map((name) => resolve(dataDir(), name));
      const settings = ['site.json', 'niveaux.json', 'cadre.json'].map((name) => resolve(dataDir(), name));
      const shown = resolve('data', REGION_FILE);
      for (const file of [...tables, ...settings, AUDIT, topologyFile(), shown]) this.addWatchFile(file);
    },
    watchChange: () => cache.clear(),
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace(PLACEHOLDER, () => outlineDefinitions(geometry()) + ringOf(data().dataset.axes)),
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const name of [...tableFiles(dataDir()), 'datapackage.json']) {
        this.emitFile({
          type: 'asset',
          fileName: `${DOWNLOADS}/${name}`,
          source: readFileSync(resolve(dataDir(), name)),
        });
      }
      const index = parts();
      for (const [fileName, file] of index ? filesOfParts(dataDir(), index) : [])
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      this.emitFile({ type: 'asset', fileName: `${DOWNLOADS}/accessibilite-audit.csv`, source: readFileSync(AUDIT) });
      this.emitFile({
        type: 'asset',
        fileName: `${DOWNLOADS}/departements.topojson`,
        source: readFileSync(topologyFile()),
      });
    },
  };
}

/** Behind the name of whose outlines they are. */
const INSET_SCALES = 'encadrés à des échelles différentes';
/** Where shapes are as small as those of insets, pale names reach beyond them: their edge has the colour of the class. */
const INK_BEYOND =
  '\n[data-map-labels] .sur-c3 { stroke: var(--class-3); }\n[data-map-labels] .sur-c4 { stroke: var(--class-4); }\n';
/** How finely the shapes of a level below the first are drawn. */
const FINEST_DETAIL = { minArea: 0.3, decimals: 1 };

/** The outlines of the units that are shown first, of those that the file has. */
function composedOf(topology: MapTopology, { units, allUnits }: Dataset): MapTopology {
  const shown = new Map(units.map((unit) => [keyOf(unit), unit.code]));
  const holders = new Map(allUnits.map(({ code, parent }) => [code, shown.get(parent ?? '')]));
  return composeUnits(topology, units, (code) => holders.get(code));
}

/** Whoever names the source of a map with insets says that they have other scales. */
function noteInsets(map: MapGeometry): MapGeometry {
  const { source, frame } = map;
  const nom = [source.nom ?? source.fichier, INSET_SCALES].filter(Boolean).join(', ');
  return frame.insets ? { ...map, source: { ...source, nom } } : map;
}

/** The outlines in a folder, in the order of their names; none where there is no folder. */
function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.topojson'))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];
}

/** The symbol that only a list with more categories than symbols needs. */
function ringOf(axes: Dataset['axes']): string {
  const hasRing = axes.some(({ symbole }) => symbole === 'anneau');
  return hasRing ? `<path id="${RING_ID}" fill-rule="evenodd" d="${RING_PATH}"/>` : '';
}

/**
 * Vite prints what stops it by `inspect`: of a fault in a table or in the outlines only its sentence helps, not where
 * the code found it.
 */
function withoutTrace(error: Error): Error {
  return Object.assign(error, { [inspect.custom]: () => error.message });
}

/** The tables that the data package describes: those, and no other file, can be downloaded. */
function resources(directory: string): { path: string; title: string; description: string }[] {
  return JSON.parse(readFileSync(resolve(directory, 'datapackage.json'), 'utf8')).resources;
}

function tableFiles(directory: string): string[] {
  return resources(directory).map(({ path }) => path);
}

/** Long data as a string that is parsed: browsers read JSON several times faster than the same as a script. */
function parsedJson(value: unknown): string {
  return `export default ${parsed(value)};`;
}

function parsed(value: unknown): string {
  return `JSON.parse('${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`;
}

/** What is known of shapes at once, and what brings the paths of each part: a file of its own. */
function partsModule(packed: PackedShapes | undefined): string {
  if (!packed) return json(null);
  const loads = packed.parts.map((_, part) => `() => import('${PREFIX}shapes-commune/${part}')`);
  return `const parts = [${loads.join()}];
export default { ...${parsed(packed)}, load: async (part) => (await parts[part]()).default };`;
}

/** The name of a virtual module, and its part where it has several. */
const partsOf = (id: string): string[] => id.slice(PREFIX.length).split('/');

/** Codes of all shapes of a file. */
const codesIn = ({ objects }: LevelTopology): string[] =>
  Object.values(objects).flatMap(({ geometries }) =>
    geometries.map(({ id, properties }) => String(id ?? (properties as { code?: string })?.code ?? '')),
  );

function json(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}

/** Rows of a list that the first script names; of a longer one it counts them. */
const MOST_SENT = 1000;

/** A level places the projects anew. */
type SentDataset = Omit<Dataset, 'projets'> & { projets: readonly SentProjet[] };

/** What the first script has of a list. */
const shortOf = (dataset: Dataset): SentDataset =>
  isLong(dataset) ? { ...dataset, tally: dataset.tally ?? 'list', projets: tallyProjets(dataset.projets) } : dataset;

const isLong = ({ projets }: Dataset): boolean => projets.length > MOST_SENT;

/** What brings the rest of it: a row a project before anything but the map is shown, or what finer levels count. */
function rowsModule(dataset: Dataset): string {
  const load = isLong(dataset) ? `() => import('${PREFIX}list')` : null;
  const [rows, finest] = dataset.tally ? [null, load] : [load, null];
  return `export default ${rows};\nexport const finest = ${finest};`;
}

/** What is counted, with units and projects packed: the browser unpacks them once. */
function datasetModule({
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
      const isTable = type === 'tableau' && { source_type: type };
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

function documentationOf(documentation: Documentation): Documentation {
  const { frame, campagnes, axes, engagements, references, indicateurs } = documentation;
  return { frame, campagnes, axes, engagements, references, indicateurs };
}

/** What the downloads page lists: path in the site, title and description of the data package, size in bytes. */
function listTables(directory: string) {
  return resources(directory).map(({ path, title, description }) => ({
    path: `${DOWNLOADS}/${path}`,
    file: path,
    title: title,
    description,
    bytes: readFileSync(resolve(directory, path)).length,
  }));
}

/** The geometry that the scripts need: the paths themselves stand in the page already and are not sent twice. */
function withoutPaths({ source, frame, features }: MapGeometry): MapLayout {
  return {
    source,
    frame,
    features: features.map(({ code, label, bbox, neighbours }) => ({ code, label, bbox, neighbours })),
  };
}
