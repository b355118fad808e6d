export interface Budget {
  label: string;
  unit: 'KB' | 'ms' | '×' | '';
  fail: number;
  aim: number;
  gates?: boolean;
}
export function judge(
  budgets: Record<string, Budget>,
  values: Record<string, number>,
): { lines: string[]; broken: string[] };
export function pairsOf(
  name: string,
  own: readonly { coloured: number; blocking: number }[],
  limit: readonly { coloured: number; blocking: number }[],
): { ratio: number; line: string };
export function partsLine(parts: readonly (readonly [string, number])[]): string;
