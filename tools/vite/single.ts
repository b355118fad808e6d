/**
 * Vite plugin of `vite build --mode single`: the whole site in one HTML file that opens by a double click, without
 * network. Scripts, styles, MapLibre's worker, tables and pages of text stand in it; its policy allows nothing else.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build, type Plugin, type ResolvedConfig, type Rollup, type UserConfig } from 'vite';
import type { Site } from '../../src/app/prerender.ts';
import { loadDataset } from '../../data/pipeline/load.ts';
import { dataFolder } from '../../data/pipeline/region.ts';
import type { Texts } from '../../src/model/dataset.ts';
import { LICENCES_FILE, SBOM_FILE, SINGLE_FILE } from '../../src/state/paths.ts';
import { drawSite } from './draw.ts';
import { licencesComment } from './licences.ts';
import { parsed } from './moduleText.ts';
import { addModules, collectShipped } from './shipped.ts';
import { licencesOf } from './software.ts';
import { ENTRY_SCRIPT, fillPage, iconUrl, scriptHashes, styleHashes, withPolicy, withRest, withStyle } from './html.ts';

/** How this mode builds: one script, one style sheet, beside what another build wrote. */
export const SINGLE_BUILD: NonNullable<UserConfig['build']> = {
  target: 'es2022',
  emptyOutDir: false,
  copyPublicDir: false,
  cssCodeSplit: false,
  assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  modulePreload: false,
  chunkSizeWarningLimit: 10_000,
  rolldownOptions: { output: { codeSplitting: false } },
};

const WORKER = /maplibre-gl-worker\.mjs\?worker&url$/;
const FILES = '\0virtual:files';
const TEXTS = '\0virtual:texts';
/** In the place of what reads the texts of a long list: they are files, which no file brings along. */
const NO_READER = '\0virtual:no-reader';
/** In the place of the table of a document around the page: the widget is a page of the site. */
const NO_TABLE = '\0virtual:no-table';
/** What stands in the place of a module, by its name in imports. */
const INSTEAD: readonly [name: RegExp, instead: string][] = [
  [/^virtual:files$/, FILES],
  [/^hyparquet$/, NO_READER],
  [/\/gristTable\.ts$/, NO_TABLE],
];
const OUTLINES = 'donnees/departements.topojson';
const ENTRY = '/src/app/main.ts';
const SINGLE_ENTRY = '/src/app/single.ts';
/** Nothing is fetched but what the file makes of itself, not even from the folder that it lies in. */
const POLICY = [
  "default-src 'none'",
  'img-src data: blob:',
  'worker-src data: blob:',
  'connect-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
];
/** Pages of text that go along; the plan of the site lists pages that are not in the file. */
const PAGES = ['accessibilite/', 'mentions-legales/', 'donnees-personnelles/', 'comprendre/'];
/** The plan is left out, and its link with it. */
const WITHOUT_PLAN =
  'footer p:has(a[href$="plan-du-site/"]){display:none}@media (scripting:none){header nav{display:none}}';
/** A page of text in the file: it takes the file's style when it is opened. */
const DOCUMENT =
  '<!doctype html><html lang="fr"><head><meta charset="utf-8"><!--style--><meta name="viewport" content="width=device-width, initial-scale=1"><!--head--></head><body><div id="app" data-racine="" data-vue=""><!--app--></div></body></html>';

/** Where the licences are: in files beside the site, in the file itself here. */
const LICENCES = new RegExp(`<a [^>]*href="[^"]*${LICENCES_FILE}".*?${SBOM_FILE}</a>[^.]*\\.`, 's');

interface ExportFile {
  type: string;
  text: string;
}

