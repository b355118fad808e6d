/** Which row of a Grist table each project is, and what of it is selected in the document. */
import type { OwnList } from '../../model/ownList.ts';
import { unpackProjets } from '../../model/packed.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';

/** What is to be selected in the document: `rows` null for all, `cursor` where it is one row. */
export interface Selected {
  rows: number[] | null;
  cursor: number | null;
}

export class GristRows {
  #byProject: ReadonlyMap<string, number> = new Map();
  #byRow: ReadonlyMap<number, string> = new Map();
  /** Nothing is chosen before the first choice. */
  #told = 'null';

  /** @param ids of the table's rows, in the order that the list was made of. */
  learn(list: OwnList, ids: readonly number[]): void {
    const pairs = unpackProjets(list.projets).flatMap(({ id }, i): [string, number][] => {
      const row = ids[(list.texts[i]?.source_ligne ?? 0) - 1];
      return row === undefined ? [] : [[id, row]];
    });
    this.#byProject = new Map(pairs);
    this.#byRow = new Map(pairs.map(([id, row]) => [row, id]));
  }

  rowOf(project: string | null): number | null {
    return this.#byProject.get(project ?? '') ?? null;
  }

  projectOf(row: number | null): string | null {
    return this.#byRow.get(row ?? -1) ?? null;
  }

  /** What a view has chosen: a project, or the projects of a territory; null where that is selected already. */
  select({ view, shownProjets }: Pick<Dashboard, 'view' | 'shownProjets'>): Selected | null {
    const cursor = this.rowOf(view.projet);
    const rows =
      cursor !== null ? [cursor] : view.dep === null ? null : shownProjets.flatMap(({ id }) => this.rowOf(id) ?? []);
    const told = JSON.stringify(rows);
    if (told === this.#told) return null;
    this.#told = told;
    return { rows, cursor };
  }
}
