/** The pages of text: what the configuration and the audit give them, and what is said where they give nothing. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../data/pipeline/audit.ts';
import { loadSite } from '../../../data/pipeline/site.ts';
import { loadDataset } from '../../../data/pipeline/load.ts';
import type { Criterion } from '../../../src/model/audit.ts';
import type { DeclarationFacts } from '../../../src/site/document.ts';
import { documents } from '../../../src/site/documents.ts';
import { SECOND } from '../../component/support/secondRegion.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const { dataset, texts } = loadDataset(`${ROOT}data/auvergne-rhone-alpes`);
const EMPTY = {
  adresse: '',
  editeur: { nom: '', adresse: '', directeur: '' },
  hebergeur: { nom: '', adresse: '', telephone: '' },
  contact: { courriel: '', formulaire: '' },
  accessibilite: { entite: '', etabliLe: '2030-05-01' },
};
const facts: DeclarationFacts = {
  site: EMPTY,
  audit: readAudit(`${ROOT}docs/accessibilite/audit.csv`),
  dataset,
  documentation: dataset,
  glossaire: texts.glossaire,
  years: '2030',
};
const textOf = (value: unknown) => JSON.stringify(value).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
const critere = (applicable: 'oui' | 'non', conforme: Criterion['conforme']): Criterion => {
  return { critere: '1.1', libelle: 'Images', applicable, conforme, verification: 'axe', ou: 'x' };
};

describe('the declaration of accessibility', () => {
  const declare = (patch: Partial<DeclarationFacts>) => textOf(documents.accessibilite({ ...facts, ...patch }));
  it('is « non conforme » until somebody else has audited the site, whatever the self-check says', () =>
    expect(declare({ audit: [critere('oui', 'oui')] })).toContain('est non conforme avec le référentiel'));
  it('counts what applies and what is met: 2 of 3, 66,7 %', () => {
    const audit = [critere('oui', 'oui'), critere('oui', 'oui'), critere('oui', 'non'), critere('non', '')];
    const text = declare({ audit });
    expect(text).toContain('Sur les 4 critères du RGAA 4.1, 3 s’appliquent');
    expect(text).toContain('2 sont respectés, soit 66,7 %');
    expect(text).toContain('1.1 Images : axe');
  });
  it('names no fault where none was found', () =>
    expect(declare({ audit: [critere('oui', 'oui')] })).toContain('relevées par l’auto-évaluation : aucune'));
  it('says what the owner has still to fill in', () =>
    expect(declare({})).toContain('[à renseigner par l’exploitant du site]'));
  it('gives the contact that the configuration has', () =>
    expect(declare({ site: { ...EMPTY, contact: { courriel: 'a@exemple.fr', formulaire: '' } } })).toContain(
      'mailto:a@exemple.fr',
    ));
  it('names the Défenseur des droits', () => expect(declare({})).toContain('Défenseur des droits'));
  it('says its day in words', () => expect(declare({})).toContain('1er mai 2030'));
});

describe('the other pages', () => {
  it('the legal notice says what is missing', () =>
    expect(textOf(documents.legalNotice(facts))).toContain('Téléphone : [à renseigner'));
  it('« Comprendre cette carte » has five points, every axis and every indicator', () => {
    const { sections } = documents.understand(facts);
    expect(sections[0]?.list).toHaveLength(5);
    expect(sections[1]?.terms).toHaveLength(dataset.axes.length);
    expect(sections[2]?.terms).toHaveLength(4);
    expect(sections[3]?.terms).toHaveLength(texts.glossaire.length);
  });
  it('every page has a path, a title and a description of its own', () => {
    const all = Object.values(documents).map((make) => make(facts));
    for (const key of ['path', 'title', 'description'] as const)
      expect(new Set(all.map((one) => one[key])).size).toBe(all.length);
  });
  it('the committed configuration makes all of them', () => {
    const site = loadSite(`${ROOT}data/auvergne-rhone-alpes`);
    for (const make of Object.values(documents)) expect(make({ ...facts, site }).sections.length).toBeGreaterThan(0);
  });
});

describe('pages of a list of another frame, whose units are provinces', () => {
  const frame = {
    ...SECOND.frame,
    definition: 'Le fonds des îles est une caisse commune qui relie les îles.',
    enveloppe: 'cette caisse',
    projet: 'Un projet est une action payée par la caisse',
    perimetre: '',
    intitules: 'Les thèmes sont ceux du fonds.',
    axes: '',
  };
  const other = { ...facts, dataset: { ...SECOND, axes: dataset.axes }, documentation: { ...dataset, frame } };
  it('« Comprendre cette carte » takes its sentences from the frame', () => {
    const { description, lead, sections } = documents.understand(other);
    expect(textOf(description)).toContain('des projets du fonds des îles en cinq points');
    expect(lead).toEqual([
      'Le fonds des îles est une caisse commune qui relie les îles. Cette carte montre les projets que cette caisse a aidés en 2030, Archipel.',
    ]);
    const [first, second, , , last] = (sections[0]?.list ?? []).map(textOf);
    expect(first).toContain('Un projet est une action payée par la caisse en 2030 : il y en a 7');
    expect(second).toContain('La couleur d’une province dit combien elle a de projets');
    expect(last).toContain('Une province claire n’est pas forcément oubliée.');
    expect(sections[1]?.paragraphs).toEqual(['Les thèmes sont ceux du fonds.']);
  });
  it('the plan and the page that answers to a wrong address name its units', () => {
    expect(documents.plan(other).sections.map(({ title }) => title)).toContain('Provinces');
    expect(textOf(documents.notFound(other))).toContain('le numéro de la province ou du projet');
  });
  it('the declaration says which pages were checked', () =>
    expect(textOf(documents.accessibilite(other))).toContain('carte de la région, une province, un projet'));
});
