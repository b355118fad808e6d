/** What the open part of the coverage view is taken away as: its own tables, with what they are of. */
import { buildClassements, buildNuage } from '../selection/classements.ts';
import { buildComparaison, listCompared } from '../selection/comparaison.ts';
import { buildEntonnoir } from '../selection/entonnoir.ts';
import { filterStructures, listStructures, type FiltreStructures } from '../selection/structures.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { comparaisonMots, propositionEnMots } from '../text/comparaison.ts';
import { classementsMots } from '../text/classements.ts';
import { indicateursMots, nomDeFichier } from '../text/exports.ts';
import { choixDePartie, notesDePartie, titresDePartie, type PartieEmportee } from '../text/exportsParties.ts';
import { hasardMots } from '../text/hasard.ts';
import { structuresMots } from '../text/structures.ts';
import { cartoucheDeFigure } from './cartouche.ts';
import { tableauClassements } from './classements.ts';
import { lecturesDesPaires, tableauComparaison, tableauPaires, tableauStructuresComparees } from './comparaison.ts';
import { CSV, sousFiltres, XLSX, type Fichier } from './fichier.ts';
import { tableauHasard } from './hasard.ts';
import { tableauSources } from './sources.ts';
import { tableauStructures } from './structures.ts';
import { tableauCsv, type Tableau } from './tableau.ts';

/** Tables, the one that a CSV file holds first; `nom`: what the name of the file says beside the filters. */
export interface Emport {
  nom: string[];
  titre: string;
  choix: string[];
  notes: string[];
  tableaux: [Tableau, ...Tableau[]];
}

/** What a part has beside the URL: which organisations the list shows. */
export interface ChoixLocaux {
  structures: FiltreStructures;
}

/** The tables of `partie`, of what is on the screen; null where it shows none yet. */
export function emportDe(partie: PartieEmportee, dashboard: Dashboard, choix: ChoixLocaux): Emport | null {
  return { hasard, classements, comparer, structures }[partie](dashboard, choix);
}

/** The table of a part, alone as CSV, or with its other sheets and its sources as a workbook; null where the screen shows none. */
export async function fichierDePartie(
  partie: PartieEmportee,
  format: 'tableau' | 'classeur',
  dashboard: Dashboard,
  page: string,
  choix: ChoixLocaux,
): Promise<Fichier | null> {
  const emport = emportDe(partie, dashboard, choix);
  if (!emport) return null;
  const { titre, notes, tableaux } = emport;
  const cartouche = cartoucheDeFigure(dashboard, { titre, page, choix: emport.choix });
  const isAllAxes = partie === 'comparer';
  const nom = [...emport.nom, ...(isAllAxes ? [dashboard.annees, dashboard.view.q] : sousFiltres(dashboard))];
  if (format === 'tableau')
    return {
      nom: nomDeFichier(nom, 'csv'),
      contenu: new Blob([tableauCsv(tableaux[0], cartouche, notes)], { type: CSV }),
    };
  const { buildClasseur } = await import('./classeur.ts');
  const bytes = await buildClasseur(titre, [...tableaux, tableauSources(cartouche, notes)]);
  return { nom: nomDeFichier(nom, 'xlsx'), contenu: new Blob([bytes], { type: XLSX }) };
}

function hasard({ dataset, counts, view, annees }: Dashboard): Emport {
  const entonnoir = buildEntonnoir(dataset, counts, view.par);
  return {
    nom: ['ecart ou hasard', view.par],
    titre: titresDePartie.hasard(annees),
    choix: [],
    notes: [indicateursMots.intervalles, hasardMots.probabiliteAide, ...hasardMots.methode],
    tableaux: [tableauHasard(dataset, entonnoir)],
  };
}

function classements({ dataset, counts, annees }: Dashboard): Emport {
  const table = tableauClassements(dataset, counts, buildClassements(dataset, counts), buildNuage(dataset, counts));
  return {
    nom: ['classements'],
    titre: titresDePartie.classements(annees),
    choix: [],
    notes: [notesDePartie.rangs, classementsMots.prudence, classementsMots.quadrantsAide],
    tableaux: [table],
  };
}

function comparer({ dataset, trouves, facettes, view, annees }: Dashboard): Emport | null {
  const { territoires, proposition } = listCompared(dataset, trouves, view);
  if (territoires.length < 2) return null;
  const comparaison = buildComparaison(dataset, trouves, territoires, view.par, proposition?.comparaisons);
  const noms = territoires.map(({ nom }) => nom);
  return {
    nom: ['comparaison', ...noms],
    titre: titresDePartie.comparer(noms, dataset.region.nom, annees),
    choix: [choixDePartie.territoires(noms)],
    notes: [
      ...(proposition ? [propositionEnMots(proposition, view.par)] : []),
      ...lecturesDesPaires(comparaison, view.par),
      comparaisonMots.methode(comparaison.comparaisons),
      indicateursMots.intervalles,
      comparaisonMots.prudence,
    ],
    tableaux: [
      tableauComparaison(dataset, comparaison, facettes),
      tableauPaires(comparaison, view.par),
      tableauStructuresComparees(comparaison),
    ],
  };
}

function structures({ dataset, filtres, annees }: Dashboard, { structures: filtre }: ChoixLocaux): Emport {
  const rows = filterStructures(listStructures(dataset), filtres, filtre);
  return {
    nom: ['structures', filtre === 'toutes' ? '' : structuresMots.filtres[filtre]],
    titre: structuresMots.titre(annees),
    choix: [choixDePartie.structures(structuresMots.filtres[filtre])],
    notes: [structuresMots.prudence, notesDePartie.structures],
    tableaux: [tableauStructures(dataset, rows)],
  };
}
