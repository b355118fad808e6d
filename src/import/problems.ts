/** What is wrong in a data file, said once in French so that its author can find and correct it. */

/** One fault: the file (relative to `data/`), where it stands in it as far as known, and the reason in French. */
export interface Problem {
  file: string;
  reason: string;
  /** Line in the file, counted from 1, header included. */
  line?: number;
  column?: string;
  value?: string;
}

const SHOWN = 20;

/** One fault as a sentence: « projets.csv, ligne 12, colonne « annee », valeur « 20x1 » : nombre attendu ». */
export function describeProblem({ file, line, column, value, reason }: Problem): string {
  const place = [file];
  if (line !== undefined) place.push(`ligne ${line}`);
  if (column !== undefined) place.push(`colonne « ${column} »`);
  if (value !== undefined) place.push(value === '' ? 'case vide' : `valeur « ${shorten(value)} »`);
  return `${place.join(', ')} : ${reason}`;
}

/** The faults as one text, a line each, the first twenty; the rest is only counted. */
export function describeProblems(problems: readonly Problem[]): string {
  const lines = problems.slice(0, SHOWN).map((problem) => `- ${describeProblem(problem)}`);
  const rest = problems.length - lines.length;
  if (rest > 0) lines.push(`- et ${rest} autre${rest > 1 ? 's' : ''}`);
  return lines.join('\n');
}

/** Thrown when the data cannot be used. `message` is French and lists the faults; `problems` holds all of them. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`Données invalides (${problems.length}) :\n${describeProblems(problems)}`);
    this.name = 'DataError';
    this.problems = problems;
  }
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
