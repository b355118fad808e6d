/**
 * Runs in the page around the widgets: stands in for a Grist document, with Grist's own library (grain-rpc) at this end
 * of the line. Written from what Grist's WidgetFrame is known to do; it has never been Grist.
 */
import { Rpc } from 'grain-rpc';

/** `type` as Grist writes it (`Ref:Communes`, `DateTime:Europe/Paris`); of a reference the values that it shows. */
export interface GristColumn {
  type: string;
  values: unknown[];
}

export interface GivenTable {
  id: string;
  rows: number[];
  columns: Record<string, GristColumn>;
  /** « read table » where nothing is said. */
  access?: string;
  /** What is answered in the place of the table. */
  answer?: unknown;
  /** Of the frame, as CSS. */
  height?: string;
}

const LEVELS = ['none', 'read table', 'full'];

/** As Grist sends the values of a column: numbers of days, moments and references say what they are. */
function encoded({ type, values }: GristColumn): unknown[] {
  const [kind, of] = type.split(':');
  return values.map((value) => {
    if (typeof value !== 'number') return value;
    if (kind === 'Date') return ['d', value];
    if (kind === 'DateTime') return ['D', value, of];
    return kind === 'Ref' ? ['R', of, value] : value;
  });
}

class WidgetFrame {
  readonly rpc = new Rpc({ logger: {} });
  readonly frame = document.createElement('iframe');
  readonly calls: [name: string, ...args: unknown[]][] = [];
  /** Everything that came from the frame, as it came. */
  readonly heard: unknown[] = [];
  table: GivenTable;

  constructor(url: string, table: GivenTable) {
    this.table = table;
    const { rpc, frame } = this;
    rpc.queueOutgoingUntilReadyMessage();
    rpc.setSendMessage((message) => frame.contentWindow?.postMessage(message, '*'));
    addEventListener(
      'message',
      (event: MessageEvent<{ mtype?: number; data?: { settings?: { status?: string } } }>) => {
        if (event.source !== frame.contentWindow) return;
        this.heard.push(event.data);
        if (event.data.mtype === 5) setTimeout(() => this.ready());
        // Until then Grist may keep the frame out of sight.
        if (event.data.data?.settings?.status === 'initialized') frame.style.visibility = 'visible';
        rpc.receiveMessage(event.data as never);
      },
    );
    rpc.registerImpl('GristView', {
      fetchSelectedTable: () => this.readable('fetchSelectedTable', () => this.answer()),
      setSelectedRows: (rows: unknown) => this.readable('setSelectedRows', () => undefined, rows),
      setCursorPos: (cursor: unknown) => this.readable('setCursorPos', () => undefined, cursor),
    });
    rpc.registerImpl('CustomSectionAPI', {
      configure: (wishes: unknown) => void this.calls.push(['configure', wishes]),
    });
    const address = new URL(url);
    address.searchParams.append('access', table.access ?? 'read table');
    address.searchParams.append('readonly', 'false');
    address.searchParams.append('language', 'fr');
    Object.assign(frame, { src: address.href, title: table.id });
    Object.assign(frame.style, { visibility: 'hidden', border: '0', width: '100%', height: table.height ?? '100vh' });
    document.body.append(frame);
  }

  get access(): string {
    return this.table.access ?? 'read table';
  }

  answer(): unknown {
    if (this.table.answer !== undefined) return this.table.answer;
    const columns = Object.entries(this.table.columns).map(([id, column]) => [id, encoded(column)] as const);
    return { ...Object.fromEntries(columns), id: this.table.rows };
  }

  readable<T>(name: string, then: () => T, ...args: unknown[]): T {
    if (LEVELS.indexOf(this.access) < 1) throw new Error(`Access not granted. Current access level ${this.access}`);
    this.calls.push([name, ...args]);
    return then();
  }

  ready(): void {
    const theme = { appearance: 'light', colors: {} };
    void this.rpc.postMessage({ options: null, settings: { accessLevel: this.access, theme }, fromReady: true });
    this.tell();
  }

  /** Tells that the table has changed, to who may read it. */
  tell(): void {
    if (LEVELS.indexOf(this.access) < 1) return;
    const rowId = this.table.rows[0];
    void this.rpc.postMessage({ tableId: this.table.id, rowId, dataChange: true, mappingsChange: false });
  }

  change(table: Partial<GivenTable>): void {
    this.table = { ...this.table, ...table };
    this.tell();
  }
}

export type Frames = WidgetFrame[];

(window as unknown as { widgets: Frames; embed: (url: string, tables: GivenTable[]) => void }).embed = (
  url,
  tables,
) => {
  (window as unknown as { widgets: Frames }).widgets = tables.map((table) => new WidgetFrame(url, table));
};
