/** Systems of coordinates: what a file says of them, what its numbers tell, and axes that are swapped. */
import { describe, expect, it } from 'vitest';
import { epsgOf, systemOf } from '../../../geo/pipeline/systems.ts';

const LYON: [number, number][] = [[4.83, 45.76]];
const LAMBERT = [626_000, 6_338_000, 1_027_000, 6_634_000] as const;

describe('what a file says', () => {
  it.each([
    [2154, 2154],
    ['urn:ogc:def:crs:EPSG::2154', 2154],
    ['urn:ogc:def:crs:EPSG:9.8.1:2975', 2975],
    ['EPSG:4471', 4471],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 84],
    ['PROJCS["RGF93 v1 / Lambert-93",GEOGCS["x",AUTHORITY["EPSG","4171"]],AUTHORITY["EPSG","2154"]]', 2154],
    ['PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF93",DATUM["D_RGF_1993"]]]', 2154],
    ['PROJCS["RGFG95_UTM_22N",GEOGCS["x"]]', 2972],
    ['GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]]', 4326],
  ])('%j', (announced, epsg) => expect(epsgOf(announced)).toBe(epsg));

  it('the number of the degrees within a projection is not the projection’s', () => {
    expect(epsgOf('PROJCS["sans nom",GEOGCS["x",AUTHORITY["EPSG","4171"]]]')).toBeNull();
  });
  it('nothing, or what is undefined in a GeoPackage', () => {
    expect(epsgOf(null)).toBeNull();
    expect(epsgOf(-1)).toBeNull();
    expect(epsgOf('PROJCS["Lambert_Conformal_Conic",GEOGCS["GCS_GRS 1980"]]')).toBeNull();
  });
});

describe('what is read', () => {
  it('degrees as they are', () => {
    expect(systemOf(null, [2, 44, 7, 47], LYON)).toEqual({ epsg: null, isSwapped: false, note: null });
  });
  it('a system that is announced, without a word', () => {
    expect(systemOf(2154, [...LAMBERT], LYON)).toEqual({ epsg: 2154, isSwapped: false, note: null });
  });
  it('any other system that is announced by its number', () => {
    expect(systemOf(3946, [1_800_000, 5_100_000, 1_900_000, 5_200_000], LYON)?.epsg).toBe(3946);
  });
  it.each([
    ['Lambert-93', LAMBERT, 2154],
    ['Antilles', [630_000, 1_760_000, 700_000, 1_830_000], 5490],
    ['Guyane', [110_000, 240_000, 430_000, 640_000], 2972],
    ['La Réunion', [314_000, 7_634_000, 380_000, 7_690_000], 2975],
    ['Mayotte', [500_000, 8_560_000, 532_000, 8_605_000], 4471],
    ['Saint-Pierre-et-Miquelon', [540_000, 5_176_000, 570_000, 5_222_000], 4467],
  ] as const)('%s by its numbers, and says so', (name, box, epsg) => {
    const found = systemOf(null, [...box], []);
    expect([found?.epsg, found?.isSwapped]).toEqual([epsg, false]);
    expect(found?.note).toMatch(new RegExp(`ne dit pas son système de coordonnées : .*${name}.* reconnu`));
  });
  it('metres under the announcement of degrees', () => {
    expect(systemOf(4326, [...LAMBERT], LYON)).toMatchObject({
      epsg: 2154,
      note: expect.stringMatching(/annonce des degrés/),
    });
  });
  it('degrees under the announcement of metres', () => {
    expect(systemOf(2154, [2, 44, 7, 47], LYON)).toMatchObject({
      epsg: null,
      note: expect.stringMatching(/EPSG:2154, mais/),
    });
  });
  it('swapped degrees by the places that lie in them', () => {
    const found = systemOf(null, [44, 2, 47, 7], LYON);
    expect(found).toMatchObject({
      epsg: null,
      isSwapped: true,
      note: expect.stringMatching(/inversées : remises en ordre/),
    });
  });
  it('swapped degrees of La Réunion, whose first number is below 90 either way', () => {
    expect(systemOf(null, [-21.4, 55.2, -20.8, 55.9], [[55.45, -20.88]])?.isSwapped).toBe(true);
  });
  it('swapped metres', () => {
    expect(systemOf(null, [6_338_000, 626_000, 6_634_000, 1_027_000], LYON)).toMatchObject({
      epsg: 2154,
      isSwapped: true,
    });
    expect(systemOf(2154, [6_338_000, 626_000, 6_634_000, 1_027_000], LYON)).toMatchObject({
      epsg: 2154,
      isSwapped: true,
    });
  });
  it('nothing where neither tells', () => expect(systemOf(null, [1e7, 1e7, 2e7, 2e7], LYON)).toBeNull());
});
