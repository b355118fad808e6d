/**
 * Writing the generated tables loses nothing in silence: tried with 150 projects of a second year, as somebody would
 * add them.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkGenerated, writeGenerated } from '../../../data/pipeline/generated.ts';
import { generateTables } from '../../../data/pipeline/inputs.ts';
import { loadDataset } from '../../../data/pipeline/load.ts';
import { copyData, replaceInFile } from './support.ts';

const GENERATED = ['projets.csv', 'structures.csv', 'nettoyages.csv'];
const ADDED = 150;
/** A process of its own may have to wait for a processor. */
const PROCESS = 60_000;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Rows that are written by hand stay as text; `name` is the file of the second year's source. */
function withSecondYear(name = 'liste-2022.csv'): string {
  const directory = copyData();
  const lines = Array.from({ length: ADDED }, (_, i) => `38,Association ${i + 1},Atelier de cuisine ${i + 1}`);
  const source = ['departement,structure,resume', ...lines, ''].join('\n');
  writeFileSync(join(directory, 'source', name), source);
  const sha256 = createHash('sha256').update(source).digest('hex');
  appendFileSync(
    join(directory, 'campagnes.csv'),
    `2022,Projets de 2022,Projets de 2022,Liste,Préfecture,2024-01-31,source/${name},${sha256}\n`,
  );
  const rows = lines.map((_, i) => {
    const id = `2022-${String(i + 1).padStart(3, '0')}`;
    return `${id},2022,38,mobilite,ufcs,UFCS,UFCS,Atelier de cuisine ${i + 1},${i + 2},\n`;
  });
  appendFileSync(join(directory, 'projets.csv'), rows.join(''));
  return directory;
}
const textsOf = (directory: string) => GENERATED.map((file) => readFileSync(join(directory, file), 'utf8'));
const idsOf = (directory: string) => (textsOf(directory)[0] ?? '').match(/^2022-\d+/gm) ?? [];

