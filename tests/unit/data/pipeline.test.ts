/** The pure parts of the pipeline, one edge case per test. */
import { describe, expect, test } from 'vitest';
import { cleanText, describePieces, indexLeftovers } from '../../../data/pipeline/clean.ts';
import type { Curation, PublishedName, Leftover } from '../../../data/pipeline/curation.ts';
import { deriveTables } from '../../../data/pipeline/derive.ts';
import { projetRow } from '../../../src/model/tables.ts';
import { parsePage, TABLE_HEADER } from '../../../data/pipeline/parse.ts';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { DATA } from './support.ts';

const nom = (nom_publie: string, structure_id: string, territoire = ''): PublishedName => {
  return { structure_id, nom: structure_id, territoire, nom_publie, remarque: '' };
};
const leftover = (texte_publie: string, texte_retenu: string): Leftover => {
  return {
    texte_publie,
    texte_retenu,
    sigle: '',
    nature: 'definition_juste',
    correction: `${texte_retenu} nettoyé`,
    remarque: '',
  };
};
const labels = [
  { libelle_publie: '07_ARDECHE', territoire: '07' },
  { libelle_publie: '42_LOIRE', territoire: '42' },
];
const curation: Curation = { names: [nom('CAF', 'caf-07', '07'), nom('CAF', 'caf-42', '42')], leftovers: [], labels };
const page = (...lines: string[]): string => ['Présentation', TABLE_HEADER, ...lines].join('\n');
const { axes } = loadDataset(DATA).dataset;

describe('parsePage', () => {
  test('what stands before the first table is no row', () => {
    expect(parsePage('42_LOIRE CAF Avant', 'p.txt', curation)).toEqual([]);
  });

  test('one spelling in two territories is two organisations', () => {
    const rows = parsePage(page('07_ARDECHE CAF Un.', '42_LOIRE CAF Deux.'), 'p.txt', curation);
    expect(rows.map((row) => [row.line, row.nom.structure_id, row.resume])).toEqual([
      [3, 'caf-07', 'Un.'],
      [4, 'caf-42', 'Deux.'],
    ]);
  });

  test('of two names that fit the longer one wins', () => {
    const names = [nom('ACEPP', 'court'), nom('ACEPP 38', 'long')];
    const rows = parsePage(page('42_LOIRE ACEPP 38 Dispositif'), 'p.txt', { ...curation, names });
    expect(rows[0]?.nom.structure_id).toBe('long');
    expect(rows[0]?.resume).toBe('Dispositif');
  });

  test('of one name here and anywhere the one of this territory is meant', () => {
    const names = [nom('CAF', 'partout'), nom('CAF', 'caf-42', '42')];
    const rows = parsePage(page('42_LOIRE CAF Un.', '07_ARDECHE CAF Deux.'), 'p.txt', { ...curation, names });
    expect(rows.map((row) => row.nom.structure_id)).toEqual(['caf-42', 'partout']);
  });

  test('a longer name that is known anywhere wins over a shorter one of this territory', () => {
    const names = [nom('CAF', 'caf-42', '42'), nom('CAF ET MSA', 'partout')];
    const rows = parsePage(page('42_LOIRE CAF ET MSA Un.'), 'p.txt', { ...curation, names });
    expect(rows[0]?.nom.structure_id).toBe('partout');
  });

  test('a name of another territory is none here', () => {
    const names = [nom('CAF', 'caf-07', '07')];
    expect(() => parsePage(page('42_LOIRE CAF Un.'), 'p.txt', { ...curation, names })).toThrow(
      'nom de structure absent',
    );
  });

  test('a name that ends the line has no summary behind it, and is none', () => {
    expect(() => parsePage(page('42_LOIRE CAF'), 'p.txt', curation)).toThrow('nom de structure absent');
  });

  test('a name does not end inside a word', () => {
    expect(() => parsePage(page('42_LOIRE CAFÉS Un.'), 'p.txt', curation)).toThrow(
      'p.txt, ligne 3, valeur « CAFÉS Un. »',
    );
  });

  test('a line without a known territory is a fault', () => {
    expect(() => parsePage(page('84_VAUCLUSE CAF Un.'), 'p.txt', curation)).toThrow('aucun territoire connu');
  });

  test('each header begins the next table', () => {
    const rows = parsePage(page('42_LOIRE CAF Un.', '', TABLE_HEADER, '42_LOIRE CAF Deux.'), 'p.txt', curation);
    expect(rows.map(({ table }) => table)).toEqual([1, 2]);
  });

  test('offsets point into the line', () => {
    const [row] = parsePage(page('42_LOIRE CAF Un.'), 'p.txt', curation);
    expect([row?.nameOffset, row?.resumeOffset]).toEqual([9, 13]);
  });
});

