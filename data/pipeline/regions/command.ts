/**
 * `npm run region -- NAME`, or `-- --pays` for the country: a folder of tables, one of outlines, and the site shows it.
 * What stands of other regions is not touched; a region that is there already is only shown again.
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NATURAL_EARTH } from '../../../geo/pipeline/naturalEarth.ts';
import { GeometryError } from '../../../src/outlines/units.ts';
import { DataError } from '../../../src/import/problems.ts';
import { dataFolder, geoFolder, listRegions, regionFile } from '../region.ts';
import { findCountry, findRegion, folderOf, RegionError } from './official.ts';
import { prepareRegion } from './prepare.ts';
import type { Whole } from './tables.ts';

const HELP =
  'Usage : npm run region -- NOM      (nom, code ou lettres d’une région : Bretagne, 53, BRE)\n' +
  '        npm run region -- --pays   (la France, par région et par département)';
/** A sentence a line; what it cannot know stays for a person. */
const NOT_FILLED =
  'Non rempli, faute de source : taux de pauvreté, chômage, RSA, quartiers prioritaires, superficie. Les indicateurs ' +
  'qui en dépendent ne sont pas proposés. Pour les donner : une colonne dans territoires.csv et sa ligne dans ' +
  'indicateurs.csv (data/README.md).';

try {
  const { values, positionals } = readArguments();
  if (values.pays && positionals.length > 0) throw new RegionError(`Ou bien --pays, ou bien une région.\n${HELP}`);
  if (values.pays) await show({ forms: findCountry(), levels: ['pays', 'region', 'departement'] });
  else if (values.aide || positionals.length === 0) {
    console.log(`${HELP}\nRégions prêtes : ${listRegions().join(', ')}`);
    process.exitCode = values.aide ? 0 : 1;
  } else {
    await show({ forms: findRegion(positionals.join(' ')), levels: ['region', 'departement'] });
  }
} catch (error) {
  const isSaid = error instanceof RegionError || error instanceof GeometryError || error instanceof DataError;
  if (!isSaid) throw error;
  console.error(`${error.message}\nRien n’a été écrit.`);
  process.exitCode = 1;
}

function readArguments() {
  try {
    const options = { aide: { type: 'boolean' }, pays: { type: 'boolean' } } as const;
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options });
  } catch {
    throw new RegionError(`Option inconnue.\n${HELP}`);
  }
}

async function show(whole: Whole): Promise<void> {
  const folder = folderOf(whole.forms);
  if (existsSync(dataFolder(folder)) && existsSync(geoFolder(folder))) {
    choose(folder);
    console.log(`${whole.forms.nom} était prête : ses tables et ses contours n’ont pas été touchés.`);
  } else {
    console.error('Lecture du code officiel et des contours…');
    const units = await prepareRegion(whole, { data: dataFolder(folder), geo: geoFolder(folder) });
    choose(folder);
    console.log(`data/${folder}/ : ${units}, population, préfectures, et des tables vides pour la liste`);
    console.log(`geo/${folder}/departements.topojson : contours, ${NATURAL_EARTH.nom} (${NATURAL_EARTH.licence})`);
    console.log(NOT_FILLED);
    console.log('Pour des contours officiels : npm run geo:build -- --from FICHIER (docs/contours.md).');
  }
  console.log(`Le site montre maintenant ${whole.forms.avec_article}. Ensuite :`);
  console.log('  npm start                                    voir le site');
  console.log('  npm run liste -- FICHIER --publier           publier votre liste');
}

/** The file that names the region is written beside and moved, so that it is never half there. */
function choose(folder: string): void {
  const file = regionFile();
  writeFileSync(`${file}.nouveau`, `{ "region": "${folder}" }\n`);
  renameSync(`${file}.nouveau`, file);
}
