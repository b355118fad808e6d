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
import { readFitting } from '../../geo/pipeline/fit.ts';
import { projectContext, projectMap } from '../../src/outlines/frame.ts';
import { projectLevel } from '../../src/outlines/level.ts';
import { sourceOf } from '../../src/outlines/sourceOf.ts';
import { GeometryError } from '../../src/outlines/units.ts';
import type { Dataset, Documentation } from '../../src/model/dataset.ts';
import type { Frame } from '../../src/model/frame.ts';
import type { LevelTopology, MapGeometry, MapLayout } from '../../src/model/geometry.ts';
import { linesOfName } from '../../src/map/circles.ts';
import { outlineDefinitions } from '../../src/map/definitions.ts';
import { RING_ID, RING_PATH } from '../../src/ui/ring.ts';
import { packProjets, packUnits } from '../../src/model/pack.ts';
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
 * `virtual:shapes-commune` (`/0`, `/1`… for the paths of each file), `virtual:elsewhere`, `virtual:lookups`, and for
 * the drawn pages alone `virtual:geometry`, `virtual:site`, `virtual:audit`. `load` reads the tables of a folder,
 * which `data/region.json` names.
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
  const topology = () =>
    once('topology', () => readFitting(readFileSync(topologyFile(), 'utf8'), data().dataset.units));
  const geometry = () => once('geometry', () => projectMap(topology(), linesOfName));

  const read = (files: readonly string[]) =>
    files.filter((file) => existsSync(file)).map((file) => JSON.parse(readFileSync(file, 'utf8')) as LevelTopology);
  /** Shapes of a level, null where the region has no outlines of it. */
  const shapesOf = (parts: readonly LevelTopology[]) => {
    const [first] = parts;
    return first ? { source: sourceOf(first), ...projectLevel(parts, geometry().frame, linesOfName) } : null;
  };

  const communes = () =>
    once('communes', () => {
      const parts = read(filesIn(`${geoFolder()}/communes`));
      const shapes = shapesOf(parts);
      return shapes && packShapes(shapes, parts.map(codesIn));
    });

  const modules: Record<string, (part?: string) => string> = {
    dataset: () => datasetModule(data().dataset),
    documentation: () => json(documentationOf(data().dataset)),
    texts: () => parsedJson(data().texts),
    carte: () => json(withoutPaths(geometry())),
    context: () => json(projectContext(topology())),
    topology: () => json(topology()),
    tables: () => json(listTables(dataDir())),
    communes: () => parsedJson(packCommunes(data().dataset.units)),
    places: () => parsedJson(data().places),
    finer: () => json(listFinerLevels(data().dataset)),
    'shapes-epci': () => parsedJson(shapesOf(read([`${geoFolder()}/epci.topojson`]))),
    'shapes-commune': (part) => (part ? parsedJson(communes()?.paths[Number(part)]) : partsModule(communes()?.packed)),
    elsewhere: () => parsedJson(packElsewhere(data().dataset.units)),
    lookups: () => parsedJson(packLookups(data().dataset)),
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
      this.emitFile({ type: 'asset', fileName: `${DOWNLOADS}/accessibilite-audit.csv`, source: readFileSync(AUDIT) });
      this.emitFile({
        type: 'asset',
        fileName: `${DOWNLOADS}/departements.topojson`,
        source: readFileSync(topologyFile()),
      });
    },
  };
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

/** What is counted, with units and projects packed: the browser unpacks them once. */
function datasetModule({
  frame,
  campagnes,
  axes,
  levels,
  finer,
  region,
  allUnits,
  indicateurs,
  projets,
}: Dataset): string {
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
  const hasMore = packed.amount || packed.several;
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
