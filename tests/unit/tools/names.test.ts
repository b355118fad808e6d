/** The rule `names/no-french`, as eslint.config.js holds it: what lint says of one line in one file. */
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

/** The French words that lint finds when `code` is the whole of `file`; the file need not exist. */
async function french(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === 'names/no-french')
    .map(({ message }) => / in (.*) is French/.exec(message)?.[1] ?? message);
}

const script = (code: string) => `<script lang="ts">\n  ${code}\n</script>`;

const REFUSED: [title: string, file: string, code: string, names: string[]][] = [
  ['a variable', 'src/model/x.ts', 'export const seance = 1;', ['« seance »']],
  ['a variable that is declared later', 'src/model/x.ts', 'export let seance: number;', ['« seance »']],
  ['a function', 'src/model/x.ts', 'export function afficher() {}', ['« afficher »']],
  ['a parameter', 'src/model/x.ts', 'export const a = (longueur: number) => longueur;', ['« longueur »']],
  ['what a pattern names', 'src/model/x.ts', 'export const a = ({ b: largeur }: B) => largeur;', ['« largeur »']],
  ['a class', 'src/model/x.ts', 'export class Seance {}', ['« Seance »']],
  ['a private member', 'src/model/x.ts', 'export class A {\n  #longueur = 1;\n}', ['« longueur »']],
  ['a method', 'src/model/x.ts', 'export class A {\n  afficher() {}\n}', ['« afficher »']],
  ['a type', 'src/model/x.ts', 'export type Cadre = 1;', ['« Cadre »']],
  ['an interface', 'src/model/x.ts', 'export interface Cadre {}', ['« Cadre »']],
  ['a member of a type', 'src/model/x.ts', 'export type A = { longueur: number };', ['« longueur »']],
  ['a type parameter', 'src/model/x.ts', 'export type A<Valeur> = Valeur[];', ['« Valeur »']],
  ['a key of an object', 'src/model/x.ts', 'export const a = { longueur: 1 };', ['« longueur »']],
  ['an alias of an import', 'src/views/x.ts', "import { a as mots } from './a.ts';\nmots();", ['« mots »']],
  ['a new name of an export', 'src/views/x.ts', 'const a = 1;\nexport { a as longueur };', ['« longueur »']],
  ['a component', 'src/views/x.ts', "import Tableau from './X.svelte';\nTableau();", ['« Tableau »']],
  ['a property of a component', 'src/ui/X.svelte', script('let { longueur } = $props();'), ['« longueur »']],
  ['a snippet', 'src/ui/X.svelte', '{#snippet corps()}a{/snippet}{@render corps()}', ['« corps »']],
  ['what a loop names', 'src/ui/X.svelte', '{#each [1] as ligne (ligne)}{ligne}{/each}', ['« ligne »']],
  ['a constant of the markup', 'src/ui/X.svelte', '{#if 1}{@const ligne = 1}{ligne}{/if}', ['« ligne »']],
  ['a constant in capitals', 'src/model/x.ts', 'export const LONGUEUR_MAX = 1;', ['« LONGUEUR_MAX »']],
  ['a word with accents', 'src/model/x.ts', 'export const étape = 1;', ['« étape »']],
  ['a word inside a name', 'src/model/x.ts', 'export const drawFormes = 1;', ['« drawFormes »']],
  ['a lookup in French', 'src/model/x.ts', 'export const projetsDe = 1;', ['« projetsDe »']],
  ['a word of two letters', 'src/model/x.ts', 'export type AxeEtTerritoire = 1;', ['« AxeEtTerritoire »']],
  ['a word that English took over', 'src/model/x.ts', 'export const decor = 1;', ['« decor »']],
  ['the name of a column inside a name', 'src/model/x.ts', 'export const tauxMax = 1;', ['« tauxMax »']],
  ['a file', 'src/model/longueur.ts', '', ['the path « longueur »']],
  [
    'a file of many words',
    'tests/unit/x/laLongueur.test.ts',
    '',
    ['the path « laLongueur »', 'the path « laLongueur »'],
  ],
  ['a folder', 'src/panneaux/x.ts', '', ['the path « panneaux »']],
];

const ALLOWED: [title: string, file: string, code: string][] = [
  ['English', 'src/model/x.ts', 'export const heightOf = (height: number) => height;'],
  ['what both languages write alike', 'src/model/x.ts', 'export const page = { table: 1, message: 2, source: 3 };'],
  ['a word of the domain inside a name', 'src/model/x.ts', 'export const departementsByCode = 1;'],
  ['a word of the domain in capitals', 'src/model/x.ts', 'export const LACUNES = 1;'],
  ['a column', 'src/model/x.ts', 'export const a = { libelle_court: 1 };'],
  ['a column that holds a measure', 'src/model/x.ts', 'export const a = { taux_pauvrete_2021: 1 };'],
  ['a column of the audit', 'src/model/x.ts', 'export const a = { critere: 1 };'],
  ['a key of the configuration', 'src/model/x.ts', 'export const a = { hebergeur: 1 };'],
  ['a parameter of the URL', 'src/model/x.ts', 'export const a = { partie: 1 };'],
  ['a value of the URL', 'src/model/x.ts', 'export const a = { besoin: 1 };'],
  ['a key of a storyline’s file', 'src/model/x.ts', 'export const a = { etapes: 1 };'],
  ['a key of the geometry', 'src/model/x.ts', 'export const a = { voisins: 1 };'],
  ['a quoted key, which is data', 'src/model/x.ts', "export const a = { 'petite-enfance': 1 };"],
  ['a text', 'src/model/x.ts', "export const a = 'La longueur';"],
  ['what another module declares', 'src/model/x.ts', "import { longueur } from './a.ts';\nexport const a = longueur;"],
  ['a member that another module declares', 'src/model/x.ts', 'export const a = b.longueur;'],
  ['a key of an object in a test, which is data', 'tests/unit/x.test.ts', 'export const a = { velo: 1 };'],
  ['a class of the style', 'src/ui/X.svelte', '<p class="longueur">a</p>'],
  ['a file named as a view', 'tests/component/couverture.test.ts', ''],
  ['a folder named as a part', 'src/views/matrice/x.ts', ''],
];

describe('lint refuses', () => {
  test.each(REFUSED)(
    '%s',
    async (_title, file, code, names) => {
      expect(await french(file, code)).toEqual(names);
    },
    60_000,
  );
});

describe('lint allows', () => {
  test.each(ALLOWED)(
    '%s',
    async (_title, file, code) => {
      expect(await french(file, code)).toEqual([]);
    },
    60_000,
  );
});
