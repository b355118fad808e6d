/** Component tests: the matchers of jest-dom, and the few browser features that jsdom lacks. */
import '@testing-library/jest-dom/vitest';

window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

// jsdom lays nothing out: no element ever has a size to observe.
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// No WebGL and no canvas: jsdom would say so on the console each time it is asked.
HTMLCanvasElement.prototype.getContext = () => null;
