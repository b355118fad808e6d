/** The three engines behind one face. */
export { DIST, type Engine } from './engine.ts';
export { startChromium } from './chromium.ts';
export { startFirefox } from './firefox.ts';
export { startWebKit } from './webkit.ts';
