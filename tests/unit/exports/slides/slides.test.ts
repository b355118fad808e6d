/** The slides: their XML is unzipped and read, and held against the counts. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import geometry from 'virtual:geometry';
import { beforeAll, describe, expect, it } from 'vitest';
import { boundsOf, ringsOf } from '../../../../src/map/outlines.ts';
import { sixDigits, type SlideFormat } from '../../../../src/exports/slides/deck.ts';
import { buildStoryline } from '../../../../src/storyline/ready.ts';
import { PUBLISHED_COUNTS, REAL } from '../../selection/support.ts';
import { build, buildOf, slideOf, slideWithTexts, palette } from './support.ts';

/** The parts of a file as text, by name. */
type Parts = Record<string, string>;
const read = (file: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ');
const textsOf = (xml = '') => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plain(text));
const namesIn = (xml: string) => [...xml.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name);
const groupOf = (xml: string, name: string) =>
  (xml.match(/<p:grpSp>.*?<\/p:grpSp>/gs) ?? []).find((group) => group.includes(`name="${name}"`)) ?? '';
/** The part of a group that is one shape. */
const shapeOf = (xml: string, name: string) =>
  (xml.match(/<p:sp>.*?<\/p:sp>/gs) ?? []).find((shape) => shape.includes(`name="${name}"`)) ?? '';

describe('the outlines', () => {
  it('relative and absolute lines, two rings: the second starts where the first did', () =>
    expect(ringsOf('M10 20l5 0 0-5zm20 0L40 20 40 30Z')).toEqual([
      [
        [10, 20],
        [15, 20],
        [15, 15],
      ],
      [
        [30, 20],
        [40, 20],
        [40, 30],
      ],
    ]));
  it('numbers without a space between them', () =>
    expect(ringsOf('M1.5-2l.5.5z')).toEqual([
      [
        [1.5, -2],
        [2, -1.5],
      ],
    ]));
  it('a curve is refused', () => expect(() => ringsOf('M0 0c1 1 2 2 3 3z')).toThrow(RangeError));
  it('of nothing has no ring', () => expect(ringsOf('')).toEqual([]));
  it('bounds of all rings together', () => expect(boundsOf(ringsOf('M1 2l2 3zm-5 0l1 1z'))).toEqual([-4, 2, 3, 5]));
});