export function single(): Plugin {
  let config: ResolvedConfig;
  let drawn: Promise<Site> | null = null;
  return {
    name: 'single',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'single',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
      drawn = null;
    },
    resolveId: (id) => (WORKER.test(id) ? `\0worker:${id}` : (INSTEAD.find(([name]) => name.test(id))?.[1] ?? null)),
    async load(id) {
      if (id.startsWith('\0worker:')) return workerModule();
      if (id === TEXTS) return textsModule();
      if (id === NO_READER) return 'export const parquetReadObjects = () => Promise.reject(new Error());';
      if (id === NO_TABLE) return 'export const bringTable = () => null;';
      if (id !== FILES) return null;
      const site = await (drawn ??= drawSite(config));
      // The outlines are in the file already, for the map: their file is written of them.
      return `import topology from 'virtual:topology';
export default { ...${JSON.stringify({ ...tables(config.root), ...documents(site) })}, '${OUTLINES}': { type: 'application/json', text: JSON.stringify(topology) + '\\n' } };`;
    },
    transform(code, id) {
      // A picture of a play button, for films that no slide has: a twentieth of the file.
      if (/pptxgenjs/.test(id)) return code.replace(/(?<=['"])data:image\/png;base64,[^'"]{20000,}/g, '');
      // Pictures of MapLibre's controls, of which the map has none.
      if (/maplibre-gl\.css/.test(id)) return code.replace(/url\((["'])data:image.*?\1\)/g, 'none');
      return null;
    },
    transformIndexHtml: { order: 'pre', handler: (html) => html.replace(ENTRY, SINGLE_ENTRY) },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        addModules(bundle);
        const page = compose(bundle, await (drawn ??= drawSite(config)), config.root);
        // Licences ask that their texts go along with every copy, and this file is handed on by itself.
        const source = page + licencesComment(licencesOf(config.root));
        for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
        this.emitFile({ type: 'asset', fileName: SINGLE_FILE, source });
      },
    },
  };
}

/**
 * MapLibre's worker as a script of its own within the file. From a file, MapLibre turns it into a data URL: browsers
 * run no other module there.
 */
async function workerModule(): Promise<string> {
  const input = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs');
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [collectShipped()],
    build: { write: false, modulePreload: false, rolldownOptions: { input, output: { codeSplitting: false } } },
  });
  const [chunk] = (built as Rollup.RolldownOutput).output;
  return `export default URL.createObjectURL(new Blob([${JSON.stringify(chunk.code)}], { type: 'text/javascript' }));`;
}

/** The long texts; what search looks in is folded where the file is opened, and is not in it. */
function textsModule(): string {
  const texts: Partial<Texts> = loadDataset(dataFolder()).texts;
  delete texts.index;
  return `import dataset from 'virtual:list';
import { indexTexts } from '/src/selection/search.ts';
const texts = ${parsed(texts)};
export default { ...texts, index: indexTexts(dataset, texts.projets) };`;
}

/** What the data page lets one download. */
function tables(root: string): Record<string, ExportFile> {
  const text = (path: string) => readFileSync(resolve(root, path), 'utf8');
  const { resources } = JSON.parse(text(`${dataFolder()}/datapackage.json`)) as { resources: { path: string }[] };
  return {
    ...Object.fromEntries(
      resources.map(({ path }) => [`donnees/${path}`, { type: 'text/csv', text: text(`${dataFolder()}/${path}`) }]),
    ),
    'donnees/datapackage.json': { type: 'application/json', text: text(`${dataFolder()}/datapackage.json`) },
  };
}

/** Pages of text, complete but for their style; links to what is not in the file become their words. */
function documents(site: Site): Record<string, ExportFile> {
  const pages = site.pages.filter(({ path }) => PAGES.includes(path));
  return Object.fromEntries(
    pages.map((page) => {
      const content = withoutMeta(fillPage(DOCUMENT, page, site))
        .replace(/<nav\b.*?<\/nav>/gs, '')
        .replace(LICENCES, 'à la fin du code de ce fichier.')
        .replace(/<a\b[^>]*href="(?!#|https?:|mailto:)[^"]*"[^>]*>(.*?)<\/a>/gs, '$1');
      return [page.path, { type: 'text/html', text: content }];
    }),
  );
}

/** What search engines and social networks read is of no use in a file. */
function withoutMeta(html: string): string {
  return html
    .replace(/<meta (property|name="twitter)[^>]*>/g, '')
    .replace(/<link rel="(alternate|search)"[^>]*>/g, '')
    .replace(/<script type="application\/ld\+json">.*?<\/script>/gs, '');
}

/** The file: template, drawn first view, style and script, and the policy that names them. */
function compose(bundle: Rollup.OutputBundle, site: Site, root: string): string {
  const outputs = Object.values(bundle);
  const textOf = (end: string) =>
    outputs
      .filter((one) => one.type === 'asset' && one.fileName.endsWith(end))
      .map((one) => String((one as Rollup.OutputAsset).source))
      .join('\n');
  const [code, ...more] = outputs.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const home = site.pages.find(({ path }) => path === '');
  if (code === undefined || more.length > 0 || !home)
    throw new Error('single: one script and one first page are needed');
  const icon = iconUrl(readFileSync(resolve(root, 'src/styles/icon.svg'), 'utf8'));
  const template = textOf('.html')
    .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
    .replace(ENTRY_SCRIPT, '')
    .replace(/(<link rel="icon"[^>]*href=")[^"]+/, (_all, before: string) => before + icon);
  // Without a script nothing in the file could hand the list over.
  const body = withRest(site.alone, '', []).replace(/(<noscript>.*?)<a [^>]*>.*?<\/a>/s, '$1');
  const page = withoutMeta(fillPage(template, { ...home, body }, site));
  // Within a script only these would end it.
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const html = withStyle(page, textOf('.css') + WITHOUT_PLAN).replace(
    '</body>',
    () => `<script type="module">${script}</script></body>`,
  );
  return withPolicy(html, [
    ...POLICY,
    `style-src ${styleHashes(html).join(' ')}`,
    `script-src ${scriptHashes(html).join(' ')}`,
  ]);
}
