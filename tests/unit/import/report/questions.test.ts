/** What a person is asked about a list, answered, and takes back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import { gazetteerOf } from '../../../../data/pipeline/ownList.ts';
import { categoriesOf } from '../../../../src/import/list/buildOwnList.ts';
import { listQuestions } from '../../../../src/import/report/questions.ts';
import type { Answers } from '../../../../src/import/report/reportedRow.ts';
import { buildReport, type Report } from '../../../../src/import/report/report.ts';
import { annotateTable, statusOf, summariseReport } from '../../../../src/import/report/summary.ts';
import { openFile } from '../../../../src/import/sheets/openFile.ts';
import { findTable } from '../../../../src/import/sheets/table.ts';
import type { Sheet } from '../../../../src/import/workbook.ts';
import { bytesOf } from '../sheets/support.ts';

let gazetteer: ReturnType<typeof gazetteerOf>;
beforeAll(() => void (gazetteer = gazetteerOf(loadDataset('data/auvergne-rhone-alpes').dataset)));

interface Asked {
  name?: string;
  year?: number | null;
  kept?: string[];
}

async function ask(
  lines: readonly string[],
  answers: Answers = {},
  { name = 'liste.csv', year = null, kept = [] }: Asked = {},
) {
  const file = await openFile(bytesOf(lines.join('\n')), name);
  const report = buildReport(file, findTable(file.sheets[0] as Sheet), gazetteer, { chosen: {}, year, kept }, answers);
  return { report, questions: listQuestions(report, answers) };
}
const statuses = ({ rows }: Report) => rows.map(({ status }) => status);

describe('an answer', () => {
  const LIST = ['Territoire;Projet;Montant', 'Ain;A;10', 'Izère;B;20', 'Izère;C;30'];
  it('places all rows that ask the same, and its question stands with what was answered', async () => {
    const { questions: open } = await ask(LIST);
    expect(open.map(({ rows, answer }) => [rows, answer])).toEqual([[2, null]]);
    const { report, questions } = await ask(LIST, { [open[0]?.key ?? '']: '38' });
    expect(statuses(report)).toEqual(['placed', 'placed', 'placed']);
    expect(questions.map(({ rows, answer }) => [rows, answer])).toEqual([[2, '38']]);
    expect(questions[0]?.proposals.map(({ code }) => code)).toContain('38');
  });
  it('that sets rows aside can be taken back too, and they are not to be verified', async () => {
    const { questions: open } = await ask(LIST);
    const { report, questions } = await ask(LIST, { [open[0]?.key ?? '']: 'ecarter' });
    expect(questions.map(({ answer }) => answer)).toEqual(['ecarter']);
    expect(report.rows.slice(1).map(statusOf)).toEqual(['aside', 'aside']);
  });
});

describe('a sum', () => {
  const MARKS = ['Département;Projet;Montant', '01;A;1.500', '38;B;2.250'];
  it('with a mark of two meanings: the answer is a question still, with both meanings', async () => {
    const { report, questions } = await ask(MARKS, { 'montant:.': 'thousands' });
    expect(report.totals.amount).toBe(3750);
    expect(questions.map(({ answer, meanings }) => [answer, meanings])).toEqual([['thousands', [1500, 1.5]]]);
  });
  it('in thousands of euros: both meanings are multiplied', async () => {
    const { questions } = await ask(['Département;Projet;Montant (k€)', '01;A;1.500', '38;B;2.250']);
    expect(questions.map(({ meanings }) => meanings)).toEqual([[1_500_000, 1500]]);
  });
  it('that cannot be read, placed without: can be taken back', async () => {
    const list = ['Département;Projet;Montant', '01;A;10', '38;B;20', '38;C;voir annexe'];
    const { questions: open } = await ask(list);
    const { report, questions } = await ask(list, { [open[0]?.key ?? '']: 'sans-montant' });
    expect([statuses(report).at(-1), report.totals.amount]).toEqual(['placed', 30]);
    expect(questions.map(({ isAmount, answer }) => [isAmount, answer])).toEqual([[true, 'sans-montant']]);
  });
});

describe('a row with two questions', () => {
  const LIST = ['Territoire;Projet;Montant', 'Ain;A;10', 'Ain;B;20', 'Izère;C;voir annexe'];
  it('asks for its place first, then for its sum', async () => {
    const { questions: first } = await ask(LIST);
    expect(first.map(({ isAmount }) => isAmount)).toEqual([false]);
    const { report, questions } = await ask(LIST, { [first[0]?.key ?? '']: '38' });
    expect(statuses(report).at(-1)).toBe('aside');
    expect(questions.map(({ isAmount, answer }) => [isAmount, answer])).toEqual([
      [true, null],
      [false, '38'],
    ]);
  });
  it('set aside by an answer asks for no sum', async () => {
    const { questions: first } = await ask(LIST);
    const { questions } = await ask(LIST, { [first[0]?.key ?? '']: 'ecarter' });
    expect(questions.map(({ isAmount }) => isAmount)).toEqual([false]);
  });
});

describe('a year that nothing says', () => {
  const LIST = ['Département;Projet', '01;A', '38;B'];
  const isSaid = ({ report }: { report: Report }) =>
    summariseReport(report).constats.some(({ code, niveau }) => code === 'annee-absente' && niveau === 'avertissement');
  it('is told, and sets no row aside', async () => {
    const asked = await ask(LIST);
    expect([isSaid(asked), asked.report.totals.placed]).toEqual([true, 2]);
  });
  it('but the name of the file: nothing is told', async () =>
    expect(isSaid(await ask(LIST, {}, { name: 'projets 2019.csv' }))).toBe(false));
  it('but somebody: nothing is told', async () => expect(isSaid(await ask(LIST, {}, { year: 2020 }))).toBe(false));
  it('but a column: nothing is told', async () =>
    expect(isSaid(await ask(['Département;Projet;Année', '01;A;2019', '38;B;2020']))).toBe(false));
});

describe('a column about persons', () => {
  const LIST = ['Département;Projet;Courriel', '01;A;a@exemple.fr', '38;B;b@exemple.fr'];
  it('is left out of the report', async () => {
    const { report } = await ask(LIST);
    expect([report.understanding.personal, report.understanding.kept]).toEqual([[2], []]);
    expect(annotateTable(report).columns).toEqual(['Département', 'Projet', 'statut', 'explication']);
  });
  it('that somebody keeps stands in it', async () => {
    const { report } = await ask(LIST, {}, { kept: ['Courriel'] });
    expect([report.understanding.personal, report.understanding.kept]).toEqual([[], [2]]);
    expect(annotateTable(report).rows[0]).toEqual(['01', 'A', 'a@exemple.fr', 'placée', '']);
  });
  it('of another file is no column of this one', async () => {
    const { report } = await ask(LIST, {}, { kept: ['Téléphone'] });
    expect(report.understanding.personal).toEqual([2]);
  });
});

it('categories are those of the rows that have a place, the most frequent first', async () => {
  const { report } = await ask(['Département;Projet;Thème', '01;A;Eau', '38;B;Air', '38;C;Air', 'Nulle part;D;Feu']);
  expect(categoriesOf(report).map(({ label, count }) => [label, count])).toEqual([
    ['Air', 2],
    ['Eau', 1],
  ]);
});
