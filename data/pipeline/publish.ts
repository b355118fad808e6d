/** `npm run liste -- FILE --publier`: a list becomes tables of the site; all of it is made aside and checked first. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { slugOf } from '../../src/model/fold.ts';
import { frameFile } from '../../src/model/frame.ts';
import { campagneRow } from '../../src/model/tables.ts';
import { proposeAxes } from './axisProposal.ts';
import { readJson, readRows } from './files.ts';
import { writeGenerated } from './generated.ts';
import { categoriesOf } from './listRows.ts';
import { LISTS_FILE, readLists } from './lists.ts';
import { loadDataset } from './load.ts';
import { ListError, type ReadList } from './ownList.ts';
import type { Publication } from './publication.ts';
import { describePublished } from './publishedReport.ts';
import {
  clearProjets,
  OF_PROJETS,
  publisherOf,
  writeAxes,
  writeCampagnes,
  writeChoices,
  writeWords,
} from './publishedTables.ts';
import type { PublishOptions } from './publishOptions.ts';
import { refuseCube, refuseKnown, yearsToPublish } from './publishRules.ts';
import { replaceFiles } from './replaceFiles.ts';

const GENERATED = ['projets.csv', 'structures.csv', 'nettoyages.csv', 'datapackage.json'];
const HALF_CENT = 0.005;

/**
 * Writes the tables of a data folder so that they show the list; returns what was written, a sentence a line.
 * @throws ListError (DataError where the tables would be wrong) with a French sentence; the folder is then as it was.
 */
export async function publishList(
  directory: string,
  path: string,
  read: ReadList,
  options: PublishOptions,
): Promise<string[]> {
  const years = yearsToPublish(read, options);
  const before = readRows(directory, 'campagnes.csv', campagneRow).map(({ value }) => value);
  if (options.mode === 'ajouter') {
    refuseCube(directory);
    refuseKnown(directory, path, read, { years, before });
  }
  const name = options.name ?? read.file.name.replace(/\.[^.]+$/, '').replaceAll('_', ' ');
  const source = `source/liste-${years.join('-')}-${fileNameOf(name)}${extname(path).toLowerCase()}`;
  const publisher = options.publisher ?? publisherOf(directory);
  const folder = `data/${basename(directory)}`;
  const { programme } = readJson(directory, 'cadre.json', frameFile);
  const publication: Publication = { path, read, options, years, name, publisher, programme, folder, source, before };
  const work = mkdtempSync(join(tmpdir(), 'publier-'));
  try {
    const left = ['pipeline', 'cube'].map((name) => join(directory, name));
    cpSync(directory, work, { recursive: true, filter: (file) => !left.includes(file) });
    cpSync(path, join(work, source));
    const axes = proposeAxes(work, categoriesOf(read.report), options.mode);
    const isReplaced = options.mode === 'remplacer';
    if (isReplaced) clearProjets(work);
    writeCampagnes(work, publication);
    writeAxes(work, axes);
    writeChoices(work, publication, axes);
    const words = writeWords(work, publication);
    writeGenerated(work, true, await readLists(work));
    checkWritten(work, publication);
    const files = [source, 'campagnes.csv', 'axes.csv', LISTS_FILE, ...words, ...GENERATED];
    const written = [...new Set([...files, ...(isReplaced ? OF_PROJETS : [])])];
    replaceFiles(work, directory, written);
    rmSync(join(directory, 'cube'), { recursive: true, force: true });
    return describePublished(written, publication, axes);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const fileNameOf = (name: string): string =>
  slugOf(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '') || 'tableau';

/** The tables are read back: as many projects and as many cents as the report has. @throws ListError otherwise. */
function checkWritten(work: string, { years, read: { report } }: Publication): void {
  const { dataset } = loadDataset(work);
  const own = (dataset.whole ?? dataset).projets.filter(({ annee }) => years.includes(annee));
  const wanted = report.totals.placed + report.totals.regional;
  const sum = own.reduce((euros, { amount }) => euros + (amount ?? 0), 0);
  const isSum = Math.abs(sum - (report.totals.amount ?? 0)) < HALF_CENT;
  if (own.length === wanted && isSum) return;
  throw new ListError(
    `Rien n’a été écrit : ${wanted} projets lus et ${own.length} dans les tables, ou des montants qui diffèrent. C’est une faute de la commande.`,
  );
}
