/** Whose the outlines are: from the command's options into the file, and from the file into the site's sentences. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitToBudget } from '../../../geo/pipeline/budget.ts';
import { projectMap } from '../../../src/outlines/frame.ts';
import { joinUnits } from '../../../geo/pipeline/join.ts';
import type { MapTopology } from '../../../src/outlines/mapTopology.ts';
import { NATURAL_EARTH } from '../../../geo/pipeline/naturalEarth.ts';
import { knownDepartements } from '../../../src/outlines/known.ts';
import { readOfficial } from '../../../src/outlines/official.ts';
import { linesOfName } from '../../../src/map/circles.ts';
import { sourceOf } from '../../../src/outlines/sourceOf.ts';
import { adviceFor, sourceOfOptions, withSource, type Options } from '../../../geo/pipeline/provenance.ts';
import type { GeometrySource } from '../../../src/model/geometry.ts';
import { dataWords } from '../../../src/words/data.ts';
import { sourceWords } from '../../../src/words/panel.ts';
import { committed, official, twoTerritoires } from './fixtures/support.ts';

const units = readOfficial(JSON.stringify(official()), knownDepartements(twoTerritoires)).units;
const of = (options: Options) => sourceOfOptions(options, NATURAL_EARTH);
const IGN = { nom: 'IGN Admin Express 2024', licence: 'Licence Ouverte 2.0' };
/** A name with all that HTML, JSON, JavaScript and templates set apart. */
const ODD = 'L’« IGN » & <b>"Cie"</b> \\ </script> ${x} `y` $& été 🗺';

describe('the options', () => {
  it('without --from: [the] default source', () => {
    expect(of({})).toEqual({ nom: 'Natural Earth', licence: 'domaine public', echelle: '1:10 000 000' });
  });
  it('--from with both: what was typed, and nothing of the default source', () => {
    expect(of({ from: ['x.geojson'], source: IGN.nom, licence: IGN.licence })).toEqual(IGN);
  });
  it('--from with a source alone: no licence', () => {
    expect(of({ from: ['x.geojson'], source: 'IGN' })).toEqual({ nom: 'IGN' });
  });
  it('--from alone: the name of the file, without the folders of this machine', () => {
    expect(of({ from: ['/home/moi/dép & co.geojson'] })).toEqual({ fichier: 'dép & co.geojson' });
  });
  it('an empty or blank source counts as none', () => {
    expect(of({ from: ['x.json'], source: '' })).toEqual({ fichier: 'x.json' });
    expect(of({ from: ['x.json'], source: ' \n ', licence: ' ' })).toEqual({ fichier: 'x.json' });
  });
  it('line breaks and other control characters become one space; no-break spaces stay', () => {
    expect(of({ from: ['x.json'], source: ' IGN\r\n\tAdmin\u0000 Express\u20282024\u00a0! ' })).toEqual({
      nom: 'IGN Admin Express 2024\u00a0!',
    });
  });
  it('odd characters stay as they are', () => {
    expect(of({ from: ['x.json'], source: ODD })).toEqual({ nom: ODD });
  });
  it('a source or a licence without --from is refused: Natural Earth would be called by another name', () => {
    expect(() => of({ source: 'IGN' })).toThrow(/^Les options --source et --licence décrivent.*ajoutez --from FICHIER/);
    expect(() => of({ licence: 'MIT' })).toThrow(/^Les options --source et --licence décrivent/);
  });
  it('a licence without a source is refused', () => {
    expect(() => of({ from: ['x.json'], licence: 'MIT' })).toThrow(/^Une licence est donnée sans source : ajoutez/);
  });
});

describe('the advice', () => {
  it('tells how to name a source, and what the site says meanwhile', () => {
    expect(adviceFor({ fichier: 'dep.geojson' })).toBe(
      'Source non indiquée : le site écrira « source non indiquée (fichier dep.geojson) ». Pour la nommer, relancez la ' +
        'commande avec, par exemple, --source "IGN Admin Express 2024" --licence "Licence Ouverte 2.0".',
    );
  });
  it('tells how to give a licence', () => {
    expect(adviceFor({ nom: 'IGN' })).toBe(
      'Licence non indiquée : pour la donner, relancez la commande avec, par exemple, --licence "Licence Ouverte 2.0".',
    );
  });
  it('is silent where both are known', () => {
    expect(adviceFor(NATURAL_EARTH)).toBeNull();
    expect(adviceFor(IGN)).toBeNull();
  });
});

