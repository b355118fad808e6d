import { describe, expect, it } from 'vitest';
import { INDICATEURS } from '../../../src/model/view.ts';
import { countProjets } from '../../../src/selection/counts.ts';
import { buildSeries, type SeriesRow } from '../../../src/selection/series.ts';
import { buildLegend } from '../../../src/selection/legend.ts';
import { classify } from '../../../src/statistics/classify.ts';
import {
  figureOnMap,
  labelOf,
  formatFigure,
  indicateurName,
  describeRank,
  indicateurUnit,
  describeRowValue,
} from '../../../src/words/indicateurs.ts';
import { formatMeasure, formatVintage, listSource } from '../../../src/words/sources.ts';
import { describeBounds, describeMarks } from '../../../src/words/legend.ts';
import { REAL, TINY } from '../selection/support.ts';

/** Expectations are written with plain spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const tiny = (id: (typeof INDICATEURS)[number], projets = TINY.projets) =>
  buildSeries(TINY, countProjets(projets, 'REG'), id);
const label = (id: (typeof INDICATEURS)[number], place: number, projets = TINY.projets) => {
  const series = tiny(id, projets);
  return plain(labelOf(series, series.rows[place] as SeriesRow));
};

describe('names and units', () => {
  it('every indicator has a name of its own', () => {
    expect(new Set(INDICATEURS.map((id) => indicateurName[id])).size).toBe(INDICATEURS.length);
  });
  it('a rate says its denominator', () => {
    expect(plain(indicateurName.taux)).toBe('Projets pour 100 000 habitants');
    expect(plain(indicateurUnit.besoin)).toBe('pour 10 000 personnes pauvres');
  });
});

describe('figure', () => {
  it.each([
    ['taux', 3.9226, '3,9'],
    ['taux', 0.3016, '0,3'],
    ['taux', 0, '0'],
    ['taux', 0.05, '0,1'],
    ['taux', 0.049, '< 0,1'],
    ['besoin', 1.25, '1,3'],
    ['nombre', 9, '9'],
    ['nombre', 0, '0'],
    ['nombre', 1200, '1 200'],
    ['pauvrete', 11.8, '11,8 %'],
    ['pauvrete', 0, '0,0 %'],
  ] as const)('%s %d is « %s »', (id, value, expected) => expect(plain(formatFigure(id, value))).toBe(expected));
  it.each(INDICATEURS)('%s missing', (id) => expect(formatFigure(id, null)).toBe('non disponible'));
});

describe('valeurEnMots', () => {
  it.each([
    ['taux', 0.7004, '0,7 projet pour 100 000 habitants'],
    ['taux', 3.92, '3,9 projets pour 100 000 habitants'],
    ['taux', 1.94, '1,9 projet pour 100 000 habitants'],
    ['taux', 1.963, '2,0 projets pour 100 000 habitants'],
    ['taux', 0, 'aucun projet'],
    ['besoin', 2.5, '2,5 projets pour 10 000 personnes pauvres'],
    ['nombre', 1, '1 projet'],
    ['nombre', 9, '9 projets'],
    ['nombre', 0, 'aucun projet'],
  ] as const)('%s %d: « %s »', (id, value, expected) => expect(plain(describeRowValue(id, value))).toBe(expected));
  it('poverty begins with its percentage', () => expect(plain(describeRowValue('pauvrete', 11.8))).toMatch(/^11,8 % /));
  it('missing', () => expect(describeRowValue('taux', null)).toBe('valeur non disponible'));
});

describe('rangEnMots', () => {
  const row = tiny('taux').rows[0] as SeriesRow;
  it('a rank', () => expect(describeRank({ ...row, rank: { rank: 9, tied: false } }, 12)).toBe('9e sur 12'));
  it('the first', () => expect(describeRank({ ...row, rank: { rank: 1, tied: false } }, 12)).toBe('1er sur 12'));
  it('tied', () => expect(describeRank({ ...row, rank: { rank: 3, tied: true } }, 12)).toBe('3e ex æquo sur 12'));
  it('missing', () => expect(describeRank({ ...row, rank: null }, 12)).toBe(''));
});

describe('etiquette', () => {
  it('a rate: name, value, count, rank', () => {
    expect(label('taux', 0)).toBe(
      'Alpha : 2,0 projets pour 100 000 habitants, 4 projets, 1er sur 3, ne se distingue pas de la région',
    );
  });
  it('a count says its count once', () => expect(label('nombre', 0)).toBe('Alpha : 4 projets, 1er sur 3'));
  it('missing says the count still', () => expect(label('taux', 1)).toBe('Bêta : valeur non disponible, 2 projets'));
  // The region's 6 located projects for 400 000 make one expect 0.75 for 50 000: none is no surprise.
  it('zero as a rate', () => expect(label('taux', 2)).toBe('Gamma : aucun projet, ne se distingue pas de la région'));
  it('zero as a count', () => expect(label('nombre', 2)).toBe('Gamma : aucun projet'));
  it('poverty', () => expect(label('pauvrete', 2)).toMatch(/^Gamma : 16,0 % .*, aucun projet, 2e sur 3$/));
  it('every real département says its name, its count and its rank', () => {
    const counts = countProjets(REAL.projets, REAL.region.code);
    for (const id of ['taux', 'nombre', 'besoin'] as const) {
      const series = buildSeries(REAL, counts, id);
      for (const row of series.rows) {
        const text = plain(labelOf(series, row));
        const total = REAL.projets.filter(({ territoire }) => territoire === row.territoire.code).length;
        const higher = series.rows.filter((other) => (other.value ?? -1) > (row.value ?? -1)).length;
        expect(text.startsWith(`${row.territoire.nom} : `)).toBe(true);
        expect(text).toContain(`${total} projets`);
        const chance =
          id === 'nombre' ? '' : ', (ne se distingue pas|se distingue) de la région( \\(au-dess(us|ous)\\))?';
        expect(text).toMatch(new RegExp(`, ${higher === 0 ? '1er' : `${higher + 1}e`}( ex æquo)? sur 12${chance}$`));
      }
    }
  });
  it('a figure of 2 or more is plural on every real département', () => {
    const series = buildSeries(REAL, countProjets(REAL.projets, REAL.region.code), 'taux');
    for (const row of series.rows) {
      const [, shown = '', word] = /: (\d+,\d) (projets?) /.exec(plain(labelOf(series, row))) ?? [];
      expect(word, `${row.territoire.nom} ${shown}`).toBe(Number(shown.replace(',', '.')) < 2 ? 'projet' : 'projets');
    }
  });
});

describe('chiffreSurCarte', () => {
  it('the value of the colour; none where chance explains the difference, an abbreviation where it is missing', () => {
    const series = tiny('taux');
    // Alpha: 4 where 3 are expected, Gamma: 0 where 0.75 are; Bêta has no denominator, and so nothing is said of it.
    expect(series.rows.map((row) => plain(figureOnMap(series, row)))).toEqual(['2,0', 'n. d.', '0']);
  });
  it('the count on circles', () => {
    const series = tiny('nombre');
    expect(series.rows.map((row) => figureOnMap(series, row))).toEqual(['4', '2', '0']);
  });
  it('a mark above and below the region beyond chance', () => {
    const series = tiny('taux');
    const row = series.rows[0] as SeriesRow;
    expect(plain(figureOnMap(series, { ...row, deviation: 'au-dessus' }))).toBe('2,0 ▲');
    expect(plain(figureOnMap(series, { ...row, deviation: 'au-dessous' }))).toBe('2,0 ▼');
  });
  it('a rate too small for its decimals has no space within: it would reach the name of a neighbour', () => {
    const series = tiny('taux');
    const row = series.rows[0] as SeriesRow;
    expect(figureOnMap(series, { ...row, value: 0.04 })).toBe('<0,1');
  });
  it('the value without its unit, which the legend says, where none are counted', () => {
    const series = tiny('pauvrete');
    expect(series.rows.map((row) => plain(figureOnMap(series, row)))).toEqual(['10,0', '20,0', '16,0']);
  });
});

describe('legendeDesMarques', () => {
  const of = (...deviations: SeriesRow['deviation'][]) => {
    const series = tiny('taux');
    const rows = deviations.map((deviation) => ({ ...(series.rows[0] as SeriesRow), deviation }));
    return plain(describeMarks({ ...series, rows }));
  };
  it('both', () =>
    expect(of('au-dessous', 'au-dessus')).toBe('▲ au-dessus, ▼ au-dessous de la région, au-delà du hasard'));
  it('only what is drawn', () =>
    expect(of('au-dessus', 'indistinct')).toBe('▲ au-dessus de la région, au-delà du hasard'));
  it('none that differs', () => expect(of('indistinct', null)).toBe('aucun département ne se distingue de la région'));
  it('nothing is compared', () => expect(of(null, null)).toBe(''));
});

describe('bornesEnClair', () => {
  const bounds = (values: (number | null)[], breaks: number[], indicateur: (typeof INDICATEURS)[number] = 'taux') => {
    const base = tiny(indicateur);
    const rows = values.map((value) => ({
      ...(base.rows[0] as SeriesRow),
      value,
      classIndex: classify(value, breaks, base.zeroApart),
    }));
    return describeBounds(buildLegend({ ...base, rows, breaks })).map(plain);
  };
  it('outer values by their decimals, breaks as short as they are', () => {
    expect(bounds([0.302, 1.2, 3.923], [1, 1.5])).toEqual(['0,3', '1', '1,5', '3,9']);
  });
  it('an outer value that would look like the break beside it gets more decimals', () => {
    expect(bounds([0.078, 0.2, 0.304], [0.1, 0.3])).toEqual(['0,08', '0,1', '0,3', '0,304']);
  });
  it('an outer value that is the break is written once', () =>
    expect(bounds([1, 2, 3], [2, 3])).toEqual(['1,0', '2', '3', '']));
  it('a small value is never written as zero', () =>
    expect(bounds([0.004, 1], [0.5])).toEqual(['0,004', '0,5', '1,0']));
  it('one value: twice the same', () => expect(bounds([0.4], [])).toEqual(['0,4', '0,4']));
  it('no class', () => expect(bounds([0, null], [])).toEqual([]));
  it('a percentage says so at both ends', () => {
    expect(bounds([9.5, 16.2], [12.5], 'pauvrete')).toEqual(['9,5 %', '12,5', '16,2 %']);
  });
});

describe('mesure', () => {
  it('a count with its unit', () => expect(plain(formatMeasure(1_284_948, 'habitants'))).toBe('1 284 948 habitants'));
  it('a percentage, of what the label says', () =>
    expect(plain(formatMeasure(11.8, '% de la population'))).toBe('11,8 %'));
  it('zero is a value', () => expect(plain(formatMeasure(0, 'habitants'))).toBe('0 habitants'));
  it('missing', () => expect(formatMeasure(null, 'habitants')).toBe('non disponible'));
});

describe('sourceListe', () => {
  it('publisher and date', () => {
    const campagne = { annee: 2030, source_fichier: '', source_editeur: 'Préfecture', source_date: '2031-05-01' };
    expect(plain(listSource(campagne))).toBe('Projets : Préfecture, page du 1er mai 2031');
  });
});

describe('millesime', () => {
  it('says the measure and its producer, once each', () =>
    expect(tiny('besoin').columns.map(formatVintage)).toEqual(['Population 2029 (Insee)', 'Pauvreté 2028 (Insee)']));
});
