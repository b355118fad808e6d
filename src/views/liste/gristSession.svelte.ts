/** The table of a Grist document as the list that is shown: read anew at each change, and kept nowhere. */
import { rowsOfTable } from '../../grist/cells.ts';
import { GristLink } from '../../grist/link.ts';
import { readTable, type GristTable, type News } from '../../grist/messages.ts';
import type { OwnList } from '../../model/ownList.ts';
import type { Dashboard, ShownList } from '../../state/dashboard.svelte.ts';
import { showList } from '../../state/shownList.ts';
import { showList as shownOf } from './bring.ts';
import { GristRows } from './gristRows.ts';
import { gristWords } from './gristWords.ts';
import { Importing } from './importing.svelte.ts';

/** The id of the list, in links; `src/app/lists.ts` asks for it by this. */
export const GRIST_LIST = 'grist';

const ACCESS = 'read table';

/** What the table came to; only of `shown` there is a map. */
export type GristState = 'waiting' | 'refused' | 'empty' | 'noColumns' | 'failed' | 'unplaced' | 'shown';

export class GristSession {
  readonly #dashboard: Dashboard;
  readonly #Banner: NonNullable<ShownList['Banner']>;
  readonly #link: GristLink;
  readonly importing: Importing;
  /** The list as it was shown last, once there is one. */
  #latest: ShownList | null = null;
  readonly first: Promise<ShownList>;
  #bring: (list: ShownList) => void = () => undefined;
  #isReading = false;
  #isStale = false;
  /** The table that was read last, to tell whether anything of it has changed, and what it came to. */
  #read = { text: '', state: 'waiting' as GristState };
  readonly #rows = new GristRows();
  /** Ids of the table's rows, in its order. */
  #ids: readonly number[] = [];

  state = $state<GristState>('waiting');
  /** The name of the table. */
  table = $state('');
  /** Whether somebody asked for what was understood. */
  isReport = $state(false);
  /** Whether what is said of the table stands in the place of the application. */
  isCovered = $derived(this.isReport || this.state !== 'shown');

  /** @param Banner says above every screen which table is shown. */
  constructor(dashboard: Dashboard, own: Window, Banner: NonNullable<ShownList['Banner']>) {
    this.#dashboard = dashboard;
    this.#Banner = Banner;
    this.importing = new Importing(dashboard, (list) => this.#take(list));
    this.first = new Promise((resolve) => (this.#bring = resolve));
    this.#link = new GristLink(own, own.parent, (news) => this.#hear(news), {
      print: () => own.print(),
      editOptions: () => this.openReport(),
    });
    this.#link.begin({ requiredAccess: ACCESS, hasCustomOptions: true, allowSelectBy: true });
  }

  /** The list as it is now, or the first that there is to show. */
  get list(): ShownList | Promise<ShownList> {
    return this.#latest ?? this.first;
  }

  openReport(): void {
    this.isReport = true;
  }

  /** Shows the map, with what was answered meanwhile. */
  async showMap(): Promise<void> {
    await this.importing.show();
    if (this.importing.error !== '' || this.#latest === null) return;
    this.state = 'shown';
    this.isReport = false;
    if (!this.isOurs) await this.showTable();
  }

  /** Shows the table again, where another list is shown. */
  async showTable(): Promise<void> {
    await this.#dashboard.open(`?liste=${GRIST_LIST}`);
  }

  /** Selects in the document what is chosen here; where it does not let that be, nothing follows. */
  select(): void {
    const selected = this.#rows.select(this.#dashboard);
    if (!selected) return;
    const { rows, cursor } = selected;
    const tell = (method: string, what: unknown) =>
      void this.#link.call('GristView', method, [what]).catch(() => undefined);
    tell('setSelectedRows', rows);
    if (cursor !== null) tell('setCursorPos', { rowId: cursor });
  }

  /** Whether the table is the list that is shown: the site's own, or another, can be asked for from its screens. */
  get isOurs(): boolean {
    return this.#dashboard.dataset.own?.id === GRIST_LIST;
  }

  #hear({ access, isFirst, changed }: News): void {
    // Grist may keep the frame out of sight until it hears this.
    if (isFirst) this.#link.tell({ settings: { status: 'initialized' } });
    if (access === 'none') this.state = 'refused';
    else if (access !== null && this.state === 'refused') this.state = 'waiting';
    if (changed === null) return;
    this.table = changed;
    void this.#follow();
  }

  /** Reads the table, and once more where it changed meanwhile. */
  async #follow(): Promise<void> {
    this.#isStale = true;
    if (this.#isReading) return;
    this.#isReading = true;
    while (this.#isStale) {
      this.#isStale = false;
      await this.#readTable().catch(() => (this.state = 'failed'));
    }
    this.#isReading = false;
  }

  async #readTable(): Promise<void> {
    const table = readTable(await this.#link.call('GristView', 'fetchSelectedTable'));
    if (!table) throw new TypeError('This is no table.');
    const text = JSON.stringify([this.table, table]);
    if (text !== this.#read.text) this.#read = { text, state: await this.#stateOf(table) };
    this.state = this.#read.state;
  }

  async #stateOf(table: GristTable): Promise<GristState> {
    if (table.ids.length === 0) return 'empty';
    if (table.columns.length === 0) return 'noColumns';
    this.#ids = table.ids;
    const { importing } = this;
    importing.replaced = { id: GRIST_LIST, name: this.table };
    await importing.openRows(gristWords.file(this.table), rowsOfTable(table));
    const { examined } = importing;
    if (importing.error !== '' || !examined || examined.totals.placed + examined.totals.regional === 0)
      return 'unplaced';
    await importing.show();
    return importing.error === '' ? 'shown' : 'unplaced';
  }

  /** Shows a list that is ready; what is shown of the one before stays in sight. */
  async #take(list: OwnList): Promise<void> {
    const shown = shownOf(list, this.#dashboard.site);
    if (!shown) throw new RangeError('The list is of another region.');
    this.#latest = { ...shown, Banner: this.#Banner };
    const row = this.#rows.rowOf(this.#dashboard.view.projet);
    this.#rows.learn(list, this.#ids);
    this.#bring(this.#latest);
    if (!this.isOurs) return;
    showList(this.#dashboard, this.#latest);
    // A project has another number where a row came before it.
    await this.#dashboard.open(this.#dashboard.query({ projet: this.#rows.projectOf(row) }));
  }
}

let session: GristSession | null = null;

/** The session of this page; null outside of Grist. */
export const gristSession = (): GristSession | null => session;

/** Begins the session of this page. */
export function startSession(dashboard: Dashboard, Banner: NonNullable<ShownList['Banner']>): GristSession {
  return (session = new GristSession(dashboard, window, Banner));
}
