/** The limit: the smallest page that can show this map. One HTML with the inline SVG, its colours and labels, and nothing else. */

/** Runs in the page of the site; returns the HTML of the limit page, made from what is drawn there. */
function serialise() {
  const path = (id) => document.getElementById(id)?.getAttribute('d') ?? '';
  const svg = document.querySelector('[data-map-svg]');
  const classes = new Map();
  const shapes = [...svg.querySelectorAll('[data-code]')].map((one) => {
    const fill = getComputedStyle(one).fill;
    if (!classes.has(fill)) classes.set(fill, `f${classes.size}`);
    return `<path data-code="${one.dataset.code}" class="${classes.get(fill)}" d="${path(`g-${one.dataset.code}`)}"/>`;
  });
  const labels = [...svg.querySelectorAll('[data-map-labels] > g')].map((one) => {
    const [name, figure] = [...one.querySelectorAll('text')].map((text) => text.textContent);
    return `<g transform="${one.getAttribute('transform')}" fill="${getComputedStyle(one).fill}"><text>${name}</text><text y="27">${figure}</text></g>`;
  });
  const style = [...classes].map(([fill, name]) => `.${name}{fill:${fill}}`).join('');
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Limite</title><style>svg{width:100%;height:90vh;font:600 28px system-ui;text-anchor:middle}.b{fill:none;stroke:#fff;stroke-width:2}${style}</style><svg data-map-svg viewBox="${svg.getAttribute('viewBox')}"><path d="${path('g-contour')}"/>${shapes.join('')}<path class="b" d="${path('g-frontieres')}"/>${labels.join('')}</svg></html>`;
}

/** The limit page of the site at `url`, as HTML. */
export async function limitPage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  const html = await page.evaluate(serialise);
  await page.close();
  return html;
}
