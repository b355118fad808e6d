/** What the curated tables owe to each other: every reference is found, every sum adds up. Pure. */
import { fault, findUnknown } from '../../src/import/faults.ts';
import { checkMentions } from './mentionRelations.ts';
import type { Problem } from '../../src/import/problems.ts';
import type { Level } from '../../src/model/levels.ts';
import { feminine, noUnit } from '../../src/words/levels.ts';
import type { Tables } from './tables.ts';
import type { CheckedRow } from '../../src/import/validate.ts';

/** Reports every broken relation between tables whose rows are valid. */
export function checkRelations(tables: Tables, levels: readonly Level[]): Problem[] {
  return [
    ...checkReferences(tables, levels),
    ...checkCampagnes(tables),
    ...checkStructures(tables),
    ...checkAxes(tables),
    ...checkTerritoires(tables, levels),
    ...checkIndicateurs(tables, levels),
    ...checkMentions(tables),
  ];
}

function checkReferences(
  { projets, axes, territoires, structures, campagnes }: Tables,
  levels: readonly Level[],
): Problem[] {
  const drawn = territoires.rows.filter(({ value }) => value.type !== 'reference');
  return [
    ...findUnknown(projets, 'axe', new Set(axes.rows.map(({ value }) => value.id)), 'axe inconnu de axes.csv'),
    ...findUnknown(
      projets,
      'territoire',
      new Set(drawn.map(({ value }) => value.code)),
      `ni ${levels
        .map(({ nom }) => nom)
        .reverse()
        .join(' ni ')} de territoires.csv`,
    ),
    ...checkSeveral(projets, new Set(drawn.map(({ value }) => value.code))),
    ...findUnknown(
      projets,
      'structure_id',
      new Set(structures.rows.map(({ value }) => value.id)),
      'structure inconnue de structures.csv',
    ),
    ...findUnknown(
      projets,
      'annee',
      new Set(campagnes.rows.map(({ cells }) => cells['annee'] ?? '')),
      'année inconnue de campagnes.csv',
    ),
  ];
}

/** A project of several territories is for units that exist, the first of them its `territoire`. */
function checkSeveral(projets: Tables['projets'], known: ReadonlySet<string>): Problem[] {
  return projets.rows.flatMap((row) => {
    const codes = row.value.territoires?.split(' | ') ?? [''];
    if (codes[0] === '') return [];
    const isRight = codes[0] === row.value.territoire && codes.every((code) => known.has(code));
    const reason = 'territoires de territoires.csv attendus, celui de la colonne « territoire » d’abord';
    return isRight ? [] : [fault(projets, row, 'territoires', reason)];
  });
}

/** Each campaign whose projects are rows has some: a year that lost them must not pass for a year without any. */
function checkCampagnes({ campagnes, projets }: Tables): Problem[] {
  const years = new Set(projets.rows.map(({ value }) => value.annee));
  return campagnes.rows
    .filter(({ value }) => value.source_type !== 'cube' && !years.has(value.annee))
    .map((row) => fault(campagnes, row, 'annee', 'aucun projet de projets.csv n’est de cette année'));
}

/** A project's organisation is written as in `structures.csv`, and its published spelling is listed there. */
function checkStructures({ projets, structures }: Tables): Problem[] {
  const byId = new Map(
    structures.rows.map(({ value }) => [value.id, { nom: value.nom, spellings: new Set(value.graphies.split(' | ')) }]),
  );
  const used = new Set(projets.rows.map(({ value }) => value.structure_id));
  const lines = new Set<string>();
  const problems: Problem[] = [];
  for (const row of projets.rows) {
    const { annee, id, source_ligne, structure, structure_id, structure_source } = row.value;
    const known = byId.get(structure_id);
    if (known && known.nom !== structure) {
      problems.push(fault(projets, row, 'structure', `« ${known.nom} » dans structures.csv`));
    }
    if (known && !known.spellings.has(structure_source)) {
      problems.push(fault(projets, row, 'structure_source', 'graphie absente de structures.csv'));
    }
    if (!id.startsWith(`${annee}-`)) problems.push(fault(projets, row, 'id', `ne commence pas par l’année ${annee}`));
    const place = `${annee}-${source_ligne}`;
    if (lines.has(place)) problems.push(fault(projets, row, 'source_ligne', 'ligne de la source déjà prise'));
    lines.add(place);
  }
  const unused = structures.rows.filter(({ value }) => !used.has(value.id));
  return [...problems, ...unused.map((row) => fault(structures, row, 'id', 'aucun projet ne porte cette structure'))];
}

