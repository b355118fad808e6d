/** The sum of a row, and what has to be answered where it can mean two, or none. */
import { inferMarks, readAmount, saysUnit, type AmountMarks } from '../values/amounts.ts';
import type { Cell, Table } from '../workbook.ts';
import { ANSWER, type Answers, type Say } from './reportedRow.ts';

/** The question of a column of sums: what its mark means. */
const questionOfMark = (mark: '.' | ',') => `montant:${mark}`;
const questionOfAmount = (text: string) => `montant-illisible:${text}`;

/** What the marks of a column mean: `inferred` from its own cells, and with what somebody answered. */
export function marksOf(
  { rows }: Table,
  column: number | null,
  answers: Answers,
): { inferred: AmountMarks; marks: AmountMarks } {
  const inferred = column === null ? {} : inferMarks(rows.map(({ cells }) => cells[column] ?? null));
  return { inferred, marks: { ...inferred, ...chosenMarks(answers) } };
}

function chosenMarks(answers: Answers): AmountMarks {
  const marks: AmountMarks = {};
  for (const mark of ['.', ','] as const) {
    const answer = answers[questionOfMark(mark)];
    if (answer === 'thousands' || answer === 'decimals') marks[mark] = answer;
  }
  return marks;
}

/** The sum of a row; `question`: what has to be answered before the row counts. */
export function payRow(
  cell: Cell,
  unit: number,
  { marks, inferred, say, answers }: { marks: AmountMarks; inferred: AmountMarks; say: Say; answers: Answers },
): { amount: number | null; question: string | null } {
  const first = readAmount(cell);
  const factor = unit === 1 || saysUnit(cell) ? 1 : unit;
  const times = (value: number) => Math.round(value * factor * 1e6) / 1e6;
  const amount = first.kind === 'ambiguous' ? readAmount(cell, marks) : first;
  switch (amount.kind) {
    case 'ambiguous':
      say('montant-ambigu', 'montant', cell, `${times(amount.thousands)} | ${times(amount.decimals)}`);
      return { amount: null, question: questionOfMark(amount.mark) };
    case 'unreadable': {
      const question = questionOfAmount(String(cell));
      const isAnswered = answers[question] === ANSWER.noAmount;
      say(isAnswered ? 'reponse' : 'montant-illisible', 'montant', cell);
      return { amount: null, question: isAnswered ? null : question };
    }
    case 'none':
      if (cell !== null && String(cell).trim() !== '') say('montant-absent', 'montant', cell);
      return { amount: null, question: null };
    default:
      if (amount.kind === 'converted') say('montant-converti', 'montant', cell, String(amount.value));
      else if (first.kind === 'ambiguous') {
        say(inferred[first.mark] ? 'montant-interprete' : 'reponse', 'montant', cell, String(times(amount.value)));
      }
      return { amount: times(amount.value), question: null };
  }
}
