/**
 * Every package that is handed over, held against the rules of packages: Office programs repair, or refuse, what breaks
 * them.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { INDICATEURS, MEASURES, PART_NAMES } from '../../../src/model/view.ts';
import { VIEW_NAMES } from '../../../src/views/index.ts';
import { buildWorkbook } from '../../../src/exports/workbook.ts';
import { buildIndicateurs, buildIndicateursTable } from '../../../src/exports/indicateurs.ts';
import { buildLacunesTable } from '../../../src/exports/lacunes.ts';
import { buildMatrixTable } from '../../../src/exports/matrix.ts';
import { buildProjetsTable } from '../../../src/exports/projets.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { listLacunes } from '../../../src/selection/lacunes.ts';
import { buildMatrix } from '../../../src/selection/matrix.ts';
import { buildStoryline } from '../../../src/storyline/ready.ts';
import { packageFaults } from '../../support/package.ts';
import { REAL, TEXTS } from '../selection/support.ts';
import { build, buildOf, slideOf } from './slides/support.ts';

/** What people paste without seeing it: a soft line break, the character 0, half a pair, what is no character. */
const TRAPS = 'Un\u000bdeux\u0000 trois\u001f & <quatre> "cinq" \ud800\ufffe\uffff ]]> 🌍';

/** A part of the package as text. */
const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
/** The package with a part changed, added or, by null, taken out. */
function changed(bytes: Uint8Array, name: string, change: (text: string) => string | null): Uint8Array {
  const files = unzipSync(bytes);
  const text = change(files[name] ? strFromU8(files[name]) : '');
  const others = Object.entries(files).filter(([other]) => other !== name);
  return zipSync(Object.fromEntries(text === null ? others : [...others, [name, strToU8(text)]]));
}

describe('the checker finds', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await build(['?']);
  });
  const SLIDE = 'ppt/slides/slide1.xml';
  it.each<[string, string, (text: string) => string | null, RegExp]>([
    ['a part that is declared and not there', 'ppt/viewProps.xml', () => null, /viewProps\.xml is declared and not/],
    ['a part that no relationship leads to', 'ppt/slides/slide9.xml', () => '<a/>', /slide9\.xml: nothing leads/],
    ['a part that is not declared', 'ppt/slides/slide9.xml', () => '<a/>', /slide9\.xml: not declared/],
    ['a relationship to nothing', 'ppt/theme/theme1.xml', () => null, /leads to ppt\/theme\/theme1\.xml/],
    ['a reference to no relationship', SLIDE, (xml) => xml.replace('r:id="rId1"', 'r:id="rId77"'), /rId77/],
    ['two parts with one number', SLIDE, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'), /cNvPr 2 twice/],
    ['an element that is not closed', SLIDE, (xml) => xml.replace('</p:cSld>', ''), /slide1\.xml: Error/],
    ['a forbidden character', SLIDE, (xml) => xml.replace('<a:t>', '<a:t>\u000b'), /disallowed character/],
    ['its reference, too', SLIDE, (xml) => xml.replace('<a:t>', '<a:t>&#11;'), /slide1\.xml: Error/],
    ['a fractional size', SLIDE, (xml) => xml.replace(/cx="\d{4,}"/, 'cx="1.5"'), /ext\.cx = 1\.5/],
    ['a negative size', SLIDE, (xml) => xml.replace(/cy="\d{4,}"/, 'cy="-9"'), /ext\.cy = -9 is negative/],
    ['a list of another length', 'docProps/app.xml', (xml) => xml.replace('size="6"', 'size="8"'), /vector says 8/],
  ])('%s', (_name, part, change, fault) =>
    expect(packageFaults(changed(sound, part, change)).join('\n')).toMatch(fault),
  );
  it('nothing in a sound one', () => expect(packageFaults(sound)).toEqual([]));
});

