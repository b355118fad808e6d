/** `catalogue.jsonld`: DCAT (DCAT-AP), as data.gouv.fr and other portals harvest it. */
import {
  addressFrom,
  CATALOGUE_FILE,
  DATA_PAGE,
  MEDIA_TYPES,
  type FileFormat,
  type Licence,
  type OpenData,
  type OpenFile,
} from './describe.ts';

const EU = 'http://publications.europa.eu/resource/authority/';
/** Codes of the European list of file types. */
const FILE_TYPES: Record<FileFormat, string> = {
  CSV: 'CSV',
  JSON: 'JSON',
  GeoJSON: 'GEOJSON',
  TopoJSON: 'JSON',
  XLSX: 'XLSX',
};
const CSVW = 'https://www.w3.org/TR/tabular-metadata/';
const TOPOJSON = 'https://github.com/topojson/topojson-specification';

export const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const french = (text: string) => ({ '@value': text, '@language': 'fr' });
const typed = (type: string, value: string | number) => ({ '@type': `xsd:${type}`, '@value': String(value) });
const reference = (id: string) => ({ '@id': id });
const agent = (name: string) => ({ '@type': ['foaf:Agent', 'foaf:Organization'], 'foaf:name': french(name) });
const licenceOf = ({ path, title }: Licence) => ({
  '@id': path,
  '@type': 'dct:LicenseDocument',
  'dct:title': french(title),
});
const rightsOf = (text: string) => ({ '@type': 'dct:RightsStatement', 'rdfs:label': french(text) });

/** The text of the file. Without an address of the site its own are relative to the file: nobody can harvest them. */
export function catalogueJsonLd(data: OpenData): string {
  const { adresse, package: about, publisher, files } = data;
  const at = addressFrom(adresse, '');
  const catalogue = {
    '@id': at(CATALOGUE_FILE),
    '@type': 'dcat:Catalog',
    'dct:title': french(about.title),
    'dct:description': french(about.description),
    'dct:language': reference(`${EU}language/FRA`),
    ...(publisher && { 'dct:publisher': agent(publisher) }),
    'foaf:homepage': reference(at('') || './'),
    'dcat:dataset': datasetNode(data, at, files),
  };
  return `${JSON.stringify({ '@context': CONTEXT, ...catalogue }, null, 1)}\n`;
}

function datasetNode(data: OpenData, at: (path: string) => string, files: readonly OpenFile[]): object {
  const { package: about, region, years, modified, sources, keywords, publisher, contact } = data;
  const publishers = [...new Set(sources.map(({ editeur }) => editeur))];
  const first = about.licenses[0];
  return {
    '@id': datasetId(at),
    '@type': 'dcat:Dataset',
    'dct:identifier': about.name,
    'dct:title': french(about.title),
    'dct:description': french(about.description),
    'dct:language': reference(`${EU}language/FRA`),
    ...(publisher || publishers[0] ? { 'dct:publisher': agent(publisher || (publishers[0] as string)) } : {}),
    ...(publishers.length > 0 && { 'dct:creator': publishers.map(agent) }),
    ...(first && { 'dct:license': licenceOf(first) }),
    ...(about.licenses.length > 1 && { 'dct:rights': about.licenses.map(({ title }) => rightsOf(title)) }),
    'dct:accessRights': reference(`${EU}access-right/PUBLIC`),
    'dct:spatial': {
      ...(region.uri && { '@id': region.uri }),
      '@type': 'dct:Location',
      'skos:prefLabel': french(region.nom),
    },
    ...(years.length > 0 && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': typed('date', `${Math.min(...years)}-01-01`),
        'dcat:endDate': typed('date', `${Math.max(...years)}-12-31`),
      },
    }),
    ...(modified && { 'dct:modified': typed('date', modified) }),
    'dcat:version': about.version,
    'owl:versionInfo': about.version,
    'dcat:keyword': keywords.map(french),
    ...(about.theme && { 'dcat:theme': reference(`${EU}data-theme/${about.theme}`) }),
    'dcat:landingPage': reference(at(DATA_PAGE)),
    ...(contact.courriel || contact.formulaire
      ? {
          'dcat:contactPoint': {
            '@type': 'vcard:Kind',
            ...(publisher && { 'vcard:fn': publisher }),
            ...(contact.courriel && { 'vcard:hasEmail': reference(`mailto:${contact.courriel}`) }),
            ...(contact.formulaire && { 'vcard:hasURL': reference(contact.formulaire) }),
          },
        }
      : {}),
    'dcat:distribution': files.map((file) => distributionNode(file, data, at)),
  };
}

function distributionNode(file: OpenFile, { modified }: OpenData, at: (path: string) => string): object {
  const { path, title, format, years, bytes, sha256, licence, rights } = file;
  const conforms = { CSV: CSVW, TopoJSON: TOPOJSON, JSON: null, GeoJSON: null, XLSX: null }[format];
  return {
    '@id': `${at(DATA_PAGE)}#${path.slice(DATA_PAGE.length)}`,
    '@type': 'dcat:Distribution',
    'dct:identifier': path,
    'dct:title': french(title.endsWith(`(${format})`) ? title : `${title} (${format})`),
    'dcat:accessURL': reference(at(path)),
    'dcat:downloadURL': reference(at(path)),
    'dcat:mediaType': reference(`https://www.iana.org/assignments/media-types/${MEDIA_TYPES[format]}`),
    'dct:format': reference(`${EU}file-type/${FILE_TYPES[format]}`),
    'dcat:byteSize': typed('decimal', bytes),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': reference('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': typed('hexBinary', sha256),
    },
    ...(licence && { 'dct:license': licenceOf(licence) }),
    ...(rights && { 'dct:rights': rightsOf(rights) }),
    ...(conforms && { 'dct:conformsTo': { '@id': conforms, '@type': 'dct:Standard' } }),
    // The day is that of the lists: outlines have none that anybody says.
    ...(modified && years.length > 0 && { 'dct:modified': typed('date', modified) }),
  };
}

/** The name of the data set, which every page can point at. */
export const datasetId = (at: (path: string) => string): string => `${at(DATA_PAGE)}#jeu`;