function checkAxes({ axes, engagements }: Tables): Problem[] {
  const numbers = new Set(engagements.rows.map(({ value }) => value.numero));
  return axes.rows
    .filter(({ value }) => value.engagement !== null && !numbers.has(value.engagement))
    .map((row) => fault(axes, row, 'engagement', 'engagement inconnu de engagements.csv'));
}

/** One territory is the whole, and each of the others is of a level or a reference. */
function checkTerritoires({ territoires }: Tables, levels: readonly Level[]): Problem[] {
  const { file, rows } = territoires;
  const [whole, ...others] = levels.map((level) => ({
    level,
    rows: rows.filter(({ value }) => value.type === level.id),
  }));
  if (!whole) return [];
  const { nom, pluriel } = whole.level;
  const e = feminine(whole.level);
  const reason = `un${e} seul${e} ${nom} attendu${e}, ${whole.rows.length} ${pluriel} lu${e}s`;
  // Of two wholes the second is one too many; where there is none, no line is wrong.
  const problems: Problem[] = whole.rows.slice(1).map((row) => fault(territoires, row, 'type', reason));
  if (whole.rows.length === 0) problems.push({ file, column: 'type', reason });
  if (others.every((one) => one.rows.length === 0)) {
    const wanted = others.map(({ level }) => noUnit(level)).join(', ');
    problems.push({ file, column: 'type', reason: wanted });
  }
  const known = new Set([...levels.map(({ id }) => id), 'reference']);
  return [...problems, ...findUnknown(territoires, 'type', known, `${[...known].join(', ')} attendu`)];
}

/** Measures and their descriptions match one to one; each role is held once; the départements add up to the region. */
function checkIndicateurs({ indicateurs, territoires }: Tables, [whole, shown]: readonly Level[]): Problem[] {
  const described = new Set(indicateurs.rows.map(({ value }) => value.colonne));
  const measures = new Set(
    territoires.columns.slice(territoires.columns.indexOf('prefecture_latitude') + 1).filter((one) => one !== 'parent'),
  );
  const problems = findUnknown(indicateurs, 'colonne', measures, 'colonne absente de territoires.csv');
  for (const column of measures) {
    if (described.has(column)) continue;
    problems.push({
      file: territoires.file,
      line: territoires.line,
      column,
      reason: 'colonne non décrite dans indicateurs.csv',
    });
  }
  for (const role of ['population', 'taux_pauvrete']) {
    const holders = indicateurs.rows.filter(({ value }) => value.role === role);
    const reason = `rôle « ${role} » attendu une fois, lu ${holders.length} fois`;
    problems.push(...holders.slice(1).map((row) => fault(indicateurs, row, 'role', reason)));
    // Not every region has a poverty rate: what needs it is then not offered.
    if (holders.length === 0 && role === 'population')
      problems.push({ file: indicateurs.file, column: 'role', reason });
    if (role === 'population' && whole && shown)
      problems.push(...holders.flatMap(({ value }) => checkSum(territoires, value.colonne, whole, shown)));
  }
  return problems;
}

function checkSum(territoires: Tables['territoires'], column: string, whole: Level, shown: Level): Problem[] {
  const read = (row: CheckedRow<unknown>): number => Number(row.cells[column] ?? NaN);
  const region = territoires.rows.find(({ value }) => value.type === whole.id);
  const units = territoires.rows.filter(({ value }) => value.type === shown.id);
  const sum = units.reduce((total, row) => total + read(row), 0);
  if (!region || read(region) === sum) return [];
  return [fault(territoires, region, column, `la somme des ${shown.pluriel} est ${sum}`)];
}
