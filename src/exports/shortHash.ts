/** A few letters and digits that differ for two texts: a page may hold several frames, and several pictures. */
export function shortHash(text: string): string {
  let value = 0;
  for (const letter of text) value = (value * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return value.toString(36);
}
