/** What the shapes of DCAT-AP find wrong in a catalogue, with nothing fetched. */
import { readFileSync } from 'node:fs';
import factory from '@rdfjs/data-model';
import rdf from '@rdfjs/dataset';
import jsonld from 'jsonld';
import Validator from 'rdf-validate-shacl';

const noNetwork = (url: string) => Promise.reject(new Error(`no network: ${url}`));
const SHAPES = JSON.parse(readFileSync(new URL('./schemas/dcatAp.jsonld', import.meta.url), 'utf8')) as object;

/** The quads of JSON-LD. */
export async function quadsOf(content: object) {
  const quads = (await jsonld.toRDF(content, { documentLoader: noNetwork })) as unknown as Record<
    'subject' | 'predicate' | 'object',
    never
  >[];
  return rdf.dataset(
    quads.map((one) =>
      factory.quad(factory.fromTerm(one.subject), factory.fromTerm(one.predicate), factory.fromTerm(one.object)),
    ),
  );
}

/** The message of each finding; none for a catalogue that passes. */
export async function faultsOfCatalogue(text: string): Promise<string[]> {
  const report = await new Validator(await quadsOf(SHAPES)).validate(await quadsOf(JSON.parse(text) as object));
  return report.results.map(({ message }) => message.map(({ value }) => value).join(' '));
}
