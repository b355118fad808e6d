/** The curated tables as the application holds them. Used by the build and by the tests; knows nothing of either. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Dataset, Documentation, Places, ProjetText, Texts } from '../../src/model/dataset.ts';
import { frameFile, type FrameFile } from '../../src/model/frame.ts';
import { levelList, type Level } from '../../src/model/levels.ts';
import { indicateurRow, territoireRow } from '../../src/model/tables.ts';
import { COMMUNE, EPCI } from '../../src/model/finerUnits.ts';
import { placeAt } from '../../src/model/placing.ts';
import type { Campagne, IndicateurColumn, Projet, TerritoireRow } from '../../src/model/tables.ts';
import { indexTexts } from '../../src/selection/search.ts';
import { placeRoles, withYears } from '../../src/model/years.ts';
import { keyOf, vintageOf, type Unit, type UnitKey } from '../../src/model/units.ts';
import { readJson, readRows, toPath } from './files.ts';
import { decodeText } from '../../src/import/decode.ts';
import { DataError } from '../../src/import/problems.ts';
import type { Problem } from '../../src/import/problems.ts';
import { readCubeList } from './cube/cubeList.ts';
import { checkRelations } from './relations.ts';
import { readTables } from './tables.ts';
import type { Tables } from './tables.ts';
import type { CheckedTable } from '../../src/import/validate.ts';

/**
 * Reads, validates and assembles the dataset of a folder (`data/`).
 *
 * @returns what is counted and what documents it (`dataset`) and what is only read (`texts`), in the order their types
 * promise; the finer `places` that each project of the list names, none where no project does.
 * @throws DataError with a French message that names file, line, column, value and reason of every fault.
 */
export function loadDataset(dataDir: string | URL): {
  dataset: Dataset & Documentation;
  texts: Texts;
  places: UnitKey[][];
} {
  const directory = toPath(dataDir);
  const { tables, problems } = readTables(directory);
  // Relations are looked at only when every row stands: a rejected axis would make each of its projects a fault.
  if (problems.length > 0) throw new DataError(problems);
  const levels = readJson(directory, 'niveaux.json', levelList);
  const frame = readJson(directory, 'cadre.json', frameFile);
  const sources = readSources(directory, tables.campagnes);
  const faults = [...checkRelations(tables, levels), ...sources.problems, ...checkSourceLines(tables, sources.lines)];
  if (faults.length > 0) throw new DataError(faults);
  return assemble(tables, { levels, frame }, sources.lines, directory);
}

/** The lines of each campaign's source file, by year, exactly as published. */
function readSources(directory: string, campagnes: CheckedTable<Campagne>) {
  const lines = new Map<number, string[]>();
  const problems: Problem[] = [];
  for (const { line, value } of campagnes.rows) {
    const place = { file: campagnes.file, line };
    try {
      const bytes = readFileSync(`${directory}/${value.source_fichier}`);
      // A table's rows bring their own text: a workbook has no lines.
      if (value.source_type !== 'tableau' && value.source_type !== 'cube')
        lines.set(value.annee, decodeText(bytes).text.split('\n'));
      if (createHash('sha256').update(bytes).digest('hex') !== value.source_sha256) {
        const reason = `ce n’est pas l’empreinte de ${value.source_fichier} : la source a été modifiée`;
        problems.push({ ...place, column: 'source_sha256', value: value.source_sha256, reason });
      }
    } catch {
      const reason = 'fichier introuvable ou illisible';
      problems.push({ ...place, column: 'source_fichier', value: value.source_fichier, reason });
    }
  }
  return { lines, problems };
}

/**
 * The whole, its finest units (départements) and those between, which lists are read with; projects are not looked at.
 * @throws DataError when the territories or levels are missing or wrong.
 */
export function loadPlaces(directory: string): Pick<Dataset, 'region' | 'units'> & { between: Unit[] } {
  const levels = readJson(directory, 'niveaux.json', levelList);
  const [whole, finest] = [levels[0], levels.at(-1)];
  const columns = readRows(directory, 'indicateurs.csv', indicateurRow).map(({ value }) => value);
  const rows = readRows(directory, 'territoires.csv', territoireRow).map(({ value }) => value);
  const top = rows.find(({ type }) => type === whole?.id);
  if (!top)
    throw new DataError([{ file: 'territoires.csv', column: 'type', reason: 'aucun territoire ne tient les autres' }]);
  const key = keyOf({ level: top.type, code: top.code });
  const unitsOf = (level: string | undefined) =>
    rows
      .filter(({ type }) => type === level)
      .map((row) => toUnit(row, columns, key))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  const between = levels.slice(1, -1).flatMap(({ id }) => unitsOf(id));
  return { region: toUnit(top, columns, key), units: unitsOf(finest?.id), between };
}

/**
 * What the whole of a data folder is called, and the ids of its level and of the one that is shown first.
 * @throws DataError as `loadPlaces`.
 */
export function loadWhole(directory: string) {
  const { nom, avec_article, locatif, level } = loadPlaces(directory).region;
  return { level, nom, avec_article, locatif, shown: readJson(directory, 'niveaux.json', levelList)[1]?.id ?? '' };
}

