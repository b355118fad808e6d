/** What search engines read of the data: all of it on its page, one's own files on pages of territories and axes. */
import type { DataCatalog, DataDownload, Dataset, WebPage } from 'schema-dts';
import { CATALOGUE_FILE, DATA_PAGE, MEDIA_TYPES, periodOf, type OpenData, type OpenFile } from './describe.ts';
import { datasetId } from './catalogue.ts';

type At = (path: string) => string;

/**
 * What a page says of the data: the page of data everything, one that has files of its own these alone, any other where
 * the whole is.
 */
export function dataNode(
  data: OpenData,
  page: string,
  words: { name: string; description: string },
  at: At,
): Dataset | WebPage {
  if (page === DATA_PAGE) return wholeNode(data, at);
  const own = data.files.filter((file) => file.page === page);
  const whole = { '@id': datasetId(at) };
  if (own.length === 0) return { '@type': 'WebPage', about: whole };
  return {
    '@type': 'Dataset',
    ...words,
    isPartOf: whole,
    ...licenceOf(own[0]),
    distribution: own.map((file) => download(file, at)),
  } satisfies Dataset;
}

const licenceOf = (file: OpenFile | undefined) => (file?.licence ? { license: file.licence.path } : {});

const download = ({ path, title, format, bytes, sha256 }: OpenFile, at: At) =>
  ({
    '@type': 'DataDownload',
    name: title,
    encodingFormat: MEDIA_TYPES[format],
    contentUrl: at(path),
    contentSize: `${bytes} B`,
    sha256,
  }) satisfies DataDownload;

function wholeNode(data: OpenData, at: At): Dataset {
  const { package: about, region, years, modified, sources, keywords, publisher, variables, files } = data;
  const catalogue = { '@type': 'DataCatalog', '@id': at(CATALOGUE_FILE), name: about.title } satisfies DataCatalog;
  const organisation = (name: string) => ({ '@type': 'Organization' as const, name });
  return {
    '@type': 'Dataset',
    '@id': datasetId(at),
    identifier: about.name,
    name: about.title,
    description: about.description,
    url: at(DATA_PAGE),
    inLanguage: 'fr',
    isAccessibleForFree: true,
    version: about.version,
    ...(modified && { dateModified: modified }),
    ...(about.licenses.length > 0 && { license: about.licenses.map(({ path }) => path) }),
    keywords,
    spatialCoverage: { '@type': 'Place', name: region.nom, ...(region.uri && { sameAs: region.uri }) },
    ...(years.length > 0 && { temporalCoverage: periodOf(years) }),
    ...(sources.length > 0 && {
      creator: [...new Set(sources.map(({ editeur }) => editeur))].map(organisation),
      isBasedOn: sources.map(({ titre }) => ({ '@type': 'CreativeWork' as const, name: titre })),
    }),
    ...(publisher && { publisher: organisation(publisher) }),
    variableMeasured: variables.map((one) => ({ '@type': 'PropertyValue' as const, ...one })),
    includedInDataCatalog: catalogue,
    distribution: files.map((file) => download(file, at)),
  };
}
