/** The sum of a row, and what has to be answered where it can mean two, or none. */
import { inferMarks, readAmount, saysUnit, withoutNoise, type AmountMarks } from '../values/amounts.ts';
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

/** What a cell can mean in euros, where its mark has two meanings: as one of thousands, and as a decimal one. */
export function meaningsOf(cell: Cell, unit: number): number[] {
  const amount = readAmount(cell);
  return amount.kind === 'ambiguous'
    ? [amount.thousands, amount.decimals].map((value) => times(value, cell, unit))
    : [];
}

/** A cell that says its own unit is not multiplied by that of its column. */
function times(value: number, cell: Cell, unit: number): number {
  return withoutNoise(value * (saysUnit(cell) ? 1 : unit));
}

/** The sum of a row; `question`: what has to be answered before the row counts; `answered`: what was. */
export function payRow(
  cell: Cell,
  unit: number,
  { marks, inferred, say, answers }: { marks: AmountMarks; inferred: AmountMarks; say: Say; answers: Answers },
): { amount: number | null; question: string | null; answered: string[] } {
  const first = readAmount(cell);
  const none = { amount: null, question: null, answered: [] };
  const amount = first.kind === 'ambiguous' ? readAmount(cell, marks) : first;
  switch (amount.kind) {
    case 'ambiguous':
      say('montant-ambigu', 'montant', cell, meaningsOf(cell, unit).join(' | '));
      return { ...none, question: questionOfMark(amount.mark) };
    case 'unreadable': {
      const question = questionOfAmount(String(cell));
      const isAnswered = answers[question] === ANSWER.noAmount;
      say(isAnswered ? 'reponse' : 'montant-illisible', 'montant', cell);
      return isAnswered ? { ...none, answered: [question] } : { ...none, question };
    }
    case 'none':
      if (cell !== null && String(cell).trim() !== '') say('montant-absent', 'montant', cell);
      return none;
    default: {
      const sum = times(amount.value, cell, unit);
      const mark = first.kind === 'ambiguous' && !inferred[first.mark] ? first.mark : null;
      if (amount.kind === 'converted') say('montant-converti', 'montant', cell, String(amount.value));
      else if (first.kind === 'ambiguous') {
        say(mark === null ? 'montant-interprete' : 'reponse', 'montant', cell, String(sum));
      }
      return { amount: sum, question: null, answered: mark === null ? [] : [questionOfMark(mark)] };
    }
  }
}
