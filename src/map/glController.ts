/** The MapLibre map: made once, then told what to show. Nothing outside src/map/Gl* touches maplibre-gl. */
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as GlMap, setWorkerUrl, type GeoJSONSource, type StyleSpecification } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapFrame } from '../model/geometry.ts';
import { gestureWords } from '../words/gestures.ts';
import { wholeBox, type ViewBox } from './camera.ts';
import { cameraOf, surroundingsOf, viewBoxOf } from './glCamera.ts';
import { drawHatch } from './glHatch.ts';
import { labelTextSize } from './glLabels.ts';
import { HATCH, HATCH_BELOW, hatchLayer, onlyCode, withoutCodes, type FeatureColour } from './glLayers.ts';
import type { FeatureCollection } from 'geojson';

/**
 * What the map calls back. `onmove` reports where the visitor moved it by hand, `onsee` every frame of every movement.
 */
export interface GlEvents {
  onselect: (code: string) => void;
  onhover: (code: string | null) => void;
  ondraw: () => void;
  onmove: (box: ViewBox) => void;
  onsee: (box: ViewBox) => void;
  onfail: () => void;
}

const FLIGHT_MS = 700;
/** A map that is not drawn after this long (a worker that never came) is given up. */
const PATIENCE_MS = 20_000;

export class GlController {
  readonly #map: GlMap;
  readonly #frame: MapFrame;
  readonly #container: HTMLElement;
  #ready: Promise<void>;
  readonly #ondraw: () => void;
  #shown: ViewBox | null = null;
  #isDrawn = false;

  /** Makes the map in `container`, at the place that the SVG shows (`box`). Throws when WebGL refuses. */
  constructor(container: HTMLElement, frame: MapFrame, style: StyleSpecification, box: ViewBox, events: GlEvents) {
    setWorkerUrl(workerUrl);
    this.#frame = frame;
    this.#container = container;
    this.#shown = box;
    const touch = matchMedia('(pointer: coarse)').matches;
    this.#map = new GlMap({
      container,
      style,
      ...this.#camera(box),
      attributionControl: false,
      canvasContextAttributes: { antialias: true, preserveDrawingBuffer: false },
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      keyboard: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: 11,
      maxBounds: surroundingsOf(frame),
      // On a telephone the page scrolls over the map; two fingers move the map itself.
      cooperativeGestures: touch,
      locale: {
        'CooperativeGesturesHandler.MobileHelpText': gestureWords.twoFingers,
        'CooperativeGesturesHandler.WindowsHelpText': gestureWords.ctrlWheel,
        'CooperativeGesturesHandler.MacHelpText': gestureWords.ctrlWheel,
      },
    });
    const map = this.#map;
    map.touchZoomRotate.disableRotation();
    // The SVG above is what the keyboard reaches: one tab stop for the map, not two.
    map.getCanvas().tabIndex = -1;
    map.getCanvas().setAttribute('aria-hidden', 'true');
    this.#ready = new Promise((resolve) => {
      void map.once('load', () => {
        map.addImage(HATCH, drawHatch(getComputedStyle(container)));
        map.addLayer(hatchLayer, HATCH_BELOW);
        resolve();
      });
    });
    const patience = setTimeout(events.onfail, PATIENCE_MS);
    this.#ondraw = () => {
      clearTimeout(patience);
      events.ondraw();
    };
    map.once('remove', () => clearTimeout(patience));
    // Before it is drawn, no error is small: there would be a map with a part missing.
    map.on('error', ({ error }) => {
      if (!this.#isDrawn) events.onfail();
      else console.error(error);
    });
    this.#listen(events);
  }

  #listen({ onselect, onhover, onmove, onsee, onfail }: GlEvents): void {
    const map = this.#map;
    const codeAt = (event: { features?: { properties: Record<string, unknown> }[] }) => {
      const code = event.features?.[0]?.properties['code'];
      return typeof code === 'string' ? code : null;
    };
    map.on('click', 'aplats', (event) => {
      const code = codeAt(event);
      if (code) onselect(code);
    });
    map.on('mousemove', 'aplats', (event) => {
      map.getCanvas().style.cursor = 'pointer';
      onhover(codeAt(event));
    });
    map.on('mouseleave', 'aplats', () => {
      map.getCanvas().style.cursor = '';
      onhover(null);
    });
    map.on('moveend', (event) => {
      if (!event.originalEvent) return;
      this.#shown = this.#currentBox();
      onmove(this.#shown);
    });
    map.on('move', () => onsee(this.#currentBox()));
    map.on('webglcontextlost', onfail);
    // What was in view stays in view when the window changes its shape.
    map.on('resize', () => {
      this.#limitZoom();
      if (this.#shown) map.jumpTo(this.#camera(this.#shown));
    });
    this.#limitZoom();
  }

  /** Like the drawn map, no smaller than the whole region: below, the names would cover one another. */
  #limitZoom(): void {
    this.#map.setMinZoom(this.#camera(wholeBox(this.#frame)).zoom - 0.01);
  }

  #camera(box: ViewBox) {
    return cameraOf(this.#frame, box, { width: this.#container.clientWidth, height: this.#container.clientHeight });
  }

  #currentBox(): ViewBox {
    const { lng, lat } = this.#map.getCenter();
    const viewport = { width: this.#container.clientWidth, height: this.#container.clientHeight };
    return viewBoxOf(this.#frame, { center: [lng, lat], zoom: this.#map.getZoom() }, viewport);
  }

  /** Flies to `box`, or jumps when `instant`. A box that is shown already moves nothing. */
  show(box: ViewBox, instant: boolean): void {
    if (box === this.#shown) return;
    this.#shown = box;
    const camera = this.#camera(box);
    if (instant) this.#map.jumpTo(camera);
    else this.#map.flyTo({ ...camera, duration: FLIGHT_MS, essential: true });
  }

  /** Colours the territories and writes their labels, `textSize` pixels high. */
  async draw(colours: ReadonlyMap<string, FeatureColour>, labels: FeatureCollection, textSize: number): Promise<void> {
    await this.#ready;
    for (const [id, state] of colours) this.#map.setFeatureState({ source: 'departements', id }, state);
    void this.#map.getSource<GeoJSONSource>('names')?.setData(labels);
    this.#map.setLayoutProperty('names', 'text-size', labelTextSize(textSize));
    if (this.#isDrawn) return;
    this.#isDrawn = true;
    // Only now is there the whole map: before, it would be white, then grey, over the drawn one.
    this.#map.once('idle', this.#ondraw);
  }

  /** Leaves out the names of these territories; circles stay. */
  async hideNames(codes: readonly string[]): Promise<void> {
    await this.#ready;
    this.#map.setFilter('names', codes.length === 0 ? null : withoutCodes(codes));
  }

  /** Outlines the selected and the hovered territory. */
  async emphasise(selected: string | null, hovered: string | null): Promise<void> {
    await this.#ready;
    const over = hovered === selected ? null : hovered;
    for (const id of ['choisi-bord', 'choisi']) this.#map.setFilter(id, onlyCode(selected));
    for (const id of ['survol-bord', 'survol']) this.#map.setFilter(id, onlyCode(over));
  }

  /** Frees the WebGL context and the workers' memory. */
  destroy(): void {
    this.#map.remove();
  }
}
