/** A file on its way to a list: opened, examined, corrected, and shown. What is read stays in this browser. */
import type { Encoding } from '../../import/decode.ts';
import type { Cell } from '../../import/workbook.ts';
import type { OwnList } from '../../model/ownList.ts';
import { holdersOf } from '../../model/holders.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { interest } from '../../ui/interest.ts';
import { buildList } from './buildList.ts';
import { ImportChoices } from './choices.svelte.ts';
import { keepList } from './keepList.ts';
import { readListFile } from './listFile.ts';
import { startEngine, type Content, type Engine, type Examined, type Opened } from './startEngine.ts';
import { listStore, type KeptList } from './store.ts';
import { keptWords, listWords } from './words.ts';

/** What becomes of a list that is ready; null: it is kept in this browser, and shown. */
type Taker = ((list: OwnList) => Promise<void>) | null;

export class Importing extends ImportChoices {
  readonly #dashboard: Dashboard;
  readonly #taker: Taker;
  #engine: Promise<Engine> | null = null;
  #content: { name: string; content: Content } | null = null;
  /** Counts what was begun: what comes back after a stop, or after a later request, is no longer wanted. */
  #turn = 0;

  /** From 0 to 1 while a file is read; null where nothing is. */
  progress = $state<number | null>(null);
  /** What is being done, for who waits. */
  phase = $state('');
  error = $state('');
  opened = $state.raw<Opened | null>(null);
  examined = $state.raw<Examined | null>(null);
  /** The lists that this browser keeps. */
  kept = $state.raw<readonly KeptList[]>([]);

  constructor(dashboard: Dashboard, taker: Taker = null) {
    super();
    this.#dashboard = dashboard;
    this.#taker = taker;
    // The places are learnt while a file is looked for.
    void interest().then(() => {
      if (this.#turn === 0) void this.#start().catch(() => (this.#engine = null));
    });
  }

  /** Reads a file that was dropped or chosen. A list that was saved is kept, and opened at once. */
  async openFile(file: File): Promise<void> {
    await this.#work(listWords.phases.reading, async (isWanted) => {
      const content = new Uint8Array(await file.arrayBuffer());
      const saved = readListFile(content);
      if (saved === null) return this.#open({ name: file.name, content }, isWanted);
      if (typeof saved === 'string') this.error = saved;
      else if (await this.#canShow(saved)) await this.#keep(saved);
      else this.error = listWords.listFile.elsewhere;
    });
  }

  /** Whether the site has the territories of a list; a list that it cannot show takes no other's place. */
  async #canShow(list: OwnList): Promise<boolean> {
    const bring = await import('./bring.ts');
    return bring.showList(list, this.#dashboard.site) !== null;
  }

  /** Reads a newer file of a list: what was chosen for the one before is chosen again, and shown. */
  async replace(id: string, file: File): Promise<void> {
    const list = await listStore().get(id);
    if (list) {
      this.replaced = { id, name: list.name };
      this.given = { ...list.given, year: null };
      this.outlines = list.outlines ?? [];
    }
    await this.openFile(file);
  }

  openPasted(text: string): Promise<void> {
    return this.#work(listWords.phases.reading, (isWanted) => this.#open({ name: '', content: text }, isWanted));
  }

  /** Reads a table that is in no file, its titles first; what was chosen of it before is chosen again. */
  openRows(name: string, rows: Cell[][]): Promise<void> {
    return this.#work(listWords.phases.reading, (isWanted) => this.#open({ name, content: rows }, isWanted));
  }

  /** Reads the same text again, with what its reader says of it. */
  reopen(options: { encoding?: Encoding; delimiter?: string }): Promise<void> {
    const content = this.#content;
    if (!content) return Promise.resolve();
    return this.#work(listWords.phases.reading, (isWanted) => this.#open({ ...content, ...options }, isWanted));
  }

  /** Reports again, with what was chosen. */
  examine(): Promise<void> {
    return this.#work(listWords.phases.matching, (isWanted) => this.#examine(isWanted));
  }

