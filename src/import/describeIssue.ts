/** What zod finds, in French words for who filled in the cell: what is expected, and so what to do. */
import type * as z from 'zod/mini';
import fr from 'zod/v4/locales/fr.js';

type Issue = z.core.$ZodRawIssue;

const TYPES: Record<string, string> = {
  int: 'nombre entier attendu',
  number: 'nombre attendu',
  nan: 'nombre attendu',
  string: 'texte attendu',
  boolean: 'oui ou non (true, false) attendu',
  array: 'liste attendue',
  object: 'groupe de clés attendu',
};

const { localeError } = fr();

/** French words for the faults that the schemas do not word themselves: an error map for zod. */
export function describeIssue(issue: Issue): string {
  return wordsOf(issue) ?? messageOf(localeError(issue)) ?? 'valeur non admise';
}

function wordsOf(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'valeur manquante' : TYPES[issue.expected];
    case 'too_small':
      return `${describeBound(issue, issue.minimum)} au moins`;
    case 'too_big':
      return `${describeBound(issue, issue.maximum)} au plus`;
    case 'invalid_value':
      return `valeurs admises : ${issue.values.map((value) => (value === '' ? 'vide' : String(value))).join(', ')}`;
    case 'unrecognized_keys':
      return `clé inconnue : ${issue.keys.join(', ')}`;
    case 'invalid_union':
      return describeUnion(issue.errors);
    case 'invalid_format':
      return issue.format === 'regex' ? 'forme non admise' : undefined;
    default:
      return undefined;
  }
}

/** A bound of a number, of the length of a text or of a list: « 3 », « 3 caractères », « 3 éléments ». */
function describeBound({ origin }: { origin: string }, bound: number | bigint): string {
  const unit = { string: ' caractère', array: ' élément', set: ' élément' }[origin] ?? '';
  return `${bound}${unit}${unit !== '' && bound > 1 ? 's' : ''}`;
}

/** What each way of a union asks for, each once: « a ou b ». */
function describeUnion(ways: readonly (readonly { message: string }[])[]): string | undefined {
  const messages = new Set(ways.flatMap(([issue]) => (issue ? [issue.message] : [])));
  return messages.size > 0 ? [...messages].join(', ou ') : undefined;
}

function messageOf(words: string | { message: string } | null | undefined): string | undefined {
  return typeof words === 'object' ? words?.message : words;
}
