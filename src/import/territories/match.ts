/** Where a project is, and how candidates come to one place. */
import type { Cell } from '../workbook.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import type { Candidate } from './readPlace.ts';

/** The cells that say where: the finest, the département, the name beside a code. Null where no column has it. */
export interface WhereCells {
  territoire: Cell;
  departement: Cell;
  nom: Cell;
}

/**
 * Where a project is. `placed`: at `places`, of which several when the cell names several; `outside`: a place of
 * elsewhere; `blank`, `unknown`, `disagree` (code and name of different places), `otherDepartement` (another one stands
 * beside it), `homonym` (`places` are those that it can mean).
 */
export interface Match {
  status: 'placed' | 'regional' | 'outside' | 'blank' | 'unknown' | 'disagree' | 'otherDepartement' | 'homonym';
  places: readonly Place[];
  /** The text that was read, for what is said of it. */
  text: string;
  notes: readonly MatchNote[];
}

/** What was done on the way; `detail`: the whole code, the grouped code, the text of the name. */
export interface MatchNote {
  code:
    | 'zero-retabli'
    | 'codes-regroupes'
    | 'par-departement'
    | 'code-postal'
    | 'nom-different'
    | 'epci-partage'
    | 'plusieurs-territoires';
  detail: string;
}

/** Whether five digits are an INSEE code or a postcode where nothing in the row tells. */
export type CodeReading = 'insee' | 'postal';

/** A match without anything that was done on the way. */
export const none = (status: Match['status'], text: string, places: readonly Place[] = []): Match => {
  return { status, text, places, notes: [] };
};

/** A whole département before a commune of its name; of a number the reading that its column has. */
export function preferred(candidates: readonly Candidate[], codes: CodeReading): readonly Candidate[] {
  const wide = candidates.filter(({ place, as }) => as === 'name' && place.kind === 'departement');
  if (wide.length > 0) return wide;
  const ofColumn = candidates.filter(({ as }) => as === codes);
  return ofColumn.length > 0 ? ofColumn : candidates;
}

/** One place where all candidates are of one département; else they are homonyms. */
export function settle(candidates: readonly Candidate[], text: string, gazetteer: Gazetteer): Match {
  const { region, departements: known } = gazetteer;
  const [first] = candidates;
  if (!first) return none('unknown', text);
  if (first.place.kind === 'region') return none('regional', text, [region]);
  const departements = new Set(candidates.map(({ place }) => place.departement));
  if (departements.size > 1)
    return none(
      'homonym',
      text,
      candidates.map(({ place }) => place),
    );
  const notes: MatchNote[] = [];
  if (first.repaired !== undefined) notes.push({ code: 'zero-retabli', detail: first.repaired });
  const grouped = first.alias ?? (first.place.isGrouped ? text : undefined);
  if (grouped !== undefined) notes.push({ code: 'codes-regroupes', detail: grouped });
  if (first.as === 'postal') notes.push({ code: 'code-postal', detail: text });
  if ((first.place.departements?.length ?? 0) > 1) notes.push({ code: 'epci-partage', detail: first.place.nom });
  const communes = new Set(candidates.map(({ place }) => place.code));
  // Several communes of one département: the département is sure, the commune is not.
  const isOne = communes.size === 1 || first.place.kind !== 'commune';
  const place = isOne ? first.place : (known.get(first.place.departement) ?? first.place);
  return { status: place.kind === 'elsewhere' ? 'outside' : 'placed', places: [place], text, notes };
}