  /** Keeps the list and shows it on the map. */
  show(): Promise<void> {
    return this.#work(listWords.phases.building, async () => {
      const { site } = this.#dashboard;
      await this.#keep(await buildList(await this.#start(), site, this, this.opened?.name ?? ''));
    });
  }

  /** Ends what runs: the file is let go, and so is the worker that read it. */
  stop(): void {
    this.#turn++;
    this.#letGo();
    this.#content = null;
    this.forget();
    Object.assign(this, { progress: null, error: '', opened: null, examined: null });
  }

  /** What `stop` lets go of, to be read again with all that was chosen. */
  resumable(): () => Promise<void> {
    const content = this.#content;
    const chooseAgain = this.remember();
    return () =>
      this.#work(listWords.phases.reading, async (isWanted) => {
        if (!content) return;
        chooseAgain();
        await this.#open(content, isWanted);
        if (!isWanted()) return;
        // Opening has proposed what a new file begins with.
        chooseAgain();
        await this.#examine(isWanted);
      });
  }

  #letGo(): void {
    void this.#engine?.then((engine) => engine.stop()).catch(() => undefined);
    this.#engine = null;
  }

  /** Units of the level that rows are placed at, for who answers by hand. */
  get departements(): readonly { code: string; nom: string }[] {
    return holdersOf(this.#dashboard.site);
  }

  /** More rows of one kind of finding, from `offset` on. */
  async sentencesOf(...asked: Parameters<Engine['sentencesOf']>): Promise<readonly string[]> {
    return (await this.#start()).sentencesOf(...asked);
  }

  /** The table that was read, with what was found in each row. */
  async annotate(): Promise<Awaited<ReturnType<Engine['annotate']>>> {
    return (await this.#start()).annotate();
  }

  #keep(list: OwnList): Promise<void> {
    if (this.#taker) return this.#taker(list);
    return keepList(this.#dashboard, list, this.addedTo === '' ? keptWords.replaced : keptWords.yearAdded);
  }

  async #open(source: { name: string; content: Content }, isWanted: () => boolean): Promise<void> {
    const engine = await this.#start();
    const opened = await engine.open(source, (share) => {
      if (isWanted()) this.progress = share;
    });
    if (!isWanted()) return;
    if ('refused' in opened) {
      this.opened = this.examined = null;
      this.error = opened.refused;
      return;
    }
    this.#content = source;
    // Who takes the lists keeps them.
    const kept = this.#taker ? [] : listStore().list();
    this.opened = opened;
    this.sheets = [];
    this.sheet = opened.sheets.some(({ name }) => name === this.sheet) ? this.sheet : opened.proposed;
    this.headerLine = opened.kind === 'rows' ? 0 : undefined;
    this.name =
      this.replaced?.name ??
      opened.name
        .replace(/\.\w+$/, '')
        .replace(/_+/g, ' ')
        .trim();
    this.phase = listWords.phases.matching;
    await this.#examine(isWanted);
    this.kept = await kept;
  }

  async #examine(isWanted: () => boolean): Promise<void> {
    const engine = await this.#start();
    const { sheet, headerLine, given } = this;
    const examined = await engine.examine({ sheet, ...(headerLine !== undefined && { headerLine }), ...given });
    if (isWanted()) this.examined = examined;
  }

  #start(): Promise<Engine> {
    return (this.#engine ??= startEngine(this.#dashboard.site));
  }

  async #work(phase: string, work: (isWanted: () => boolean) => Promise<void>): Promise<void> {
    const turn = ++this.#turn;
    const isWanted = () => turn === this.#turn;
    Object.assign(this, { progress: 0, phase, error: '' });
    try {
      await work(isWanted);
    } catch {
      // What was stopped has let go already, and what came after it is not to be.
      if (isWanted()) {
        this.error = listWords.failed;
        this.#letGo();
      }
    }
    if (isWanted()) this.progress = null;
  }
}
