/** A storyline: the views that a presenter shows, one after the other. Types and limits; the schema of its file stands apart, since it brings zod. */

/** One step. `lien` is the query of a view of the application (`?dep=38`); `commentaire` is for who speaks. */
export interface Etape {
  lien: string;
  titre: string;
  commentaire: string;
}

/** A storyline with its own title. */
export interface Parcours {
  titre: string;
  etapes: Etape[];
}

/** Version of the file format that is written. */
export const VERSION_PARCOURS = 2;
/** What a file may hold: more is a mistake, or an attack. Characters, steps, bytes, levels of brackets (a storyline has three). */
export const LIMITES_PARCOURS = {
  etapes: 200,
  lien: 2000,
  titre: 300,
  commentaire: 5000,
  octets: 2_000_000,
  niveaux: 20,
};
