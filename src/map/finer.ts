/** What a map figure hands to whoever draws a level. Types only. */
import type { Component } from 'svelte';
import type { ContextGeometry, LevelGeometry, MapLayout } from '../model/geometry.ts';
import type { Series } from '../selection/series.ts';
import type { ViewBox } from './camera.ts';
import type { Size } from './canvasView.ts';

/** What every map needs: `SvgMap` no more than this. */
export interface DrawnProps {
  layout: MapLayout;
  series: Series;
  box: ViewBox;
  /** Codes whose name is not written. */
  cut: ReadonlySet<string>;
  selected: string | null;
  hovered: string | null;
  context: ContextGeometry | null;
  /** True while another renderer draws over this one: it stays for the keyboard and for screen readers. */
  covered: boolean;
  onselect: (code: string) => void;
  onhover: (code: string | null) => void;
}

export interface FinerProps extends DrawnProps {
  /** The outlines of the level. */
  shapes: LevelGeometry;
  /** Of the figure in CSS pixels, null before it is measured. */
  size: Size | null;
  /** The fill of the class that is pointed at in the legend. */
  highlighted: string | null;
  /** Whether the map leaves the wheel to the page. */
  svgOnly: boolean;
  /** Moves the camera, at once where `isInstant`. */
  onlook: (box: ViewBox, isInstant?: boolean) => void;
}

/** Whoever draws: the outlines of the first level stand in the page. */
export type DrawnMap = Component<Omit<FinerProps, 'shapes'> & { shapes: LevelGeometry | undefined }>;
