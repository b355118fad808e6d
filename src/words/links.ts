/**
 * What in a link was not understood, in words. Loaded when a link has something to be said of: the first view does
 * without.
 */

import type { View } from '../model/view.ts';

/** Every parameter of the URL but the search, of which any text is understood. */
type Parameter = Exclude<keyof View, 'q'>;

const PARAMETER_NAMES: Record<Parameter, string> = {
  vue: 'Cette vue',
  liste: 'Cette liste',
  niveau: 'Ce niveau',
  annee: 'Cette année',
  dep: 'Ce territoire',
  axe: 'Cet axe',
  indicateur: 'Cet indicateur',
  projet: 'Ce projet',
  carte: 'Ce mode de carte',
  tri: 'Ce tri',
  partie: 'Cette partie',
  mesure: 'Cette mesure',
  ordre: 'Cet ordre',
  seuil: 'Ce seuil',
  plancher: 'Cette population minimale',
  classer: 'Ce classement',
  par: 'Ce dénominateur',
  comparer: 'Ce territoire à comparer',
  calques: 'Ce calque',
  structure: 'Cette structure',
  commune: 'Ce code de commune',
  etape: 'Ce numéro d’étape',
  parcours: 'Ce parcours partagé',
  embed: 'Cette forme à intégrer',
  de: 'La première année à comparer',
  a: 'La seconde année à comparer',
  avec: 'La liste à comparer',
};
const FALLBACK: Record<Parameter, string> = {
  vue: 'la carte est affichée',
  liste:
    'elle n’est pas dans ce navigateur\u00a0: la liste du site est affichée. Ouvrez le fichier à la page «\u00a0Votre liste\u00a0»',
  niveau: 'le niveau habituel est affiché',
  annee: 'la dernière année de la liste est affichée',
  dep: 'toute la région est affichée',
  axe: 'tous les axes sont affichés',
  indicateur: 'l’indicateur habituel est affiché',
  projet: 'aucun projet n’est ouvert',
  carte: 'la carte habituelle est utilisée',
  tri: 'l’ordre de la page publiée est gardé',
  partie: 'le tableau croisé est affiché',
  mesure: 'les nombres de projets sont affichés',
  ordre: 'l’ordre des codes est gardé',
  seuil: 'seules les cases vides sont listées',
  plancher: 'toutes les populations sont montrées',
  classer: 'le nombre de personnes pauvres classe les lacunes',
  par: 'le nombre d’habitants divise les projets',
  comparer: 'les autres sont comparés',
  calques: 'la carte est affichée sans lui',
  structure: 'aucune structure n’est ouverte',
  commune: 'aucune commune n’est choisie',
  etape: 'la présentation commence au début',
  parcours: 'le parcours prêt est présenté',
  embed: 'la page entière est affichée',
  de: 'l’année d’avant est comparée',
  a: 'la dernière année est comparée',
  avec: 'deux années de la liste sont comparées',
};

/** What in the link was not understood, and what is shown instead. */
export function describeLinkNotice(parameter: string, value: string): string {
  const shown = `«\u00a0${value.length > 40 ? `${value.slice(0, 40)}…` : value}\u00a0»`;
  if (parameter === 'comparer+')
    return `On compare trois territoires au plus\u00a0: ${shown} est laissé de côté (paramètre «\u00a0comparer\u00a0» du lien).`;
  return `${PARAMETER_NAMES[parameter as Parameter]} n’existe pas\u00a0: ${shown} (paramètre «\u00a0${parameter}\u00a0» du lien)\u00a0; ${FALLBACK[parameter as Parameter]}.`;
}
