/** What reading a list needs beside the communes: old INSEE codes, and which names are borne elsewhere too. */
import type { Unit } from '../../src/model/units.ts';
import type { Lookups } from '../../src/model/communes.ts';
import { fold } from '../../src/model/fold.ts';
import { readForms } from './regions/official.ts';
import { readOfficialLists } from './gazetteer.ts';

/** The whole and its départements. */
interface Places {
  units: readonly Pick<Unit, 'code'>[];
  region: Pick<Unit, 'code' | 'nom'>;
}

/** The Métropole de Lyon has the powers of a département (COG « 69M »): lists of the State name it beside the Rhône. */
const GROUPED = [
  {
    code: '200046977',
    nom: 'Métropole de Lyon',
    departement: '69',
    names: ['Métropole de Lyon', 'Grand Lyon', 'Lyon Métropole'],
  },
];

export function packLookups({ units: departements, region }: Places): Lookups {
  const codes = new Set(departements.map(({ code }) => code));
  const { communes } = readOfficialLists();
  const isOwn = ({ departement = '' }) => codes.has(departement);
  const own = communes.filter(isOwn);
  const known = new Set(own.map(({ code }) => code));
  const former = own
    .filter(({ type }) => type === 'commune-actuelle')
    .flatMap(({ code, anciensCodes: old = [] }) => old.filter((one) => !known.has(one)).map((one) => [one, code]));
  const names = new Set(own.map(({ nom }) => fold(nom)));
  const homonyms = new Map<string, Set<string>>();
  for (const one of communes) {
    const name = fold(one.nom);
    if (isOwn(one) || one.departement === undefined || !names.has(name)) continue;
    homonyms.set(name, (homonyms.get(name) ?? new Set()).add(one.departement));
  }
  const forms = readForms().find(({ letters, nom }) => letters === region.code || nom === region.nom);
  return {
    regionNames: forms ? [forms.letters, ...forms.otherNames] : [],
    grouped: GROUPED.filter(({ departement }) => codes.has(departement)),
    former: Object.fromEntries(former) as Lookups['former'],
    homonyms: Object.fromEntries([...homonyms].map(([name, found]) => [name, [...found].join(' ')])),
  };
}