describe('slides', () => {
  const links = [
    ...VIEW_NAMES.filter((viewName) => viewName !== 'presentation').map((viewName) => `?vue=${viewName}`),
    ...PART_NAMES.map((part) => `?vue=couverture&partie=${part}`),
    ...MEASURES.map((measure) => `?vue=couverture&mesure=${measure}`),
    ...INDICATEURS.map((indicateur) => `?indicateur=${indicateur}`),
    '?dep=38',
    '?dep=ARA',
    '?axe=mobilite',
    '?vue=fiche&dep=07',
    '?vue=couverture&partie=comparer&comparer=07,26',
  ];
  it('the ready storyline', { timeout: 60_000 }, async () => {
    const steps = buildStoryline(REAL, '2021').steps.map(({ link }) => link);
    expect(packageFaults(await build(steps))).toEqual([]);
  });
  it.each(['16:9', '4:3'] as const)('of every kind of view, in %s', { timeout: 60_000 }, async (format) =>
    expect(packageFaults(await build(links, format))).toEqual([]),
  );
  it.each(['?', '?dep=38', '?vue=couverture'])('%s alone', async (link) =>
    expect(packageFaults(await build([link]))).toEqual([]),
  );
  it('none at all', async () => expect(packageFaults(await build([]))).toEqual([]));
  it('titles, comments and searches with what XML forbids', async () => {
    const slides = [
      slideOf('?', TRAPS, TRAPS),
      slideOf(`?q=${encodeURIComponent('\u0000\u000bmobilité')}`, '', TRAPS),
      slideOf('?vue=couverture', TRAPS, ''),
    ];
    expect(packageFaults(await buildOf(slides, TRAPS))).toEqual([]);
  });
  it('a soft line break stays a line break: two paragraphs, in title and notes', async () => {
    const file = await buildOf([slideOf('?', 'Un\u000bdeux', 'Trois\u000bquatre')]);
    const texts = (name: string) => [...partOf(file, name).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
    expect(texts('ppt/slides/slide1.xml').slice(0, 2)).toEqual(['Un', 'deux']);
    expect(texts('ppt/notesSlides/notesSlide1.xml').slice(0, 2)).toEqual(['Trois', 'quatre']);
  });
  it('author, subject and organisation are the site’s', async () => {
    const file = await build(['?']);
    const [core, app] = [partOf(file, 'docProps/core.xml'), partOf(file, 'docProps/app.xml')];
    expect(core + app).not.toContain('PptxGenJS');
    for (const name of ['dc:creator', 'cp:lastModifiedBy'])
      expect(core).toContain(`<${name}>Carte des solidarités</${name}>`);
    expect(app).toContain('<Company>Carte des solidarités</Company>');
    expect(core).toContain('<dc:subject>Région, projets &amp; axes</dc:subject>');
  });
  it('the list of the file’s slides has their titles', async () => {
    const file = await buildOf([slideOf('?', 'Où & quand'), slideOf('?dep=38', 'L’Isère')]);
    const titles = [...partOf(file, 'docProps/app.xml').matchAll(/<vt:lpstr>([^<]*)<\/vt:lpstr>/g)];
    expect(titles.slice(-2).map(([, title]) => title)).toEqual(['Où &amp; quand', 'L’Isère']);
  });
});

describe('workbooks', () => {
  const counts = countProjets(REAL.projets, REAL.region.code);
  it('projects, matrix, gaps and indicators', async () => {
    const tables = [
      buildProjetsTable(REAL.projets, REAL, TEXTS),
      buildMatrixTable(
        buildMatrix(REAL, counts, { mesure: 'indice', par: 'pauvres', ordre: 'code' }),
        REAL.region.code,
      ),
      buildLacunesTable(REAL, listLacunes(REAL, counts, { axe: null, seuil: 0, classer: 'pauvres' }), 'pauvres'),
      buildIndicateursTable(buildIndicateurs(REAL, counts, counts), REAL.region),
    ];
    expect(packageFaults(await buildWorkbook('Classeur', tables))).toEqual([]);
  });
  it('cells, headings and a title with what XML forbids; a soft line break stays one', async () => {
    const columns = [{ title: TRAPS, format: 'text' as const }];
    const file = await buildWorkbook(TRAPS, [{ nom: 'Pièges', columns, lines: [[TRAPS], [null]], filterable: 2 }]);
    expect(packageFaults(file)).toEqual([]);
    const { sheets } = await readXlsx(file);
    expect(sheets[0]?.rows[1]?.[0]).toBe('Un\ndeux trois & <quatre> "cinq"  ]]> 🌍');
  });
  it('are the site’s', async () => {
    const file = await buildWorkbook('T', [{ nom: 'X', columns: [], lines: [], filterable: 0 }]);
    expect(partOf(file, 'docProps/core.xml')).toContain('<dc:creator>Carte des solidarités</dc:creator>');
    expect(packageFaults(file)).toEqual([]);
  });
});
