/** What a report leaves to a person, each question once for all rows that ask the same. */
import type { Answers } from './reportedRow.ts';
import type { Report } from './report.ts';
import { describeFinding } from './words.ts';

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

/** Questions in the order of their first row; a mark that means two sums is asked before the rest. */
export function listQuestions({ rows }: Report, answers: Answers): Question[] {
  const questions = new Map<string, Question>();
  for (const { question, findings, proposals, line, status } of rows) {
    if (question === null) continue;
    const known = questions.get(question);
    if (known) {
      known.rows++;
      continue;
    }
    if (status !== 'aside' && answers[question] === undefined) continue;
    const isAmount = question.startsWith('montant');
    const finding = findings.find(
      ({ code }) => code.startsWith(isAmount ? 'montant' : 'territoire') || /differents?$/.test(code),
    );
    const shown = finding ?? findings[0];
    questions.set(question, {
      key: question,
      sentence: shown ? describeFinding({ ...shown, line: null }) : '',
      rows: 1,
      line,
      proposals: proposals.map(({ code, nom, departement }) => ({ code: code || departement, nom })),
      isAmount,
      meanings: finding?.code === 'montant-ambigu' ? finding.detail.split(' | ').map(Number) : [],
      answer: answers[question] ?? null,
    });
  }
  return [...questions.values()].sort((a, b) => b.meanings.length - a.meanings.length || b.rows - a.rows);
}
