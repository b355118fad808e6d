import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  DENOMINATORS,
  INDICATEURS,
  MEASURES,
  PART_NAMES,
  SORTS,
  type MapLayer,
  type View,
} from '../../../src/model/view.ts';
import { VIEW_NAMES } from '../../../src/views/index.ts';
import { decodeView, encodeView } from '../../../src/state/url.ts';
import { THREE } from '../model/levels.ts';
import { REAL, TINY } from '../selection/support.ts';

const decode = (search: string) => decodeView(search, REAL);
const view = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, ...patch });

describe('encodeView', () => {
  it('the default view has no query', () => expect(encodeView(DEFAULT_VIEW)).toBe(''));
  it('only what differs from the default', () => {
    expect(encodeView(view({ dep: '38', axe: 'jeunes' }))).toBe('?dep=38&axe=jeunes');
  });
  it('everything', () => {
    const all = view({
      vue: 'projets',
      dep: '07',
      axe: 'emploi',
      indicateur: 'nombre',
      q: 'crèche & vélo',
      projet: '2021-110',
      carte: 'svg',
      tri: { colonne: 'structure', direction: 'decroissant' },
    });
    expect(encodeView(all)).toBe(
      '?vue=projets&dep=07&axe=emploi&indicateur=nombre&q=cr%C3%A8che+%26+v%C3%A9lo&projet=2021-110&carte=svg&tri=-structure',
    );
  });
  it('descending by the default column differs from the default', () => {
    expect(encodeView(view({ tri: { colonne: 'id', direction: 'decroissant' } }))).toBe('?tri=-id');
  });
});

describe('the level of a link', () => {
  const codes = (search: string) => encodeView(decodeView(search, THREE).view);
  it('in capitals has the codes of that level', () =>
    expect(codes('?niveau=COMMUNE&dep=53001')).toBe('?niveau=commune&dep=53001'));
  it('in capitals has no code of another', () => expect(codes('?niveau=COMMUNE&dep=53')).toBe('?niveau=commune'));
  it('cannot be the whole, whose projects would be those of nobody', () =>
    expect(codes('?niveau=region&projet=2030-001')).toBe('?dep=10&projet=2030-001'));
});

describe('round trip', () => {
  it('every combination comes back without a notice', () => {
    const deps = [null, '01', '38', 'ARA'];
    const axes = [null, ...REAL.axes.map(({ id }) => id)];
    const queries = ['', 'saint étienne', 'a&b=c?d#e', '100 %', '+', '« œuvre »', '😀'];
    let count = 0;
    for (const viewName of VIEW_NAMES)
      for (const dep of deps)
        for (const axe of axes)
          for (const indicateur of INDICATEURS)
            for (const q of queries) {
              const sort = {
                colonne: SORTS[count % SORTS.length] ?? 'id',
                direction: count % 3 === 0 ? 'decroissant' : 'croissant',
              } as const;
              const one = view({
                vue: viewName,
                dep,
                axe,
                indicateur,
                q,
                tri: sort,
                carte: count++ % 2 === 0 ? 'svg' : 'auto',
              });
              expect(decode(encodeView(one))).toEqual({ view: one, notices: [] });
            }
    expect(count).toBe(VIEW_NAMES.length * 4 * 8 * 4 * 7);
  });
  it('a commune is kept by its own view alone', () => {
    const one: View = { ...DEFAULT_VIEW, vue: 'commune', commune: '2A004' };
    expect(encodeView(one)).toBe('?vue=commune&commune=2A004');
    expect(decode('?vue=commune&commune=2a004')).toEqual({ view: one, notices: [] });
    expect(encodeView({ ...one, vue: 'carte' })).toBe('');
  });
  it('a code that no commune can have is reported', () =>
    expect(decode('?vue=commune&commune=Oullins').notices).toEqual([{ parameter: 'commune', value: 'Oullins' }]));
  it('every choice of the coverage view comes back without a notice', () => {
    let count = 0;
    for (const part of PART_NAMES)
      for (const measure of MEASURES)
        for (const per of DENOMINATORS)
          for (const calques of [[], ['communes'], ['communes', 'elargie']] as MapLayer[][]) {
            const ordre = ['code', '-code', '-total', 'pauvrete', '-mobilite'][count % 5] ?? 'code';
            const classer = DENOMINATORS[count % 2] ?? 'pauvres';
            const comparer = [[], ['07'], ['07', '26', 'ARA']][count % 3] ?? [];
            const structure = count % 2 ? 'la-sasson' : null;
            const choices = {
              partie: part,
              mesure: measure,
              par: per,
              calques,
              ordre,
              classer,
              comparer,
              structure,
              seuil: count % 4,
            };
            const one = view({ vue: 'couverture', ...choices });
            expect(decode(encodeView(one))).toEqual({ view: one, notices: [] });
            count++;
          }
    expect(count).toBe(5 * 4 * 2 * 3);
  });
  it('every project, on the map with its own territory', () => {
    for (const { id, territoire } of REAL.projets) {
      const one = view({ projet: id, dep: territoire });
      expect(decode(encodeView(one))).toEqual({ view: one, notices: [] });
    }
  });
  it('every département', () => {
    for (const { code } of REAL.units) expect(decode(`?dep=${code}`).view.dep).toBe(code);
  });
});