describe('the slide of the map', () => {
  let parts: Parts;
  let xml: string;
  beforeAll(async () => {
    parts = read(await build(['?']));
    xml = parts['ppt/slides/slide1.xml'] ?? '';
  });
  it('has a shape a département, in one group, each named', () =>
    expect(namesIn(groupOf(xml, 'Départements')).slice(1)).toEqual(REAL.units.map(({ nom }) => nom)));
  it('keeps every ring: those of the map, holes included', () => {
    const rings = geometry.features.map(({ d }) => ringsOf(d).length);
    const drawn = REAL.units.map(({ nom }) => shapeOf(xml, nom).match(/<a:moveTo>/g)?.length ?? 0);
    expect(drawn).toEqual(rings);
  });
  it('has the colours of the classes', () => {
    const fills = new Map(
      REAL.units.map(({ code, nom }) => [code, /<a:srgbClr val="(\w+)"/.exec(shapeOf(xml, nom))?.[1]]),
    );
    // The highest rate has the last colour, the lowest the first.
    expect([fills.get('07'), fills.get('01')]).toEqual([palette('class-4'), palette('class-0')]);
  });
  it('says of every shape what it is worth', () =>
    expect(plain(/name="Ardèche" descr="([^"]*)"/.exec(xml)?.[1] ?? '')).toMatch(
      /^Ardèche : 3,9 projets pour 100 000 habitants, 13 projets/,
    ));
  it('has name and figure of every département as text', () => {
    // A name may stand on two lines.
    const texts = REAL.units.map(({ nom }) => textsOf(shapeOf(xml, `${nom} (nom)`)));
    const figures = texts.map((lines) => /^\d+,\d/.exec(lines.at(-1) ?? '')?.[0]);
    expect(texts.map((lines) => lines.slice(0, -1).join(''))).toEqual(REAL.units.map(({ nom }) => nom));
    expect(figures).toEqual(
      REAL.units.map(({ code, measures }) => {
        const rate = ((PUBLISHED_COUNTS[code] ?? 0) / (measures['population']?.['2021'] ?? 0)) * 100_000;
        return rate.toFixed(1).replace('.', ',');
      }),
    );
  });
  it('a name that is wider than its département stands on two lines', () => {
    expect(textsOf(shapeOf(xml, 'Haute-Savoie (nom)')).slice(0, 2)).toEqual(['Haute-', 'Savoie']);
    expect(textsOf(shapeOf(xml, 'Isère (nom)'))[0]).toBe('Isère');
  });
  it('has the legend, and the region-wide projects', () =>
    expect(textsOf(xml)).toEqual(
      expect.arrayContaining(['Projets pour 100 000 habitants', 'Région entière : 18 projets.']),
    ));
  it('has no two parts with the same number', () => {
    const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('has a chart with its workbook, whose figures are those of the axes', () => {
    const chart = Object.entries(parts).find(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))?.[1] ?? '';
    const values = [...(/<c:val>.*?<\/c:val>/s.exec(chart)?.[0] ?? '').matchAll(/<c:v>([^<]*)<\/c:v>/g)];
    const counts = REAL.axes.map(({ id }) => REAL.projets.filter(({ axe }) => axe === id).length);
    expect(values.map(([, value]) => Number(value))).toEqual(counts);
    expect(Object.keys(parts)).toContainEqual(expect.stringMatching(/^ppt\/embeddings\/.*\.xlsx$/));
  });
  it('has its title in a placeholder of the master', () => {
    expect(xml).toContain('<p:ph');
    expect(xml).toMatch(/<p:ph[^>]*type="title"/);
    expect(Object.keys(parts)).toContain('ppt/slideMasters/slideMaster1.xml');
  });
  it('has notes with filters, denominator, sources and the link', () => {
    const notes = textsOf(parts['ppt/notesSlides/notesSlide1.xml']).join(' ');
    expect(notes).toContain('Axe : tous les axes');
    expect(notes).toContain('Dénominateur : pour 100 000 habitants');
    expect(notes).toContain('Sources :');
    expect(notes).toContain('https://exemple.fr/carte/');
  });
  it('is in French for the spelling of the program', () => expect(xml).not.toContain('lang="en-US"'));
});

describe('slides of other views', () => {
  it('the matrix is a real table: a head, a row a département, three sums', async () => {
    const xml = read(await build(['?vue=couverture']))['ppt/slides/slide1.xml'] ?? '';
    expect(xml.match(/<a:tr /g)).toHaveLength(1 + REAL.units.length + 3);
    expect(xml.match(/<a:gridCol /g)).toHaveLength(1 + REAL.axes.length + 1);
    const texts = textsOf(xml);
    expect(texts.slice(texts.indexOf('Tous les projets')).slice(0, 9).at(-1)).toBe(String(REAL.projets.length));
  });
  it('a département has the dark outline, and two series of shares', async () => {
    const parts = read(await build(['?dep=38']));
    expect(shapeOf(parts['ppt/slides/slide1.xml'] ?? '', 'Isère')).toContain(palette('choice'));
    const chart = Object.entries(parts).find(([name]) => /chart\d+\.xml$/.test(name))?.[1] ?? '';
    expect(chart.match(/<c:ser>/g)).toHaveLength(2);
  });
  it('counts are circles over a plain map', async () => {
    const xml = read(await build(['?indicateur=nombre']))['ppt/slides/slide1.xml'] ?? '';
    expect(xml.match(/prst="ellipse"/g)).toHaveLength(REAL.units.length);
  });
  it('layers: a mark a commune with its figure, strokes over what projects of elsewhere name, both in the legend', async () => {
    const slide = await slideWithTexts('?calques=communes,elargie');
    const { body } = slide;
    if (body.type !== 'map') throw new Error('no map');
    const xml = read(await buildOf([slide]))['ppt/slides/slide1.xml'] ?? '';
    expect(body.marks.length).toBeGreaterThan(5);
    // One more: the legend's own.
    expect(xml.match(/prst="ellipse"/g)).toHaveLength(body.marks.length + 1);
    for (const { nom, nombre: count } of body.marks) expect(textsOf(shapeOf(xml, nom))).toEqual([count]);
    const hatched = body.shapes.filter(({ isWider }) => isWider);
    expect(hatched.length).toBeGreaterThan(3);
    expect(namesIn(xml).filter((name) => name?.endsWith('(rayures)'))).toHaveLength(hatched.length);
    expect(textsOf(xml)).toEqual(
      expect.arrayContaining(['commune : nombre de projets qui la nomment', 'nommé par un projet d’ailleurs']),
    );
  });
  it('no layer: neither marks nor strokes', async () => {
    const xml = read(await buildOf([await slideWithTexts('?')]))['ppt/slides/slide1.xml'] ?? '';
    expect(xml).not.toMatch(/prst="ellipse"|rayures/);
  });
  it('chance is a chart of rates, each name with its sign', async () => {
    const parts = read(await build(['?vue=couverture&partie=hasard']));
    const chart = Object.entries(parts).find(([name]) => /chart\d+\.xml$/.test(name))?.[1] ?? '';
    expect(chart).toContain('Ardèche ▲');
    expect(chart).toContain('Ain ▼');
  });
  it('what has no drawing is said in words', async () => {
    const xml = read(await build(['?vue=couverture&partie=structures']))['ppt/slides/slide1.xml'] ?? '';
    expect(textsOf(xml).join(' ')).toContain('Structures qui portent les projets');
  });
  it('a title with signs of XML stays what it is', async () => {
    const slide = slideOf('?', 'Départements & « axes » <2021>');
    const file = await buildOf([slide], 'a & b', '4:3');
    expect(textsOf(read(file)['ppt/slides/slide1.xml'])[0]).toBe('Départements &amp; « axes » &lt;2021&gt;');
  });
});

