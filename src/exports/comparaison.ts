/** « Comparer » as tables: the figures of each and of the region, the pairs with their test, the organisations. */
import type { Dataset } from '../model/dataset.ts';
import { DENOMINATEURS, type Denominateur } from '../model/view.ts';
import type { Comparaison, Paire } from '../selection/comparaison.ts';
import type { Counts } from '../selection/counts.ts';
import { mesureOf, personnesPauvres } from '../selection/serie.ts';
import { comparaisonMots, paireEnMots } from '../text/comparaison.ts';
import { arrondiCentaine } from '../text/couverture.ts';
import { colonnesExport, indicateursMots } from '../text/exports.ts';
import { colonnesDePartie as mots, feuillesDePartie } from '../text/exportsParties.ts';
import type { Case, Colonne, Tableau } from './tableau.ts';

const CODE: Colonne = { titre: colonnesExport.code, format: 'texte', largeur: 7 };

/** One row a département that is compared, then the region's located projects. `counts`: all axes, as the part compares them. */
export function tableauComparaison(dataset: Dataset, comparaison: Comparaison, counts: Counts): Tableau {
  const { axes, territoires, region } = comparaison;
  const { natures } = colonnesExport;
  const wide = (axe: string) => counts.croise.get(dataset.region.code)?.get(axe) ?? 0;
  const people = (of: (typeof territoires)[number]['territoire']): Case[] => {
    const poor = personnesPauvres(dataset, of);
    return [
      mesureOf(dataset, of, 'population'),
      mesureOf(dataset, of, 'taux_pauvrete'),
      poor === null ? null : arrondiCentaine(poor),
    ];
  };
  return {
    nom: feuillesDePartie.comparaison,
    colonnes: [
      CODE,
      { titre: indicateursMots.nom, format: 'texte', largeur: 22 },
      { titre: colonnesExport.nature, format: 'texte', largeur: 22 },
      { titre: comparaisonMots.population, format: 'milliers', largeur: 14 },
      { titre: `${comparaisonMots.pauvrete} (en\u00a0%)`, format: 'decimal', largeur: 14 },
      { titre: comparaisonMots.pauvres, format: 'milliers', largeur: 18 },
      { titre: colonnesExport.projets, format: 'entier', largeur: 9 },
      ...axes.map(({ libelle }): Colonne => ({
        titre: indicateursMots.projetsAxe(libelle),
        format: 'entier',
        largeur: 18,
      })),
      ...DENOMINATEURS.flatMap((par): Colonne[] => [
        { titre: indicateursMots.taux(par), format: 'decimal', largeur: 18 },
        { titre: indicateursMots.bas(par), format: 'decimal', largeur: 18 },
        { titre: indicateursMots.haut(par), format: 'decimal', largeur: 18 },
        { titre: indicateursMots.ecart(par), format: 'texte', largeur: 20 },
      ]),
    ],
    lignes: [
      ...territoires.map(({ territoire, nombre, parAxe, estimations }): Case[] => [
        territoire.code,
        territoire.nom,
        natures.departement,
        ...people(territoire),
        nombre,
        ...parAxe,
        ...DENOMINATEURS.flatMap((par): Case[] => {
          const { taux, intervalle, ecart } = estimations[par];
          return [
            taux,
            intervalle?.low ?? null,
            intervalle?.high ?? null,
            ecart === null ? null : indicateursMots.ecarts[ecart],
          ];
        }),
      ]),
      [
        dataset.region.code,
        dataset.region.nom,
        natures.localises,
        ...people(dataset.region),
        region.nombre,
        ...axes.map(({ id }) => (counts.parAxe.get(id) ?? 0) - wide(id)),
        ...DENOMINATEURS.flatMap((par): Case[] => [region.taux[par], null, null, null]),
      ],
    ],
    filtrables: territoires.length,
  };
}

/** What the test of each pair allows to say, in the order of the screen. */
export function lecturesDesPaires({ paires, territoires }: Comparaison, par: Denominateur): string[] {
  const countOf = (code: string) => territoires.find((one) => one.territoire.code === code)?.nombre ?? 0;
  const isEmpty = ({ premier, second }: Paire) => countOf(premier.code) + countOf(second.code) === 0;
  return paires.map((paire) => paireEnMots(paire, par, isEmpty(paire)));
}

/** The pairs as a sheet: both names, the probability and the sentence. */
export function tableauPaires(comparaison: Comparaison, par: Denominateur): Tableau {
  const sentences = lecturesDesPaires(comparaison, par);
  return {
    nom: feuillesDePartie.paires,
    colonnes: [
      { titre: mots.premier, format: 'texte', largeur: 22 },
      { titre: mots.second, format: 'texte', largeur: 22 },
      { titre: mots.p, format: 'precis', largeur: 14 },
      { titre: mots.conclusion, format: 'texte', largeur: 100 },
    ],
    lignes: comparaison.paires.map(({ premier, second, p }, i) => [premier.nom, second.nom, p, sentences[i] ?? '']),
    filtrables: comparaison.paires.length,
  };
}

/** The organisations of each département, with their projects there alone. */
export function tableauStructuresComparees({ territoires }: Comparaison): Tableau {
  const lignes = territoires.flatMap(({ territoire, structures }) =>
    structures.map(({ nom, projets }): Case[] => [territoire.code, territoire.nom, nom, projets.length]),
  );
  return {
    nom: feuillesDePartie.structures,
    colonnes: [
      CODE,
      { titre: colonnesExport.departement, format: 'texte', largeur: 22 },
      { titre: mots.structure, format: 'texte', largeur: 60 },
      { titre: comparaisonMots.projets, format: 'entier', largeur: 14 },
    ],
    lignes,
    filtrables: lignes.length,
  };
}
