/** The self-check of accessibility: one row a criterion of the RGAA 4.1. */
import { z } from 'zod';

const yesNo = z.enum(['oui', 'non']);

/** `conforme` is empty where a criterion does not apply; `ou`: the test or the page that shows it. */
export const criterionRow = z
  .object({
    critere: z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'numéro de critère attendu, comme « 3.2 »'),
    libelle: z.string().min(1),
    applicable: yesNo,
    conforme: z.union([yesNo, z.literal('')]),
    verification: z.string().min(1),
    ou: z.string(),
  })
  .refine(({ applicable, conforme }) => (applicable === 'oui') === (conforme !== ''), {
    path: ['conforme'],
    message: 'un critère applicable est conforme ou non ; un autre n’est ni l’un ni l’autre',
  });

export type Criterion = z.infer<typeof criterionRow>;
