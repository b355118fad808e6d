/** The tables that a publication writes by itself; what follows from them `writeGenerated` makes. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv } from '../../src/import/csv.ts';
import { ROLES } from '../../src/import/columns/roles.ts';
import { campagneRow, type Campagne } from '../../src/model/tables.ts';
import type { AxisProposal } from './axisProposal.ts';
import { readCsv, readJson } from './files.ts';
import { typeOf } from './inputs.ts';
import { LISTS_FILE, listsFile, type ListChoices } from './lists.ts';
import type { Publication } from './publication.ts';
import { describeAddedList, describeNewList, frameOfNewList } from './publishedFrame.ts';

/** Tables about the projects, which go with them. */
export const OF_PROJETS = [
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

/** Who publishes it, where nobody says so: seen on the site, so that somebody fills it in. */
export const NO_PUBLISHER = 'Éditeur à préciser';

/** Of what goes with the projects only the headers stay. */
export function clearProjets(work: string): void {
  for (const file of OF_PROJETS) writeFileSync(join(work, file), formatCsv(readCsv(work, file).table.columns, []));
}

/** The publisher of the site, where `site.json` names one. */
export function publisherOf(directory: string): string {
  const site = JSON.parse(readFileSync(join(directory, 'site.json'), 'utf8')) as { editeur?: { nom?: string } };
  return site.editeur?.nom?.trim() || NO_PUBLISHER;
}

/** A row a year, behind those that stay. */
export function writeCampagnes(work: string, publication: Publication): void {
  const { path, options, years, name, publisher, source, before } = publication;
  const fresh = years.map((annee): Campagne => ({
    annee,
    libelle: `Projets de ${annee}`,
    perimetre: `Projets de ${annee} de la liste « ${name} »`,
    source_titre: name,
    source_editeur: publisher,
    source_date: statSync(path).mtime.toISOString().slice(0, 10),
    source_fichier: source,
    source_sha256: createHash('sha256').update(readFileSync(path)).digest('hex'),
    source_type: 'tableau',
  }));
  const kept = options.mode === 'ajouter' ? before.map((one) => ({ ...one, source_type: typeOf(one) })) : [];
  writeFileSync(join(work, 'campagnes.csv'), formatCsv(Object.keys(campagneRow.shape), [...kept, ...fresh]));
}

export function writeAxes(work: string, { kept, added }: AxisProposal): void {
  const { table } = readCsv(work, 'axes.csv');
  const rows = [...(kept ? table.rows.map(({ cells }) => cells) : []), ...added];
  writeFileSync(join(work, 'axes.csv'), formatCsv(table.columns, rows));
}

/** How the file was read, so that `data:build` reads it so again. */
export function writeChoices(work: string, { source, read, options }: Publication, axes: AxisProposal): void {
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
  const isThere = existsSync(join(work, LISTS_FILE)) && options.mode === 'ajouter';
  const known = isThere ? readJson(work, LISTS_FILE, listsFile).filter(({ fichier }) => fichier !== source) : [];
  writeJson(work, LISTS_FILE, [...known, choices]);
}

/** What the tables say of the list, by the files that were written. */
export function writeWords(work: string, { name, years, source, read, options, before }: Publication): string[] {
  const { table, report } = read;
  const description = JSON.parse(readFileSync(join(work, 'description.json'), 'utf8')) as Record<string, unknown>;
  const list = { name, years, source };
  if (options.mode === 'ajouter') {
    const told = before.map(({ annee }) => annee);
    writeJson(work, 'description.json', describeAddedList(description, told, list));
    return ['description.json'];
  }
  const header = table.columns[report.understanding.roles.axe.column ?? -1]?.name ?? '';
  writeJson(work, 'cadre.json', frameOfNewList(name, header));
  writeJson(work, 'description.json', describeNewList(description, list));
  return ['cadre.json', 'description.json'];
}

export function writeJson(work: string, file: string, content: unknown): void {
  writeFileSync(join(work, file), `${JSON.stringify(content, null, 2)}\n`);
}
