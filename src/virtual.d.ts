/** Modules that tools/vite/curated-data.ts makes from the tables and the geometry. */
declare module 'virtual:dataset' {
  const dataset: import('./model/dataset.ts').Dataset;
  export default dataset;
}
declare module 'virtual:documentation' {
  const documentation: import('./model/dataset.ts').Documentation;
  export default documentation;
}
declare module 'virtual:textes' {
  const textes: import('./model/dataset.ts').Textes;
  export default textes;
}
declare module 'virtual:carte' {
  const layout: import('./model/geometry.ts').MapLayout;
  export default layout;
}
declare module 'virtual:contexte' {
  const context: import('./model/geometry.ts').ContextGeometry;
  export default context;
}
declare module 'virtual:topologie' {
  const topology: import('topojson-specification').Topology;
  export default topology;
}
declare module 'virtual:tables' {
  const tables: { path: string; fichier: string; titre: string; description: string; octets: number }[];
  export default tables;
}
declare module 'virtual:geometrie' {
  const geometry: import('./model/geometry.ts').MapGeometry;
  export default geometry;
}
declare module 'virtual:site' {
  const site: import('./model/site.ts').SiteConfig;
  export default site;
}
declare module 'virtual:audit' {
  const audit: import('./model/audit.ts').Critere[];
  export default audit;
}
declare module 'virtual:ailleurs' {
  const ailleurs: import('./model/communes.ts').CommunesAilleurs;
  export default ailleurs;
}
declare module 'virtual:communes' {
  const communes: import('./model/communes.ts').PackedCommunes;
  export default communes;
}
/** In the build of one file alone: what other builds write beside the application, by path. */
declare module 'virtual:fichiers' {
  const fichiers: Record<string, { type: string; texte: string } | undefined>;
  export default fichiers;
}
