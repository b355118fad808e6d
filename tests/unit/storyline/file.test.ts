/**
 * The file of a storyline: what is written is read, older versions are brought along, and a damaged one is refused with
 * line and reason.
 */
import { describe, expect, it } from 'vitest';
import { STORYLINE_LIMITS, type Storyline } from '../../../src/model/storyline.ts';
import { parseStoryline, readFile, writeStoryline } from '../../../src/storyline/file.ts';

const TWO: Storyline = {
  title: 'Réunion du 3 mai',
  steps: [
    { link: '?', title: 'La région', comment: 'Saluer.\nPuis « commencer ».' },
    { link: '?dep=07&axe=jeunes', title: '', comment: '' },
  ],
};
const reason = (text: string) => {
  const reading = parseStoryline(text);
  return 'reason' in reading ? reading.reason.replace(/\s/g, ' ') : 'lu';
};
const read = (text: string) => parseStoryline(text);

describe('what is written', () => {
  it('is read again, line breaks and quotes included', () =>
    expect(read(writeStoryline(TWO))).toEqual({ storyline: TWO }));
  it('without a step is a storyline too', () =>
    expect(read(writeStoryline({ title: '', steps: [] }))).toEqual({ storyline: { title: '', steps: [] } }));
  it('has a key a line, so that a person can mend it', () =>
    expect(writeStoryline(TWO).split('\n').slice(0, 6)).toEqual([
      '{',
      '  "version": 2,',
      '  "titre": "Réunion du 3 mai",',
      '  "etapes": [',
      '    {',
      '      "lien": "?",',
    ]));
});

describe('what others wrote', () => {
  it('version 1, a list of addresses, becomes steps without words', () =>
    expect(read('{"version": 1, "etapes": ["?dep=38"]}')).toEqual({
      storyline: { title: '', steps: [{ link: '?dep=38', title: '', comment: '' }] },
    }));
  it('titles and comments may be missing', () =>
    expect(read('{"version": 2, "titre": "T", "etapes": [{"lien": "?"}]}')).toEqual({
      storyline: { title: 'T', steps: [{ link: '?', title: '', comment: '' }] },
    }));
  it('keys of nobody are left out', () =>
    expect(read('{"version": 2, "titre": "T", "etapes": [], "couleur": 1}')).toEqual({
      storyline: { title: 'T', steps: [] },
    }));
  it('a byte order mark is no fault', () =>
    expect(read('\ufeff{"version": 2, "titre": "", "etapes": []}')).toEqual({ storyline: { title: '', steps: [] } }));
});

describe('a refusal', () => {
  it('of an empty file', () => expect(reason(' \n')).toBe('il est vide'));
  it('of what is no JSON, with the line of the fault', () =>
    expect(reason('{\n  "version": 2,\n  "titre": "T"\n  "etapes": []\n}')).toMatch(/^ligne 4, ce n’est pas du JSON/));
  it('of a comment, which other programs would refuse', () =>
    expect(reason('{\n// note\n"version": 2}')).toMatch(/^ligne 2, /));
  it('of a file that stops in the middle', () =>
    expect(reason('{\n  "version": 2,\n  "etapes": [')).toMatch(/^ligne 3, /));
  it('of another JSON file', () => expect(reason('[1, 2]')).toMatch(/^ligne 1, ce n’est pas un parcours/));
  it('of a number alone', () => expect(reason('12')).toMatch(/^ligne 1, ce n’est pas un parcours/));
  it('of a version to come, with both versions', () =>
    expect(reason('{\n"version": 7}')).toBe(
      'ligne 2, la version 7 n’est pas connue de ce site (il lit les versions 1 à 2) : ouvrez-le avec un site plus récent',
    ));
  it('of a step without an address, with its line', () =>
    expect(reason('{"version": 2, "titre": "",\n"etapes": [\n{"lien": "?"},\n{"titre": "b"}]}')).toBe(
      'ligne 4, « lien » de l’étape 2 manque',
    ));
  it('of an address of elsewhere, which a click would open', () =>
    expect(reason('{"version": 2, "titre": "", "etapes": [\n{"lien": "https://exemple.fr/"}]}')).toMatch(
      /^ligne 2, « lien » de l’étape 1 n’est pas l’adresse d’une vue/,
    ));
  it('of a title that is a number', () =>
    expect(reason('{"version": 2, "titre": 3, "etapes": []}')).toBe(
      'ligne 1, « titre » n’est pas de la forme attendue',
    ));
  it('of a comment that is too long', () =>
    expect(
      reason(
        `{"version": 2, "titre": "", "etapes": [{"lien": "?", "commentaire": "${'a'.repeat(STORYLINE_LIMITS.comment + 1)}"}]}`,
      ),
    ).toBe('ligne 1, « commentaire » de l’étape 1 est trop long'));
  it('of more steps than anybody shows', () =>
    expect(
      reason(JSON.stringify({ version: 2, titre: '', etapes: Array(STORYLINE_LIMITS.steps + 1).fill({ lien: '?' }) })),
    ).toMatch(/« étapes » est trop long$/));
  it('of a file that is far too large', () =>
    expect(reason(`"${'a'.repeat(STORYLINE_LIMITS.bytes)}"`)).toMatch(/^il dépasse/));
  it('of a file that is far too large, before it is read', async () => {
    let isRead = false;
    const file = {
      size: STORYLINE_LIMITS.bytes + 1,
      text: async () => ((isRead = true), ''),
    } as unknown as Blob;
    expect(await readFile(file)).toHaveProperty('reason', expect.stringMatching(/^il dépasse/));
    expect(isRead).toBe(false);
  });
  it('of a file that the browser cannot read', async () => {
    const file = { size: 1, text: () => Promise.reject(new DOMException('gone', 'NotFoundError')) } as unknown as Blob;
    expect(await readFile(file)).toEqual({ reason: 'il n’a pas pu être lu' });
  });
  it('of brackets nested by the hundred thousand, with the line where they are too deep', () =>
    expect(reason(`{"version": 2,\n"etapes": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toMatch(
      /^ligne 2, plus de 20 accolades ou crochets/,
    ));
  it('of braces likewise', () =>
    expect(reason(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)).toMatch(/^ligne 1, plus de 20/));
  it('of nesting that a comment hides', () =>
    expect(reason(`/*"*/${'['.repeat(400_000)}`)).toMatch(/plus de 20 accolades|pas du JSON/));
  it('not of brackets within a comment of a step', () =>
    expect(
      reason(JSON.stringify({ version: 2, titre: '', etapes: [{ lien: '?', titre: `\\"${'['.repeat(50)}` }] })),
    ).toBe('lu'));
  it('of a hundred thousand steps, each of them wrong, at once', () =>
    expect(reason(`{"version": 2, "titre": "",\n"etapes": [${'1,'.repeat(100_000)}1]}`)).toBe(
      'ligne 2, « étapes » est trop long',
    ));
  it.each(['?vue=presentation', '?vue=Notes', '?dep=38&embed=1'])('of a step that stands alone: %s', (link) =>
    expect(reason(`{"version": 2, "titre": "", "etapes": [\n{"lien": "?"},\n{"lien": "${link}"}]}`)).toMatch(
      /^ligne 3, « lien » de l’étape 2 ouvre une présentation, ses notes ou un cadre/,
    ),
  );
  it('of version 1 with something else than addresses', () =>
    expect(reason('{"version": 1, "etapes": [\n3]}')).toBe(
      'ligne 2, « étapes » de l’étape 1 n’est pas de la forme attendue',
    ));
});
