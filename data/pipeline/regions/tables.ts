/** The tables of a region that has no list yet: its territories of the official code, and the headers of the others. */
import { group } from 'd3';
import { formatCsv } from '../../../src/import/csv.ts';
import { ONLY } from '../../../src/import/list/categories.ts';
import type { FrameFile } from '../../../src/model/frame.ts';
import type { Level } from '../../../src/model/levels.ts';
import type { Axe, IndicateurColumn } from '../../../src/model/tables.ts';
import { pointOfCommune } from '../cities.ts';
import { pathOf } from '../datapackage.ts';
import { readOfficialLists, type OfficialCommune } from '../gazetteer.ts';
import { RESOURCES } from '../resources.ts';
import { readForms, readOfficialUnits, type OfficialDepartement, type OfficialForms } from './official.ts';

/** Of the official code that the package holds, and of the legal populations in force on its first day. */
const CODE_YEAR = 2026;
const POPULATION_YEAR = 2023;
const SOURCE = 'Paquet npm @etalab/decoupage-administratif 6.0.0';

/** What is prepared: one region by département, or the country by region and département. */
export interface Whole {
  forms: OfficialForms;
  /** Ids of levels, widest first. */
  levels: readonly string[];
}

/** A row of `territoires.csv`. */
type Row = Record<string, string | number>;

