/** What can be found in a file, and how grave it is; the sentences stand in `words.ts`. */

export type FindingLevel = 'erreur' | 'avertissement' | 'information';

/** Errors set a row aside until somebody answers; warnings and information never block. */
export const FINDINGS = {
  erreur: [
    'territoire-absent',
    'territoire-vide',
    'territoire-inconnu',
    'territoire-a-verifier',
    'code-et-nom-differents',
    'departement-different',
    'territoire-homonyme',
    'montant-illisible',
    'montant-ambigu',
  ],
  avertissement: [
    'lignes-identiques',
    'identifiant-abime',
    'nom-different',
    'annee-illisible',
    'annee-absente',
    'colonne-a-confirmer',
    'scdl-sans-territoire',
    'cases-en-trop',
    'cases-manquantes',
    'colonne-en-double',
    'guillemet-isole',
    'caractere-nul',
    'entete-absente',
    'formule-sans-valeur',
    'case-en-erreur',
    'ecartee-par-vous',
  ],
  information: [
    'zero-retabli',
    'codes-regroupes',
    'par-departement',
    'code-postal',
    'epci-partage',
    'plusieurs-territoires',
    'region-entiere',
    'hors-region',
    'montant-converti',
    'unite-des-montants',
    'montant-interprete',
    'montant-absent',
    'ligne-total',
    'ligne-note',
    'ligne-titre',
    'ligne-entete',
    'entete-sur-plusieurs-lignes',
    'feuille-cachee',
    'feuille-vide',
    'autre-feuille',
    'colonnes-personnelles',
    'encodage',
    'reponse',
  ],
} as const;

export type FindingCode = (typeof FINDINGS)[FindingLevel][number];

const LEVELS = new Map<string, FindingLevel>(
  (Object.entries(FINDINGS) as [FindingLevel, readonly string[]][]).flatMap(([level, codes]) =>
    codes.map((code) => [code, level] as const),
  ),
);

export const levelOf = (code: FindingCode): FindingLevel => LEVELS.get(code) ?? 'information';

/** One finding. `column`: the header of its cell; `value`: what stands there; `detail`: what was made of it. */
export interface Finding {
  code: FindingCode;
  /** Lines of the file, from 1; of a row just its own. */
  line: number | null;
  column: string | null;
  value: string;
  detail: string;
}
