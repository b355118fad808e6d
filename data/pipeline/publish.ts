/** `npm run liste -- FILE --publier`: a list becomes tables of the site; all of it is made aside and checked first. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { formatCsv, parseCsv } from '../../src/import/csv.ts';
import { ROLES } from '../../src/import/columns/roles.ts';
import { slugOf } from '../../src/model/fold.ts';
import { campagneRow, type Campagne } from '../../src/model/tables.ts';
import { proposeAxes, type AxisProposal } from './axisProposal.ts';
import { readCsv, readJson, readRows } from './files.ts';
import { writeGenerated } from './generated.ts';
import { typeOf } from './inputs.ts';
import { categoriesOf } from './listRows.ts';
import { LISTS_FILE, listsFile, readLists, type ListChoices } from './lists.ts';
import { loadDataset } from './load.ts';
import { ListError, type ReadList } from './ownList.ts';
import { describeNewList, frameOfNewList } from './publishedFrame.ts';

export const MODES = ['ajouter', 'remplacer'] as const;
export type Mode = (typeof MODES)[number];

/** What the command says; `name` and `publisher` are asked of nobody else: they can be changed in the tables. */
export interface PublishOptions {
  mode: Mode;
  name: string | null;
  publisher: string | null;
  /** Whether rows without a place may stay aside. */
  despiteAside: boolean;
}

/** Tables about the projects that go with them. */
const OF_PROJETS = [
  'mentions.csv',
  'communes.csv',
  'epci.csv',
  'glossaire.csv',
  'engagements.csv',
  'nettoyages.csv',
  'curation/structures.csv',
  'curation/residus.csv',
  'curation/libelles-territoires.csv',
  'curation/mentions-refusees.csv',
];
const GENERATED = ['projets.csv', 'structures.csv', 'nettoyages.csv', 'datapackage.json'];

/**
 * Writes the tables of a data folder so that they show the list; returns what was written, a sentence a line.
 * @throws ListError (DataError where the tables would be wrong) with a French sentence, before anything is written.
 */
