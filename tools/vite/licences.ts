/** `licences.txt`: the packages that the site brings along, with the texts that their licences ask to be passed on. */
import type { Shipped } from './shipped.ts';

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** `own`: the licence of the site's code. Packages of one text stand together, for it is often the same. */
export function licencesText(shipped: readonly Shipped[], own: string): string {
  const byText = new Map<string, Shipped[]>();
  for (const one of shipped) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const sections = [...byText].map(
    ([text, packages]) =>
      `${packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`).join('\n')}\n\n${text}`,
  );
  const opening = `Licences des logiciels que ce site emporte

Les scripts du site contiennent du code des paquets ci-dessous, ${shipped.length} en tout, chacun avec sa version, sa licence
et son texte. Les données et les contours ont les leurs, que dit la page « Données ».

Code de ce site :

${own.trim()}`;
  return `${[opening, ...sections].join(RULE)}\n`;
}

/** The same as a comment of an HTML file, in which no two hyphens may stand. */
export const licencesComment = (text: string): string =>
  `<!--\n${text.replace(/-(?=-)/g, '- ').replace(/-$/, '')}-->\n`;
