/** From a report to the list that is shown and kept: placed and region-wide rows as projects. */
import type { AxeIndex } from '../../model/dataset.ts';
import { slugOf } from '../../model/fold.ts';
import { OWN_LIST_FORMAT, OWN_LIST_VERSION, type OwnList, type OwnText } from '../../model/ownList.ts';
import { packProjets } from '../../model/pack.ts';
import { type SentProjet } from '../../model/packed.ts';
import { ROLES, type Role } from '../columns/roles.ts';
import { departementsOf, type Report } from '../report/report.ts';
import type { Answers, ReportedRow } from '../report/reportedRow.ts';
import { describeFinding } from '../report/words.ts';
import type { Place } from '../territories/gazetteer.ts';
import type { Cell } from '../workbook.ts';
import { buildCategories, listCategories, type Category } from './categories.ts';

/** What a list is called and where it comes from. `loaded`: ISO date and time. */
export interface ListOrigin {
  id: string;
  name: string;
  file: string;
  loaded: string;
  answers: Answers;
  /** Names (`Category.key`) of the categories that get a symbol, if somebody chose. */
  categories?: readonly string[] | undefined;
}

/** Symbols and colours of axes, the key of the whole and the level of départements. */
export interface ListSetting {
  styles: readonly Pick<AxeIndex, 'couleur' | 'symbole'>[];
  region: { level: string; code: string };
  /** The level of the units that rows are placed at. */
  level: string;
}

/** What a project is called where the list names no organisation. */
const NO_NAME = 'Sans nom';
const LONGEST = 4000;

/** @throws RangeError where no row can be shown. */
export function buildOwnList(report: Report, origin: ListOrigin, { styles, region, level }: ListSetting): OwnList {
  const { table, understanding, totals } = report;
  const shown = shownRows(report);
  if (shown.length === 0) throw new RangeError('No row of the list has a place.');
  const textOf: TextOf = (row, role) => textIn(row, report, role);
  const { axes, axeOf } = buildCategories(
    shown.map((row) => textOf(row, 'axe')),
    styles,
    origin.categories,
  );
  const latest = Math.max(0, ...shown.map(({ year }) => year ?? 0)) || new Date(origin.loaded).getUTCFullYear();
  const byYear = [...shown].sort((a, b) => (a.year ?? latest) - (b.year ?? latest));
  const numbers = new Map<number, number>();
  const projets = byYear.map((row): SentProjet => {
    const annee = row.year ?? latest;
    const number = (numbers.get(annee) ?? 0) + 1;
    numbers.set(annee, number);
    const wider = new Map(row.places.map((place) => [place.departement, place.level]));
    const units = departementsOf(row).map((code) => `${wider.get(code) ?? level}:${code}`);
    const structure = nameOf(row, textOf);
    return {
      id: `${annee}-${String(number).padStart(3, '0')}`,
      annee,
      unit: row.status === 'regional' ? `${region.level}:${region.code}` : (units[0] as string),
      ...(units.length > 1 && { units }),
      axe: axeOf(textOf(row, 'axe')),
      structure_id: slugOf(structure) || 'sans-nom',
      structure,
      ...(understanding.roles.montant.column !== null && { amount: row.amount }),
    };
  });
  return {
    format: OWN_LIST_FORMAT,
    version: OWN_LIST_VERSION,
    id: origin.id,
    name: origin.name,
    file: origin.file,
    sheet: table.sheet,
    loaded: origin.loaded,
    region: region.code,
    totals: {
      rows: totals.rows,
      placed: totals.placed,
      regional: totals.regional,
      outside: totals.outside,
      aside: totals.aside,
    },
    axisLabel: headerOf(report, 'axe'),
    axes,
    projets: packProjets(projets),
    texts: byYear.map((row) => textsOf(row, report, textOf)),
    given: {
      columns: Object.fromEntries(
        ROLES.filter((role) => understanding.roles[role].reason === 'chosen').map((role) => [
          role,
          headerOf(report, role) || null,
        ]),
      ),
      year: understanding.year,
      answers: { ...origin.answers },
      ...(understanding.kept.length > 0 && {
        personal: understanding.kept.map((column) => table.columns[column]?.name ?? ''),
      }),
      ...(origin.categories && { categories: [...origin.categories] }),
    },
  };
}

/** The rows that a list shows. */
const shownRows = ({ rows }: Report) => rows.filter(({ status }) => status === 'placed' || status === 'regional');

/** The categories of the rows that a list would show, the most frequent first. */
export const categoriesOf = (report: Report): Category[] =>
  listCategories(shownRows(report).map((row) => textIn(row, report, 'axe')));

const textIn = ({ cells }: ReportedRow, { understanding }: Report, role: Role) =>
  cellText(cells[understanding.roles[role].column ?? -1] ?? null);

const headerOf = ({ table, understanding }: Report, role: Role) =>
  table.columns[understanding.roles[role].column ?? -1]?.name ?? '';

type TextOf = (row: ReportedRow, role: Role) => string;

/** The organisation, else the territory that the list names, else the project itself. */
function nameOf(row: ReportedRow, textOf: TextOf): string {
  const name = textOf(row, 'structure') || textOf(row, 'nom') || textOf(row, 'projet') || NO_NAME;
  return name.replace(/\s+/g, ' ').slice(0, 160);
}

function textsOf(row: ReportedRow, { table, understanding }: Report, textOf: TextOf): OwnText {
  const left = new Set(understanding.personal);
  const [projet, resume] = [textOf(row, 'projet'), textOf(row, 'resume')];
  const parts = [projet === nameOf(row, textOf) ? '' : projet, resume === projet ? '' : resume].filter(Boolean);
  const raw = table.columns.flatMap(({ name }, i) => {
    const text = cellText(row.cells[i] ?? null);
    return left.has(i) || text === '' ? [] : [`${name} : ${text}`];
  });
  const [place] = row.places;
  return {
    resume: parts.join('. ').slice(0, LONGEST),
    source_ligne: row.line,
    source_texte: raw.join(' · ').slice(0, LONGEST),
    corrections: row.findings.map((finding) => describeFinding({ ...finding, line: null })).join(' | '),
    ...(row.places.length === 1 && place?.kind === 'commune'
      ? { commune: place.code }
      : { commune: '', ...(row.places.some(isFine) && { places: row.places.map(keyOf) }) }),
  };
}

const isFine = ({ kind }: Place): boolean => kind === 'commune' || kind === 'epci';
/** The key of a place's unit: kinds are called as levels are. */
const keyOf = ({ kind, code }: Place): string => `${kind}:${code}`;

/** A cell as a person reads it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
