/** Texts of virtual modules. */

export const PREFIX = 'virtual:';

export function json(value: unknown): string {
  return `export default ${JSON.stringify(value)};`;
}

/** Long data as a string that is parsed: browsers read JSON several times faster than the same as a script. */
export function parsedJson(value: unknown): string {
  return `export default ${parsed(value)};`;
}

export function parsed(value: unknown): string {
  return `JSON.parse('${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')`;
}
