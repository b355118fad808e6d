/** The self-check of accessibility (`docs/accessibilite/audit.csv`), one row a criterion of the RGAA 4.1. */
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { readCsv } from './csv.ts';
import { DataError } from './problems.ts';
import { validateTable } from './validate.ts';

const ouiNon = z.enum(['oui', 'non']);

/** `conforme` is empty where a criterion does not apply; `ou`: the test or the page that shows it. */
const critereRow = z
  .object({
    critere: z.string().regex(/^\d{1,2}\.\d{1,2}$/, 'numéro de critère attendu, comme « 3.2 »'),
    libelle: z.string().min(1),
    applicable: ouiNon,
    conforme: z.union([ouiNon, z.literal('')]),
    verification: z.string().min(1),
    ou: z.string(),
  })
  .refine(({ applicable, conforme }) => (applicable === 'oui') === (conforme !== ''), {
    path: ['conforme'],
    message: 'un critère applicable est conforme ou non ; un autre n’est ni l’un ni l’autre',
  });

export type CritereRow = z.infer<typeof critereRow>;

/** Reads and checks the file. @throws DataError with a French sentence for every fault. */
export function readAudit(path: string): CritereRow[] {
  const { table, problems } = readCsv(dirname(path), basename(path));
  const { checked, problems: faults } = validateTable(critereRow, basename(path), table);
  if (problems.length + faults.length > 0) throw new DataError([...problems, ...faults]);
  return checked.rows.map(({ value }) => value);
}
