/** What is said of long lists: what was understood of each file, what counts, what was rejected, what was written. */
import { relative } from 'node:path';
import { ROLES } from '../../../src/import/columns/roles.ts';
import { REASON_WORDS, ROLE_WORDS } from '../../../src/import/columns/words.ts';
import type { FindingCode } from '../../../src/import/report/findings.ts';
import { kindOf, repairOf } from '../../../src/import/report/words.ts';
import type { PackedCube } from '../../../src/model/cube.ts';
import { formatNumber } from '../../../src/words/numbers.ts';
import { ListError } from '../ownList.ts';
import type { PublishOptions } from '../publishOptions.ts';
import type { StagedFile } from './stage.ts';
import { columnIn, type Source } from './understand.ts';

/** `reasons`: rejected rows by the code of a finding, most first; `years`: counted rows; `cents`: null: no sum. */
export interface CubeReport {
  files: (StagedFile & { source: Source })[];
  rows: number;
  rejected: number;
  reasons: [reason: string, rows: number][];
  years: [year: number, rows: number][];
  cents: number | null;
  rejectedFile: string | null;
  written?: PackedCube;
  /** What follows from what was written, a sentence a line. */
  said?: string[];
}

/** A line that DuckDB could not part into cells; all other reasons are findings of short lists. */
const UNREADABLE = 'ligne-illisible';

const reasonOf = (code: string) =>
  code === UNREADABLE
    ? { kind: 'Ligne illisible', repair: 'Un guillemet n’est pas fermé, ou la ligne a plus de cases que les titres.' }
    : { kind: kindOf(code as FindingCode), repair: repairOf(code as FindingCode) };

const rowsOf = (rows: number) => `${formatNumber(rows)} ligne${rows > 1 ? 's' : ''}`;
const megabytes = (bytes: number) => `${formatNumber(bytes / 1e6, 1)}\u00a0Mo`;

/** @throws ListError for lists that cannot be published, or not without a word of who publishes them. */
export function refuseUnreadable(report: CubeReport, publish: PublishOptions | null): void {
  for (const { name, source } of report.files) {
    const has = (...roles: (typeof ROLES)[number][]) => roles.some((role) => columnIn(source, role));
    if (!has('territoire', 'departement'))
      refuse(`« ${name} » : aucune colonne ne dit le territoire des projets. Donnez-la : --territoire COL.`);
    if (!has('annee') && source.understanding.year === null)
      refuse(`« ${name} » : aucune ligne n’a d’année. Donnez --annee 2022, ou la colonne qui la dit (--annee COL).`);
    if (publish && !has('projet', 'structure', 'resume'))
      refuse(`« ${name} » : aucune colonne ne dit ce que sont les projets. Donnez --projet COL ou --structure COL.`);
  }
  if (report.rows === report.rejected) refuse(`aucune ligne ne compte. ${describeReasons(report).join(' ')}`);
  if (!publish || publish.despiteAside || report.rejected === 0) return;
  refuse(
    `${rowsOf(report.rejected)} sur ${formatNumber(report.rows)} sont écartées. ${describeReasons(report).join(' ')} Corrigez les fichiers, ou ajoutez --malgre-les-ecartees pour publier sans elles.`,
  );
}

function describeReasons({ reasons, rejectedFile }: CubeReport): string[] {
  return [
    ...reasons.map(([code, rows]) => {
      const { kind, repair } = reasonOf(code);
      return `${kind} : ${rowsOf(rows)}.${repair === '' ? '' : ` ${repair}`}`;
    }),
    ...(rejectedFile === null ? [] : [`Une à une, elles sont dans ${relative('.', rejectedFile)}.`]),
  ];
}

/** Sentences, one a line. */
export function describeCube(report: CubeReport): string[] {
  const { files, rows, rejected, years, cents, written, said } = report;
  const several = files.reduce((sum, file) => sum + file.several, 0);
  return [
    ...files.flatMap(describeFile),
    `Lignes : ${formatNumber(rows - rejected)} comptées + ${formatNumber(rejected)} écartées = ${formatNumber(rows)}`,
    ...describeReasons(report),
    ...(several === 0
      ? []
      : [`${rowsOf(several)} : plusieurs territoires, comptées une fois, au plus petit qui les contient tous.`]),
    `Par année : ${years.map(([year, count]) => `${year} : ${formatNumber(count)}`).join(', ')}`,
    ...(cents === null ? [] : [`Montant : ${formatNumber(cents / 100, 2)}\u00a0€`]),
    ...(written ? describeWritten(written) : ['Rien n’a été écrit dans le site : ajoutez --publier.']),
    ...(said ?? []),
  ];
}

function describeFile({ name, rows, source }: CubeReport['files'][number]): string[] {
  const { roles, year } = source.understanding;
  const understood = ROLES.flatMap((role) => {
    const column = columnIn(source, role);
    return column ? [`  ${ROLE_WORDS[role]} : « ${column.name} », d’après ${REASON_WORDS[roles[role].reason]}`] : [];
  });
  return [`« ${name} » : ${rowsOf(rows)}`, ...understood, ...(year === null ? [] : [`  Année : ${year}`])];
}

function describeWritten(packed: PackedCube): string[] {
  const { levels, communes, parts } = packed;
  const bytes = parts.reduce((sum, [, , size]) => sum + size, 0);
  const largest = parts.reduce((most, [, , size]) => Math.max(most, size), 0);
  const units = Object.entries(levels).map(
    ([level, cells]) => `${level} ${formatNumber(cells.units.filter(Boolean).length)}`,
  );
  return [
    `data/cube/cube.json : écrit, ${megabytes(JSON.stringify(packed).length)} (${units.join(', ')})`,
    `data/cube/communes : ${communes.length} fichiers, un par département`,
    `data/cube/parts : ${parts.length} fichiers Parquet, ${megabytes(bytes)} ; le plus grand ${megabytes(largest)}`,
  ];
}

/** One object for `--json`, with the keys of the report of a short list. */
export const summariseCube = ({ rows, rejected, cents, reasons }: CubeReport) => ({
  lignes: rows,
  placees: rows - rejected,
  ecartees: rejected,
  montant: cents === null ? null : cents / 100,
  constats: reasons.map(([code, count]) => ({ code, nombre: count })),
});

function refuse(reason: string): never {
  throw new ListError(`Rien n’a été écrit : ${reason}`);
}