describe('identifiers and empty pages', () => {
  const annee = 2030;
  const derive = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) => `42_LOIRE CAF Projet ${i + 1}.`);
    const names = [nom('CAF', 'caf-42', '42')];
    return deriveTables([{ annee, file: 'p.txt', text: page(...lines) }], { ...curation, names }, axes).projets;
  };

  test('the thousandth project of a year has an identifier that its schema takes', () => {
    const ids = derive(1000).map(({ id }) => id);
    expect([ids[0], ids[998], ids[999]]).toEqual(['2030-001', '2030-999', '2030-1000']);
    for (const id of ids) expect(projetRow.shape.id.safeParse(id).success).toBe(true);
  });

  test('no rank is written in two ways', () => {
    expect(projetRow.shape.id.safeParse('2030-0999').success).toBe(false);
    expect(projetRow.shape.id.safeParse('2030-99').success).toBe(false);
  });

  test('a page without a row is a fault that names it', () => {
    expect(() => deriveTables([{ annee, file: 'p.txt', text: 'nom;resume' }], curation, axes)).toThrow(
      'p.txt : la source ne donne aucune ligne',
    );
  });
});

describe('cleanText', () => {
  test('a text without residue is left as it is', () => {
    expect(cleanText('Le CCAS de Lyon', 0, indexLeftovers([leftover('CCASCentre', 'CCAS')]))).toEqual({
      text: 'Le CCAS de Lyon',
      pieces: [],
    });
  });

  test('a residue inside a word is removed', () => {
    expect(
      cleanText('J PRPoint RoutierÉVERT', 0, indexLeftovers([leftover('J PRPoint RoutierÉVERT', 'J PRÉVERT')])).text,
    ).toBe('J PRÉVERT');
  });

  test('two residues keep their positions in the published line', () => {
    const { text, pieces } = cleanText('aXX bXX', 10, indexLeftovers([leftover('XX', '')]));
    expect(text).toBe('a b');
    expect(pieces.map(({ position }) => position)).toEqual([11, 15]);
  });

  test('where two residues begin the longer one is taken', () => {
    expect(
      cleanText(
        'PMIPetites et PMI',
        0,
        indexLeftovers([leftover('PMIPetites', 'court'), leftover('PMIPetites et', 'long')]),
      ).text,
    ).toBe('long PMI');
  });

  test('a correction made twice is said once with its count', () => {
    expect(describePieces(cleanText('XX XX', 0, indexLeftovers([leftover('XX', 'X')])).pieces)).toBe(
      'X nettoyé (2 fois)',
    );
  });

  test('no correction is an empty text', () => {
    expect(describePieces([])).toBe('');
  });
});

describe('deriveTables', () => {
  const derive = (text: string, changes: Partial<Curation> = {}) =>
    deriveTables([{ annee: 2022, file: 'p.txt', text }], { ...curation, ...changes }, axes);
  const both = page('07_ARDECHE CAF Un.', '42_LOIRE CAF Deux.');

  test('identifiers count from 1 in line order', () => {
    expect(derive(both).projets.map(({ id }) => id)).toEqual(['2022-001', '2022-002']);
  });

  test('two years count apart', () => {
    const pages = [2021, 2022].map((annee) => ({ annee, file: 'p.txt', text: both }));
    expect(deriveTables(pages, curation, axes).projets.map(({ id }) => id)).toEqual([
      '2021-001',
      '2021-002',
      '2022-001',
      '2022-002',
    ]);
  });

  test('a name that serves no line is a fault', () => {
    expect(() => derive(page('07_ARDECHE CAF Un.'))).toThrow(
      'curation/structures.csv, colonne « nom_publie », valeur « CAF » : ne sert',
    );
  });

  test('a residue that serves no line is a fault', () => {
    expect(() => derive(both, { leftovers: [leftover('YY', 'Y')] })).toThrow(
      'valeur « YY » : ne sert à aucune ligne publiée',
    );
  });

  test('an organisation with two names is a fault', () => {
    const names = [...curation.names, { ...nom('CAISSE', 'caf-42', '42'), nom: 'Caisse' }];
    expect(() => derive(`${both}\n42_LOIRE CAISSE Trois.`, { names })).toThrow(
      'la structure « caf-42 » s’appelle aussi « caf-42 »',
    );
  });

  test('a table beyond the last axis is a fault', () => {
    const text = [...Array<string>(8).fill(TABLE_HEADER), '42_LOIRE CAF Un.'].join('\n');
    expect(() => derive(text)).toThrow('p.txt, ligne 9 : aucun axe pour le tableau 8');
  });

  test('two spellings of one organisation are listed', () => {
    const names = [nom('MAIRIE', 'commune'), nom('COMMUNE', 'commune')];
    const { structures } = derive(page('42_LOIRE MAIRIE Un.', '42_LOIRE COMMUNE Deux.'), { names });
    expect(structures).toEqual([{ id: 'commune', nom: 'commune', graphies: 'MAIRIE | COMMUNE' }]);
  });
});
