/** Lists in sentences. */

const SHOWN = 5;

/** « 01, 03, 07, 15, 26 et 7 autres ». */
export function listSome(codes: readonly string[], shown = SHOWN): string {
  const rest = codes.length - shown;
  return rest > 0 ? `${codes.slice(0, shown).join(', ')} et ${rest} autre${rest > 1 ? 's' : ''}` : codes.join(', ');
}
