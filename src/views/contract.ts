/** What a view answers, so that nothing else has to know which views there are. */
import type { Component } from 'svelte';
import type { CaptionFacts, Viewed } from '../exports/caption.ts';
import type { ExportFile } from '../exports/file.ts';
import type { SlideBody, SlideSetting } from '../exports/slides/slide.ts';
import type { PartName } from '../model/view.ts';
import type { Dashboard } from '../state/dashboard.svelte.ts';
import type { DataFormat } from '../words/exports.ts';

/** Title, reading and, where a view has one, the same reading in what a room can read at a glance. */
export interface ViewAccount {
  title: string;
  reading: string;
  sentence?: string;
}

/** What a view draws on the stage of a presentation or in a frame of another site. */
export interface SceneProps {
  stage: Dashboard;
  title: string;
  /** Title and reading: what the drawing says to who does not see it. */
  label: string;
  /** What a press on a département does. */
  onopen: (dep: string) => void;
}

/** What a view says and gives; all of it is of what `dashboard` shows. */
export interface Answers {
  describe: (dashboard: Dashboard) => ViewAccount;
  /** Brings what it shows beside the list itself; what cannot wait for it, as a slide, asks for it before. */
  arrive?: (dashboard: Dashboard) => Promise<void>;
  /** What its figures are divided by, and which choices leave something out of them. */
  caption: (viewed: Viewed) => CaptionFacts;
  /** Whether its drawing has the outlines of the territories, whose source is then named. */
  hasOutlines: boolean;
  /** Its own drawing for the stage; null where the view itself is shown there. */
  scene: Component<SceneProps> | null;
  /** Its drawing for a frame of another site; null where title and reading are all that fits. */
  frame: Component<SceneProps> | null;
  /** The body of its slide; `alt`: title and reading. */
  buildSlideBody: (stage: Dashboard, setting: SlideSetting, alt: string) => SlideBody;
}

/** A button that takes data away; `rest`: what a voice reads after its words. */
export interface TakeButton {
  format: DataFormat;
  text: string;
  rest: string;
}

/** The component of a view; a part of the coverage names the buttons of its data beside it. */
export interface ViewComponent {
  default: Component<{ dashboard: Dashboard }>;
  listTakeButtons?: (dashboard: Dashboard) => TakeButton[];
}

/**
 * One file of data; null when the summaries do not arrive, or nothing is shown. @throws when a part of the site does
 * not arrive.
 */
export type BuildFile = (format: DataFormat, dashboard: Dashboard, page: string) => Promise<ExportFile | null>;

/** A view: each of its parts is fetched when it is asked for. */
export interface ViewDescriptor {
  component: (dashboard: Dashboard) => Promise<ViewComponent>;
  /** The page of text and tables that says the same without a script; absent where there is none. */
  page?: () => Promise<{ default: Component<{ dashboard: Dashboard }> }>;
  /** Absent for what stands alone (a presentation, its notes) and for what its parts answer for. */
  answers?: () => Promise<{ answers: Answers }>;
  /** Parts of it that answer in its place, by the value of `partie`. */
  parts?: Readonly<Record<PartName, () => Promise<{ view: ViewDescriptor }>>>;
  /** The data that it is taken away as. */
  files?: () => Promise<{ buildFile: BuildFile }>;
}
