/** A figure as a document: sound by itself, and beside another in one page. */
import { describe, expect, it } from 'vitest';
import type { Caption } from '../../src/exports/caption.ts';
import { buildFigure, buildDrawing, type Figure } from '../../src/exports/figure.ts';
import { svgFaults } from '../support/svg.ts';

const CAPTION: Caption = {
  title: 'Titre',
  filters: ['Axe'],
  denominator: 'aucun',
  sources: ['Une source'],
  licences: [],
  link: 'https://exemple.fr/?dep=38',
};

/** A drawing as views have them: what it refers to stands in `<defs>` of another one, a mask beside what it hides. */
function figure(caption: Partial<Caption> = {}): Figure {
  document.body.innerHTML = `<svg><defs>
      <pattern id="hachures"><path d="M0 0h1"/></pattern>
      <clipPath id="cadre"><rect width="4" height="4"/></clipPath>
      <path id="forme" d="M0 0h1z" fill="url(#hachures)"/></defs></svg>
    <svg viewBox="0 0 100 50" id="dessin" class="grand" aria-labelledby="ailleurs"><title id="nom">Nom</title>
      <mask id="creux"><rect width="9" height="9" fill="#fff"/></mask>
      <g clip-path="url(#cadre)" mask="url('#creux')"><use href="#forme"/><a href="?dep=07"><text>a &amp; b</text></a></g>
    </svg>`;
  return buildFigure(
    { ...CAPTION, ...caption },
    [],
    [buildDrawing(document.querySelector('#dessin') as SVGSVGElement)],
  );
}
const idsIn = (svg: string) => [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);

describe('a figure', () => {
  it('is sound: ids once, each reference in it, nothing of the page', () =>
    expect(svgFaults(figure().svg)).toEqual([]));
  it('holds what it refers to, once: pattern, clip path, mask, shape', () =>
    expect(idsIn(figure().svg).map((id) => id.split('-')[1])).toEqual([
      'titre',
      'description',
      'cadre',
      'creux',
      'forme',
      'hachures',
    ]));
  it('has the same ids every time', () => expect(figure().svg).toBe(figure().svg));
  it('title and search with what XML forbids', () => {
    const { svg } = figure({ title: 'Un\u000bdeux\u0000 & <b>', filters: ['\u001f\ud800\uffff'] });
    expect(svgFaults(svg)).toEqual([]);
  });

  it.each<[string, Partial<Caption>]>([
    ['another view', { link: 'https://exemple.fr/?dep=07' }],
    ['another figure of the same view', { title: 'Autre titre' }],
  ])('stands in one page with %s: no id is another’s, each refers to its own', (_name, other) => {
    const both = [figure().svg, figure(other).svg];
    document.body.innerHTML = both.join('');
    const drawings = [...document.querySelectorAll('body > svg')];
    expect(drawings).toHaveLength(2);
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    for (const drawing of drawings) {
      const references = [...drawing.outerHTML.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id = '']) => id);
      expect(references).toHaveLength(4);
      for (const id of references) expect(document.getElementById(id)?.closest('body > svg')).toBe(drawing);
      const label = drawing.getAttribute('aria-labelledby')?.split(' ') ?? [];
      expect(label.map((id) => drawing.contains(document.getElementById(id)))).toEqual([true, true]);
    }
  });
});