export async function publishList(
  directory: string,
  path: string,
  read: ReadList,
  options: PublishOptions,
): Promise<string[]> {
  const years = yearsToPublish(read, options);
  const campagnes = readRows(directory, 'campagnes.csv', campagneRow).map(({ value }) => value);
  const taken = campagnes.filter(({ annee }) => years.includes(annee)).map(({ annee }) => annee);
  if (options.mode === 'ajouter' && taken.length > 0) {
    throw new ListError(
      `Rien n’a été écrit : le site a déjà une liste de ${taken.join(', ')}. Donnez une autre année (--annee), ou « --publier remplacer » pour mettre celle-ci à la place de tout.`,
    );
  }
  const work = mkdtempSync(join(tmpdir(), 'publier-'));
  try {
    cpSync(directory, work, { recursive: true, filter: (file) => !file.includes(`${directory}/pipeline`) });
    const name = options.name ?? read.file.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
    const source = `source/liste-${years.join('-')}-${slugOf(name)
      .slice(0, 40)
      .replace(/[^a-z0-9]+/g, '-')}${extname(path).toLowerCase()}`;
    cpSync(path, join(work, source));
    const axes = proposeAxes(work, categoriesOf(read.report), options.mode);
    if (options.mode === 'remplacer') clear(work);
    const wrote = [
      ...writeCampagnes(work, options.mode === 'ajouter' ? campagnes : [], {
        years,
        name,
        source,
        path,
        read,
        options,
      }),
      ...writeAxes(work, axes),
      ...writeChoices(work, source, read, axes, options.mode),
      ...(options.mode === 'remplacer' ? writeWords(work, name, years, read) : []),
    ];
    writeGenerated(work, true, await readLists(work));
    const { dataset } = loadDataset(work);
    const own = (dataset.whole ?? dataset).projets.filter(({ annee }) => years.includes(annee)).length;
    const wanted = read.report.totals.placed + read.report.totals.regional;
    if (own !== wanted) {
      throw new ListError(
        `Rien n’a été écrit : ${wanted} projets lus, ${own} dans les tables. C’est une faute de la commande.`,
      );
    }
    const files = [...new Set([source, ...wrote, ...GENERATED, ...(options.mode === 'remplacer' ? OF_PROJETS : [])])];
    for (const file of files) cpSync(join(work, file), join(directory, file));
    return describePublished(files, { own, years, axes, read, options, left: campagnes });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The years of the rows that are shown. @throws ListError where a row has none, or waits for an answer. */
function yearsToPublish({ report }: ReadList, { despiteAside }: PublishOptions): number[] {
  const { aside, placed, regional } = report.totals;
  if (placed + regional === 0) throw new ListError('Rien n’a été écrit : aucune ligne n’est placée dans la région.');
  if (aside > 0 && !despiteAside) {
    const lines = report.rows.filter(({ status }) => status === 'aside').map(({ line }) => line);
    const some = `${lines.slice(0, 12).join(', ')}${lines.length > 12 ? '…' : ''}`;
    throw new ListError(
      `Rien n’a été écrit : ${aside} ligne${aside > 1 ? 's sont écartées' : ' est écartée'} (${some}). Corrigez le fichier, ou ajoutez --malgre-les-ecartees pour publier sans elle${aside > 1 ? 's' : ''}.`,
    );
  }
  const shown = report.rows.filter(({ status }) => status === 'placed' || status === 'regional');
  const without = shown.filter(({ year }) => year === null);
  if (without.length > 0) {
    throw new ListError(
      `Rien n’a été écrit : ${
        without.length === shown.length
          ? 'aucune ligne n’a d’année'
          : `${without.length} lignes n’ont pas d’année (${without
              .slice(0, 12)
              .map(({ line }) => line)
              .join(', ')})`
      }. Donnez --annee 2022, ou la colonne qui la dit.`,
    );
  }
  const years = [...new Set(shown.map(({ year }) => year as number))].sort((a, b) => a - b);
  const wrong = years.filter((year) => year < 2000 || year > 2100);
  if (wrong.length > 0)
    throw new ListError(`Rien n’a été écrit : l’année ${wrong.join(', ')} n’est pas entre 2000 et 2100.`);
  return years;
}

/** What goes with the projects that go: only the headers stay. */
function clear(work: string): void {
  for (const file of OF_PROJETS) writeFileSync(join(work, file), formatCsv(readCsv(work, file).table.columns, []));
}

interface NewCampagne {
  years: number[];
  name: string;
  source: string;
  path: string;
  read: ReadList;
  options: PublishOptions;
}

function writeCampagnes(work: string, kept: readonly Campagne[], { years, name, source, path, options }: NewCampagne) {
  const site = JSON.parse(readFileSync(join(work, 'site.json'), 'utf8')) as { editeur?: { nom?: string } };
  const fresh = years.map((annee): Campagne => ({
    annee,
    libelle: `Projets de ${annee}`,
    perimetre: `Projets de ${annee} de la liste « ${name} »`,
    source_titre: name,
    source_editeur: options.publisher ?? (site.editeur?.nom || 'Éditeur à préciser'),
    source_date: statSync(path).mtime.toISOString().slice(0, 10),
    source_fichier: source,
    source_sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    source_type: 'tableau',
  }));
  const rows = [...kept.map((one) => ({ ...one, source_type: typeOf(one) })), ...fresh];
  writeFileSync(join(work, 'campagnes.csv'), formatCsv(Object.keys(campagneRow.shape), rows));
  return ['campagnes.csv'];
}

function writeAxes(work: string, { kept, added }: AxisProposal): string[] {
  const { table } = readCsv(work, 'axes.csv');
  const rows = [...(kept ? table.rows.map(({ cells }) => cells) : []), ...added];
  writeFileSync(join(work, 'axes.csv'), formatCsv(table.columns, rows));
  return ['axes.csv'];
}

function writeChoices(work: string, source: string, read: ReadList, axes: AxisProposal, mode: Mode): string[] {
  const { table, report } = read;
  const { roles, year } = report.understanding;
  const choices: ListChoices = {
    fichier: source,
    feuille: table.sheet,
    colonnes: Object.fromEntries(ROLES.map((role) => [role, table.columns[roles[role].column ?? -1]?.name ?? null])),
    annee: year,
    reponses: {},
    categories: axes.categories,
    autres: axes.autres,
    ecartees: report.totals.aside,
  };
  const isThere = existsSync(join(work, LISTS_FILE)) && mode === 'ajouter';
  const known = isThere ? readJson(work, LISTS_FILE, listsFile).filter(({ fichier }) => fichier !== source) : [];
  writeFileSync(join(work, LISTS_FILE), `${JSON.stringify([...known, choices], null, 2)}\n`);
  return [LISTS_FILE];
}

function writeWords(work: string, name: string, years: readonly number[], { report, table }: ReadList): string[] {
  const header = table.columns[report.understanding.roles.axe.column ?? -1]?.name ?? '';
  writeFileSync(join(work, 'cadre.json'), `${JSON.stringify(frameOfNewList(name, header), null, 2)}\n`);
  const before = JSON.parse(readFileSync(join(work, 'description.json'), 'utf8')) as Record<string, unknown>;
  const source =
    parseCsv(readFileSync(join(work, 'campagnes.csv'), 'utf8'), 'campagnes.csv').table.rows[0]?.cells ?? {};
  const after = describeNewList(before, { name, years, source: source['source_fichier'] ?? '' });
  writeFileSync(join(work, 'description.json'), `${JSON.stringify(after, null, 2)}\n`);
  return ['cadre.json', 'description.json'];
}

function describePublished(
  files: readonly string[],
  {
    own,
    years,
    axes,
    read,
    options,
    left,
  }: {
    own: number;
    years: readonly number[];
    axes: AxisProposal;
    read: ReadList;
    options: PublishOptions;
    left: readonly Campagne[];
  },
): string[] {
  const { aside, outside } = read.report.totals;
  const isReplaced = options.mode === 'remplacer';
  return [
    ...files.map((file) => `data/${file} : écrit`),
    `${own} projets de ${years.join(', ')} sont dans les tables (${outside} lignes hors région et ${aside} écartées n’y sont pas).`,
    ...(axes.said === '' ? [] : [axes.said]),
    ...(isReplaced
      ? [
          'À relire : data/cadre.json (de quoi parle la liste), data/axes.csv (libellés), data/campagnes.csv (éditeur, périmètre), data/description.json (licence).',
          `N’est plus lu, et peut être effacé : ${[...new Set(left.map(({ source_fichier }) => `data/${source_fichier}`))].join(', ')}.`,
        ]
      : [
          'À relire : data/axes.csv (libellés) et data/campagnes.csv (éditeur, périmètre). data/cadre.json reste celui du site.',
        ]),
    ...(read.report.understanding.personal.length > 0
      ? [
          'Attention : le fichier a des colonnes sur des personnes. Elles ne sont pas publiées, mais le fichier entier est dans data/source/.',
        ]
      : []),
    'Ensuite : npm run data:check, puis npm run build',
  ];
}
