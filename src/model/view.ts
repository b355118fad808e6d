/**
 * One view of the application: what is chosen, by the parameters of the URL. The table of choices has what each of them
 * means.
 */
import { CHOICES } from './choices.ts';

export * from './names.ts';

type Choices = typeof CHOICES;
type ValueOf<Row> = Row extends { usual: infer T } ? T : never;

/** What is asked for. `null` means « all », or nothing. */
export type View = { [Key in keyof Choices]: ValueOf<Choices[Key]> };

export const DEFAULT_VIEW = Object.fromEntries(Object.entries(CHOICES).map(([key, { usual }]) => [key, usual])) as View;
