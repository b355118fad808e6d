/** What a report leaves to a person, each question once for all rows that ask the same. */
import type { Answers } from './reportedRow.ts';
import type { Report } from './report.ts';
import { describeFinding } from './words.ts';
import type { Finding } from './findings.ts';
import { meaningsOf } from './payRow.ts';

/** What has to be answered by a person, once for all rows that ask the same. */
export interface Question {
  key: string;
  sentence: string;
  rows: number;
  line: number;
  proposals: readonly { code: string; nom: string }[];
  isAmount: boolean;
  /** Both meanings of a mark, in euros, where it has two. */
  meanings: readonly number[];
  answer: string | null;
}

/** Each question once; those that stand open first, of them a mark of two meanings, then what most rows ask. */
export function listQuestions({ rows, table, understanding }: Report, answers: Answers): Question[] {
  const { column } = understanding.roles.montant;
  const sums = column === null ? null : (table.columns[column]?.name ?? null);
  const isOfSum = ({ code, column: name }: Finding) =>
    name === sums && /^montant-(ambigu|illisible)$|^reponse$/.test(code);
  const questions = new Map<string, Question>();
  for (const row of rows) {
    for (const key of [...(row.question === null ? [] : [row.question]), ...row.answered]) {
      const known = questions.get(key);
      if (known) {
        known.rows++;
        continue;
      }
      const isAmount = key.startsWith('montant');
      const shown = row.findings.find((finding) =>
        isAmount ? isOfSum(finding) : isOfPlace(finding) && !isOfSum(finding),
      );
      questions.set(key, {
        key,
        sentence: shown ? describeFinding({ ...shown, line: null }) : '',
        rows: 1,
        line: row.line,
        proposals: row.proposals.map(({ code, nom, departement }) => ({ code: code || departement, nom })),
        isAmount,
        meanings: isAmount ? meaningsOf(row.cells[column ?? -1] ?? null, understanding.unit.factor) : [],
        answer: answers[key] ?? null,
      });
    }
  }
  return [...questions.values()].sort(
    (a, b) =>
      Number(a.answer !== null) - Number(b.answer !== null) || b.meanings.length - a.meanings.length || b.rows - a.rows,
  );
}

/** Whether a finding says what is asked of a row's place, or what was answered. */
const isOfPlace = ({ code }: Finding) => /^territoire|differents?$|^reponse$|^ecartee|^hors-region$/.test(code);
