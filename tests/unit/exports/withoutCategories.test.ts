/** What a list without categories is taken away as: no column, no heading of them. */
import { describe, expect, it } from 'vitest';
import { buildStructuresTable } from '../../../src/views/structures/table.ts';
import { buildMatrixTable } from '../../../src/exports/matrix.ts';
import { buildLacunesTable } from '../../../src/exports/lacunes.ts';
import { buildProjetsTable } from '../../../src/exports/projets.ts';
import { buildIndicateurs, buildIndicateursTable } from '../../../src/exports/indicateurs.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { listLacunes } from '../../../src/selection/lacunes.ts';
import { listStructures } from '../../../src/selection/structures.ts';
import { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { datasetOfList } from '../../../src/state/ownDataset.ts';
import { GEOMETRY, TINY_TEXTS } from '../selection/support.ts';
import { YEARS } from '../views/evolution/lists.ts';
import { listOf } from '../views/liste/support.ts';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('files of a list without categories', () => {
  const bare = datasetOfList(listOf([{ unit: 'departement:10' }]), YEARS);
  const dashboard = new Dashboard(bare, GEOMETRY, () => Promise.resolve(TINY_TEXTS));
  const { facets, counts, dataset, view } = dashboard;
  const titlesOf = ({ columns }: { columns: { title: string }[] }) => columns.map(({ title }) => plain(title));
  it('the matrix: counts alone, once', () => {
    const table = buildMatrixTable(buildMatrix(dataset, facets, view), 'REG');
    expect(titlesOf(table).slice(3)).toEqual(['Projets']);
    expect(table.lines[0]).toEqual(['10', 'Alpha', 'département', 1]);
  });
  it('gaps, organisations, projects, indicators: no column of axes', () => {
    const tables = [
      buildLacunesTable(dataset, listLacunes(dataset, facets, view), 'habitants'),
      buildStructuresTable(dataset, listStructures(dataset)),
      buildProjetsTable(dataset.projets, dataset, TINY_TEXTS),
      buildIndicateursTable(buildIndicateurs(dataset, counts, facets), dataset.region),
    ];
    expect(tables.flatMap(titlesOf).filter((title) => /axe|Tous les projets/i.test(title))).toEqual([]);
    for (const { columns, lines } of tables) expect(lines.every((line) => line.length === columns.length)).toBe(true);
  });
});
