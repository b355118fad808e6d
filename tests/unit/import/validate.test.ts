/** Cells against a schema: every fault is a French sentence that names file, line, column and what is expected. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { parseCsv } from '../../../src/import/csv.ts';
import { describeProblem } from '../../../src/import/problems.ts';
import { validateTable } from '../../../src/import/validate.ts';

const row = z.object({
  nom: z.string().check(z.minLength(2)),
  n: z.coerce.number().check(z.int(), z.gte(1), z.lte(9)),
  choix: z.enum(['a', 'b', '']),
  code: z.union([z.string().check(z.regex(/^\d\d$/, 'code attendu')), z.literal('')]),
});

/** What is said of a file with this text. */
function faults(text: string, schema: Parameters<typeof validateTable>[0] = row): string[] {
  const { table, problems } = parseCsv(text, 't.csv');
  return [...problems, ...validateTable(schema, 't.csv', table).problems].map(describeProblem);
}
/** What is said of one row behind a header and a row with a line break. */
const faultsOf = (cells: string) => faults(`nom,n,choix,code\n"de\nux",1,a,\n${cells}\n`);

describe('a row', () => {
  test('that is right has its values', () => {
    const { table } = parseCsv('nom,n,choix,code\nde,3,,07\n', 't.csv');
    const { checked, problems } = validateTable(row, 't.csv', table);
    expect([problems, checked.rows]).toEqual([
      [],
      [
        {
          line: 2,
          cells: { nom: 'de', n: '3', choix: '', code: '07' },
          value: { nom: 'de', n: 3, choix: '', code: '07' },
        },
      ],
    ]);
  });

  test.each([
    ['trois', 'de,x,a,', 't.csv, ligne 4, colonne « n », valeur « x » : nombre attendu'],
    ['a decimal', 'de,1.5,a,', 't.csv, ligne 4, colonne « n », valeur « 1.5 » : nombre entier attendu'],
    ['too small', 'de,0,a,', 't.csv, ligne 4, colonne « n », valeur « 0 » : 1 au moins'],
    ['too large', 'de,10,a,', 't.csv, ligne 4, colonne « n », valeur « 10 » : 9 au plus'],
    ['too short', 'd,1,a,', 't.csv, ligne 4, colonne « nom », valeur « d » : 2 caractères au moins'],
    ['no choice', 'de,1,c,', 't.csv, ligne 4, colonne « choix », valeur « c » : valeurs admises : a, b, vide'],
    ['no code', 'de,1,a,7', 't.csv, ligne 4, colonne « code », valeur « 7 » : code attendu'],
  ])('%s', (_title, cells, sentence) => expect(faultsOf(cells)).toEqual([sentence]));

  test('of two ways in which a cell can be right both are said', () => {
    const schema = z.object({ lieu: z.union([z.literal('ici', '« ici » attendu'), z.literal('loin', '« loin »')]) });
    expect(faults('lieu\nlà\n', schema)).toEqual([
      't.csv, ligne 2, colonne « lieu », valeur « là » : « ici » attendu, ou « loin »',
    ]);
  });

  test('what no words were written for is said in French all the same', () => {
    const schema = z.object({ n: z.coerce.number().check(z.multipleOf(5)), jour: z.iso.date() });
    expect(faults('n,jour\n7,demain\n', schema)).toEqual([
      't.csv, ligne 2, colonne « n », valeur « 7 » : Nombre invalide : doit être un multiple de 5',
      't.csv, ligne 2, colonne « jour », valeur « demain » : date ISO invalide',
    ]);
  });
});

describe('the columns', () => {
  test('are named by the line of the header, wherever it stands', () => {
    expect(faults('\n\nnom,n,choix,codes,n\n')).toEqual([
      't.csv, ligne 3, colonne « code » : colonne manquante',
      't.csv, ligne 3, colonne « codes » : colonne inconnue',
      't.csv, ligne 3, colonne « n » : colonne en double',
    ]);
  });

  test('that no schema names are measures where the schema takes any', () => {
    expect(faults('n,autre\n1,2\n', z.catchall(z.object({ n: z.string() }), z.string()))).toEqual([]);
  });

  test('of a file with semicolons are told from missing ones', () => {
    expect(faults('nom;n\nde;1\n')).toEqual(['t.csv, ligne 1 : séparateur « ; » lu, la virgule est attendue']);
  });
});
