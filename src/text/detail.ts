/** The words of the detail panel: territories and projects. They come with it, after the first view. */
import { nombre, pourcentage, projets } from './nombres.ts';

export const detail = {
  fiche: 'Fiche à imprimer',
  hasard: 'Écart ou hasard\u00a0?',
  comparer: 'Comparer ce département',
  volet: 'Volet du détail',
  agrandir: 'Agrandir',
  reduire: 'Réduire',
  fermer: 'Fermer',
  precedent: 'Département précédent',
  suivant: 'Département suivant',
  prefecture: (nom: string, code: string) => `Département ${code} · préfecture\u00a0: ${nom}`,
  parAxeNote: (total: string) =>
    `barre\u00a0: part des projets du territoire, de 0 à 100\u00a0%\u00a0; trait noir\u00a0: part dans l’ensemble (${total})`,
  dontPart: (count: number, share: number) => `${nombre(count)} · ${pourcentage(100 * share, 0)}`,
  reperes: 'Repères',
  lire: 'Lire',
  lireLong: (structure: string) => `Lire le projet de ${structure}`,
  aucunIci: 'Aucun projet ne correspond ici aux filtres.',
  regionAussi: (count: number) => `${projets(count)} pour toute la région`,
  regionAussiNote: 'non comptés dans le département',
};

export const partage = {
  partager: 'Partager',
  copie: 'Adresse copiée.',
  echec: (url: string) => `L’adresse n’a pas pu être copiée. La voici\u00a0: ${url}`,
};

export const ficheProjet = {
  axe: 'Axe',
  territoire: 'Territoire',
  annee: 'Année',
  resume: 'Résumé publié',
  chargement: 'Chargement du résumé…',
  provenance: 'D’où vient cette fiche',
  ligne: (line: number, file: string) => `Ligne ${line} du fichier «\u00a0${file}\u00a0», texte de la page publiée.`,
  corrections: 'Ce qui a été nettoyé',
  aucuneCorrection: 'Rien\u00a0: la ligne est reprise telle quelle, le nom de la structure est seulement mis en forme.',
  brut: 'Tel que publié',
  propre: 'Tel qu’affiché',
  numero: 'Numéro',
  lieux: 'Lieux cités',
  structure: 'Tous les projets de cette structure, dans la vue Couverture',
  sigles: 'Sigles du nom',
  autres: 'Autres projets de cette structure',
  sigle: (sigle: string) => `Que veut dire ${sigle}\u00a0?`,
};
