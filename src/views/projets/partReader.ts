/** Reads the texts of a part: whole Parquet files, of which nothing else is asked. */
import { parquetReadObjects } from 'hyparquet';
import type { PartRow } from '../../model/partRows.ts';

/** As the file has a row: cents of 64 bits. */
type ReadRow = Omit<PartRow, 'amount'> & { amount: bigint | null };

/** The rows of a part in the order of its file. @throws Error for what is no Parquet file. */
export async function readPart(file: ArrayBuffer): Promise<PartRow[]> {
  const rows = (await parquetReadObjects({ file })) as ReadRow[];
  return rows.map((row) => ({ ...row, amount: row.amount === null ? null : Number(row.amount) / 100 }));
}
