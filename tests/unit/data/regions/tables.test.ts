/** The tables that a region gets of the official geographic code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataset } from '../../../../data/pipeline/load.ts';
import { findRegion, folderOf, readForms, RegionError } from '../../../../data/pipeline/regions/official.ts';
import { keyOf } from '../../../../src/model/units.ts';
import { country, makeRegion, region } from './support.ts';

const loaded = (name: string) => loadDataset(makeRegion(region(name)).data).dataset;

describe('which region is meant', () => {
  it.each([
    ['its name', 'Bretagne'],
    ['its code', '53'],
    ['its letters', 'bre'],
    ['its name in other letters', 'BRETAGNE'],
  ])('by %s', (_, asked) => expect(findRegion(asked).nom).toBe('Bretagne'));
  it.each([
    ['a code whose zero was lost', '4', 'La Réunion'],
    ['without accents', 'ile de france', 'Île-de-France'],
    ['with a straight apostrophe', "Provence-Alpes-Côte d'Azur", 'Provence-Alpes-Côte d’Azur'],
    ['an abbreviation', 'PACA', 'Provence-Alpes-Côte d’Azur'],
    ['without its article', 'Réunion', 'La Réunion'],
  ])('%s', (_, asked, nom) => expect(findRegion(asked).nom).toBe(nom));
  it('a département: whose it is', () =>
    expect(() => findRegion('Finistère')).toThrow(/« Finistère » n’est pas une région\. .* sa région est Bretagne\./));
  it('what is none: all of them are named', () => {
    expect(() => findRegion('Bretonnie')).toThrow(RegionError);
    expect(() => findRegion('Bretonnie')).toThrow(/Régions : Guadeloupe \(01\), .*Corse \(94\)\./);
  });
  it('there are eighteen', () => expect(readForms().filter(({ type }) => type === 'region')).toHaveLength(18));
  it('a folder has no accent, apostrophe or space', () =>
    expect(
      readForms()
        .map(folderOf)
        .filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name)),
    ).toEqual([]));
});

describe('every region has tables that the site takes', () => {
  it.each(readForms().flatMap(({ type, nom }) => (type === 'region' ? [nom] : [])))('%s', (nom) => {
    const { region: whole, units, projets, axes } = loaded(nom);
    expect(whole.nom).toBe(nom);
    expect(units.length).toBeGreaterThan(0);
    expect(units.filter(({ prefecture, avec_article, locatif }) => !prefecture || !avec_article || !locatif)).toEqual(
      [],
    );
    expect([projets.length, axes.length]).toEqual([0, 1]);
  });
});

describe('Bretagne', () => {
  it('has its four départements', () =>
    expect(loaded('Bretagne').units.map(({ code, nom }) => `${code} ${nom}`)).toEqual([
      '22 Côtes-d’Armor',
      '29 Finistère',
      '35 Ille-et-Vilaine',
      '56 Morbihan',
    ]));
  it('has names as sentences need them', () => {
    const forms = loaded('Bretagne').units.map(({ avec_article, locatif }) => [avec_article, locatif]);
    expect(forms.slice(0, 3)).toEqual([
      ['les Côtes-d’Armor', 'dans les Côtes-d’Armor'],
      ['le Finistère', 'dans le Finistère'],
      ['l’Ille-et-Vilaine', 'en Ille-et-Vilaine'],
    ]);
  });
  it('has the people of its départements together', () => {
    const { region: whole, units } = loaded('Bretagne');
    const of = (unit: typeof whole) => unit.measures['population']?.['2023'] ?? 0;
    expect(of(whole)).toBe(units.reduce((sum, unit) => sum + of(unit), 0));
  });
  it('has no measure that the official code does not give', () =>
    expect(loaded('Bretagne').indicateurs.map(({ colonne, role }) => [colonne, role])).toEqual([
      ['population_2023', 'population'],
      ['communes_2026', ''],
    ]));
});

describe('regions unlike the others', () => {
  it('Corse: codes with letters', () => expect(loaded('Corse').units.map(({ code }) => code)).toEqual(['2A', '2B']));
  it('La Réunion: one département, which bears the name of the region', () => {
    const { region: whole, units } = loaded('La Réunion');
    expect(units.map(keyOf)).toEqual(['departement:974']);
    expect([keyOf(whole), whole.locatif, units[0]?.locatif]).toEqual(['region:LRE', 'à La Réunion', 'à La Réunion']);
  });
  it('Île-de-France: Paris is commune and département', () =>
    expect(loaded('Île-de-France').units[0]).toMatchObject({ code: '75', prefecture: 'Paris', locatif: 'à Paris' }));
});

describe('the country', () => {
  const { dataset } = (() => {
    let made: ReturnType<typeof loadDataset> | null = null;
    return { dataset: () => (made ??= loadDataset(makeRegion(country()).data)).dataset };
  })();
  it('has 18 régions and 101 départements', () => {
    const count = (level: string) => dataset().allUnits.filter((unit) => unit.level === level).length;
    expect([count('region'), count('departement')]).toEqual([18, 101]);
  });
  it('shows its régions first', () => expect(dataset().level.id).toBe('region'));
  it('a département is held by its région, which 53 is not', () => {
    const { allUnits } = dataset();
    expect(allUnits.find(({ code }) => code === '53')).toMatchObject({ nom: 'Mayenne', parent: 'region:PDL' });
    expect(allUnits.find(({ nom }) => nom === 'Bretagne')).toMatchObject({ code: 'BRE', parent: 'pays:FRA' });
  });
});

it.each([
  ['a region', region('Bretagne')],
  ['the country', country()],
])('the columns of %s are in the order that its description says', (_, whole) => {
  const { data } = makeRegion(whole);
  const described = JSON.parse(readFileSync(join(data, 'datapackage.json'), 'utf8')) as {
    resources: { path: string; schema: { fields: { name: string }[] } }[];
  };
  const fields = described.resources.find(({ path }) => path === 'territoires.csv')?.schema.fields;
  const [header] = readFileSync(join(data, 'territoires.csv'), 'utf8').split('\n');
  expect(header).toBe(fields?.map(({ name }) => name).join(','));
});

it('no table names a region that is not its own', () => {
  const { data } = makeRegion(region('Bretagne'));
  for (const file of ['cadre.json', 'description.json', 'datapackage.json', 'indicateurs.csv', 'axes.csv'])
    expect(readFileSync(join(data, file), 'utf8')).not.toMatch(/Auvergne|Rhône|pauvreté|préfecture de région/);
});
