/** What is wrong with a drawing that must stand alone, in a file or inside a page with others. */
import { parseXml, repeated, walk, type XmlElement } from './xml.ts';

const SIZES = ['width', 'height', 'r', 'rx', 'ry', 'stroke-width', 'font-size'];

/** Ids of a drawing, and what its elements refer to by them. */
export function idsOf(root: XmlElement): { ids: string[]; references: string[] } {
  const elements = [...walk(root)];
  const references = elements.flatMap(({ attributes }) =>
    [...attributes].flatMap(([name, value]) => {
      if (name === 'href' || name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : [];
      if (/^aria-(labelledby|describedby)$/.test(name)) return value.split(/\s+/);
      return [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map(([, id = '']) => id);
    }),
  );
  return { ids: elements.flatMap(({ attributes }) => attributes.get('id') ?? []), references };
}

/** Every fault of a drawing, as sentences; none for a sound one. */
export function svgFaults(text: string): string[] {
  let root: XmlElement;
  try {
    root = parseXml(text);
  } catch (error) {
    return [String(error)];
  }
  const { ids, references } = idsOf(root);
  const faults = repeated(ids).map((id) => `id ${id} twice`);
  for (const id of new Set(references)) if (!ids.includes(id)) faults.push(`${id} is referred to and not there`);
  for (const side of ['width', 'height'])
    if (!/^[1-9]\d*$/.test(root.attributes.get(side) ?? '')) faults.push(`the drawing's ${side} is no whole number`);
  for (const { local, attributes } of walk(root)) {
    if (['style', 'script', 'link', 'foreignObject', 'image'].includes(local)) faults.push(`a ${local} in the drawing`);
    for (const [name, value] of attributes) {
      if (['class', 'style'].includes(name) || name.startsWith('on')) faults.push(`${local} has a ${name}`);
      if (/NaN|Infinity|undefined|var\(/.test(value)) faults.push(`${local} ${name}="${value}"`);
      if (SIZES.includes(name) && value.startsWith('-')) faults.push(`${local} ${name}="${value}" is negative`);
    }
  }
  return faults;
}
