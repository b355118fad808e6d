/** The options of publishing: what they mean, and what is said of those that cannot be followed. */
import { expect, it } from 'vitest';
import { readPublishOptions } from '../../../data/pipeline/publishOptions.ts';

const HOW = /Dites comment publier : « --publier ajouter » .* « --publier remplacer » .* Rien n’a été écrit\.$/;

it('nothing is published unasked', () => expect(readPublishOptions({}, ['a.csv'])).toBeNull());
it('name and publisher without spaces around them', () =>
  expect(readPublishOptions({ publier: 'ajouter', nom: ' Aides\n2022 ', editeur: 'DREETS' }, ['a.csv'])).toEqual({
    mode: 'ajouter',
    name: 'Aides 2022',
    publisher: 'DREETS',
    despiteAside: false,
  }));
it('another word than the two is asked again', () =>
  expect(() => readPublishOptions({ publier: 'garder' }, ['a.csv'])).toThrow(HOW));
it('an option of publishing alone is not passed over', () =>
  expect(() => readPublishOptions({ 'malgre-les-ecartees': true }, ['a.csv'])).toThrow(
    /^--malgre-les-ecartees : pour publier seulement\. Dites comment publier/,
  ));
it('a blank name is refused', () =>
  expect(() => readPublishOptions({ publier: 'ajouter', nom: ' ' }, ['a.csv'])).toThrow('--nom est vide'));
it('one file at a time', () =>
  expect(() => readPublishOptions({ publier: 'ajouter' }, ['a.csv', 'b.csv'])).toThrow(
    'un fichier à la fois (« a.csv », « b.csv »)',
  ));
