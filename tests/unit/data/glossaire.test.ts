/** The glossary tooltips are out of the texts, and the right meanings are kept apart. */
import { describe, expect, test } from 'vitest';
import { readRows } from './support.ts';

const projets = readRows('projets.csv');
const leftovers = readRows('curation/residus.csv');
const glossaire = readRows('glossaire.csv');
const texts = projets.flatMap(({ structure = '', structure_source = '', resume = '' }) => [
  structure,
  structure_source,
  resume,
]);

// What each damaged place must read once clean, written by hand from the page: line, then the words around the acronym.
const CLEANED: [string, string][] = [
  ['33', 'd’ouvrages jeunesses Une formation avec'],
  ['37', 'CA VALENCE ROMANS AGGLO'],
  ['39', 'CCAS de GRENOBLE'],
  ['40', 'CCAS de GRENOBLE'],
  ['50', 'ludothèques-médiathèques intercommunales.'],
  ['59', 'à la parentalité (groupe d’échanges'],
  ['59', 'animées par la PMI, des jeunes parents'],
  ['72', 'CULTUREL J PRÉVERT'],
  ['89', 'MJC LAENNEC MERMOZ LYON'],
  ['90', 'centres sociaux, MJC, prévention spécialisée'],
  ['90', 'en PEC, service civique'],
  ['92', 'Travailleurs, CHRS Mission Locales etc.'],
  ['97', 'sur 2 EPCI en 2022'],
  ['115', 'CCAS SAINT ÉTIENNE'],
  ['115', 'les autres CCAS du département.'],
  ['119', 'CEDRE BLEU'],
  ['122', 'dans des CHRS mère/enfants'],
  ['124', '(CHRS, hébergement d’urgence'],
  ['124', 'une demande DALO sans un accompagnement'],
  ['128', 'dans le cadre de l’AMI « Accompagnement'],
  ['133', '(ARS, CHS, IREPS notamment)'],
  ['145', 'de la MSA, et repose'],
  ['147', 'SIAO'],
  ['147', 'sollicitation du SIAO dans certains secteurs'],
  ['152', 'auprès de la DREETS'],
  ['155', 'bénéficiaires du RSA en externalisant'],
  ['161', 'bénéficiaires du RSA et tout particulièrement'],
];

describe('residue', () => {
  test.each(CLEANED)('line %s reads « %s »', (line, words) => {
    const projet = projets.find(({ source_ligne }) => source_ligne === line);
    // The words of a name are its end; those of a summary stand somewhere in it.
    const isName = words === words.toUpperCase() || words === 'CCAS de GRENOBLE';
    if (isName) expect(projet?.['structure_source']?.endsWith(words)).toBe(true);
    else expect(projet?.['resume']).toContain(words);
  });

  test('every cleaning is in the hand-made list', () => {
    expect(readRows('nettoyages.csv')).toHaveLength(CLEANED.length);
  });

  test.each(leftovers.map(({ texte_publie }) => [texte_publie ?? '']))('« %s » is in no text', (published) => {
    expect(texts.filter((text) => text.includes(published))).toEqual([]);
  });

  test('no capitals run into a capitalised word, as glued definitions do', () => {
    const glued = texts.flatMap((text) => text.match(/\p{Lu}{3,}\p{Ll}{2,}/gu) ?? []);
    expect(glued).toEqual([]);
  });

  test('no straight apostrophe remains in a summary or a name: only the tooltips had them', () => {
    expect(texts.filter((text) => text.includes("'"))).toEqual([]);
  });

  test('no double space and no space at either end', () => {
    for (const text of texts) expect(text).toBe(text.trim().replace(/ {2,}/g, ' '));
  });

  test('quotation marks and brackets are balanced', () => {
    for (const text of texts) {
      expect(text.split('«').length).toBe(text.split('»').length);
      expect(text.split('(').length).toBe(text.split(')').length);
    }
  });

  test('the three names that were cut are whole', () => {
    const names = projets.map(({ structure_source }) => structure_source);
    expect(names).toContain('CENTRE SOCIAL ET CULTUREL J PRÉVERT');
    expect(names).toContain('CEDRE BLEU');
    expect(names).toContain('CA VALENCE ROMANS AGGLO');
  });
});

describe('acronyms', () => {
  test.each(glossaire.map(({ sigle }) => [sigle ?? '']))('%s stands in some project', (sigle) => {
    const whole = new RegExp(`(?<![\\p{L}\\d])${sigle}(?!\\p{L})`, 'u');
    expect(texts.some((text) => whole.test(text))).toBe(true);
  });

  test('every definition that was glued and right is in the glossary', () => {
    const known = new Set(glossaire.map(({ sigle }) => sigle));
    const right = leftovers.filter(({ nature }) => nature === 'definition_juste').map(({ sigle }) => sigle);
    expect(right.filter((sigle) => !known.has(sigle))).toEqual([]);
  });

  test('a definition that the page had wrong is not the one kept', () => {
    const meaning = new Map(glossaire.map(({ sigle, definition }) => [sigle, definition]));
    expect(meaning.get('PEC')).toBe('Parcours emploi compétences');
    expect(meaning.get('CA')).toBe('Communauté d’agglomération');
    expect(meaning.get('PMI')).toBe('Protection maternelle et infantile');
    expect(meaning.has('PR')).toBe(false);
    expect(meaning.has('CEDRE')).toBe(false);
  });

  test('acronyms are in alphabetical order', () => {
    const acronyms = glossaire.map(({ sigle = '' }) => sigle);
    expect(acronyms).toEqual([...acronyms].sort());
  });
});
