/** A second published year is rows in two tables and a source: no code. */
import { createHash } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { datasetAt, yearsOf } from '../../../src/model/placing.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { columnOf } from '../../../src/selection/series.ts';
import { copyData } from './support.ts';

const SOURCE = 'Trois projets de 2020\nACEPP ADEHL lit\nACEPP ADEHL joue\nRELAIS OZANAM avance\n';

/** The site's own tables with a year before: one project in the Ardèche, one in the Isère, one for the whole region. */
function withTwoYears(): string {
  const directory = copyData();
  writeFileSync(join(directory, 'source/liste-2020.txt'), SOURCE);
  const sha = createHash('sha256').update(SOURCE).digest('hex');
  appendFileSync(
    join(directory, 'campagnes.csv'),
    `2020,Projets financés en 2020,Projets financés en 2020,Liste de 2020,Préfecture,2022-09-25,source/liste-2020.txt,${sha}\n`,
  );
  const row = (number: number, territoire: string, id: string, nom: string, text: string) =>
    `2020-00${number},2020,${territoire},emploi,${id},${nom},${nom.toUpperCase()},${text},${number + 1},\n`;
  appendFileSync(
    join(directory, 'projets.csv'),
    row(1, '07', 'acepp-adehl', 'ACEPP ADeHL', 'lit') +
      row(2, '38', 'acepp-adehl', 'ACEPP ADeHL', 'joue') +
      row(3, 'ARA', 'relais-ozanam', 'Relais Ozanam', 'avance'),
  );
  return directory;
}

describe('tables of two campaigns', () => {
  let loaded: ReturnType<typeof loadDataset> | undefined;
  const load = () => {
    const { dataset, texts } = (loaded ??= loadDataset(withTwoYears()));
    return { dataset, texts, before: datasetAt(dataset, null, 2020), after: datasetAt(dataset, null) };
  };
  it('both years are known', () => expect(yearsOf(load().dataset)).toEqual([2020, 2021]));
  it('the latest is shown', () => {
    const { after } = load();
    expect([after.projets.length, after.campagnes[0]?.annee]).toEqual([120, 2021]);
  });
  it('the other is counted alone', () => {
    const { before } = load();
    expect(countProjets(before.projets, before.region.code)).toMatchObject({ total: 3, located: 2, regionWide: 1 });
  });
  it('each year divides by its own population and poverty', () => {
    const { before, after } = load();
    const columnsOf = (one: typeof before) =>
      (['population', 'taux_pauvrete'] as const).map((role) => columnOf(one, role)?.colonne);
    expect(columnsOf(after)).toEqual(['population_2021', 'taux_pauvrete_2021']);
    expect(columnsOf(before)).toEqual(['population_2020', 'taux_pauvrete_2020']);
  });
  it('the texts of both are there', () =>
    expect(load().texts.projets['2020-002']?.source_texte).toBe('ACEPP ADEHL joue'));
});
