/** Measures of one page load and of what follows, each in a context of its own with a cold cache. */

const VIEWPORT = { width: 1366, height: 768 };
const SLOW_CPU = 4;
const QUIET_MS = 2000;

/** Runs in every page before its own scripts: notes when the map is coloured, long tasks and layout shifts. */
function observe() {
  const marks = { seen: null, after: null, tasks: [], cls: 0, fcp: null, inputs: [] };
  window.bench = marks;
  const each = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  new PerformanceObserver((list) =>
    marks.inputs.push(
      ...list
        .getEntries()
        .filter(({ interactionId }) => interactionId)
        .map(({ duration }) => duration),
    ),
  ).observe({ type: 'event', durationThreshold: 16 });
  each('paint', (entry) => entry.name === 'first-contentful-paint' && (marks.fcp = entry.startTime));
  each('longtask', (entry) => marks.tasks.push([entry.startTime, entry.duration]));
  each('layout-shift', (entry) => !entry.hadRecentInput && (marks.cls += entry.value));
  const isColoured = (one) => !['none', 'rgb(0, 0, 0)', ''].includes(getComputedStyle(one).fill);
  const look = () => {
    const shapes = [...document.querySelectorAll('[data-map-svg] [data-code]')];
    if (shapes.length > 0 && shapes.every(isColoured) && document.querySelector('[data-map-labels], text')) {
      marks.seen = performance.now();
      requestAnimationFrame((now) => (marks.after = now));
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A page with the observers, throttled when `slow`, that counts its bytes by type and its requests. */
async function open(browser, slow) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = { bytes: {}, total: 0, names: [] };
  const types = new Map();
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    traffic.names.push(response.url);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    traffic.bytes[type] = (traffic.bytes[type] ?? 0) + encodedDataLength;
    traffic.total += encodedDataLength;
  });
  // The slow network is the server's (shaper.mjs): that of the developer tools leaves out set-up and first flight.
  if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });
  await page.addInitScript(observe);
  await cdp.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'LayoutCount').value;
  };
  return { context, page, traffic, layouts };
}

/** One load: first paint, coloured map, blocking time, layout shift, bytes, until nothing has moved for a while. */
export async function measureLoad(browser, url, slow) {
  const { context, page, traffic, layouts } = await open(browser, slow);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => window.bench.after !== null && window.bench.fcp !== null);
  await page.waitForTimeout(QUIET_MS);
  const laidOut = await layouts();
  const marks = await page.evaluate(() => window.bench);
  // A map that stood in the page when its first frame was made is on screen with the first paint; else with the frame after.
  const coloured = marks.seen <= marks.fcp ? marks.fcp : marks.after;
  // Blocking time as it is commonly defined: what long tasks after the first paint take beyond 50 ms each.
  const blocking = marks.tasks.reduce((sum, [start, duration]) => sum + (start >= marks.fcp ? duration - 50 : 0), 0);
  await context.close();
  return {
    fcp: marks.fcp,
    cls: marks.cls,
    coloured,
    blocking,
    longTasks: marks.tasks.filter(([start]) => start >= marks.fcp).length,
    layouts: laidOut,
    scriptBytes: traffic.bytes.Script ?? 0,
    bytes: { ...traffic.bytes },
    total: traffic.total,
    mapLibre: traffic.names.filter((name) => /maplibre|GlMap/i.test(name)).length,
  };
}

/** Runs in the page: time from an input event to the first frame painted after `selector` matches. */
function armTimer([type, selector]) {
  window.benchTime = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${type}: nothing matched ${selector}`)), 30_000);
    addEventListener(
      type,
      (event) => {
        const done = () => {
          if (!document.querySelector(selector)) return false;
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
          requestAnimationFrame(() => channel.port2.postMessage(null));
          return true;
        };
        const observer = new MutationObserver(() => done() && observer.disconnect());
        observer.observe(document, { subtree: true, childList: true, attributes: true });
        if (done()) observer.disconnect();
      },
      { once: true, capture: true },
    );
  });
}

async function time(page, type, selector, act) {
  await page.evaluate(armTimer, [type, selector]);
  await act();
  return page.evaluate(() => window.benchTime);
}

/** Runs in the page: the longest time from an input to the next paint (Event Timing), since the last call. */
function longestInput() {
  const marks = window.bench;
  const longest = Math.max(0, ...marks.inputs);
  marks.inputs.length = 0;
  return longest;
}

/** One visit whose inputs are timed as a visitor feels them: filter, select and search, each to the next paint. */
export async function measureInputs(browser, url, slow) {
  const { context, page } = await open(browser, slow);
  await page.goto(`${url}?carte=svg`, { waitUntil: 'networkidle' });
  const input = async (act) => {
    await act();
    // Event Timing tells of an input after its paint, a moment later.
    await page.waitForTimeout(1500);
    return page.evaluate(longestInput);
  };
  const shape = async (i) => {
    const box = await page.locator('[data-map-labels] > g').nth(i).boundingBox();
    return [box.x + box.width / 2, box.y + box.height / 2];
  };
  await page.mouse.move(20, 20);
  await page.waitForTimeout(1500);
  await page.evaluate(longestInput);
  const place = await shape(5);
  const select = await input(() => page.mouse.click(...place));
  await input(() => page.keyboard.press('Escape'));
  const filter = await input(() => page.locator('[data-axe-filter]').nth(2).click());
  await page.locator('input[type="search"]').focus();
  await page.evaluate(longestInput);
  const search = await input(() => page.keyboard.type('saint', { delay: 60 }));
  await context.close();
  return { inputSelect: select, inputFilter: filter, inputSearch: search };
}

/** One visit with a pointer: hover, first and later click, filter on the drawn map; then MapLibre's take-over and its bytes. */
export async function measureVisit(browser, url, slow) {
  const { context, page, traffic } = await open(browser, slow);
  await page.goto(`${url}?carte=svg`, { waitUntil: 'networkidle' });
  const at = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-map-svg] [data-code]')].map((one, i) => {
        const box = document.querySelectorAll('[data-map-labels] > g')[i].getBoundingClientRect();
        return [one.dataset.code, [box.x + box.width / 2, box.y + box.height / 2]];
      }),
    ),
  );
  const codes = Object.keys(at);
  const settle = () => page.waitForLoadState('networkidle');
  await page.mouse.move(20, 20);
  await settle();
  const hover = await time(page, 'pointermove', '[data-map-svg] .survol', () => page.mouse.move(...at[codes[5]]));
  const clickOn = (code) => time(page, 'click', `[data-panel="${code}"] h2`, () => page.mouse.click(...at[code]));
  const firstClick = await clickOn(codes[5]);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  const laterClick = await clickOn(codes[6]);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  const chip = page.locator('[data-axe-filter]').nth(2);
  const filter = await time(page, 'click', '[data-axe-filter][aria-pressed="true"]', () => chip.click());
  await context.close();
  return { hover, firstClick, laterClick, filter, total: traffic.total };
}

/** MapLibre: from the pointer entering the map to its take-over, and the bytes that it costs. */
export async function measureTakeOver(browser, url, slow) {
  const { context, page, traffic } = await open(browser, slow);
  await page.goto(url, { waitUntil: 'networkidle' });
  const before = traffic.total;
  const { x, y, width, height } = await page.locator('[data-map]').boundingBox();
  const takeOver = await time(page, 'pointermove', '[data-renderer="maplibre"]', () =>
    page.mouse.move(x + width / 2, y + height / 2),
  );
  await page.waitForLoadState('networkidle');
  await context.close();
  return { takeOver, mapLibreBytes: traffic.total - before, bytes: { ...traffic.bytes } };
}
