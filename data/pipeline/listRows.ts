/** From a table that was read to rows of `projets.csv`, and the organisations that they name. Pure. */
import { buildOwnList, cellText } from '../../src/import/list/buildOwnList.ts';
import { categoryKey } from '../../src/model/categoryName.ts';
import type { Report } from '../../src/import/report/report.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import { placesOfText, type OwnText } from '../../src/model/ownList.ts';
import { slugOf } from '../../src/model/fold.ts';
import { unpackProjets } from '../../src/model/packed.ts';
import type { Projet } from '../../src/model/tables.ts';

/** A project of a table before its organisation has an id; `structure` as the table writes it. */
export type ListRow = Omit<Projet, 'structure_id' | 'structure_source'>;

/** The rows of tables by year. */
export type ListRows = ReadonlyMap<number, readonly ListRow[]>;
export const NO_LISTS: ListRows = new Map();

/** The axis of each category by its label, and of all the others. */
export interface AxisChoice {
  categories: Readonly<Record<string, string>>;
  autres: string;
}

/** The categories of the rows that are shown, one a row, empty where a row has none. */
export function categoriesOf({ rows, understanding }: Report): string[] {
  const column = understanding.roles.axe.column ?? -1;
  return rows
    .filter(({ status }) => status === 'placed' || status === 'regional')
    .map(({ cells }) => cellText(cells[column] ?? null));
}

/** The finer places of a row, where all that it names are finer: else what it is counted at stands alone. */
function finePlaces(text: OwnText): readonly string[] {
  const keys = placesOfText(text);
  return keys.every((key) => /^(commune|epci):/.test(key)) ? keys : [];
}

/** Placed and region-wide rows, in the order of their years and lines. */
export function rowsOfReport(
  report: Report,
  { region, units }: Pick<Dataset, 'region' | 'units'>,
  { categories, autres }: AxisChoice,
): ListRow[] {
  if (report.totals.placed + report.totals.regional === 0) return [];
  const list = buildOwnList(
    report,
    { id: 'liste', name: '', file: '', loaded: '1970-01-01', answers: {} },
    { styles: [], region, level: units[0]?.level ?? '' },
  );
  const axes = new Map(Object.entries(categories).map(([label, id]) => [categoryKey(label), id]));
  const column = report.understanding.roles.axe.column ?? -1;
  const byLine = new Map(report.rows.map(({ line, cells }) => [line, cellText(cells[column] ?? null)]));
  const codeOf = (key: string) => key.slice(key.indexOf(':') + 1);
  const projets = unpackProjets(list.projets);
  const hasSeveral = projets.some((projet) => projet.units);
  const places = list.texts.map((text) => finePlaces(text).map(codeOf).join(' | '));
  const hasPlaces = places.some((place) => place !== '');
  return projets.map(({ id, annee, unit, units: several, structure, amount }, i): ListRow => {
    const text = list.texts[i] as (typeof list.texts)[number];
    return {
      id,
      annee,
      territoire: codeOf(unit),
      axe: axes.get(categoryKey(byLine.get(text.source_ligne) ?? '')) ?? autres,
      structure: structure.replace(/\s*\|\s*/g, ' / ').trim(),
      // Every project has a text: where the table has no column for one, what its row says.
      resume: text.resume.trim() || text.source_texte.trim(),
      source_ligne: text.source_ligne,
      corrections: text.corrections,
      ...(amount !== undefined && { montant: amount }),
      ...(hasSeveral && { territoires: several?.map(codeOf).join(' | ') ?? '' }),
      ...(hasPlaces && { lieux: places[i] ?? '' }),
      source_texte: text.source_texte,
    };
  });
}

/**
 * Rows with the organisation that they mean: one of `known` projects where the name or its id is the same, else the
 * first spelling in the tables.
 */
export function attributeRows(rows: readonly ListRow[], known: readonly Projet[]): Projet[] {
  const names = new Map<string, { id: string; nom: string }>();
  for (const { structure_id: id, structure: nom } of known) {
    if (!names.has(slugOf(nom))) names.set(slugOf(nom), { id, nom });
  }
  for (const { structure_id: id, structure: nom } of known) if (!names.has(id)) names.set(id, { id, nom });
  return rows.map(({ structure: written, ...row }) => {
    const slug =
      slugOf(written)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'sans-nom';
    const { id, nom } = names.get(slug) ?? { id: slug, nom: written };
    names.set(slug, { id, nom });
    return { ...row, structure_id: id, structure: nom, structure_source: written };
  });
}
