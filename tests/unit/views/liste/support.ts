/** Lists as a browser keeps them, made by hand. */
import type { OwnList } from '../../../../src/model/ownList.ts';
import type { OwnOutlines } from '../../../../src/model/ownOutlines.ts';
import { packProjets } from '../../../../src/model/pack.ts';
import type { SentProjet } from '../../../../src/model/packed.ts';

export type Row = Partial<Pick<SentProjet, 'annee' | 'unit' | 'units' | 'axe' | 'structure' | 'amount'>>;

/** A list without categories, of the projects given, numbered within their year. */
export function listOf(rows: readonly Row[], changed: Partial<OwnList> = {}): OwnList {
  const numbers = new Map<number, number>();
  return {
    format: 'carte-des-solidarites/liste',
    version: 1,
    id: 'abc123',
    name: 'DETR 2022',
    file: 'detr.csv',
    sheet: 'Texte',
    loaded: '2022-05-01T10:00:00.000Z',
    region: '84',
    totals: { rows: rows.length, placed: rows.length, regional: 0, outside: 0, aside: 0 },
    axisLabel: '',
    axes: [
      { id: 'tous', libelle: 'Tous les projets', libelle_court: 'Projets', couleur: '#56b4e9', symbole: 'disque' },
    ],
    projets: packProjets(
      rows.map(({ annee = 2022, unit = 'departement:01', structure = 'Mairie', ...rest }): SentProjet => {
        const number = (numbers.get(annee) ?? 0) + 1;
        numbers.set(annee, number);
        return {
          id: `${annee}-${String(number).padStart(3, '0')}`,
          annee,
          unit,
          axe: 'tous',
          structure,
          structure_id: structure.toLowerCase(),
          ...rest,
        };
      }),
    ),
    texts: rows.map((_, i) => ({
      resume: `Résumé ${i}`,
      source_ligne: i + 2,
      source_texte: '',
      corrections: '',
      commune: '',
    })),
    given: { columns: {}, year: 2022, answers: {} },
    ...changed,
  };
}

/** The frame of outlines that tests make by hand. */
export const FRAME = { width: 1000, height: 800, scale: 50_000, originX: 0.5, originY: 0.35 };

/** Two communes beside each other, as they are kept. */
export function outlinesOf(changed: Partial<OwnOutlines> = {}): OwnOutlines {
  return {
    ...{ level: 'commune', file: 'communes.geojson', source: '', frame: FRAME, units: 3, missing: 1, elsewhere: 0 },
    missingNames: ['Belley'],
    notes: [],
    shapes: {
      features: [
        {
          code: '01001',
          d: 'M0 0l10 0 0 10-10 0z',
          label: [5, 5],
          bbox: [0, 0, 10, 10],
          neighbours: { right: '2A004' },
        },
        { code: '2A004', d: 'M10 0l.5 0 0 10-.5 0z', label: [10, 5], bbox: [10, 0, 10.5, 10], neighbours: {} },
      ],
      outline: 'M0 0l10.5 0 0 10-10.5 0z',
      borders: 'M10 0l0 10',
    },
    ...changed,
  };
}