function checkSourceLines({ projets }: Tables, sources: Map<number, string[]>): Problem[] {
  return projets.rows
    .filter(({ value }) => sources.has(value.annee) && !sources.get(value.annee)?.[value.source_ligne - 1]?.trim())
    .map(({ line, cells }) => ({
      file: projets.file,
      line,
      column: 'source_ligne',
      value: cells['source_ligne'] ?? '',
      reason: 'ligne vide ou absente de la source',
    }));
}

function assemble(
  tables: Tables,
  { levels, frame }: { levels: Level[]; frame: FrameFile },
  sources: Map<number, string[]>,
  directory: string,
): ReturnType<typeof loadDataset> {
  const rows = values(tables.territoires);
  // Exactly one is of the first level: checkRelations saw to it.
  const whole = keyOf({
    level: levels[0]?.id ?? '',
    code: rows.find(({ type }) => type === levels[0]?.id)?.code ?? '',
  });
  const columns = values(tables.indicateurs);
  const keyOfCode = new Map(rows.map(({ code, type: level }) => [code, keyOf({ level, code })]));
  const territoires = rows.map((row) => toUnit(row, columns, keyOfCode.get(row.parent ?? '') ?? whole));
  const isBelow = ({ parent }: Unit) => parent !== null;
  const keys = new Map(
    territoires.filter(({ level }) => level !== 'reference').map((unit) => [unit.code, keyOf(unit)]),
  );
  const projets = values(tables.projets).sort((a, b) => a.annee - b.annee || a.source_ligne - b.source_ligne);
  const campagnes = values(tables.campagnes).sort((a, b) => a.annee - b.annee);
  const cube = readCubeList(
    directory,
    territoires.filter(({ level }) => level !== 'reference'),
  );
  const list: Dataset & Documentation = placeAt({
    frame,
    campagnes,
    axes: values(tables.axes).sort((a, b) => a.ordre - b.ordre),
    engagements: values(tables.engagements).sort((a, b) => a.numero - b.numero),
    levels,
    region: territoires.find((unit) => keyOf(unit) === whole) as Unit,
    allUnits: territoires.filter(isBelow).sort((a, b) => (a.code < b.code ? -1 : 1)),
    references: territoires.filter(({ level }) => level === 'reference'),
    indicateurs: placeRoles(columns, campagnes.at(-1)?.annee ?? 0),
    ...(cube && { tally: 'cube' as const }),
    projets:
      cube?.projets ??
      projets.map(({ id, annee, territoire, territoires, axe, structure_id, structure, montant }) => {
        const units = territoires?.split(' | ').map((code) => keys.get(code) ?? '') ?? [];
        return {
          id,
          annee,
          unit: keys.get(territoire) ?? '',
          ...(units.length > 1 && { units }),
          axe,
          structure_id,
          structure,
          ...(montant !== undefined && { amount: montant }),
        };
      }),
  });
  const places = cube?.places ?? projets.map(({ lieux = '' }) => placeKeys(lieux));
  const hasPlaces = places.some((keys) => keys.length > 0);
  const dataset = withYears(hasPlaces ? { ...list, finer: [EPCI, COMMUNE] } : list);
  const texts = Object.fromEntries(projets.map((projet) => [projet.id, toText(projet, sources)]));
  return {
    dataset,
    places: hasPlaces ? places : [],
    texts: {
      projets: texts,
      index: indexTexts(dataset, texts),
      glossaire: values(tables.glossaire),
      places: toPlaces(tables),
      axes: Object.fromEntries(values(tables.axes).map(({ id, description }) => [id, description])),
    },
  };
}

/** « 38185 | 200040715 »: a commune has five signs, a group nine digits. */
function placeKeys(codes: string): UnitKey[] {
  return codes
    .split(' | ')
    .filter(Boolean)
    .map((code) => keyOf({ level: code.length === 5 ? COMMUNE : EPCI, code }));
}

/** What the browser needs of the places: the curators' remarks stay in the table. */
function toPlaces(tables: Tables): Places {
  const mentions = values(tables.mentions).map(({ projet, type, code, texte: text, champ, nature }) => {
    return { projet, type, code, texte: text, champ, nature };
  });
  return { mentions, communes: values(tables.communes), epcis: values(tables.epci) };
}

/** A row of the whole, of a reference, or of a unit, which `holder` holds. */
function toUnit(row: TerritoireRow, columns: readonly IndicateurColumn[], holder: UnitKey): Unit {
  const { code, nom, type: level, note, avec_article, locatif, prefecture } = row;
  const measures: Record<string, Record<string, number | null>> = {};
  for (const column of columns) {
    const { measure, year } = vintageOf(column);
    (measures[measure] ??= {})[year] = (row[column.colonne] ?? null) as number | null;
  }
  const parent = level === 'reference' || keyOf({ level, code }) === holder ? null : holder;
  return { level, code, nom, parent, note, avec_article, locatif, prefecture, measures };
}

function toText(projet: Projet, sources: Map<number, string[]>): ProjetText {
  const { annee, structure_source, resume, source_ligne, corrections } = projet;
  const source_texte = projet.source_texte || (sources.get(annee)?.[source_ligne - 1] ?? '');
  return { structure_source, resume, source_ligne, corrections, source_texte };
}

function values<T>(table: CheckedTable<T>): T[] {
  return table.rows.map(({ value }) => value);
}