/** The message of what is thrown; nothing may have been written. */
function refusalOf(directory: string, mayRemove = false): string {
  const before = textsOf(directory);
  try {
    writeGenerated(directory, mayRemove);
  } catch (error) {
    expect(textsOf(directory)).toEqual(before);
    return (error as Error).message;
  }
  throw new Error('the tables were written');
}
function removeCampagne(directory: string): void {
  const path = join(directory, 'campagnes.csv');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^2022,.*\n/m, ''));
}
const run = (script: string, ...args: string[]): string => {
  try {
    return execFileSync('node', ['node_modules/tsx/dist/cli.mjs', `data/pipeline/${script}.ts`, ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return `${stdout}${stderr}`;
  }
};

describe('a second year whose source is a list', () => {
  test('its 150 rows stay, and the check finds nothing wrong', () => {
    const directory = withSecondYear();
    writeGenerated(directory, false);
    expect(idsOf(directory)).toHaveLength(ADDED);
    expect(checkGenerated(directory)).toEqual([]);
    expect(loadDataset(directory).dataset.projets).toHaveLength(120 + ADDED);
  });

  test('writing twice gives the same bytes', () => {
    const directory = withSecondYear();
    writeGenerated(directory, false);
    const once = textsOf(directory);
    writeGenerated(directory, false);
    expect(textsOf(directory)).toEqual(once);
  });

  test('a list without a project is a fault that names year and table', () => {
    const directory = withSecondYear();
    const path = join(directory, 'projets.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^2022-.*\n/gm, ''));
    expect(refusalOf(directory, true)).toContain(
      'source/liste-2022.csv : la source ne donne aucune ligne : projets.csv n’a aucun projet de 2022',
    );
  });

  test('a wrong row of it is named, not dropped', () => {
    const directory = withSecondYear();
    replaceInFile(directory, 'projets.csv', '2022-007,2022,38,mobilite', '2022-007,2022,38,Mobilité !');
    expect(refusalOf(directory)).toContain('valeur « Mobilité ! » : identifiant attendu');
  });
});

describe('a source that yields no row', () => {
  test('a page without a table is a fault; nothing is written, removal asked for or not', () => {
    const directory = withSecondYear('liste-2022.txt');
    for (const mayRemove of [false, true]) {
      const message = refusalOf(directory, mayRemove);
      expect(message).toContain('source/liste-2022.txt : la source ne donne aucune ligne');
      expect(message).toContain('enregistrez-la en .csv ou .tsv');
    }
  });

  test('the check says so, and neither « valides » nor to run the command', { timeout: PROCESS }, () => {
    const said = run('check', withSecondYear('liste-2022.txt'));
    expect(said).toContain('source/liste-2022.txt : la source ne donne aucune ligne');
    expect(said).not.toContain('Données valides');
    expect(said).not.toContain('data:build');
  });

  test('a campaign that lost all its rows is a fault of the dataset', () => {
    const directory = withSecondYear();
    const path = join(directory, 'projets.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^2022-.*\n/gm, ''));
    expect(() => loadDataset(directory)).toThrow(
      'campagnes.csv, ligne 3, colonne « annee », valeur « 2022 » : aucun projet de projets.csv n’est de cette année',
    );
  });
});

describe('rows that no source explains', () => {
  test('are listed and asked for, and nothing is written', () => {
    const directory = withSecondYear();
    removeCampagne(directory);
    const message = refusalOf(directory);
    expect(message).toContain('Rien n’a été écrit');
    expect(message).toContain('projets.csv : 150 lignes (2022-001, 2022-002,');
    expect(message).toContain('et 138 autres)');
    expect(message).toContain('npm run data:build -- --retirer');
  });

  test('the check does not advise the command that removes them', () => {
    const directory = withSecondYear();
    removeCampagne(directory);
    const [problem] = checkGenerated(directory);
    expect(problem?.reason).toContain('150 lignes retirées');
    expect(problem?.reason).not.toContain('relancez');
  });

  test('go when it is asked for, by the command itself', { timeout: PROCESS }, () => {
    const directory = withSecondYear();
    removeCampagne(directory);
    expect(run('build', '--retirer', directory)).toContain('150 lignes retirées');
    expect(idsOf(directory)).toEqual([]);
  });

  test('a single row added by hand to a year whose page does not hold it', () => {
    const directory = copyData();
    appendFileSync(join(directory, 'projets.csv'), '2021-121,2021,38,mobilite,ufcs,UFCS,UFCS,À la main,33,\n');
    expect(refusalOf(directory)).toContain('projets.csv : 1 ligne (2021-121)');
  });

  test('an organisation that no project carries', () => {
    const directory = copyData();
    appendFileSync(join(directory, 'structures.csv'), 'zzz,Association notée à la main,ZZZ\n');
    expect(refusalOf(directory)).toContain('structures.csv : 1 ligne (zzz)');
  });

  test('a second row under one identifier', () => {
    const directory = copyData();
    appendFileSync(join(directory, 'projets.csv'), '2021-120,2021,38,mobilite,ufcs,UFCS,UFCS,À la main,33,\n');
    expect(refusalOf(directory)).toContain('projets.csv : 1 ligne (2021-120)');
  });

  test('a table that a spreadsheet wrote with semicolons', () => {
    const directory = copyData();
    const path = join(directory, 'structures.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(',', ';'));
    expect(refusalOf(directory)).toContain('structures.csv, ligne 1, colonne « id » : colonne manquante');
  });

  test('an unknown option writes nothing', { timeout: PROCESS }, () => {
    const directory = copyData();
    expect(run('build', '--retire', directory)).toContain('seule --retirer existe');
  });
});

describe('what curation explains', () => {
  test('a name that serves no line is named by its line', () => {
    const directory = copyData();
    appendFileSync(join(directory, 'curation/structures.csv'), 'zzz,ZZZ,,ZZZ INCONNU,\n');
    expect(refusalOf(directory)).toContain(
      'curation/structures.csv, ligne 100, colonne « nom_publie », valeur « ZZZ INCONNU » : ne sert à aucune ligne',
    );
  });

  test('a row that was changed by hand is named, and curation is where to correct it', () => {
    const directory = copyData();
    replaceInFile(directory, 'projets.csv', '2021-002,2021,07', '2021-002,2021,38');
    const [problem] = checkGenerated(directory);
    expect(problem?.reason).toContain('1 ligne changée (2021-002)');
    expect(problem?.reason).toContain('corrigez curation/');
    expect(writeGenerated(directory, false)[0]).toContain('1 ligne changée (2021-002)');
  });

  test('an organisation under a new identifier is not asked for', () => {
    const directory = copyData();
    replaceInFile(directory, 'curation/structures.csv', 'ufcs,', 'ufcs-rhone,');
    expect(writeGenerated(directory, false)[1]).toContain('1 ligne retirée (ufcs), 1 ligne ajoutée (ufcs-rhone)');
  });

  test('a missing table is written', () => {
    const directory = copyData();
    rmSync(join(directory, 'nettoyages.csv'));
    writeGenerated(directory, false);
    expect(readFileSync(join(directory, 'nettoyages.csv'), 'utf8')).toBe(generateTables(directory)['nettoyages.csv']);
  });
});
