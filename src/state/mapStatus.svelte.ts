/**
 * What the map tells its surroundings, and nothing else remembers: the territory under pointer or keyboard, the class
 * pointed at in the legend, and the scale it is drawn at.
 */
export class MapStatus {
  readonly #selection: () => string | null;
  #hover = $state.raw<{ code: string | null; under: string | null }>({ code: null, under: null });
  /** CSS pixels per frame unit of the whole region, null before it is measured. */
  pxPerUnit = $state.raw<number | null>(null);
  /** The fill of the class that is pointed at in the legend. */
  highlighted = $state.raw<string | null>(null);

  /**
   * @param selection the selected territory: when it changes, the map moves and what was hovered is no longer under the
   * pointer.
   */
  constructor(selection: () => string | null) {
    this.#selection = selection;
  }

  /** The hovered territory, null when there is none. */
  get hovered(): string | null {
    return this.#hover.under === this.#selection() ? this.#hover.code : null;
  }

  hover(code: string | null): void {
    this.#hover = { code, under: this.#selection() };
  }
}
