/** The texts of the pages around the map: the list of them, and how to read the map. */
import { INDICATEURS } from '../model/names.ts';
import { sizeOf } from '../model/tally.ts';
import { buildDeclaration } from './declaration.ts';
import type { DeclarationFacts, Document } from './document.ts';
import { legalNotice, personalData } from './legalPages.ts';
import { notFound, plan } from './wayPages.ts';
import { ofTerritoire } from '../selection/counts.ts';
import { isOffered } from '../selection/offered.ts';
import { indicateurName } from '../words/indicateurs.ts';
import { leadIndicateur } from '../words/leads.ts';
import { feminine, noUnit, oneUnit } from '../words/levels.ts';
import { capitalise, formatNumber } from '../words/numbers.ts';

/** Every page of text, made from what it is about. */
export const documents = {
  accessibilite: buildDeclaration,
  legalNotice,
  personalData,
  understand,
  plan,
  notFound,
};

/** A section that has something to say, or none. */
const section = <Section>(isFilled: boolean, one: Section): Section[] => (isFilled ? [one] : []);

function understand({ dataset, documentation, glossaire, years }: DeclarationFacts): Document {
  const { frame } = documentation;
  const { level } = dataset;
  const isEmpty = dataset.projets.length === 0;
  const regionWide = sizeOf(ofTerritoire(dataset.projets, dataset.region.code));
  return {
    path: 'comprendre/',
    title: 'Comprendre cette carte',
    description: `Lire la carte des projets ${frame.duProgramme} en cinq points\u00a0; ce que disent les axes, les indicateurs et les sigles.`,
    lead: [
      isEmpty
        ? frame.definition
        : `${frame.definition} Cette carte montre les projets que ${frame.enveloppe} a aidés en ${years}, ${dataset.region.nom}.`,
    ],
    sections: [
      {
        title: 'En cinq points',
        list: [
          isEmpty
            ? `${frame.projet}.`
            : `${frame.projet} en ${years}\u00a0: il y en a ${formatNumber(sizeOf(dataset.projets))}, portés par des associations, des communes et d’autres structures.`,
          isOffered(dataset, 'taux')
            ? `La couleur d’${oneUnit(level)} dit combien ${level.genre === 'f' ? 'elle' : 'il'} a de projets par rapport à ses habitants. Le chiffre sous son nom est cette valeur.`
            : `Le cercle d’${oneUnit(level)} dit combien ${level.genre === 'f' ? 'elle' : 'il'} a de projets. Le chiffre sous son nom est ce nombre.`,
          `Les projets de toute la région${isEmpty ? '' : ` (${formatNumber(regionWide)})`} sont comptés à part\u00a0: ils ne colorent ${noUnit(level)}.`,
          `Ces nombres sont petits. Les signes ▲ et ▼ marquent les ${level.pluriel} dont l’écart avec la région dépasse ce que le hasard explique.`,
          `La carte ne dit ni l’argent dépensé, ni le nombre de personnes aidées. ${capitalise(oneUnit(level))} clair${feminine(level)} n’est pas forcément oublié${feminine(level)}.`,
        ],
      },
      ...section(dataset.axes.length > 1, {
        title: 'Les axes',
        paragraphs: [frame.intitules],
        terms: documentation.axes.map(({ libelle, description }) => ({ term: libelle, direction: description })),
      }),
      {
        title: 'Les indicateurs',
        terms: INDICATEURS.filter((id) => isOffered(dataset, id)).map((id) => ({
          term: indicateurName[id],
          direction: capitalise(leadIndicateur(id, dataset.level)),
        })),
      },
      ...section(glossaire.length > 0, {
        title: 'Les sigles',
        terms: glossaire.map(({ sigle, definition }) => ({ term: sigle, direction: definition })),
      }),
    ],
  };
}
