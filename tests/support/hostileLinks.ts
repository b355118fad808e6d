/** Addresses that nobody would send in good faith: parameters with values that are right, wrong, and worse. */
import fc from 'fast-check';
import { CHOICES } from '../../src/model/choices.ts';
import { INDICATEURS, MEASURES, PART_NAMES } from '../../src/model/view.ts';
import { VIEW_NAMES } from '../../src/views/index.ts';
import { hostileText, orHostile, wellFormed } from './arbitraries.ts';

/** What is right in some dataset, and wrong in the others. */
const RIGHT: Record<string, readonly string[]> = {
  vue: VIEW_NAMES,
  liste: ['site', 'abc123'],
  niveau: ['departement', 'commune', 'COMMUNE', ' commune', 'epci', 'region'],
  annee: ['2021', '2029', '2030', ' 2029', '2029.0', '0x7ed', '2.029e3'],
  dep: ['38', '1', '01', 'ara', 'REG', '10', '10002', '53001', '2a'],
  axe: ['lecture', 'VELO', 'jeunes'],
  projet: ['2029-001', '2030-001', '2030-009', '2021-001', ' 2029-001 '],
  comparer: ['10,20', '38,38,01', '10,20,30,53,01,02,03', ',,', '10,zz'],
  calques: ['communes', 'communes,elargie', 'ELARGIE'],
  tri: ['id', '-structure', '--id', 'montant', '-montant'],
  ordre: ['code', '-velo', '--velo', 'nom'],
  etape: ['1', '0', '9999', '10000', '-1'],
  seuil: ['0', '3', '9'],
  plancher: ['0', '20000', '1000000', '000001'],
  commune: ['38185', '2a004', '2A004'],
  embed: ['1', '0', 'true'],
  parcours: ['abc', 'a.b-c_d'],
  indicateur: [...INDICATEURS, 'MONTANT', 'montant'],
  mesure: [...MEASURES, 'montant'],
  partie: PART_NAMES,
};

/** What one of them means depends on the others. */
const BOUND = ['niveau', 'annee', 'dep', 'projet', 'vue', 'comparer', 'structure'];

/** A parameter as a link has it: escaped well, or as it stands. */
const parameter = fc
  .tuple(
    fc.oneof(fc.constantFrom(...BOUND), orHostile(Object.keys(CHOICES), { isLong: false })),
    fc.nat(100),
    hostileText({ isLong: false }),
    fc.boolean(),
  )
  .map(([name, which, hostile, isEscaped]) => {
    const right = RIGHT[name] ?? ['1'];
    const value = which < 70 ? (right[which % right.length] ?? '') : hostile;
    const escaped = isEscaped ? encodeURIComponent(wellFormed(value)) : value;
    return `${name}=${escaped}`;
  });
export const hostileQuery = fc.oneof(
  { weight: 6, arbitrary: fc.array(parameter, { maxLength: 8 }).map((all) => `?${all.join('&')}`) },
  { weight: 1, arbitrary: hostileText() },
);
