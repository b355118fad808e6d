/** What every column of the tables behind the curated ones is, in French: of the cleanings and of `curation/`. */
import type { ColumnWords } from './columns.ts';
import type { territoireLabelRow, refusedMentionRow, publishedNameRow, leftoverRow } from './curation.ts';
import type { cleaningRow } from './derive.ts';

interface CurationColumns {
  nettoyages: ColumnWords<typeof cleaningRow>;
  'curation-structures': ColumnWords<typeof publishedNameRow>;
  'curation-residus': ColumnWords<typeof leftoverRow>;
  'curation-libelles-territoires': ColumnWords<typeof territoireLabelRow>;
  'curation-mentions-refusees': ColumnWords<typeof refusedMentionRow>;
}

export const CURATION_COLUMNS: CurationColumns = {
  nettoyages: {
    projet: ['Projet', 'Identifiant du projet.'],
    champ: ['Champ', 'Partie de la ligne qui a été nettoyée.'],
    position: ['Position', 'Nombre de caractères avant le remplacement dans la ligne publiée.'],
    texte_publie: ['Texte publié', 'Ce que la ligne publiée contient à cette position.'],
    texte_retenu: ['Texte retenu', 'Ce qui en est gardé.'],
    correction: ['Correction', 'Ce qui a été fait, en toutes lettres.'],
  },
  'curation-structures': {
    structure_id: ['Identifiant de la structure', 'Le même pour toutes les graphies d’une structure.'],
    nom: ['Nom', 'Nom comme on l’écrirait aujourd’hui.'],
    territoire: ['Territoire', 'Code du seul territoire où ce nom désigne cette structure ; vide s’il vaut partout.'],
    nom_publie: ['Nom publié', 'Nom exactement comme dans la ligne publiée.'],
    remarque: ['Remarque', 'Choix fait, doute éventuel.'],
  },
  'curation-residus': {
    texte_publie: ['Texte publié', 'Exactement comme dans la page.'],
    texte_retenu: ['Texte retenu', 'Ce qui le remplace.'],
    sigle: ['Sigle', 'Sigle auquel la définition a été collée ; vide pour un signe parasite.'],
    nature: ['Nature', 'Définition juste, définition fausse ou signe parasite.'],
    correction: ['Correction', 'Phrase qui en rend compte dans projets.csv.'],
    remarque: ['Remarque', 'Explication.'],
  },
  'curation-libelles-territoires': {
    libelle_publie: ['Libellé publié', 'Exactement comme dans la page.'],
    territoire: ['Territoire', 'Code du territoire.'],
  },
  'curation-mentions-refusees': {
    projet: ['Projet', 'Identifiant du projet.'],
    champ: ['Champ', 'structure ou resume.'],
    texte: ['Texte', 'Texte proposé, exactement comme dans le champ.'],
    motif: ['Motif', 'Pourquoi ce n’est pas le lieu de ce nom.'],
  },
};