describe('decodeView', () => {
  it('empty', () => expect(decode('')).toEqual({ view: DEFAULT_VIEW, notices: [] }));
  it('a lone question mark', () => expect(decode('?')).toEqual({ view: DEFAULT_VIEW, notices: [] }));

  it.each(['vue', 'dep', 'axe', 'indicateur', 'projet', 'carte', 'tri'])(
    'an unknown value of %s gives its default and a notice',
    (parameter) => {
      expect(decode(`?${parameter}=zzz`)).toEqual({ view: DEFAULT_VIEW, notices: [{ parameter, value: 'zzz' }] });
    },
  );
  it('several unknown values give a notice each, and the good one is kept', () => {
    const { view: read, notices } = decode('?vue=rien&dep=99&axe=jeunes');
    expect([read.vue, read.dep, read.axe]).toEqual(['carte', null, 'jeunes']);
    expect(notices.map(({ parameter }) => parameter).sort()).toEqual(['dep', 'vue']);
  });
  it.each(['vue', 'dep', 'axe', 'indicateur', 'q', 'projet', 'carte', 'tri'])(
    'an empty value of %s is the default, without a notice',
    (parameter) => expect(decode(`?${parameter}=`)).toEqual({ view: DEFAULT_VIEW, notices: [] }),
  );
  it('a blank value is empty', () => expect(decode('?dep=%20%20').notices).toEqual([]));
  it('unknown parameters are ignored', () => {
    expect(decode('?utm_source=lettre&fbclid=1')).toEqual({ view: DEFAULT_VIEW, notices: [] });
  });
  it('dep=1 means 01', () => expect(decode('?dep=1').view.dep).toBe('01'));
  it('dep=001 means nothing', () =>
    expect(decode('?dep=001')).toMatchObject({ view: { dep: null }, notices: [{ parameter: 'dep' }] }));
  it('dep=ara means ARA', () => expect(decode('?dep=ara').view.dep).toBe('ARA'));
  it('84 is the Vaucluse, not the region', () => {
    expect(decode('?dep=84')).toMatchObject({ view: { dep: null }, notices: [{ parameter: 'dep', value: '84' }] });
  });
  it('a country to compare with is no territory of the map', () => expect(decode('?dep=FR').view.dep).toBeNull());
  it('upper case is read where the value is a word', () => {
    expect(decode('?vue=PROJETS&axe=Jeunes').view).toMatchObject({ vue: 'projets', axe: 'jeunes' });
  });
  it('spaces around a value are no error', () => expect(decode('?dep=%2038%20').view.dep).toBe('38'));
  it('of a repeated parameter the first counts', () => expect(decode('?dep=38&dep=07').view.dep).toBe('38'));

  it('a project brings its territory along', () => {
    expect(decode('?projet=2021-006').view).toMatchObject({ projet: '2021-006', dep: '38' });
  });
  it('a region-wide project brings the region', () => expect(decode('?projet=2021-030').view.dep).toBe('ARA'));
  it('the territory of the project wins over another one in the link', () => {
    expect(decode('?projet=2021-006&dep=07').view.dep).toBe('38');
  });
  it('in the table a project leaves the filter by territory alone', () => {
    expect(decode('?vue=projets&projet=2021-006').view).toMatchObject({ dep: null, projet: '2021-006' });
    expect(decode('?vue=projets&projet=2021-006&dep=07').view.dep).toBe('07');
  });
  it('an unknown project brings no territory', () => {
    expect(decode('?projet=2021-999')).toEqual({
      view: DEFAULT_VIEW,
      notices: [{ parameter: 'projet', value: '2021-999' }],
    });
  });

  it('an over-long value is cut in the notice', () => {
    const [notice] = decode(`?axe=${'x'.repeat(100_000)}`).notices;
    expect(notice?.value.length).toBeLessThanOrEqual(200);
  });
  it('an over-long query is cut, and no error', () => {
    const { view: read, notices } = decode(`?q=${'x'.repeat(5000)}`);
    expect([read.q.length, notices]).toEqual([200, []]);
  });
  it.each([
    ['structure', 'structure', 'croissant'],
    ['-structure', 'structure', 'decroissant'],
    ['-id', 'id', 'decroissant'],
  ])('tri=%s', (value, colonne, direction) => expect(decode(`?tri=${value}`).view.tri).toEqual({ colonne, direction }));
  it.each(['-', '--structure', 'structure-', '+structure'])('tri=%s is not understood', (value) => {
    expect(decode(`?tri=${encodeURIComponent(value)}`)).toEqual({
      view: DEFAULT_VIEW,
      notices: [{ parameter: 'tri', value: value }],
    });
  });
  it('a broken percent sign is no crash', () => expect(decode('?dep=%E0%A4%A').notices).toHaveLength(1));
  it('a list is written with plain commas, and a comma of a query comes back', () => {
    const one = view({ vue: 'couverture', partie: 'comparer', comparer: ['07', '26'], q: 'a,b %2C c' });
    expect(encodeView(one)).toContain('comparer=07,26');
    expect(decode(encodeView(one))).toEqual({ view: one, notices: [] });
  });
  it('comparer alone opens the comparison', () => {
    expect(decode('?comparer=07,26,38').view).toMatchObject({
      vue: 'couverture',
      partie: 'comparer',
      comparer: ['07', '26', '38'],
    });
  });
  it('comparer under another view stays there', () => {
    expect(decode('?vue=carte&comparer=07').view).toMatchObject({ vue: 'carte', comparer: ['07'] });
  });
  it('an unknown territory to compare is named, the others are kept', () => {
    const { view: read, notices } = decode('?comparer=07,99,38');
    expect([read.comparer, notices]).toEqual([['07', '38'], [{ parameter: 'comparer', value: '99' }]]);
  });
  it('nothing but unknown territories to compare is the map with a notice for each', () => {
    const { view: read, notices } = decode('?comparer=98,99');
    expect([read.vue, notices.length]).toEqual(['carte', 2]);
  });
  it('a fourth territory is left out and said', () => {
    const { view: read, notices } = decode('?comparer=01,03,07,15,26');
    expect([read.comparer, notices]).toEqual([['01', '03', '07'], [{ parameter: 'comparer+', value: '15, 26' }]]);
  });
  it('a territory twice is one', () => expect(decode('?comparer=07,7,07').view.comparer).toEqual(['07']));
  it.each(['4', '-1', '1.5', 'deux', '11'])('seuil=%s is not understood', (value) => {
    expect(decode(`?seuil=${value}`)).toEqual({ view: DEFAULT_VIEW, notices: [{ parameter: 'seuil', value }] });
  });
  it.each(['0', '3'])('seuil=%s', (value) => expect(decode(`?seuil=${value}`).view.seuil).toBe(Number(value)));
  it.each(['partie', 'mesure', 'ordre', 'classer', 'par', 'calques', 'comparer', 'structure'])(
    'an unknown value of %s gives its default and a notice',
    (parameter) =>
      expect(decode(`?${parameter}=zzz`)).toEqual({ view: DEFAULT_VIEW, notices: [{ parameter, value: 'zzz' }] }),
  );
  it('an order by an axis that the data lacks is not understood', () =>
    expect(decode('?ordre=-sport').notices).toEqual([{ parameter: 'ordre', value: '-sport' }]));
  it('the coverage view shows no card', () =>
    expect(decode('?vue=couverture&projet=2021-006').view).toMatchObject({ projet: null, dep: null }));
  it('names of object properties are no axes', () => {
    for (const value of ['__proto__', 'constructor', 'toString']) expect(decode(`?axe=${value}`).view.axe).toBeNull();
  });
});

describe('two datasets at once', () => {
  it('each knows its own projects, whichever was asked before', () => {
    const projetOf = (dataset: typeof TINY, id: string) => decodeView(`?projet=${id}&vue=projets`, dataset).view.projet;
    const [own, other] = ['2021-001', '2030-001'];
    expect([projetOf(REAL, own), projetOf(TINY, own), projetOf(REAL, other), projetOf(TINY, other)]).toEqual([
      own,
      null,
      null,
      other,
    ]);
  });
});
