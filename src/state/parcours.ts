/** The ready storyline: subjects of the data, their words, and the views that show them. */
import type { Dataset } from '../model/dataset.ts';
import type { Parcours } from '../model/parcours.ts';
import { DEFAULT_VIEW, type View } from '../model/view.ts';
import { countAll, listSujets, type Sujet } from '../selection/parcours.ts';
import { proposDe, titreParcours } from '../text/parcours.ts';
import { encodeView } from './url.ts';

/** The storyline that the data gives. `annees`: as titles say them. */
export function buildParcours(dataset: Dataset, annees: string): Parcours {
  const counts = countAll(dataset);
  return {
    titre: titreParcours(dataset.region.nom, annees),
    etapes: listSujets(dataset).map((sujet) => ({
      lien: encodeView({ ...DEFAULT_VIEW, ...viewOf(sujet, dataset) }) || '?',
      ...proposDe(sujet, dataset, counts, annees),
    })),
  };
}

function viewOf(sujet: Sujet, { region }: Dataset): Partial<View> {
  switch (sujet.sujet) {
    case 'region':
      return {};
    case 'classements':
    case 'hasard':
      return { vue: 'couverture', partie: sujet.sujet };
    case 'lacunes':
      return { vue: 'couverture' };
    case 'axe':
      return { axe: sujet.axe.id };
    case 'departement':
      return { dep: sujet.territoire.code };
    case 'regionaux':
      return { dep: region.code };
    case 'methode':
      return { vue: 'donnees' };
  }
}
