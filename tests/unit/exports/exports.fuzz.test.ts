/** Files of any words: no formula, no broken XML, and every cell comes back. */
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect } from 'vitest';
import { toCsv } from '../../../src/exports/csv.ts';
import { codeOf, heightIn } from '../../../src/exports/embed.ts';
import { wrapText } from '../../../src/exports/figure.ts';
import { usefulNumber, type ExportTable } from '../../../src/exports/table.ts';
import { buildWorkbook } from '../../../src/exports/workbook.ts';
import { xmlText } from '../../../src/exports/xmlText.ts';
import { formatCsv, parseCsv } from '../../../src/import/csv.ts';
import { escapeHtml } from '../../../src/words/html.ts';
import { hostileNumber, hostileText, hostileValue } from '../../support/arbitraries.ts';
import { holds } from '../../support/fuzz.ts';
import { packageFaults } from '../../support/package.ts';
import { parseXml } from '../../support/xml.ts';

const cell = fc.oneof(hostileText({ isLong: false }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 6 });
/** What a text is in a file: without what no file of XML may hold. */
const kept = (one: string | number) => (typeof one === 'number' ? String(one).replace('.', ',') : xmlText(one));

describe('CSV', () => {
  holds('comes back cell by cell, and no cell is a formula', rows, (all) => {
    const text = toCsv(['a', 'b', 'c'], all).slice(1);
    const { data } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n' });
    const read = data.slice(1, -1);
    expect(read).toHaveLength(all.length);
    read.forEach((line, i) =>
      line.forEach((one, j) => {
        const given = all[i]?.[j] ?? '';
        expect([kept(given), `'${kept(given)}`]).toContain(one);
        if (typeof given === 'string') expect(one).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
  holds(
    'of the tables comes back as it was written',
    fc.array(fc.tuple(hostileText({ isLong: false }), fc.string({ unit: 'binary' })), { maxLength: 6 }),
    (all) => {
      const given = all.map(([a, b]) => ({ a: `x${a}`.replace(/\r\n?/g, '\n'), b: b.replace(/\r\n?/g, '\n') }));
      const { table, problems } = parseCsv(formatCsv(['a', 'b'], given), 'x.csv');
      expect(problems).toEqual([]);
      expect(table.rows.map(({ cells }) => cells)).toEqual(given);
    },
  );
});

describe('XML', () => {
  holds('takes any text once it is cleaned and escaped', hostileText(), (text) => {
    const clean = xmlText(text);
    expect(parseXml(`<a>${escapeHtml(clean)}</a>`).text).toBe(clean.replace(/\r\n?/g, '\n'));
    expect(xmlText(clean)).toBe(clean);
  });
  holds(
    'of a workbook is sound, and its texts stay texts',
    rows,
    async (all) => {
      const table: ExportTable = {
        nom: 'Liste',
        columns: ['a', 'b', 'c'].map((title) => ({ title, format: 'text' })),
        lines: all,
        filterable: all.length,
      };
      const bytes = await buildWorkbook(String(all[0]?.[0] ?? 'Titre'), [table]);
      expect(packageFaults(bytes)).toEqual([]);
      const [sheet] = (await readXlsx(bytes)).sheets;
      const read = (sheet?.rows ?? []).slice(1);
      all.forEach((line, i) =>
        line.forEach((one, j) => {
          const found = (read[i] as unknown[] | undefined)?.[j] ?? '';
          if (typeof one === 'string')
            expect(String(found).replace(/\r\n?/g, '\n')).toBe(xmlText(one).replace(/\r\n?/g, '\n'));
          else expect(found).toBe(usefulNumber(one));
        }),
      );
    },
    0.05,
  );
  holds(
    'of a figure has lines that are short enough, and loses no word',
    fc.tuple(hostileText({ isLong: false }), fc.integer({ min: 1, max: 120 })),
    ([text, most]) => {
      const lines = wrapText(text, most);
      expect(lines.join('').replace(/[ \n]/g, '')).toBe(text.replace(/[ \n]/g, '').replace(/[\r\u2028\u2029]/g, ''));
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(most);
    },
  );
});

describe('numbers and frames', () => {
  holds(
    'what is not zero stays so, and keeps its sign',
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
    (value) => {
      const useful = usefulNumber(value);
      expect(Number.isFinite(useful)).toBe(true);
      if (Math.abs(value) >= 1e-8) expect(Math.sign(useful)).toBe(Math.sign(value));
    },
  );
  holds(
    'any message is a height, or none',
    fc.oneof(
      hostileValue(),
      fc.record({
        type: fc.constant('carte-des-solidarites:hauteur'),
        hauteur: fc.oneof(hostileNumber(), hostileValue()),
      }),
    ),
    (data) => {
      const height = heightIn(data);
      expect(height === null || (height > 0 && height < 20_000)).toBe(true);
    },
  );
  holds('the code of a frame holds one frame, whatever its title', hostileText({ isLong: false }), (title) => {
    const code = codeOf({ src: 'https://exemple.fr/?embed=1', title, height: 640, isAuto: false });
    expect(code.match(/</g)).toHaveLength(2);
    expect(code.match(/"/g)).toHaveLength(10);
  });
});
