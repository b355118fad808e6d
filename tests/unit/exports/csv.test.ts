import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/exports/csv.ts';
import { projetsCsv } from '../../../src/exports/projets.ts';
import { exportProjetsWords } from '../../../src/words/projets.ts';
import { REAL, TEXTS } from '../selection/support.ts';

/** One cell as the file holds it. */
const cell = (value: string | number) => toCsv(['x'], [[value]]).slice('\ufeffx\r\n'.length, -2);

describe('toCsv', () => {
  it('semicolons, line ends, byte-order mark', () => {
    expect(toCsv(['a', 'b'], [['1', '2']])).toBe('\ufeffa;b\r\n1;2\r\n');
  });
  it('no row: the header alone', () => expect(toCsv(['a'], [])).toBe('\ufeffa\r\n'));
  it('an empty cell', () => expect(toCsv(['a', 'b'], [['', 'x']])).toBe('\ufeffa;b\r\n;x\r\n'));
  it('a semicolon is quoted', () => expect(cell('a;b')).toBe('"a;b"'));
  it('quotes are doubled', () => expect(cell('dit "oui"')).toBe('"dit ""oui"""'));
  it('a line break is quoted', () => expect(cell('a\nb')).toBe('"a\nb"'));
  it('a carriage return is quoted', () => expect(cell('a\rb')).toBe('"a\rb"'));
  it('a comma needs no quotes', () => expect(cell('a, b')).toBe('a, b'));
  it('French quotes need none either', () => expect(cell('« a »')).toBe('« a »'));

  it.each(['=1+1', '+33', '-1', '@SUM(A1)', '=HYPERLINK("x")'])('the formula %s is neutralised', (text) => {
    expect(Papa.parse<string[]>(toCsv([text], [])).data[0]?.[0]).toBe(`\ufeff'${text}`.replace('\ufeff', ''));
    expect(cell(text).replace(/^"/, '')).toMatch(/^'/);
  });
  it('a leading tab is neutralised', () => expect(cell('\tx')).toMatch(/^"?'\t/));
  it('a leading carriage return is neutralised', () => expect(cell('\rx')).toMatch(/^"'\r/));
  it('a formula behind spaces is neutralised', () => expect(cell('  =1')).toMatch(/^"?' {2}=1/));
  it('a formula behind a line break is neutralised', () => expect(cell('\n=1')).toMatch(/^"'\n=1/));
  it('signs inside a text stay', () => expect(cell('a=b - c@d')).toBe('a=b - c@d'));
  it('a header is neutralised too', () => expect(toCsv(['=a'], [])).toBe("\ufeff'=a\r\n"));

  it('a decimal comma', () => expect(cell(1.5)).toBe('1,5'));
  it('a whole number', () => expect(cell(120)).toBe('120'));
  it('zero', () => expect(cell(0)).toBe('0'));
  it('a negative number stays a number', () => expect(cell(-1.5)).toBe('-1,5'));
  it('a code keeps its zero', () => expect(cell('01')).toBe('01'));
});

describe('projetsCsv', () => {
  // The second reader: papaparse, which knows nothing of the writer.
  const read = (csv: string) => {
    const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: true });
    expect(errors).toEqual([]);
    return data;
  };
  const restored = (text: string | undefined) => text?.replace(/^'(?=\s*[=+\-@\t\r])/, '');

  it('all 120 real projects come back, every cell', () => {
    const [header, ...rows] = read(projetsCsv(REAL.projets, REAL, TEXTS));
    expect(header).toEqual(exportProjetsWords.columns);
    expect(rows).toHaveLength(120);
    rows.forEach((row, i) => {
      const projet = REAL.projets[i];
      const text = TEXTS.projets[projet?.id ?? ''];
      const place = [REAL.region, ...REAL.units].find(({ code }) => code === projet?.territoire);
      expect(row.map(restored)).toEqual([
        projet?.id,
        String(projet?.annee),
        projet?.territoire,
        place?.nom,
        REAL.axes.find(({ id }) => id === projet?.axe)?.libelle,
        projet?.structure,
        text?.structure_source,
        text?.resume,
        String(text?.source_ligne),
        text?.corrections,
      ]);
    });
  });
  it('in the order given', () => {
    const rows = read(projetsCsv([...REAL.projets].reverse(), REAL, TEXTS));
    expect([rows[1]?.[0], rows[120]?.[0]]).toEqual([REAL.projets.at(-1)?.id, REAL.projets[0]?.id]);
  });
  it('region-wide projects keep the region’s code and name', () => {
    const rows = read(projetsCsv(REAL.projets, REAL, TEXTS)).filter((row) => row[2] === 'ARA');
    expect(rows).toHaveLength(18);
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set([REAL.region.nom]));
  });
  it('texts that are not loaded stay empty', () => {
    const [, row] = read(projetsCsv(REAL.projets.slice(0, 1), REAL, null));
    expect(row?.slice(6)).toEqual(['', '', '', '']);
  });
  it('empty: the header alone', () => expect(read(projetsCsv([], REAL, TEXTS))).toEqual([exportProjetsWords.columns]));
});
