/**
 * The limit: the smallest page that can show this map. One HTML with the inline SVG, its colours and labels, and
 * nothing else.
 */

/** Runs in a page of the site: what is drawn there, for pages that show the same map. */
function readMap() {
  const outline = (id) => document.getElementById(id)?.getAttribute('d') ?? '';
  const fillOf = (one) => getComputedStyle(one).fill;
  const svg = document.querySelector('[data-map-svg]');
  const colours = [];
  const classOf = (fill) => {
    if (!colours.includes(fill)) colours.push(fill);
    return `f${colours.indexOf(fill)}`;
  };
  const shapes = [...svg.querySelectorAll('[data-code]')].map((one) => {
    const { code } = one.dataset;
    return { code, fill: classOf(fillOf(one)), outline: outline(`g-${code}`) };
  });
  const labels = [...svg.querySelectorAll('[data-map-labels] > g')].map((one) => {
    const lines = [...one.querySelectorAll('text')].map((text) => ({
      text: text.textContent,
      y: text.getAttribute('y') ?? '0',
      dy: text.getAttribute('dy') ?? '0',
    }));
    return { place: one.getAttribute('transform'), ink: fillOf(one), lines };
  });
  return {
    viewBox: svg.getAttribute('viewBox'),
    colours,
    shapes,
    labels,
    contour: outline('g-contour'),
    borders: outline('g-frontieres'),
  };
}

/** The map that the page at `url` shows, as data. */
export async function drawnMap(browser, url) {
  // Without scripts: what the build drew is read, and several pages at once are no burden.
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, javaScriptEnabled: false });
  await page.goto(url);
  const map = await page.evaluate(readMap);
  await page.close();
  return map;
}

/** A page with nothing but `body`, and the style of the map. */
export function barePage(map, title, body) {
  const fills = map.colours.map((colour, i) => `.f${i}{fill:${colour}}`).join('');
  const style = `[data-map-svg]{width:100%;height:90vh;font:600 28px system-ui;text-anchor:middle}.b{fill:none;stroke:#fff;stroke-width:2}${fills}`;
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${style}</style>${body}</html>`;
}

/** The limit page of a map, as HTML. */
export function limitPage(map) {
  const shapes = map.shapes.map(
    ({ code, fill, outline }) => `<path data-code="${code}" class="${fill}" d="${outline}"/>`,
  );
  const labels = map.labels.map(
    ({ place, ink, lines }) =>
      `<g transform="${place}" fill="${ink}">${lines.map(({ text, y, dy }) => `<text y="${y}" dy="${dy}">${text}</text>`).join('')}</g>`,
  );
  return barePage(
    map,
    'Limite',
    `<svg data-map-svg viewBox="${map.viewBox}"><path d="${map.contour}"/>${shapes.join('')}<path class="b" d="${map.borders}"/>${labels.join('')}</svg>`,
  );
}
