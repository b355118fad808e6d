/** The texts of the pages around the map: the list of them, and how to read the map. */
import type { Dataset } from '../model/dataset.ts';
import { INDICATEURS, type IndicateurId } from '../model/view.ts';
import { buildDeclaration } from './declaration.ts';
import type { DeclarationFacts, Document } from './document.ts';
import { legalNotice, personalData } from './legalPages.ts';
import { notFound, plan } from './wayPages.ts';
import { indicateurName } from '../words/indicateurs.ts';
import { leadIndicateur } from '../words/leads.ts';
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

function understand({ dataset, documentation, glossaire, years }: DeclarationFacts): Document {
  const regionWide = dataset.projets.filter(({ territoire }) => territoire === dataset.region.code).length;
  return {
    path: 'comprendre/',
    title: 'Comprendre cette carte',
    description: `Lire la carte des projets de la stratégie pauvreté en cinq points\u00a0; ce que disent les axes, les indicateurs et les sigles.`,
    lead: [strategyLeadOf(dataset, years)],
    sections: [
      {
        title: 'En cinq points',
        list: [
          `Un projet est une action aidée par l’État en ${years}\u00a0: il y en a ${formatNumber(dataset.projets.length)}, portés par des associations, des communes et d’autres structures.`,
          'La couleur d’un département dit combien il a de projets par rapport à ses habitants. Le chiffre sous son nom est cette valeur.',
          `Les projets de toute la région (${formatNumber(regionWide)}) sont comptés à part\u00a0: ils ne colorent aucun département.`,
          'Ces nombres sont petits. Les signes ▲ et ▼ marquent les départements dont l’écart avec la région dépasse ce que le hasard explique.',
          'La carte ne dit ni l’argent dépensé, ni le nombre de personnes aidées. Un département clair n’est pas forcément oublié.',
        ],
      },
      {
        title: 'Les axes',
        paragraphs: ['Les intitulés sont proposés par ce site\u00a0: ceux de la page publiée sont perdus.'],
        terms: documentation.axes.map(({ libelle, description }) => ({ term: libelle, direction: description })),
      },
      {
        title: 'Les indicateurs',
        terms: INDICATEURS.map((id: IndicateurId) => ({
          term: indicateurName[id],
          direction: capitalise(leadIndicateur(id, dataset.level)),
        })),
      },
      {
        title: 'Les sigles',
        terms: glossaire.map(({ sigle, definition }) => ({ term: sigle, direction: definition })),
      },
    ],
  };
}

function strategyLeadOf({ region }: Dataset, years: string): string {
  return `La stratégie pauvreté est un plan de l’État pour prévenir la pauvreté et la faire reculer. Cette carte montre les projets que son enveloppe régionale a aidés en ${years}, ${region.nom}.`;
}
