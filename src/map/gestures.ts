/** Wheel, drag, pinch and double click on a map of many shapes, as MapLibre has them on the first level. */
import type { MapFrame } from '../model/geometry.ts';
import type { ViewBox } from './camera.ts';
import { movedBy, unitOf, viewOf, zoomedAt, type CanvasView, type Size } from './canvasView.ts';

export interface GestureTarget {
  frame: MapFrame;
  /** What is shown, and in which size; asked at every gesture. */
  box: () => ViewBox;
  size: () => Size;
  closest: () => number;
  /** Whether the wheel zooms: a frame in another site leaves it to the page around it. */
  catchesWheel: () => boolean;
  look: (box: ViewBox, isInstant: boolean) => void;
}

/** Pixels before a press becomes a drag. */
const SLIP = 4;
/** What a wheel that turned so many pixels zooms by: a factor of two. */
const WHEEL = 300;

/** Listens on `node`; a drag is no click. Returns the teardown. */
export function listenToGestures(node: HTMLElement, { frame, box, size, closest, catchesWheel, look }: GestureTarget) {
  const pointers = new Map<number, [number, number]>();
  let start: [number, number] | null = null;
  let isDrag = false;

  const view = (): CanvasView => viewOf(frame, box(), size());
  const pixel = ({ clientX, clientY }: { clientX: number; clientY: number }): [number, number] => {
    const { left, top } = node.getBoundingClientRect();
    return [clientX - left, clientY - top];
  };
  const zoom = (factor: number, at: readonly [number, number], isInstant: boolean) =>
    look(zoomedAt(frame, box(), factor, unitOf(view(), at), closest()), isInstant);

  const listeners: { [name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[name]) => void } = {
    wheel(event) {
      if (!catchesWheel() || event.altKey || matchMedia('(pointer: coarse)').matches) return;
      const before = box();
      const lines = event.deltaMode === 1 ? 20 : 1;
      const factor = 2 ** ((-event.deltaY * lines) / WHEEL);
      const next = zoomedAt(frame, before, factor, unitOf(view(), pixel(event)), closest());
      // At its end the wheel is the page's: who scrolls past the whole map is not held there.
      if (next.width === before.width) return;
      event.preventDefault();
      look(next, true);
    },
    dblclick(event) {
      event.preventDefault();
      zoom(event.shiftKey ? 1 / 2 : 2, pixel(event), false);
    },
    pointerdown(event) {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, pixel(event));
      if (pointers.size === 1) [start, isDrag] = [pixel(event), false];
    },
    pointermove(event) {
      const before = pointers.get(event.pointerId);
      if (!before || !start) return;
      const now = pixel(event);
      if (!isDrag && pointers.size === 1 && Math.hypot(now[0] - start[0], now[1] - start[1]) < SLIP) return;
      // One finger scrolls the page.
      if (event.pointerType === 'touch' && pointers.size === 1) return;
      if (!isDrag) node.setPointerCapture?.(event.pointerId);
      isDrag = true;
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      pointers.set(event.pointerId, now);
      const { scale } = view();
      if (!other) return look(movedBy(frame, box(), (before[0] - now[0]) / scale, (before[1] - now[1]) / scale), true);
      const distance = (point: [number, number]) => Math.hypot(point[0] - other[0], point[1] - other[1]);
      const middle: [number, number] = [(now[0] + other[0]) / 2, (now[1] + other[1]) / 2];
      const moved = movedBy(frame, box(), (before[0] - now[0]) / 2 / scale, (before[1] - now[1]) / 2 / scale);
      const at = unitOf(viewOf(frame, moved, size()), middle);
      look(zoomedAt(frame, moved, distance(now) / Math.max(1, distance(before)), at, closest()), true);
    },
    pointerup: leave,
    pointercancel: leave,
  };
  function leave({ pointerId }: PointerEvent): void {
    pointers.delete(pointerId);
    if (pointers.size === 0) start = null;
  }
  /** The click that ends a drag chooses nothing. */
  function swallow(event: Event): void {
    if (!isDrag) return;
    isDrag = false;
    event.stopPropagation();
    event.preventDefault();
  }
  /** Two fingers are the map's. */
  const hold = (event: TouchEvent) => event.touches.length > 1 && event.preventDefault();

  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [name, listener] of entries) node.addEventListener(name, listener, { passive: false });
  node.addEventListener('touchmove', hold, { passive: false });
  node.addEventListener('click', swallow, { capture: true });
  return () => {
    for (const [name, listener] of entries) node.removeEventListener(name, listener);
    node.removeEventListener('touchmove', hold);
    node.removeEventListener('click', swallow, { capture: true });
  };
}
