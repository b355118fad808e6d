/** `npm run liste -- FILE`: says what was understood of a list and what becomes of each row; exit 1 if refused. */
import { parseArgs } from 'node:util';
import { describeReport } from '../../src/import/report/describe.ts';
import { summariseReport } from '../../src/import/report/summary.ts';
import { Refusal } from '../../src/import/sheets/openFile.ts';
import { DataError } from '../../src/import/problems.ts';
import { isForCube } from './cube/inputs.ts';
import { readCsv } from './files.ts';
import { loadPlaces } from './load.ts';
import { gazetteerOf, ListError, readList } from './ownList.ts';
import { dataFolder } from './region.ts';
import { publishList } from './publish.ts';
import { MODES, readPublishOptions } from './publishOptions.ts';

const HELP = `Usage : npm run liste -- FICHIER [options]
        npm run liste -- FICHIERS… ou DOSSIER [options] (CSV, Parquet ; longues listes : docs/echelle.md)
  --feuille NOM       la feuille à lire (sinon la première qui a un tableau)
  --territoire COL    la colonne du territoire : département, commune, EPCI ou code postal
  --departement COL   la colonne du département, à côté d’une commune
  --projet COL        l’intitulé du projet
  --structure COL     le bénéficiaire
  --axe COL           la catégorie
  --montant COL       le montant
  --annee COL|2022    la colonne de l’année ou de la date, ou une année pour toutes les lignes
  --resume COL        la description
  --json              le rapport en un objet JSON
  --publier ajouter|remplacer
                      écrit les tables du site : cette liste à côté de la sienne, ou à sa place
  --nom NOM           comment la liste s’appelle (sinon d’après le fichier)
  --editeur NOM       qui la publie
  --malgre-les-ecartees
                      publie sans les lignes écartées
  --cube              passe par DuckDB, comme plusieurs fichiers, un dossier, Parquet ou plus de 50 Mo le font`;

const NOTHING = 'Rien n’a été écrit';
const isPublishing = process.argv.some((word) => word.startsWith('--publier'));

const COLUMNS = ['territoire', 'departement', 'projet', 'structure', 'axe', 'montant', 'annee', 'resume'] as const;

try {
  const { values, positionals } = parseArgs({
    args: withMode(process.argv.slice(2)),
    allowPositionals: true,
    options: {
      feuille: { type: 'string' },
      ...(Object.fromEntries(COLUMNS.map((name) => [name, { type: 'string' }])) as Record<
        (typeof COLUMNS)[number],
        { type: 'string' }
      >),
      json: { type: 'boolean' },
      publier: { type: 'string' },
      nom: { type: 'string' },
      editeur: { type: 'string' },
      'malgre-les-ecartees': { type: 'boolean' },
      cube: { type: 'boolean' },
      aide: { type: 'boolean' },
    },
  });
  const [path] = positionals;
  if (values.aide || path === undefined) {
    console.log(HELP);
    process.exitCode = values.aide ? 0 : 1;
  } else {
    const { annee, feuille: sheet, json } = values;
    const year = /^(19|20)\d{2}$/.test(annee ?? '') ? Number(annee) : null;
    const columns = Object.fromEntries(
      COLUMNS.flatMap((name) =>
        values[name] === undefined || (name === 'annee' && year !== null) ? [] : [[name, values[name]]],
      ),
    );
    const isCube = values.cube === true || isForCube(positionals);
    const directory = dataFolder();
    const isEmpty = readCsv(directory, 'campagnes.csv').table.rows.length === 0;
    const options = readPublishOptions(values, isCube ? [path] : positionals, isEmpty);
    const list = { sheet: sheet ?? null, columns, year };
    if (isCube) {
      const { runCube } = await import('./cube/runCube.ts');
      await runCube(directory, positionals, list, options, json === true);
    } else {
      const read = await readList(path, list, gazetteerOf(loadPlaces(directory)));
      console.log(json ? JSON.stringify(summariseReport(read.report)) : describeReport(read.file, read.report));
      const lines = options ? await publishList(directory, path, read, options) : [];
      // With --json the one object stands alone on the standard output.
      for (const line of lines) (json ? console.error : console.log)(line);
    }
  }
} catch (error) {
  const sentence = sentenceOf(error);
  console.error(isPublishing && !sentence.includes(NOTHING) ? `${sentence}\n${NOTHING}.` : sentence);
  process.exitCode = 1;
}

/** « --publier » without its word is asked for in a sentence, whatever follows it. */
function withMode(given: string[]): string[] {
  return given.flatMap((word, i) =>
    word === '--publier' && !MODES.some((mode) => mode === given[i + 1]) ? ['--publier='] : [word],
  );
}

function sentenceOf(error: unknown): string {
  const { code, message, path } = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || error instanceof ListError || error instanceof DataError) return message;
  if (code?.startsWith('ERR_PARSE_ARGS')) return `Option inconnue ou sans valeur.\n${HELP}`;
  if (code === 'ENOENT') return `Le fichier « ${path ?? ''} » n’existe pas : vérifiez son nom et son dossier.`;
  if (code === 'EISDIR') return 'C’est un dossier : donnez le nom d’un fichier.';
  if (code === 'EACCES') return `Le fichier « ${path ?? ''} » ne peut pas être ouvert : vérifiez vos droits.`;
  return message;
}
