/** What every column of the curated tables is, in French: title and description, for `datapackage.json`. */
import type { RowSchema } from '../../src/import/validate.ts';
import type { TABLES } from './tables.ts';

/** Title and description of each column that a schema names: one too few or too many does not compile. */
export type ColumnWords<S extends RowSchema> = Record<
  Extract<keyof S['_zod']['def']['shape'], string>,
  readonly [title: string, description: string]
>;

export const COLUMNS: { [N in keyof typeof TABLES]: ColumnWords<(typeof TABLES)[N]['schema']> } = {
  projets: {
    id: ['Identifiant', 'Année de la campagne et rang du projet dans la page publiée.'],
    annee: ['Année', 'Année de la campagne de financement.'],
    territoire: ['Territoire', 'Code du département, ou code de la région pour un projet qui la couvre tout entière.'],
    axe: ['Axe', 'Identifiant de l’axe : le rang du tableau de la page où se trouve le projet.'],
    structure_id: [
      'Identifiant de la structure',
      'Structure qui porte le projet ; la même d’un projet à l’autre, quelle que soit la graphie publiée.',
    ],
    structure: ['Structure', 'Nom de la structure comme on l’écrirait aujourd’hui.'],
    structure_source: ['Structure (nom publié)', 'Nom tel que publié, sans les seuls résidus de glossaire.'],
    resume: ['Résumé', 'Résumé tel que publié, sans les seuls résidus de glossaire et signes parasites.'],
    source_ligne: ['Ligne de la source', 'Ligne du fichier source de la campagne, comptée à partir de 1.'],
    corrections: ['Corrections', 'Ce qui a été nettoyé, en toutes lettres ; vide si rien ne l’a été.'],
    montant: ['Montant', 'Euros ; vide quand la liste ne le dit pas, jamais zéro.'],
    territoires: [
      'Territoires',
      'Codes de tous les départements d’un projet qui en a plusieurs, séparés par « | » ; vide sinon. Le projet compte dans chacun, et une fois au total.',
    ],
    lieux: [
      'Lieux',
      'Communes (codes Insee) et EPCI (SIREN) que la ligne nomme, séparés par « | » ; vide quand elle n’en nomme pas.',
    ],
    source_texte: ['Texte de la source', 'La ligne du tableau, case par case, sans les colonnes sur des personnes.'],
  },
  structures: {
    id: ['Identifiant', 'Identifiant stable de la structure.'],
    nom: ['Nom', 'Nom comme on l’écrirait aujourd’hui.'],
    graphies: ['Graphies publiées', 'Noms sous lesquels la structure est publiée, séparés par « | ».'],
  },
  axes: {
    id: ['Identifiant', 'Identifiant stable de l’axe.'],
    ordre: ['Ordre', 'Rang du tableau dans la page publiée.'],
    libelle: ['Libellé', 'Intitulé proposé.'],
    libelle_court: ['Libellé court', 'Intitulé pour les légendes et les graphiques.'],
    description: ['Description', 'Ce que font les projets de l’axe, en une phrase, écrite à leur lecture.'],
    engagement: [
      'Engagement',
      'Numéro de l’engagement national auquel l’axe répond, à titre indicatif ; vide si l’axe est transversal.',
    ],
    couleur: ['Couleur', 'Couleur de l’axe (palette d’Okabe et Ito).'],
    symbole: ['Symbole', 'Forme qui double la couleur.'],
  },
  engagements: {
    numero: ['Numéro', 'Numéro de l’engagement.'],
    libelle: ['Libellé', 'Énoncé de l’engagement.'],
  },
  campagnes: {
    annee: ['Année', 'Année de financement.'],
    libelle: ['Libellé', 'Nom de la campagne.'],
    perimetre: ['Périmètre', 'Ce que la liste contient et ne contient pas.'],
    source_titre: ['Titre de la source', 'Titre de la page publiée.'],
    source_editeur: ['Éditeur de la source', 'Qui publie la page.'],
    source_date: ['Date de la source', 'Date de mise à jour affichée par la page.'],
    source_fichier: ['Fichier source', 'Copie du texte de la page, chemin depuis ce dossier.'],
    source_sha256: ['Empreinte de la source', 'Empreinte SHA-256 du fichier source.'],
    source_type: [
      'Type de source',
      'page : découpée par data:build ; liste : ses projets sont tenus à la main ; tableau : lu d’après curation/listes.json ; cube : ses projets sont comptés, leurs textes à part (docs/echelle.md).',
    ],
  },
  territoires: {
    code: ['Code', 'Code du département, ou lettres pour la région et les références.'],
    nom: ['Nom', 'Nom du territoire.'],
    type: ['Type', 'Département (dessiné), région (l’ensemble) ou référence (comparaison seulement).'],
    note: ['Précision', 'Ce que le territoire comprend, là où son nom laisse un doute ; vide sinon.'],
    avec_article: ['Nom avec article', 'Par exemple « l’Ardèche ».'],
    locatif: ['Locatif', 'Par exemple « en Ardèche ».'],
    genitif: ['Génitif', 'Par exemple « de l’Ardèche ».'],
    parent: [
      'Territoire qui le tient',
      'Code du territoire d’un niveau plus large qui le tient ; sans lui, c’est l’ensemble.',
    ],
    prefecture: ['Préfecture', 'Chef-lieu ; vide pour une référence.'],
    prefecture_longitude: ['Longitude de la préfecture', 'Degrés décimaux, WGS 84.'],
    prefecture_latitude: ['Latitude de la préfecture', 'Degrés décimaux, WGS 84.'],
  },
  indicateurs: {
    colonne: ['Colonne', 'Nom de la colonne dans territoires.csv.'],
    role: ['Rôle', 'Colonne dont l’application tire ses calculs ; vide pour les autres.'],
    libelle: ['Libellé', 'Nom de l’indicateur.'],
    unite: ['Unité', 'Unité de la mesure.'],
    millesime: ['Millésime', 'Année ou date de la mesure.'],
    producteur: ['Producteur', 'Qui produit la mesure.'],
    source: ['Source', 'Où la mesure a été lue.'],
    verification: ['Vérification', 'Ce qui a été vérifié, et les précautions de lecture.'],
  },
  glossaire: {
    sigle: ['Sigle', 'Sigle tel qu’il se lit dans les projets.'],
    definition: ['Définition', 'Sens du sigle dans ces projets.'],
    note: ['Note', 'Précision, ou ce que la page publiée disait à tort.'],
  },
  mentions: {
    projet: ['Projet', 'Identifiant du projet.'],
    type: ['Type de lieu', 'departement, commune, epci (groupement de communes) ou quartier.'],
    code: [
      'Code',
      'Code du département, code Insee de la commune (pour un quartier : de sa commune), numéro SIREN du groupement. Vide quand il n’y en a pas.',
    ],
    texte: ['Texte', 'Exactement comme dans le champ nommé par la colonne « champ ».'],
    champ: ['Champ', 'structure (le nom publié, colonne structure_source de projets.csv) ou resume.'],
    nature: [
      'Nature',
      'action : le projet agit là, ou son porteur est la collectivité ou l’établissement de ce lieu ; contexte : périmètre du porteur, ou partenaire ; nom : partie d’un nom, rien ne dit que le projet y agit.',
    ],
    remarque: ['Remarque', 'Ce qui a décidé, quand le texte laisse un doute.'],
  },
  communes: {
    code: ['Code Insee', 'Code officiel géographique.'],
    nom: ['Nom', 'Nom officiel.'],
    departement: ['Département', 'Code du département.'],
    longitude: ['Longitude', 'Degrés, WGS 84, quatre décimales.'],
    latitude: ['Latitude', 'Degrés, WGS 84, quatre décimales.'],
  },
  epci: {
    code: ['SIREN', 'Numéro SIREN du groupement.'],
    nom: ['Nom', 'Nom officiel, précédé de sa nature (CA, CC).'],
    departements: [
      'Départements',
      'Codes des départements de ses communes, séparés par « | », celui qui en a le plus d’abord.',
    ],
  },
};
