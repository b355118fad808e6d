/** The sheet that says what a workbook is: its description, its sources with vintage and licence, and how to read it. */
import { colonnesExport, feuilles } from '../text/exports.ts';
import { lignesDuCartouche, type Cartouche } from './cartouche.ts';
import type { Tableau } from './tableau.ts';

/** Two columns: what a row is about, and what it says. `notes` follow the description. */
export function tableauSources(cartouche: Cartouche, notes: readonly string[]): Tableau {
  return {
    nom: feuilles.sources,
    colonnes: [
      { titre: colonnesExport.rubrique, format: 'texte', largeur: 16 },
      { titre: colonnesExport.contenu, format: 'texte', largeur: 120 },
    ],
    lignes: lignesDuCartouche(cartouche, notes),
    filtrables: 0,
  };
}
