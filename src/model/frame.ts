/** What a list is about, in the words that sentences need: the file `cadre.json`, beside the list. */
import * as z from 'zod/mini';
import { filledText } from './cells.ts';

export const frameFile = z.strictObject({
  /** « la stratégie pauvreté », as the one who finances. */
  programme: filledText,
  /** « de la stratégie pauvreté », behind « projets ». */
  duProgramme: filledText,
  /** « Stratégie pauvreté », at the beginning of a title. */
  titre: filledText,
  /** One plain sentence for who sees the map for the first time. */
  presentation: filledText,
  /** The label of the choice of an axis. */
  axe: filledText,
  /** The title of the table of units and axes: where the programme acts. */
  matrice: filledText,
  /** `presentation` at length, with what the programme is for. */
  definition: filledText,
  /** Who helped the projects: the subject of « a aidés ». */
  enveloppe: filledText,
  /** What a project of the list is, before its year. */
  projet: filledText,
  /** What the list takes in and leaves out. */
  perimetre: filledText,
  /** Whether the published list has lost the names of its axes, so that this site proposes some. */
  sansIntitules: z.boolean(),
  /** Where the names of the axes come from, in one sentence, and at length. */
  intitules: filledText,
  axes: filledText,
});

export type FrameFile = z.infer<typeof frameFile>;
/** What the screens need; the long sentences come with the pages that say them. */
export type Frame = Pick<
  FrameFile,
  'programme' | 'duProgramme' | 'titre' | 'presentation' | 'axe' | 'perimetre' | 'sansIntitules' | 'matrice'
>;
