/** The places that a list may name: the region, its départements, communes and EPCI, and what is known of elsewhere. */
import {
  unpackCommunes,
  type CommunesElsewhere,
  type CommuneEntry,
  type Lookups,
  type PackedCommunes,
} from '../../model/communes.ts';
import { foldPlain } from './foldPlain.ts';

export type PlaceKind = 'region' | 'departement' | 'commune' | 'epci' | 'elsewhere';

/**
 * A place. `departement`: its code, empty for the region; of an EPCI in several, the one with most of its communes
 * (`departements` has them all). `elsewhere`: a département or commune outside the region. `isGrouped`: it has a
 * code of its own in some lists and is counted under another one here. `level`: of a unit between the whole and its
 * départements, which counts as one of them that is wider.
 */
export interface Place {
  kind: PlaceKind;
  code: string;
  nom: string;
  departement: string;
  departements?: readonly string[];
  isGrouped?: boolean;
  level?: string;
}

export interface Gazetteer {
  region: Place;
  /** Of the region, then of elsewhere, by code. */
  departements: ReadonlyMap<string, Place>;
  elsewhere: ReadonlyMap<string, Place>;
  /** By INSEE code, former codes included, by postcode, by SIREN, and by folded name. */
  communes: ReadonlyMap<string, readonly Place[]>;
  postcodes: ReadonlyMap<string, readonly Place[]>;
  epcis: ReadonlyMap<string, Place>;
  names: ReadonlyMap<string, readonly Place[]>;
  /** Départements of elsewhere that have a commune of a name of the region, by folded name. */
  homonyms: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What the gazetteer is made of: lists that « Ma commune » has too, and what else reading needs. */
export interface GazetteerSource extends Lookups {
  region: { code: string; nom: string };
  departements: readonly { code: string; nom: string }[];
  /** Units between the whole and the départements: in a country its régions. */
  between?: readonly { code: string; nom: string; level: string }[];
  communes: Pick<PackedCommunes, 'epcis' | 'lines'>;
  elsewhere: CommunesElsewhere;
}

export function buildGazetteer(source: GazetteerSource): Gazetteer {
  const { region, departements } = source;
  const own = new Map(departements.map(({ code, nom }) => [code, placeOf('departement', code, nom, code)]));
  const elsewhere = new Map(
    source.elsewhere.departements.map(({ code, nom }) => [code, placeOf('elsewhere', code, nom, code)]),
  );
  const entries = unpackCommunes(source.communes);
  const communes = indexCommunes(entries, source.former);
  const whole = placeOf('region', region.code, region.nom, '');
  const epcis = listEpcis(source.communes.epcis, entries);
  for (const { code, nom, departement } of source.grouped) {
    epcis.set(code, { ...placeOf('epci', code, nom, departement), isGrouped: true });
  }
  const names = new Map<string, Place[]>();
  const add = (nom: string, place: Place) => {
    const key = foldPlain(nom);
    const known = names.get(key) ?? [];
    names.set(key, known);
    if (!known.some(({ kind, code }) => kind === place.kind && code === place.code)) known.push(place);
  };
  for (const nom of [region.nom, ...source.regionNames]) add(nom, whole);
  for (const place of [...own.values(), ...elsewhere.values()]) add(place.nom, place);
  // Where a département has the name too, it is all of that.
  for (const { code, nom, level } of source.between ?? [])
    if (!names.has(foldPlain(nom))) add(nom, { ...placeOf('departement', code, nom, code), level });
  for (const entry of entries) add(entry.nom, communeOf(entry));
  for (const [code, list] of Object.entries(source.elsewhere.names)) {
    for (const nom of list.split('\n')) if (nom !== '') add(nom, placeOf('elsewhere', code, nom, code));
  }
  for (const place of epcis.values()) for (const nom of epciNames(place.nom)) add(nom, place);
  for (const { code, names: others } of source.grouped) {
    const place = epcis.get(code);
    if (place) for (const nom of others) add(nom, place);
  }
  // A bare name means the group only where nothing else is called so.
  for (const place of epcis.values()) {
    const bare = bareEpciName(place.nom.replace(/\s*\(.*?\)/g, ''));
    for (const nom of [bare, `${bare} Agglomération`]) if (!names.has(foldPlain(nom))) add(nom, place);
  }
  const homonyms = new Map(Object.entries(source.homonyms).map(([nom, codes]) => [nom, new Set(codes.split(' '))]));
  const postcodes = indexPostcodes(entries);
  return { region: whole, departements: own, elsewhere, communes, postcodes, epcis, names, homonyms };
}

const placeOf = (kind: PlaceKind, code: string, nom: string, departement: string): Place => {
  return { kind, code, nom, departement };
};

/** A former commune stands for the commune of today, under its own name. */
const communeOf = ({ nom, departement, current }: CommuneEntry): Place => placeOf('commune', current, nom, departement);

function indexCommunes(entries: readonly CommuneEntry[], former: Readonly<Record<string, string>>) {
  const communes = new Map<string, Place[]>();
  const push = (code: string, place: Place) => communes.set(code, [...(communes.get(code) ?? []), place]);
  for (const entry of entries) push(entry.code, communeOf(entry));
  for (const [old, current] of Object.entries(former)) {
    const place = communes.get(current)?.[0];
    if (place && !communes.has(old)) push(old, place);
  }
  return communes;
}

function indexPostcodes(entries: readonly CommuneEntry[]) {
  const postcodes = new Map<string, Place[]>();
  for (const entry of entries) {
    for (const code of entry.postcodes) postcodes.set(code, [...(postcodes.get(code) ?? []), communeOf(entry)]);
  }
  return postcodes;
}

/** Each group with its départements of the region, that with most of its communes first. */
function listEpcis(epcis: PackedCommunes['epcis'], entries: readonly CommuneEntry[]): Map<string, Place> {
  const counts = epcis.map(() => new Map<string, number>());
  for (const { epci, departement } of entries) {
    const count = epci === null ? undefined : counts[epci];
    count?.set(departement, (count.get(departement) ?? 0) + 1);
  }
  return new Map(
    epcis.map(({ code, nom }, i) => {
      const departements = [...(counts[i] ?? [])].sort((a, b) => b[1] - a[1]).map(([one]) => one);
      return [code, { ...placeOf('epci', code, nom, departements[0] ?? ''), departements }];
    }),
  );
}

const EPCI_KINDS: Record<string, readonly string[]> = {
  CC: ['CC', 'Communauté de communes', 'COMCOM', 'Com com'],
  CA: ['CA', 'Communauté d’agglomération', 'Agglomération'],
  CU: ['CU', 'Communauté urbaine'],
};

const bareEpciName = (nom: string) => nom.replace(/^(CC|CA|CU|Métropole) ((de la|de l['’]|du|des|de|d['’]) ?)?/i, '');

/** A group as people write it: « CC Cœur de Savoie », « Communauté de communes Cœur de Savoie ». */
function epciNames(official: string): string[] {
  // « CC du Pays de l'Arbresle (CCPA) »: names are looked up without their brackets.
  const nom = official.replace(/\s*\(.*?\)/g, '');
  const [kind = '', ...rest] = nom.split(' ');
  const forms = EPCI_KINDS[kind] ?? [];
  const bare = bareEpciName(nom);
  const articles = ['', 'de ', 'du ', 'des ', 'de la ', 'd’', 'de l’'];
  return [
    nom,
    ...forms.flatMap((form) => [`${form} ${rest.join(' ')}`, ...articles.map((one) => `${form} ${one}${bare}`)]),
  ];
}
