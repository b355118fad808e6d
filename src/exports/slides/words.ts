/** The words of the slides and of their export. */
import type { Level } from '../../model/levels.ts';
import type { Deviation } from '../../selection/chance.ts';
import { deviationMark } from '../../words/couverture.ts';
import { capitalise, formatNumber } from '../../words/numbers.ts';

export const slidesWords = {
  title: 'PowerPoint',
  format: 'Format',
  formats: { '16:9': '16:9 (écran large)', '4:3': '4:3 (ancien projecteur)' },
  all: 'Exporter en .pptx',
  alone: 'La vue affichée seule',
  help: ({ pluriel }: Level) =>
    `Diapositives modifiables\u00a0: les ${pluriel} sont des formes, les barres des graphiques, le tableau croisé un tableau.`,
  progress: (done: number, count: number) => `Diapositive ${formatNumber(done)} sur ${formatNumber(count)}…`,
  undo: 'Arrêter',
  stopped: 'L’export est arrêté\u00a0; aucun fichier n’a été enregistré.',
  error:
    'Les diapositives n’ont pas pu être préparées. S’il manque une partie du site, l’avis en haut de la page le dit\u00a0; sinon, réessayez. Le parcours reste tel qu’il est.',
  withoutOutlines: 'Les contours de la carte ne sont pas dans cette page\u00a0: rechargez-la, puis réessayez.',
  carte: ({ pluriel }: Level) => capitalise(pluriel),
  names: 'Noms et chiffres',
  nameOf: (nom: string) => `${nom} (nom)`,
  drawCircle: (nom: string) => `${nom} (cercle)`,
  drawStripes: (nom: string) => `${nom} (rayures)`,
  legend: 'Légende',
  text: 'Texte',
  note: 'Note',
  part: (nom: string) => `${nom}, part de ses projets`,
  partEnsemble: 'Ensemble, part de tous les projets',
  /** A bar's name, with the sign of its difference: colour alone says nothing. */
  category: (nom: string, deviation: Deviation | null) => (deviation ? `${nom} ${deviationMark[deviation]}` : nom),
};
