/** What a map figure hands to whoever draws a level: `SvgMap` takes the first part of it. Types only. */
import type { Component } from 'svelte';
import type { ContextGeometry, LevelGeometry, MapLayout } from '../model/geometry.ts';
import type { Series } from '../selection/series.ts';
import type { ViewBox } from './camera.ts';
import type { Size } from './canvasView.ts';

export interface FinerProps {
  layout: MapLayout;
  series: Series;
  box: ViewBox;
  cut: ReadonlySet<string>;
  selected: string | null;
  hovered: string | null;
  context: ContextGeometry | null;
  covered: boolean;
  onselect: (code: string) => void;
  onhover: (code: string | null) => void;
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