describe('the file', () => {
  it('is the same topology, with the source as one more member after its type', () => {
    const map = joinUnits(units, twoTerritoires, { tolerance: 20e3, contextTolerance: 4e6 });
    const { text } = fitToBudget(units, twoTerritoires, IGN);
    const member = '"source":{"nom":"IGN Admin Express 2024","licence":"Licence Ouverte 2.0"},';
    expect(text.startsWith(`{"type":"Topology",${member}`)).toBe(true);
    expect(text.replace(member, '')).toBe(`${JSON.stringify(map)}\n`);
  });
  it('counts the source in its size', () => {
    const size = gzipSync(fitToBudget(units, twoTerritoires, {}).text, { level: 9 }).length;
    expect(fitToBudget(units, twoTerritoires, {}, size).tolerance).toBe(20e3);
    expect(() => fitToBudget(units, twoTerritoires, IGN, size)).toThrow(/dépasse 30 ko compressés/);
  });
  it('has one source: the new one takes the place of another', () => {
    const named = JSON.stringify(withSource(committed(), IGN));
    expect(named.match(/"source"/g)).toHaveLength(1);
    expect(sourceOf(JSON.parse(named) as MapTopology)).toEqual(IGN);
  });
  it('the committed one names Natural Earth', () => {
    expect(committed().source).toEqual(NATURAL_EARTH);
  });
});

describe('what the site reads', () => {
  it('is what was written, odd characters included', () => {
    const text = fitToBudget(units, twoTerritoires, { nom: ODD }).text;
    expect(projectMap(JSON.parse(text) as MapTopology, linesOfName).source).toEqual({ nom: ODD });
  });
  it('is empty for a file without a source', () => {
    expect(
      projectMap(joinUnits(units, twoTerritoires, { tolerance: 1, contextTolerance: 1 }), linesOfName).source,
    ).toEqual({});
  });
  it.each([[null], ['IGN'], [12], [{ nom: 12, licence: '  ', other: 'x' }], [{ nom: null }]])(
    'is empty where %j was written by hand',
    (source) => {
      expect(sourceOf({ source })).toEqual({});
    },
  );
  it('takes what is text from what was written by hand', () => {
    expect(sourceOf({ source: { nom: 'IGN', licence: 2 } })).toEqual({ nom: 'IGN' });
  });
});

describe('what the site says', () => {
  const END = ', simplifiés. Ils servent à se repérer, pas à mesurer.';
  const swatches: [string, GeometrySource, string, string][] = [
    [
      'the default',
      NATURAL_EARTH,
      'Contours\u00a0: Natural Earth (domaine public)',
      'Contours\u00a0: Natural Earth, échelle 1:10 000 000, domaine public',
    ],
    [
      'an official file',
      IGN,
      'Contours\u00a0: IGN Admin Express 2024 (Licence Ouverte 2.0)',
      'Contours\u00a0: IGN Admin Express 2024, Licence Ouverte 2.0',
    ],
    ['no licence', { nom: 'IGN' }, 'Contours\u00a0: IGN', 'Contours\u00a0: IGN, licence non indiquée'],
    [
      'no name',
      { fichier: 'dep.geojson' },
      'Contours\u00a0: source non indiquée (fichier dep.geojson)',
      'Contours\u00a0: source non indiquée (fichier dep.geojson), licence non indiquée',
    ],
    [
      'nothing at all',
      {},
      'Contours\u00a0: source non indiquée',
      'Contours\u00a0: source non indiquée, licence non indiquée',
    ],
    [
      'odd characters, which the page escapes and no sentence does',
      { nom: ODD },
      `Contours\u00a0: ${ODD}`,
      `Contours\u00a0: ${ODD}, licence non indiquée`,
    ],
  ];
  it.each(swatches)('%s', (_name, source, onMap, onDataPage) => {
    expect(sourceWords.geo(source)).toBe(onMap);
    expect(dataWords.geo(source)).toBe(onDataPage + END);
  });
});
