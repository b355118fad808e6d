/** A list saved to a file and opened again; what is wrong with the file is said. */
import { describe, expect, it } from 'vitest';
import type { OwnList } from '../../../../src/model/ownList.ts';
import { readListFile, writeListFile } from '../../../../src/views/liste/listFile.ts';
import { listOf, outlinesOf } from './support.ts';

const LIST = listOf([
  { unit: 'departement:01', structure: 'Mairie', amount: 12.5 },
  { unit: 'departement:38', structure: 'Régie', amount: null },
  { unit: 'departement:42', structure: 'Mairie', amount: 0, units: ['departement:42', 'departement:43'] },
]);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (list: unknown) => readListFile(bytes(JSON.stringify(list)));
const DAMAGED = /^Ce fichier de liste est abîmé/;

/** The list with something else in its columns. */
const withProjets = (projets: Partial<Record<keyof OwnList['projets'], unknown>>) =>
  read({ ...LIST, projets: { ...LIST.projets, ...projets } });

describe('a list file', () => {
  it('gives back what was written', () => expect(readListFile(bytes(writeListFile(LIST)))).toEqual(LIST));
  it('a table is none', () => expect(readListFile(bytes('Projet;Territoire\nCrèche;Ain'))).toBeNull());
  it('another JSON is none', () => expect(read({ type: 'FeatureCollection', features: [] })).toBeNull());
  it('an empty file is none', () => expect(readListFile(new Uint8Array())).toBeNull());
  it('cut in the middle', () =>
    expect(readListFile(bytes(writeListFile(LIST).slice(0, 600)))).toMatch(/^Ce fichier de liste est incomplet/));
  it('of a later version', () => expect(read({ ...LIST, version: 2 })).toMatch(/autre version \(2\)/));
  it('without a version', () => expect(read({ ...LIST, version: undefined })).toMatch(/autre version/));
});

describe('a list file with outlines', () => {
  const own = outlinesOf();
  const { shapes } = own;
  const [first, second] = shapes.features;
  const withShapes = (changed: object) => read({ ...LIST, outlines: [{ ...own, shapes: { ...shapes, ...changed } }] });

  it('gives them back', () => {
    const list = { ...LIST, outlines: [own, outlinesOf({ level: 'epci', source: 'IGN' })] };
    expect(readListFile(bytes(writeListFile(list)))).toEqual(list);
  });
  it('a path that is none', () =>
    expect(withShapes({ features: [{ ...first, d: 'M0 0"/><script>' }, second] })).toMatch(DAMAGED));
  it('an outline that is none', () => expect(withShapes({ outline: 'url(//x)' })).toMatch(DAMAGED));
  it('a neighbour that is not there', () =>
    expect(withShapes({ features: [{ ...first, neighbours: { up: '01999' } }, second] })).toMatch(DAMAGED));
  it('a commune twice', () => expect(withShapes({ features: [first, second, second] })).toMatch(DAMAGED));
  it('a level twice', () => expect(read({ ...LIST, outlines: [own, own] })).toMatch(DAMAGED));
  it('a level that takes none', () =>
    expect(read({ ...LIST, outlines: [{ ...own, level: 'departement' }] })).toMatch(DAMAGED));
  it('a frame without a width', () =>
    expect(read({ ...LIST, outlines: [{ ...own, frame: { ...own.frame, width: 0 } }] })).toMatch(DAMAGED));
});

describe('damaged', () => {
  it('a unit that is not in the list', () => expect(withProjets({ unit: [0, 1, 99] })).toMatch(DAMAGED));
  it('an organisation before the first', () => expect(withProjets({ structure: [0, -1, 0] })).toMatch(DAMAGED));
  it('half an axis', () => expect(withProjets({ axe: [0, 0.5, 0] })).toMatch(DAMAGED));
  it('an axis that nothing describes', () => expect(withProjets({ axes: ['autre'] })).toMatch(DAMAGED));
  it('a column that is shorter', () => expect(withProjets({ step: [1, 1] })).toMatch(DAMAGED));
  it('fewer texts than projects', () => expect(read({ ...LIST, texts: LIST.texts.slice(1) })).toMatch(DAMAGED));
  it('fewer amounts than projects', () => expect(withProjets({ amount: [1] })).toMatch(DAMAGED));
  it('several units of a project that is not there', () => expect(withProjets({ several: [[7, 0]] })).toMatch(DAMAGED));
  it('an organisation whose name is a number', () => expect(withProjets({ structures: [[5], [6]] })).toMatch(DAMAGED));
  it('an organisation without a name', () => expect(withProjets({ structures: [[], []] })).toMatch(DAMAGED));
  it('an organisation by a rule that there is not', () =>
    expect(
      withProjets({
        structures: [
          ['Mairie', 9],
          ['Régie', 9],
        ],
      }),
    ).toMatch(DAMAGED));
  it('a day that is none, which was said as « NaN »', () => expect(read({ ...LIST, loaded: 'hier' })).toMatch(DAMAGED));
  it('two projects of one number', () => expect(withProjets({ step: [1, 0, 1] })).toMatch(DAMAGED));
  it('a colour that is none', () =>
    expect(read({ ...LIST, axes: [{ ...LIST.axes[0], couleur: 'url(//x)' }] })).toMatch(DAMAGED));
  it('an axis twice, of which the screen can show one', () =>
    expect(read({ ...LIST, axes: [LIST.axes[0], LIST.axes[0]] })).toMatch(DAMAGED));
  it.each([1e308, -1, 0.5])('%d rows, which were said as « NaN »', (outside) =>
    expect(read({ ...LIST, totals: { ...LIST.totals, outside } })).toMatch(DAMAGED),
  );
  it('an id that would break a link', () => expect(read({ ...LIST, id: '"><b>' })).toMatch(DAMAGED));
  it('no projects at all', () => expect(read({ ...LIST, projets: null })).toMatch(DAMAGED));
});
