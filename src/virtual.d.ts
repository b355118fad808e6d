/** Modules that tools/vite/curated-data.ts makes from the tables and the geometry. */
declare module 'virtual:dataset' {
  const dataset: import('./model/dataset.ts').Dataset;
  export default dataset;
}
/** The whole list, of which `virtual:dataset` has the counts alone where it is long. */
declare module 'virtual:list' {
  const dataset: import('./model/dataset.ts').Dataset;
  export default dataset;
}
/** What brings the whole list, null where the first script has it: for all screens but the map, or finer levels. */
declare module 'virtual:rows' {
  type LoadList = () => Promise<{ default: import('./model/dataset.ts').Dataset }>;
  const rows: LoadList | null;
  export default rows;
  export const finest: LoadList | null;
}
declare module 'virtual:documentation' {
  const documentation: import('./model/dataset.ts').Documentation;
  export default documentation;
}
declare module 'virtual:texts' {
  const texts: import('./model/dataset.ts').Texts;
  export default texts;
}
declare module 'virtual:carte' {
  const layout: import('./model/geometry.ts').MapLayout;
  export default layout;
}
declare module 'virtual:context' {
  const context: import('./model/geometry.ts').ContextGeometry;
  export default context;
}
declare module 'virtual:topology' {
  const topology: import('topojson-specification').Topology;
  export default topology;
}
declare module 'virtual:tables' {
  const tables: { path: string; file: string; title: string; description: string; bytes: number }[];
  export default tables;
}
declare module 'virtual:geometry' {
  const geometry: import('./model/geometry.ts').MapGeometry;
  export default geometry;
}
/** What the tables are, for who uses them elsewhere: the build alone asks. */
declare module 'virtual:open-data' {
  interface PublishedFile {
    path: string;
    bytes: number;
    sha256: string;
  }
  const published: {
    package: import('./site/openData/describe.ts').PublishedPackage;
    tables: PublishedFile[];
    outlines: PublishedFile;
    uri: string | null;
  };
  export default published;
}
declare module 'virtual:site' {
  const site: import('./model/site.ts').SiteConfig;
  export default site;
}
declare module 'virtual:audit' {
  const audit: import('./model/audit.ts').Criterion[];
  export default audit;
}
declare module 'virtual:elsewhere' {
  const elsewhere: import('./model/communes.ts').CommunesElsewhere;
  export default elsewhere;
}
/** Keys of the finer places that each project of the site's list names; none where no project does. */
declare module 'virtual:places' {
  const places: string[][];
  export default places;
}
declare module 'virtual:finer' {
  const finer: import('./model/refine.ts').FinerLevels;
  export default finer;
}
/** Brings the table of a list whose texts come by territory; null where the list of the site is another. */
declare module 'virtual:parts-view' {
  const load: (() => Promise<typeof import('./views/projets/PartsView.svelte')>) | null;
  export default load;
}
/** Null where the list of the site is no cube. */
declare module 'virtual:parts' {
  const parts: import('./model/partRows.ts').PartIndex | null;
  export default parts;
}
/** Of the finest level of the tables, where it is not the one that is shown first; else null. */
declare module 'virtual:shapes-finest' {
  const shapes: import('./model/geometry.ts').SourcedShapes | null;
  export default shapes;
}
declare module 'virtual:topology-finest' {
  const topology: import('topojson-specification').Topology | null;
  export default topology;
}
/** Null where the region has no outlines of the level. */
declare module 'virtual:shapes-epci' {
  const shapes: import('./model/geometry.ts').SourcedShapes | null;
  export default shapes;
}
/** The paths themselves come by `load`, a module for each file. */
declare module 'virtual:shapes-commune' {
  const shapes: import('./model/shapeParts.ts').ShapeParts | null;
  export default shapes;
}
declare module 'virtual:communes' {
  const communes: import('./model/communes.ts').PackedCommunes;
  export default communes;
}
/** In the build of one file alone: what other builds write beside the application, by path. */
declare module 'virtual:files' {
  const files: Record<string, { type: string; text: string } | undefined>;
  export default files;
}
declare module 'virtual:lookups' {
  const lookups: import('./model/communes.ts').Lookups;
  export default lookups;
}
