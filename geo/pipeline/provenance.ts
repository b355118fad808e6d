/** Whose outlines the file holds: the build writes it into the file, and the site reads it from there. */
import { basename } from 'node:path';
import type { GeometrySource } from '../../src/model/geometry.ts';
import type { MapTopology } from '../../src/outlines/mapTopology.ts';
import { GeometryError } from '../../src/outlines/units.ts';

/** `--from`, `--source` and `--licence` as they were typed. */
export interface Options {
  from?: readonly string[] | undefined;
  source?: string | undefined;
  licence?: string | undefined;
}

/** Examples in the sentences below, and nowhere else: no file is taken to be this one. */
const EXAMPLE = { source: '--source "IGN Admin Express 2024"', licence: '--licence "Licence Ouverte 2.0"' };

/**
 * What is said of a file given with `--from`, and of `standard` without one. A file that nobody named keeps its file
 * name, without its folders. Throws a GeometryError where an option has nothing to say something about.
 */
export function sourceOfOptions({ from, source, licence }: Options, standard: GeometrySource): GeometrySource {
  const [nom, terms] = [clean(source), clean(licence)];
  if (!from?.length && (nom || terms)) {
    throw new GeometryError(
      'Les options --source et --licence décrivent un fichier donné avec --from : ajoutez --from FICHIER, ou retirez-les.',
    );
  }
  if (terms && !nom) {
    throw new GeometryError(
      `Une licence est donnée sans source : ajoutez le nom de la source, par exemple ${EXAMPLE.source}.`,
    );
  }
  if (!from?.length) return standard;
  if (!nom) return { fichier: from.map((path) => clean(basename(path)) ?? path).join(', ') };
  return terms ? { nom, licence: terms } : { nom };
}

/** The sentence that says what is not known of a source and how to give it; null where nothing is missing. */
export function adviceFor({ nom, licence, fichier: file }: GeometrySource): string | null {
  if (!nom) {
    return (
      `Source non indiquée : le site écrira « source non indiquée (fichier ${file ?? ''}) ». ` +
      `Pour la nommer, relancez la commande avec, par exemple, ${EXAMPLE.source} ${EXAMPLE.licence}.`
    );
  }
  if (licence) return null;
  return `Licence non indiquée : pour la donner, relancez la commande avec, par exemple, ${EXAMPLE.licence}.`;
}

/** The topology with its source in front, where whoever opens the file sees it; all else stays as it is. */
export function withSource(map: MapTopology, source: GeometrySource): MapTopology {
  return Object.assign({ type: map.type, source }, map, { source });
}

/** One line without control characters; undefined where nothing is left. */
function clean(text: string | undefined): string | undefined {
  return text?.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim() || undefined;
}
