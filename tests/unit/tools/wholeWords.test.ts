/** Sentences of the region, as the site of a country has them. */
import { describe, expect, it } from 'vitest';
import { nameWhole } from '../../../tools/vite/wholeWords.ts';

const FRANCE = {
  level: 'pays',
  nom: 'France',
  avec_article: 'la France',
  locatif: 'en France',
  shown: 'region',
};

describe('the name of the whole', () => {
  it.each([
    ['`${n} pour toute la région`', '`${n} pour toute la France`'],
    ["'Région entière'", "'France entière'"],
    ["'par rapport à la région entière.'", "'par rapport à la France entière.'"],
    ["'La région compte'", "'La France compte'"],
    ["region: 'Région',", "region: 'France',"],
    ['`(région : ${value})`', '`(France : ${value})`'],
    ["'Indice (région = 100)'", "'Indice (France = 100)'"],
    ["'Hors région'", "'Hors de France'"],
    ['`Dans la région : ${count}.`', '`En France : ${count}.`'],
    ["'aucun régional'", "'aucun national'"],
    ["'(hors projets régionaux)'", "'(hors projets nationaux)'"],
    ['`hors de la région ${region.nom} : ${list}`', '`hors de la France : ${list}`'],
  ])('%s', (written, said) => expect(nameWhole(written, FRANCE)).toBe(said));
  it('names in code stay: region, regionWide, a key', () => {
    const code = "const { region, regionWide } = dataset; x.region = 'region:53';";
    expect(nameWhole(code, FRANCE)).toBe(code);
  });
  it('the units that are shown first are régions still: their word comes with the level', () =>
    expect(nameWhole('`Classement des ${level.pluriel}`', FRANCE)).toBe('`Classement des ${level.pluriel}`'));
  it('pages of units lie under the name of their level', () =>
    expect(nameWhole('return `departement/${code}/`;', FRANCE)).toBe('return `region/${code}/`;'));
});
