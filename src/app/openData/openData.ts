/** Everything for re-users: the files that the build writes, and the one description that all is told of. */
import documentation from 'virtual:documentation';
import outlines from 'virtual:geometry';
import published from 'virtual:open-data';
import site from 'virtual:site';
import type { Documentation } from '../../model/dataset.ts';
import type { MapLayout } from '../../model/geometry.ts';
import { yearsOf } from '../../model/placing.ts';
import type { SiteConfig } from '../../model/site.ts';
import { DEFAULT_VIEW, type View } from '../../model/view.ts';
import { catalogueJsonLd } from '../../site/openData/catalogue.ts';
import {
  CATALOGUE_FILE,
  DATA_PAGE,
  INDEX_FILE,
  indexJson,
  TABLE_GROUP_FILE,
  type OpenData,
  type OpenFile,
} from '../../site/openData/describe.ts';
import { tableGroupJson } from '../../site/openData/tableGroup.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { dataWords } from '../../words/data.ts';
import { makeFiles, type MadeFile } from './files.ts';

/** `files`: contents by path in the site. */
export interface BuiltOpenData {
  data: OpenData;
  files: Map<string, string | Uint8Array>;
}

/** What is known beside the list. `outlines`: whose they are. */
export interface OpenFacts {
  documentation: Pick<Documentation, 'campagnes' | 'indicateurs'>;
  outlines: Pick<MapLayout, 'source'>;
  published: typeof published;
  site: Pick<SiteConfig, 'adresse' | 'editeur' | 'contact'>;
}
const OF_SITE: OpenFacts = { documentation, outlines, published, site };

/** Builds all of it; no file says when it was built, so that two builds are equal. */
export async function buildOpenData(
  dashboardOf: (view: View) => Promise<Dashboard>,
  { documentation, outlines, published, site }: OpenFacts = OF_SITE,
): Promise<BuiltOpenData> {
  const made = await makeFiles(dashboardOf, site.adresse);
  const { dataset } = await dashboardOf(DEFAULT_VIEW);
  const { package: about, tables, outlines: topology, uri } = published;
  const years = dataset.projets.length === 0 ? [] : yearsOf(dataset);
  const licence = about.licenses[0] ?? null;
  const rights = dataWords.geo(outlines.source);
  const measured = await Promise.all(
    made.map(async (file) => ({ ...(await measure(file)), licence, ...(file.format === 'GeoJSON' && { rights }) })),
  );
  const copied = tables.map((file, i): OpenFile => {
    const { title, licenses } = about.resources[i] ?? { title: file.path };
    const own = { title, format: 'CSV' as const, years, page: DATA_PAGE, licence: licenses?.[0] ?? licence };
    return { ...file, ...own, path: DATA_PAGE + file.path };
  });
  const { level, axes, region } = dataset;
  const data: OpenData = {
    adresse: site.adresse,
    package: about,
    region: { nom: region.nom, uri },
    years,
    modified: lastDate(documentation.campagnes.map(({ source_date }) => source_date)),
    sources: documentation.campagnes.map(({ source_editeur: editeur, source_titre: titre }) => ({ editeur, titre })),
    keywords: [...new Set([...(axes.length > 1 ? axes.map(({ libelle }) => libelle) : []), region.nom])],
    publisher: site.editeur.nom,
    contact: site.contact,
    files: [
      ...measured,
      ...copied,
      {
        ...topology,
        path: DATA_PAGE + topology.path,
        title: dataWords.contours(level),
        format: 'TopoJSON',
        years: [],
        page: DATA_PAGE,
        licence: null,
        rights,
      },
    ],
    variables: documentation.indicateurs.map(({ libelle, unite }) => ({ name: libelle, unitText: unite })),
  };
  const files = new Map(made.map(({ path, content }) => [path, content]));
  files.set(
    TABLE_GROUP_FILE,
    tableGroupJson(
      about,
      made.flatMap(({ table }) => table ?? []),
    ),
  );
  files.set(INDEX_FILE, indexJson(data));
  files.set(CATALOGUE_FILE, catalogueJsonLd(data));
  return { data, files };
}

const lastDate = (dates: readonly string[]) => [...dates].sort().at(-1) ?? '';

async function measure({ path, title, format, years, page, content }: MadeFile) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { path, title, format, years, page, bytes: bytes.length, sha256 };
}