describe('the file', () => {
  it('of the ready storyline has a slide a step and weighs less than 500 KB', { timeout: 30_000 }, async () => {
    const { steps } = buildStoryline(REAL, '2021');
    const file = await build(steps.map(({ link }) => link));
    expect(Object.keys(read(file)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(
      steps.length,
    );
    expect(file.length).toBeLessThan(500_000);
  });
  it.each<[SlideFormat, string]>([
    ['16:9', 'cx="12192000" cy="6858000"'],
    ['4:3', 'cx="9144000" cy="6858000"'],
  ])('%s', async (format, size) =>
    expect(read(await build(['?'], format))['ppt/presentation.xml']).toContain(`<p:sldSz ${size}`),
  );
  it('is not made once it is stopped', async () => {
    const control = new AbortController();
    control.abort();
    await expect(build(['?'], '16:9', control.signal)).rejects.toThrow(/abort/i);
  });
  it('of no slide at all is a file', async () => expect((await build([])).length).toBeGreaterThan(1000));
});

// Where LibreOffice is installed, it has the last word: another program, written by others.
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path));
if (soffice)
  it('LibreOffice opens the slides: the group with its names, charts and the table', { timeout: 120_000 }, async () => {
    const directory = mkdtempSync(join(tmpdir(), 'diaporama-'));
    try {
      writeFileSync(join(directory, 'essai.pptx'), await build(['?', '?vue=couverture']));
      const profile = pathToFileURL(join(directory, 'profil')).href;
      const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'fodp', '--outdir', directory];
      execFileSync(soffice, [...options, join(directory, 'essai.pptx')], { stdio: 'pipe' });
      const read = readFileSync(join(directory, 'essai.fodp'), 'utf8');
      const group = /<draw:g draw:name="Départements".*?<\/draw:g>/s.exec(read)?.[0] ?? '';
      for (const { nom } of REAL.units) expect(group).toContain(`draw:name="${nom}"`);
      expect(read.match(/<draw:object[ >]/g)?.length).toBe(1);
      const second = read.split('<draw:page ').at(-1) ?? '';
      expect(second.match(/<table:table-row[ >]/g)?.length).toBe(1 + REAL.units.length + 3);
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

describe('colours', () => {
  it.each([
    ['#fff', 'FFFFFF'],
    [' #08c0be ', '08C0BE'],
  ])('%s', (css, digits) => expect(sixDigits(css)).toBe(digits));
});
