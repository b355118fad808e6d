/** The files that the coverage view can be taken away as, those of the open part, each with its description. Heavy parts are fetched when they are asked for. */
import type { GeometrySource } from '../model/geometry.ts';
import { listLacunes } from '../selection/lacunes.ts';
import { buildMatrice, denominateurDe } from '../selection/matrice.ts';
import { nomMesure } from '../text/couverture.ts';
import { donnees } from '../text/donnees.ts';
import {
  cartoucheMots,
  indicateursMots,
  nomDeFichier,
  notesDuClasseur,
  PLUSIEURS_DENOMINATEURS,
  titresExport,
  type FormatDeDonnees,
} from '../text/exports.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import { buildCartouche, denominateurMots } from './cartouche.ts';
import { CSV, GEOJSON, sousFiltres, XLSX, type Fichier } from './fichier.ts';
import { buildIndicateurs, tableauIndicateurs } from './indicateurs.ts';
import { tableauLacunes } from './lacunes.ts';
import { tableauMatrice } from './matrice.ts';
import type { ChoixLocaux } from './partie.ts';
import { tableauProjets } from './projets.ts';
import { tableauSources } from './sources.ts';
import { tableauCsv } from './tableau.ts';

export type { Fichier };

/**
 * Builds one file from what the dashboard shows. `page`: address of the page without its query. Null when the summaries do not arrive: a
 * workbook without them would pass for a whole one. @throws when a part of the site does not arrive.
 */
export function buildFichier(
  format: FormatDeDonnees,
  dashboard: Dashboard,
  page: string,
  choix: ChoixLocaux = { structures: 'toutes' },
): Promise<Fichier | null> {
  const { partie } = dashboard.view;
  if (partie !== 'matrice' && (format === 'tableau' || format === 'classeur'))
    return import('./partie.ts').then(({ fichierDePartie }) => fichierDePartie(partie, format, dashboard, page, choix));
  return { tableau: matrice, lacunes, classeur, geojson }[format](dashboard, page);
}

const matriceDe = ({ dataset, facettes, view }: Dashboard) => buildMatrice(dataset, facettes, view);
const lacunesDe = ({ dataset, facettes, view }: Dashboard) => listLacunes(dataset, facettes, view);
const indicateursDe = ({ dataset, counts, facettes }: Dashboard) => buildIndicateurs(dataset, counts, facettes);
const choixDeMatrice = ({ view }: Dashboard) => [cartoucheMots.mesure(nomMesure[view.mesure])];
const choixDeLacunes = ({ view }: Dashboard) => [cartoucheMots.seuil(view.seuil), cartoucheMots.classer(view.classer)];

async function matrice(dashboard: Dashboard, page: string): Promise<Fichier> {
  const { dataset, annees, view } = dashboard;
  const cartouche = buildCartouche(dashboard, {
    titre: titresExport.matrice(nomMesure[view.mesure], annees),
    denominateur: denominateurMots(dataset, denominateurDe(view.mesure, view.par)),
    choix: choixDeMatrice(dashboard),
    parAxe: false,
    page,
  });
  return {
    nom: nomDeFichier(['matrice', view.mesure === 'nombre' ? null : view.mesure, annees, view.q], 'csv'),
    contenu: new Blob([tableauCsv(tableauMatrice(matriceDe(dashboard), dataset.region.code), cartouche)], {
      type: CSV,
    }),
  };
}

async function lacunes(dashboard: Dashboard, page: string): Promise<Fichier> {
  const { dataset, annees, view } = dashboard;
  const cartouche = buildCartouche(dashboard, {
    titre: titresExport.lacunes(annees),
    denominateur: denominateurMots(dataset, null),
    choix: choixDeLacunes(dashboard),
    parAxe: true,
    page,
  });
  const tableau = tableauLacunes(dataset, lacunesDe(dashboard), view.classer);
  return {
    nom: nomDeFichier(['lacunes', ...sousFiltres(dashboard)], 'csv'),
    contenu: new Blob([tableauCsv(tableau, cartouche)], { type: CSV }),
  };
}

async function classeur(dashboard: Dashboard, page: string): Promise<Fichier | null> {
  const { dataset, annees, axe, view } = dashboard;
  // After a failure the texts are asked for once more.
  const [{ buildClasseur }] = await Promise.all([import('./classeur.ts'), dashboard.loadTextes()]);
  const { textes } = dashboard;
  if (!textes) return null;
  const titre = titresExport.classeur(dataset.region.nom, annees);
  const cartouche = buildCartouche(dashboard, {
    titre,
    denominateur: PLUSIEURS_DENOMINATEURS,
    choix: [...choixDeMatrice(dashboard), ...choixDeLacunes(dashboard)],
    parAxe: true,
    toutesMesures: true,
    page,
  });
  const notes = [
    ...(axe ? [notesDuClasseur.axe(axe.libelle)] : []),
    notesDuClasseur.regionaux,
    indicateursMots.intervalles,
    indicateursMots.vides,
    notesDuClasseur.lacunes,
    ...donnees.limites,
  ];
  const bytes = await buildClasseur(titre, [
    tableauProjets(dashboard.trouves, dataset, textes),
    tableauMatrice(matriceDe(dashboard), dataset.region.code),
    tableauLacunes(dataset, lacunesDe(dashboard), view.classer),
    tableauIndicateurs(indicateursDe(dashboard), dataset.region),
    tableauSources(cartouche, notes),
  ]);
  return {
    nom: nomDeFichier(['couverture', ...sousFiltres(dashboard)], 'xlsx'),
    contenu: new Blob([bytes], { type: XLSX }),
  };
}

async function geojson(dashboard: Dashboard, page: string): Promise<Fichier> {
  const { dataset, annees } = dashboard;
  const [{ buildGeojson }, { default: topology }] = await Promise.all([
    import('./geojson.ts'),
    import('virtual:topologie'),
  ]);
  const cartouche = buildCartouche(dashboard, {
    titre: titresExport.indicateurs(dataset.region.nom, annees),
    denominateur: PLUSIEURS_DENOMINATEURS,
    parAxe: true,
    toutesMesures: true,
    // The file of the outlines says itself whose they are.
    contours: (topology as { source?: GeometrySource }).source ?? null,
    page,
  });
  const collection = buildGeojson(topology, indicateursDe(dashboard), dataset.region, cartouche);
  return {
    nom: nomDeFichier(['departements', ...sousFiltres(dashboard)], 'geojson'),
    contenu: new Blob([JSON.stringify(collection)], { type: GEOJSON }),
  };
}