/** The texts of the files of a region's folder by their path in it; those that the pipeline generates are empty. */
export function buildRegionTables(whole: Whole, levels: readonly Level[], today: string): Record<string, string> {
  const territoires = listTerritoires(whole);
  const filled: Record<string, string> = {
    'territoires.csv': formatCsv(columnsOf(territoires), territoires),
    'indicateurs.csv': formatCsv(Object.keys(INDICATEURS[0] as object), INDICATEURS),
    'axes.csv': formatCsv(Object.keys(ONLY_AXE), [ONLY_AXE]),
  };
  const headers = RESOURCES.map(({ name, schema }) => {
    const path = pathOf(name);
    const required = Object.entries(schema._zod.def.shape).filter(([, cell]) => cell._zod.def.type !== 'optional');
    return [
      path,
      formatCsv(
        required.map(([column]) => column),
        [],
      ),
    ];
  });
  return {
    ...Object.fromEntries(headers),
    ...filled,
    'niveaux.json': json(levels.filter(({ id }) => whole.levels.includes(id))),
    'cadre.json': json(FRAME),
    'description.json': json(describeEmpty(whole.forms)),
    'site.json': json({ ...SITE, accessibilite: { entite: '', etabliLe: today } }),
  };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const columnsOf = (rows: readonly Row[]) => Object.keys(rows[0] ?? {});

/** The units in the order of their codes, then the whole; each with what the official code knows of it. */
function listTerritoires({ forms: whole, levels }: Whole): Row[] {
  const all = readForms();
  const { departements, regions } = readOfficialUnits();
  const communes = readOfficialLists().communes.filter(({ type }) => type === 'commune-actuelle');
  const byDepartement = group(communes, ({ departement = '' }) => departement);
  const names = new Map(communes.map(({ code, nom }) => [code, nom]));
  const isCountry = whole.type === 'pays';
  const formsOf = (type: OfficialForms['type'], code: string) =>
    all.find((one) => one.type === type && one.code === code);
  const own = departements
    .filter(({ region }) => (isCountry ? formsOf('region', region) : region === whole.code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const communesOf = (some: readonly OfficialDepartement[]) =>
    some.flatMap(({ code }) => byDepartement.get(code) ?? []);
  const rowOf = (forms: OfficialForms, seat: string, some: readonly OfficialDepartement[], parent: string): Row => {
    const within = communesOf(some);
    const seatName = names.get(seat) ?? '';
    const point = pointOfCommune(seat, seatName);
    return {
      code: forms.letters || forms.code,
      nom: forms.nom,
      type: forms.type,
      note: '',
      avec_article: forms.avec_article,
      locatif: forms.locatif,
      genitif: forms.genitif,
      // Only where a level stands between: in a region all départements are the whole's.
      ...(levels.length > 2 && { parent }),
      prefecture: seatName.replaceAll("'", '’'),
      prefecture_longitude: point?.[0].toFixed(4) ?? '',
      prefecture_latitude: point?.[1].toFixed(4) ?? '',
      [`population_${POPULATION_YEAR}`]: populationOf(within),
      [`communes_${CODE_YEAR}`]: within.length,
    };
  };
  const rows = own.flatMap((one) => {
    const forms = formsOf('departement', one.code);
    return forms ? [rowOf(forms, one.chefLieu, [one], formsOf('region', one.region)?.letters ?? '')] : [];
  });
  const between = isCountry
    ? all
        .filter(({ type }) => type === 'region')
        .map((one) => {
          const of = own.filter(({ region }) => region === one.code);
          return rowOf(one, regions.find(({ code }) => code === one.code)?.chefLieu ?? '', of, whole.letters);
        })
    : [];
  const seat = isCountry ? CAPITAL : (regions.find(({ code }) => code === whole.code)?.chefLieu ?? '');
  return [...rows, ...between, rowOf(whole, seat, own, '')];
}

/** INSEE code of Paris. */
const CAPITAL = '75056';

const populationOf = (communes: readonly OfficialCommune[]) =>
  communes.reduce((sum, { population = 0 }) => sum + population, 0);

const INDICATEURS: IndicateurColumn[] = [
  {
    colonne: `population_${POPULATION_YEAR}`,
    role: 'population',
    libelle: `Population municipale ${POPULATION_YEAR}`,
    unite: 'habitants',
    millesime: String(POPULATION_YEAR),
    producteur: 'Insee',
    source: `Populations légales en vigueur au 1er janvier ${CODE_YEAR}, lues par commune (${SOURCE}) et sommées`,
    verification: 'La somme des départements est le chiffre de l’ensemble : tous deux viennent des mêmes communes.',
  },
  {
    colonne: `communes_${CODE_YEAR}`,
    role: '',
    libelle: `Nombre de communes ${CODE_YEAR}`,
    unite: 'communes',
    millesime: `${CODE_YEAR}, code officiel géographique`,
    producteur: 'Insee',
    source: SOURCE,
    verification: 'Communes comptées dans le paquet.',
  },
];

/** The column of the legal populations of the package. */
export const officialPeople = (): IndicateurColumn => INDICATEURS[0] as IndicateurColumn;

/** Until a list brings its categories. */
const ONLY_AXE: Axe = {
  id: ONLY.id,
  ordre: 1,
  libelle: ONLY.libelle,
  libelle_court: ONLY.libelle_court,
  description: 'Tous les projets de la liste.',
  engagement: null,
  couleur: ONLY.couleur,
  symbole: 'disque',
};

/** The words of a site that waits for its list; publishing one writes others. */
const FRAME: FrameFile = {
  programme: 'la liste à venir',
  duProgramme: 'de la liste à venir',
  titre: 'Projets',
  presentation: 'Cette carte attend sa liste de projets.',
  axe: 'Catégorie',
  matrice: 'Où vont les projets',
  definition: 'La liste des projets n’est pas encore publiée.',
  enveloppe: 'la liste à venir',
  projet: 'Un projet est une ligne de la liste publiée',
  perimetre: 'La liste des projets n’est pas encore publiée.',
  sansIntitules: false,
  intitules: 'Les intitulés seront ceux de la liste publiée.',
  axes: 'Les catégories seront celles de la liste publiée.',
};

const SITE = {
  adresse: '',
  editeur: { nom: '', adresse: '', directeur: '' },
  hebergeur: { nom: '', adresse: '', telephone: '' },
  contact: { courriel: '', formulaire: '' },
  securite: { expireLe: '' },
};

/** `description.json` of a region without a list: what each table will be. */
function describeEmpty({ genitif }: OfficialForms) {
  const told = (title: string, description: string) => ({ title, description });
  const byHand = 'Table tenue à la main.';
  const tables: Record<string, { title: string; description: string }> = Object.fromEntries(
    RESOURCES.map(({ name }) => [name, told(TITLES[name] ?? name, byHand)]),
  );
  return {
    name: 'carte-des-solidarites',
    title: `Carte des solidarités : projets ${genitif}`,
    description: 'Les territoires et leurs indicateurs de contexte. La liste des projets n’est pas encore publiée.',
    version: '0.1.0',
    licenses: [
      {
        path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
        title: 'Licence Ouverte, pour le code officiel géographique et les populations légales',
      },
    ],
    sources: [
      {
        title: `Insee, code officiel géographique ${CODE_YEAR} et populations légales ${POPULATION_YEAR}`,
        path: 'territoires.csv',
      },
    ],
    tables: {
      ...tables,
      projets: told('Projets', 'Les projets de la liste publiée ; vide tant qu’aucune ne l’est.'),
      structures: told('Structures', 'Les structures que la liste nomme.'),
      territoires: told('Territoires', 'Les territoires du code officiel géographique, avec leur population.'),
      indicateurs: told('Indicateurs', 'Ce que mesure chaque colonne de territoires.csv.'),
    },
  };
}

const TITLES: Record<string, string> = {
  axes: 'Axes',
  engagements: 'Engagements',
  campagnes: 'Campagnes',
  glossaire: 'Glossaire',
  nettoyages: 'Nettoyages',
  'curation-structures': 'Curation des noms',
  'curation-residus': 'Curation des résidus',
  'curation-libelles-territoires': 'Libellés des territoires',
  mentions: 'Lieux cités par les projets',
  communes: 'Communes citées',
  epci: 'Groupements de communes cités',
  'curation-mentions-refusees': 'Propositions refusées',
};
