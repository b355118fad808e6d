/** Units below the tables' own, groups of communes and communes, of the official list: loaded with their level. */
import { unpackCommunes, type CommuneEntry, type PackedCommunes } from './communes.ts';
import { keyOf, type Unit, type UnitKey } from './units.ts';

export const EPCI = 'epci';
export const COMMUNE = 'commune';

/** What the units stand under: the level of the départements, and how a note is worded. */
export interface FinerSetting {
  /** The level of the units that hold communes. */
  holder: string;
  /** Year of the legal populations of the list. */
  year: string;
  /** What is said of a group that reaches beyond the region: so many of its communes are not counted. */
  noteOfCut: (outside: number) => string;
}

const FORMS: [start: RegExp, article: string, locative: (rest: string) => string][] = [
  [/^Le /, '', (rest) => `au ${rest}`],
  [/^Les /, '', (rest) => `aux ${rest}`],
];

/** A commune as sentences name it: « Grenoble », « à Grenoble »; « Le Puy », « au Puy ». */
function formsOfCommune(nom: string) {
  const found = FORMS.find(([start]) => start.test(nom));
  return { avec_article: nom, locatif: found ? found[2](nom.replace(found[0], '')) : `à ${nom}` };
}

/** A group as sentences name it: « la CC du Trièves », « dans Grenoble-Alpes-Métropole ». */
function formsOfGroup(nom: string) {
  const avec_article = /^(CC|CA|CU|Métropole) /.test(nom) ? `la ${nom}` : nom;
  return { avec_article, locatif: `dans ${avec_article}` };
}

const typographic = (nom: string): string => nom.replaceAll("'", '’');

/**
 * The groups, then the communes of today, each in the order of its codes. A commune is held by its département, and
 * within its group; a group by the département that most of its communes are in. People of a group: those of its
 * communes in the region.
 */
export function listFinerUnits(packed: Pick<PackedCommunes, 'lines' | 'epcis'>, setting: FinerSetting): Unit[] {
  // A former commune that gave its code to the whole follows it in the list.
  const communes = new Map<string, CommuneEntry>();
  for (const one of unpackCommunes(packed))
    if (one.code === one.current && !communes.has(one.code)) communes.set(one.code, one);
  const today = [...communes.values()].sort(byCode);
  const members = packed.epcis.map((): CommuneEntry[] => []);
  for (const one of today) if (one.epci !== null) members[one.epci]?.push(one);
  const groups = packed.epcis
    .map(({ code, nom, cut = 0 }, i): Unit => {
      const of = members[i] ?? [];
      return {
        ...{ level: EPCI, code, nom: typographic(nom), ...formsOfGroup(typographic(nom)), prefecture: '' },
        parent: holderOf(mostFrequent(of.map(({ departement }) => departement)), setting),
        note: cut > 0 ? setting.noteOfCut(cut) : '',
        measures: peopled(
          of.reduce((sum, { population }) => sum + population, 0),
          setting,
        ),
      };
    })
    .sort(byCode);
  return [
    ...groups,
    ...today.map((one): Unit => {
      const group = one.epci === null ? undefined : packed.epcis[one.epci];
      const nom = typographic(one.nom);
      return {
        ...{ level: COMMUNE, code: one.code, nom, ...formsOfCommune(nom), prefecture: '', note: '' },
        parent: holderOf(one.departement, setting),
        ...(group && { within: keyOf({ level: EPCI, code: group.code }) }),
        measures: peopled(one.population, setting),
      };
    }),
  ];
}

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);
const holderOf = (code: string, { holder }: FinerSetting): UnitKey => keyOf({ level: holder, code });
/** A place without anybody has no rate: its people are missing, not zero. */
const peopled = (people: number, { year }: FinerSetting) => ({ population: { [year]: people > 0 ? people : null } });

function mostFrequent(codes: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
