/** What a list must have before it is published; each refusal says what is wrong, where, and what to do. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Role } from '../../src/import/columns/roles.ts';
import type { Campagne } from '../../src/model/tables.ts';
import { CUBE_FILE } from './cube/cubeList.ts';
import { readJson } from './files.ts';
import { LISTS_FILE, listsFile } from './lists.ts';
import { ListError, type ReadList } from './ownList.ts';
import type { PublishOptions } from './publishOptions.ts';

/** Years that the tables may have. */
const [FIRST, LAST] = [2000, 2100];
/** So many lines are named. */
const NAMED = 12;

/** The years of the rows that are shown, ascending. @throws ListError for a list that cannot be published as it is. */
export function yearsToPublish({ report }: ReadList, { despiteAside }: PublishOptions): number[] {
  const { roles } = report.understanding;
  const has = (role: Role) => roles[role].column !== null;
  const { aside, placed, regional } = report.totals;
  if (!has('territoire') && !has('departement')) {
    refuse(
      'aucune colonne ne dit le territoire des projets. Donnez-la : --territoire COL (« --aide » dit ce qu’elle peut contenir).',
    );
  }
  if (!has('projet') && !has('structure') && !has('resume')) {
    refuse('aucune colonne ne dit ce que sont les projets. Donnez --projet COL, --structure COL ou --resume COL.');
  }
  if (placed + regional === 0) {
    refuse(
      'aucune ligne n’est placée dans la région. Le rapport dit pourquoi, ligne par ligne : la colonne du territoire est peut-être une autre (--territoire COL).',
    );
  }
  if (aside > 0 && !despiteAside) {
    const lines = linesOf(report.rows.filter(({ status }) => status === 'aside'));
    const [are, them] = aside > 1 ? ['lignes sont écartées', 'elles'] : ['ligne est écartée', 'elle'];
    refuse(
      `${aside} ${are} (${lines}). Corrigez le fichier, ou ajoutez --malgre-les-ecartees pour publier sans ${them}.`,
    );
  }
  const shown = report.rows.filter(({ status }) => status === 'placed' || status === 'regional');
  const without = shown.filter(({ year }) => year === null);
  const answer = 'Donnez --annee 2022, ou la colonne qui la dit (--annee COL).';
  if (without.length === shown.length) refuse(`aucune ligne n’a d’année. ${answer}`);
  if (without.length > 0) {
    const have = without.length > 1 ? 'lignes n’ont pas d’année' : 'ligne n’a pas d’année';
    refuse(`${without.length} ${have} (${linesOf(without)}). Complétez le fichier. Ou bien : ${answer}`);
  }
  const years = [...new Set(shown.map(({ year }) => year as number))].sort((a, b) => a - b);
  const wrong = shown.filter(({ year }) => (year as number) < FIRST || (year as number) > LAST);
  if (wrong.length > 0) {
    refuse(
      `une année n’est pas entre ${FIRST} et ${LAST} (${linesOf(wrong)}). Corrigez le fichier, ou donnez --annee.`,
    );
  }
  return years;
}

/** @throws ListError where the list of the site is a cube: short lists are not counted with it. */
export function refuseCube(directory: string): void {
  if (!existsSync(`${directory}/${CUBE_FILE}`)) return;
  refuse(
    'la liste du site est longue, et comptée d’avance. Ajoutez « --cube » pour compter celle-ci avec elle, ou « --publier remplacer » pour la mettre à sa place.',
  );
}

/** @throws ListError where the site has a list of one of the years already, or this sheet of this very file. */
export function refuseKnown(
  directory: string,
  path: string,
  { table }: ReadList,
  { years, before }: { years: readonly number[]; before: readonly Campagne[] },
): void {
  const taken = before.filter(({ annee }) => years.includes(annee));
  if (taken.length > 0) {
    const which = taken.map(({ annee, source_titre }) => `${annee} (« ${source_titre} »)`).join(', ');
    refuse(
      `le site a déjà une liste de ${which}. Donnez une autre année (--annee), ou « --publier remplacer » pour mettre celle-ci à la place de tout.${
        taken.every(({ source_type }) => source_type === 'tableau')
          ? ' Pour la corriger, retirez d’abord sa ligne de campagnes.csv, puis recommencez.'
          : ''
      }`,
    );
  }
  const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
  const lists = existsSync(`${directory}/${LISTS_FILE}`) ? readJson(directory, LISTS_FILE, listsFile) : [];
  const same = before.find(
    ({ source_sha256, source_fichier }) =>
      source_sha256 === sha256 &&
      lists.some(({ fichier, feuille }) => fichier === source_fichier && feuille === table.sheet),
  );
  if (same) {
    refuse(
      `ce fichier est déjà publié, comme liste de ${same.annee}. Donnez le fichier d’une autre année, ou une autre feuille (--feuille).`,
    );
  }
}

function linesOf(rows: readonly { line: number }[]): string {
  const named = rows.slice(0, NAMED).map(({ line }) => line);
  return `ligne${rows.length > 1 ? 's' : ''} ${named.join(', ')}${rows.length > NAMED ? '…' : ''}`;
}

function refuse(reason: string): never {
  throw new ListError(`Rien n’a été écrit : ${reason}`);
}
