/** Component tests: the matchers of jest-dom, and the few browser features that jsdom lacks. */
import '@testing-library/jest-dom/vitest';
import { configure } from '@testing-library/svelte';
import { vi } from 'vitest';

// Views come on demand, and a busy machine compiles them at its leisure: nothing is judged by the clock.
configure({ asyncUtilTimeout: 60_000 });

window.matchMedia ??= (query: string) =>
  ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

// jsdom lays nothing out: no element ever has a size to observe.
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Nor is there anything to scroll.
Element.prototype.scrollIntoView ??= () => undefined;

// No WebGL and no canvas: jsdom would say so on the console each time it is asked.
HTMLCanvasElement.prototype.getContext = () => null;

// There is no paint to wait for: what follows a press is there at once. The browser tests run the real one.
vi.mock('../../../src/ui/afterPaint.ts', () => ({ afterPaint: (task: () => void) => task() }));

// Nor does it read files but by the older way.
Blob.prototype.text ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(this);
  });
};

Blob.prototype.arrayBuffer ??= function (this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};
