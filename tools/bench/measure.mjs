/** Measures of one page load and of what follows, each in a context of its own with a cold cache. */

const VIEWPORT = { width: 1366, height: 768 };
const SLOW_CPU = 4;
/**
 * A page is quiet after as many idle moments in a row; a timer or frame that is due soon makes them shorter than this.
 */
const IDLE_MOMENTS = 3;
const IDLE_MS = 30;
/** How long an input may wait for its entry of Event Timing, which has none for inputs under 16 ms. */
const ENTRY_MS = 1500;

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
        .map(({ name, duration }) => ({ name, duration })),
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
export async function open(browser, slow) {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = { bytes: {}, total: 0, names: [], underWay: new Set() };
  const types = new Map();
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  cdp.on('Network.requestWillBeSent', ({ requestId }) => traffic.underWay.add(requestId));
  cdp.on('Network.loadingFailed', ({ requestId }) => traffic.underWay.delete(requestId));
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    traffic.names.push(response.url);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.underWay.delete(requestId);
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

/** Runs in the page: resolves once the main thread has nothing to do and nothing due. */
async function idle([moments, least]) {
  const moment = () => new Promise((resolve) => requestIdleCallback((deadline) => resolve(deadline.timeRemaining())));
  // A frame first: after an input this browser knows of no idle moment before its next frame, and a page at rest asks
  // for none.
  await new Promise(requestAnimationFrame);
  for (let quiet = 0; quiet < moments;) quiet = (await moment()) >= least ? quiet + 1 : 0;
}

/**
 * Waits until no request is under way and the page has nothing left to do: what an arrival sets off may ask for more.
 */
export async function settle(page, traffic) {
  do await page.evaluate(idle, [IDLE_MOMENTS, IDLE_MS]);
  while (traffic.underWay.size > 0);
}

/** One load: first paint, coloured map, blocking time, layout shift, bytes, until nothing has moved for a while. */
export async function measureLoad(browser, url, slow) {
  const { context, page, traffic, layouts } = await open(browser, slow);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => window.bench.after !== null && window.bench.fcp !== null);
  await page.waitForLoadState('networkidle');
  await settle(page, traffic);
  const laidOut = await layouts();
  const marks = await page.evaluate(() => window.bench);
  // A map that stood in the page when its first frame was made is on screen with the first paint; else with the frame
  // after.
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

export async function time(page, type, selector, act) {
  await page.evaluate(armTimer, [type, selector]);
  await act();
  return page.evaluate(() => window.benchTime);
}

/** Runs in the page: the longest time from an input to the next paint (Event Timing), since the last call. */
export function longestInput() {
  const longest = Math.max(0, ...window.bench.inputs.map(({ duration }) => duration));
  window.bench.inputs.length = 0;
  return longest;
}

/** One visit whose inputs are timed as a visitor feels them: filter, select and search, each to the next paint. */
export async function measureInputs(browser, url, slow) {
  const { context, page, traffic } = await open(browser, slow);
  await page.goto(`${url}?carte=svg`, { waitUntil: 'networkidle' });
  /**
   * The longest of `count` inputs that end with an event `name`: Event Timing tells of them after their paint, a moment
   * later.
   */
  const input = async (name, count, act) => {
    await settle(page, traffic);
    await page.evaluate(longestInput);
    await act();
    const told = ([type, all]) => window.bench.inputs.filter((one) => one.name === type).length >= all;
    await page.waitForFunction(told, [name, count], { timeout: ENTRY_MS }).catch(() => undefined);
    return page.evaluate(longestInput);
  };
  await page.mouse.move(20, 20);
  await settle(page, traffic);
  const box = await page.locator('[data-map-labels] > g').nth(5).boundingBox();
  const select = await input('click', 1, () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2));
  await input('keydown', 1, () => page.keyboard.press('Escape'));
  const filter = await input('click', 1, () => page.locator('[data-axe-filter]').nth(2).click());
  await page.locator('input[type="search"]').focus();
  const word = 'saint';
  const search = await input('keydown', word.length, () => page.keyboard.type(word, { delay: 60 }));
  await context.close();
  return { inputSelect: select, inputFilter: filter, inputSearch: search };
}

/**
 * One visit with a pointer: hover, first and later click, filter on the drawn map; then MapLibre's take-over and its
 * bytes.
 */
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
  await page.mouse.move(20, 20);
  const hover = await time(page, 'pointermove', '[data-map-svg] .survol', () => page.mouse.move(...at[codes[5]]));
  const clickOn = (code) => time(page, 'click', `[data-panel="${code}"] h2`, () => page.mouse.click(...at[code]));
  const goBack = async (code) => {
    await page.keyboard.press('Escape');
    await page.locator(`[data-panel="${code}"]`).waitFor({ state: 'detached' });
    await settle(page, traffic);
  };
  const firstClick = await clickOn(codes[5]);
  await goBack(codes[5]);
  const laterClick = await clickOn(codes[6]);
  await goBack(codes[6]);
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
