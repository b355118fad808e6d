/** The words of the slides and of their export. */
import type { Ecart } from '../selection/hasard.ts';
import { marqueEcart } from './couverture.ts';
import { nombre } from './nombres.ts';

export const diaporamaMots = {
  titre: 'PowerPoint',
  format: 'Format',
  formats: { '16:9': '16:9 (écran large)', '4:3': '4:3 (ancien projecteur)' },
  tout: 'Exporter en .pptx',
  seule: 'La vue affichée seule',
  aide: 'Diapositives modifiables\u00a0: les départements sont des formes, les barres des graphiques, le tableau croisé un tableau.',
  progres: (done: number, count: number) => `Diapositive ${nombre(done)} sur ${nombre(count)}…`,
  annuler: 'Arrêter',
  arrete: 'L’export est arrêté\u00a0; aucun fichier n’a été enregistré.',
  erreur:
    'Les diapositives n’ont pas pu être préparées. S’il manque une partie du site, l’avis en haut de la page le dit\u00a0; sinon, réessayez. Le parcours reste tel qu’il est.',
  sansFond: 'Les contours de la carte ne sont pas dans cette page\u00a0: rechargez-la, puis réessayez.',
  carte: 'Départements',
  noms: 'Noms et chiffres',
  nomDe: (nom: string) => `${nom} (nom)`,
  cercleDe: (nom: string) => `${nom} (cercle)`,
  rayuresDe: (nom: string) => `${nom} (rayures)`,
  legende: 'Légende',
  texte: 'Texte',
  note: 'Note',
  part: (nom: string) => `${nom}, part de ses projets`,
  partEnsemble: 'Ensemble, part de tous les projets',
  /** A bar's name, with the sign of its difference: colour alone says nothing. */
  categorie: (nom: string, ecart: Ecart | null) => (ecart ? `${nom} ${marqueEcart[ecart]}` : nom),
};
