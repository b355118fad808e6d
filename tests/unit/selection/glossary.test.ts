import { describe, expect, it } from 'vitest';
import { segmentAcronyms } from '../../../src/selection/glossary.ts';
import { REAL, TEXTS } from './support.ts';

const term = (sigle: string) => ({ sigle, definition: `sens de ${sigle}`, note: '' });
const GLOSSAIRE = ['CAF', 'CNAF', 'CD', 'CDAD', 'QPV'].map(term);
/** The pieces, those that are explained in brackets. */
const marked = (text: string, glossaire = GLOSSAIRE) =>
  segmentAcronyms(text, glossaire).map((one) => (one.term ? `[${one.text}]` : one.text));

describe('segmentAcronyms', () => {
  it('in the middle of a text', () => expect(marked('Un QPV ici')).toEqual(['Un ', '[QPV]', ' ici']));
  it('at the beginning', () => expect(marked('CAF de la ville')).toEqual(['[CAF]', ' de la ville']));
  it('at the end', () => expect(marked('avec la CAF')).toEqual(['avec la ', '[CAF]']));
  it('the whole text', () => expect(marked('CAF')).toEqual(['[CAF]']));
  it('CNAF is not CAF', () => expect(marked('la CNAF')).toEqual(['la ', '[CNAF]']));
  it('CDAD is not CD', () => expect(marked('le CDAD et le CD')).toEqual(['le ', '[CDAD]', ' et le ', '[CD]']));
  it('whole words only', () => expect(marked('la CAFE, un CDI, ÉCAF, CAF3')).toEqual(['la CAFE, un CDI, ÉCAF, CAF3']));
  it('a letter with an accent belongs to the word', () => expect(marked('CAFé')).toEqual(['CAFé']));
  it('lower case is another word', () => expect(marked('caf')).toEqual(['caf']));
  it('between punctuation', () => expect(marked('(CAF), «QPV».')).toEqual(['(', '[CAF]', '), «', '[QPV]', '».']));
  it('after an apostrophe and before a hyphen', () => expect(marked('l’CD-CAF')).toEqual(['l’', '[CD]', '-', '[CAF]']));
  it('the first occurrence only', () => expect(marked('QPV, QPV, QPV')).toEqual(['[QPV]', ', QPV, QPV']));
  it('two in a row', () => expect(marked('CAF QPV')).toEqual(['[CAF]', ' ', '[QPV]']));
  it('none', () => expect(marked('rien ici')).toEqual(['rien ici']));
  it('empty text joins back to empty', () => expect(marked('').join('')).toBe(''));
  it('empty glossary', () => expect(marked('la CAF', [])).toEqual(['la CAF']));
  it('an acronym with signs of regular expressions', () => {
    expect(marked('le C.A.F et CXAXF', [term('C.A.F')])).toEqual(['le ', '[C.A.F]', ' et CXAXF']);
  });
  it('brings the meaning', () => expect(segmentAcronyms('CAF', GLOSSAIRE)[0]?.term?.definition).toBe('sens de CAF'));
});

describe('segmentAcronyms on the real summaries', () => {
  const known = new Set(TEXTS.glossaire.map(({ sigle }) => sigle));

  it.each(REAL.projets.map(({ id }) => id))('%s', (id) => {
    const resume = TEXTS.projets[id]?.resume ?? '';
    expect(resume).not.toBe('');
    const segments = segmentAcronyms(resume, TEXTS.glossaire);
    expect(segments.map(({ text }) => text).join('')).toBe(resume);
    // Second method: the words of the text, each acronym of the glossary once, in order of appearance.
    const words = resume.split(/[^\p{L}\p{N}]+/u).filter((word) => known.has(word));
    expect(segments.flatMap(({ term: one, text }) => (one ? [text] : []))).toEqual([...new Set(words)]);
  });
});
