/**
 * A storyline: the views that a presenter shows, one after the other. Types and limits; the schema of its file stands
 * apart, since it brings zod.
 */

/** One step. `link` is the query of a view of the application (`?dep=38`); `comment` is for who speaks. */
export interface Step {
  link: string;
  title: string;
  comment: string;
}

/** A storyline with its own title. */
export interface Storyline {
  title: string;
  steps: Step[];
}

/** What a file or a link holds: its keys are French, as those who write one by hand read them. */
export interface StorylineFile {
  version: number;
  titre: string;
  etapes: { lien: string; titre: string; commentaire: string }[];
}

/** Version of the file format that is written. */
export const STORYLINE_VERSION = 2;
/**
 * What a file may hold: more is a mistake, or an attack. Characters, steps, bytes, levels of brackets (a storyline has
 * three).
 */
export const STORYLINE_LIMITS = {
  steps: 200,
  link: 2000,
  title: 300,
  comment: 5000,
  bytes: 2_000_000,
  levels: 20,
};

/** A storyline in the shape of its file. */
export function toStorylineFile({ title, steps }: Storyline): StorylineFile {
  return {
    version: STORYLINE_VERSION,
    titre: title,
    etapes: steps.map((step) => ({ lien: step.link, titre: step.title, commentaire: step.comment })),
  };
}

/** The storyline of a file of the present version. */
export function fromStorylineFile({ titre, etapes }: Omit<StorylineFile, 'version'>): Storyline {
  return {
    title: titre,
    steps: etapes.map((etape) => ({ link: etape.lien, title: etape.titre, comment: etape.commentaire })),
  };
}
