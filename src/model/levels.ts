/** What the units of a territory are called, level by level: the file `niveaux.json`, which one sentence fits. */
import * as z from 'zod/mini';
import { filledText, matching } from './cells.ts';

/**
 * One level. French sentences need its article and its gender. `id` stands in URLs and in
 * the column `type` of `territoires.csv`; `chefLieu`: what the seat of its units is called, empty where they have none.
 */
export const levelRow = z.strictObject({
  id: matching(/^[a-z]+$/, 'identifiant attendu en minuscules'),
  nom: filledText,
  pluriel: filledText,
  article: z.enum(['le', 'la', 'l’']),
  genre: z.enum(['f', 'm']),
  chefLieu: z.string(),
});

/** Widest first: the first is that of the whole, the second the one that is shown where nobody has chosen. */
export const levelList = z.array(levelRow).check(z.minLength(2, 'deux niveaux au moins attendus'));

export type Level = z.infer<typeof levelRow>;
