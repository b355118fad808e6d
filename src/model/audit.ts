/** The self-check of accessibility: one row a criterion of the RGAA 4.1. */
import * as z from 'zod/mini';
import { filledText, matching } from './cells.ts';

/** `conforme` is empty where a criterion does not apply; `ou`: the test or the page that shows it. */
export const criterionRow = z
  .object({
    critere: matching(/^\d{1,2}\.\d{1,2}$/, 'numéro de critère attendu, comme « 3.2 »'),
    libelle: filledText,
    applicable: z.enum(['oui', 'non']),
    conforme: z.enum(['oui', 'non', '']),
    verification: filledText,
    ou: z.string(),
  })
  .check(
    z.refine(({ applicable, conforme }) => (applicable === 'oui') === (conforme !== ''), {
      path: ['conforme'],
      message: 'un critère applicable est conforme ou non ; un autre n’est ni l’un ni l’autre',
    }),
  );

export type Criterion = z.infer<typeof criterionRow>;
