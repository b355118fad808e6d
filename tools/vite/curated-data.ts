/**
 * Vite plugin: the curated tables and the geometry become virtual modules, validated once, here.
 * A wrong table stops the build with the loader's sentence (file, row, column, reason).
 */
import { existsSync, readFileSync } from 'node:fs';
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
import { mapFrameOf, projectContext, projectMap } from '../../src/outlines/frame.ts';
import { projectLevel } from '../../src/outlines/level.ts';
import { sourceOf } from '../../src/outlines/sourceOf.ts';
import { GeometryError } from '../../src/outlines/units.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { LevelTopology, SourcedShapes } from '../../src/model/geometry.ts';
import { holdersOf } from '../../src/model/holders.ts';
import { linesOfName } from '../../src/map/circles.ts';
import { outlineDefinitions } from '../../src/map/definitions.ts';
import { withoutMagnifiers } from '../../src/map/world.ts';
import { RING_ID, RING_PATH } from '../../src/ui/ring.ts';
import { packShapes } from '../../src/model/shapeParts.ts';

import { filesOfParts, indexParts } from './cubeParts.ts';
import { datasetModule, documentationOf, partsViewModule, rowsModule, shortOf } from './listModules.ts';
import { readPublished } from './openData/published.ts';
import { json, parsedJson, PREFIX } from './moduleText.ts';
import { codesIn, composedOf, filesIn, noteInsets, partsModule, withoutPaths } from './shapeModules.ts';

const AUDIT = resolve('docs/accessibilite/audit.csv');
const PLACEHOLDER = '<!--geometrie-->';

/** Where the curated tables can be downloaded from in the built site. */
const DOWNLOADS = 'donnees';

/**
 * The virtual modules that `src/virtual.d.ts` tells of; of `virtual:shapes-commune` also `/0`, `/1`…, the paths of each
 * file. `load` reads the tables of a folder, which `data/region.json` names.
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
    'parts-view': () => partsViewModule(data().dataset),
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
    'open-data': () => json(readPublished(dataDir(), topologyFile(), data().dataset.region.code)),
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

/** Where shapes are as small as in insets, pale names reach beyond them: their edge has the colour of the class. */
const INK_BEYOND =
  '\n[data-map-labels] .sur-c3 { stroke: var(--class-3); }\n[data-map-labels] .sur-c4 { stroke: var(--class-4); }\n';
/** How finely the shapes of a level below the first are drawn. */
const FINEST_DETAIL = { minArea: 0.3, decimals: 1 };

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

/** The name of a virtual module, and its part where it has several. */
const partsOf = (id: string): string[] => id.slice(PREFIX.length).split('/');

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
