/** A file on its way to a list: opened, examined, corrected, and shown. What is read stays in this browser. */
import { stylesOf } from '../../import/list/categories.ts';
import type { Encoding } from '../../import/decode.ts';
import { addYears } from '../../import/list/addYear.ts';
import type { Role } from '../../import/columns/roles.ts';
import type { Cell } from '../../import/workbook.ts';
import type { OwnGiven, OwnList } from '../../model/ownList.ts';
import { withOutlines, type OwnOutlines } from '../../model/ownOutlines.ts';
import { holdersOf } from '../../model/holders.ts';
import type { Dashboard } from '../../state/dashboard.svelte.ts';
import { showList } from '../../state/shownList.ts';
import { interest } from '../../ui/interest.ts';
import { offerUndo } from '../../ui/undo.ts';
import { undoWords } from '../../words/undo.ts';
import { readListFile } from './listFile.ts';
import { startEngine, type Content, type Engine, type Examined, type Opened } from './startEngine.ts';
import { listStore, type KeptList } from './store.ts';
import { keptWords, listWords } from './words.ts';

const WAITING = { columns: {}, year: null, answers: {} };

/** What becomes of a list that is ready; null: it is kept in this browser, and shown. */
type Taker = ((list: OwnList) => Promise<void>) | null;

export class Importing {
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
  sheet = $state('');
  headerLine = $state<number | null | undefined>(undefined);
  /** What somebody chose; kept from the list that this file replaces. */
  given = $state.raw<OwnGiven>(WAITING);
  /** The list that this file replaces. */
  replaced = $state.raw<Pick<OwnList, 'id' | 'name'> | null>(null);
  name = $state('');
  /** The list that the years of this file are added to; empty for a list of its own. */
  addedTo = $state('');
  /** What the list is to be drawn with; those of the list that this file replaces. */
  outlines = $state.raw<OwnOutlines[]>([]);
  /** The lists that this browser keeps. */
  kept = $state.raw<readonly KeptList[]>([]);

  constructor(dashboard: Dashboard, taker: Taker = null) {
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

  chooseSheet(sheet: string): Promise<void> {
    this.sheet = sheet;
    this.headerLine = undefined;
    this.given = { ...this.given, columns: {}, year: null };
    return this.examine();
  }

  chooseHeader(line: number | null | undefined): Promise<void> {
    this.headerLine = line;
    return this.examine();
  }

  chooseColumn(role: Role, column: string | null): Promise<void> {
    this.given = { ...this.given, columns: { ...this.given.columns, [role]: column } };
    return this.examine();
  }

  chooseYear(year: number | null): Promise<void> {
    this.given = { ...this.given, year };
    return this.examine();
  }

  /** Keeps a column about persons, or leaves it out again. */
  keepPersonal(column: string, isKept: boolean): Promise<void> {
    const others = (this.given.personal ?? []).filter((one) => one !== column);
    this.given = { ...this.given, personal: isKept ? [...others, column] : others };
    return this.examine();
  }

  /** Which categories get a symbol, by their keys; the counts of rows do not follow from it. */
  chooseCategories(categories: string[]): void {
    this.given = { ...this.given, categories };
  }

  /** One answer for all rows that ask the same; empty: the question stands again. */
  answer(question: string, answer: string): Promise<void> {
    const others = Object.entries(this.given.answers).filter(([key]) => key !== question);
    this.given = {
      ...this.given,
      answers: Object.fromEntries(answer === '' ? others : [...others, [question, answer]]),
    };
    return this.examine();
  }

  /** Reports again, with what was chosen. */
  examine(): Promise<void> {
    return this.#work(listWords.phases.matching, (isWanted) => this.#examine(isWanted));
  }

  /** Keeps the list and shows it on the map. */
  show(): Promise<void> {
    return this.#work(listWords.phases.building, async () => {
      const engine = await this.#start();
      const { axes, region } = this.#dashboard.site;
      const origin = {
        id: this.replaced?.id ?? newId(),
        name: this.name.trim() || listWords.unnamed,
        file: this.opened?.name ?? '',
        loaded: now(),
        answers: this.given.answers,
        categories: this.given.categories,
      };
      const setting = {
        styles: stylesOf(axes),
        region: { level: region.level, code: region.code },
        level: this.#dashboard.site.levels.at(-1)?.id ?? '',
      };
      const list = await engine.build(origin, setting);
      const kept = this.addedTo === '' ? null : await listStore().get(this.addedTo);
      const outlines = this.outlines.reduce(withOutlines, kept?.outlines ?? []);
      const whole = kept ? addYears(kept, list, setting.styles) : list;
      await this.#keep({ ...whole, ...(outlines.length > 0 && { outlines }) });
    });
  }

  /** Ends what runs: the file is let go, and so is the worker that read it. */
  stop(): void {
    this.#turn++;
    this.#letGo();
    this.#content = null;
    Object.assign(this, {
      progress: null,
      error: '',
      opened: null,
      examined: null,
      given: WAITING,
      replaced: null,
      outlines: [],
      addedTo: '',
    });
  }

  /** What `stop` lets go of, to be read again with all that was chosen. */
  resumable(): () => Promise<void> {
    const content = this.#content;
    const { given, replaced, outlines, sheet, headerLine, name, addedTo } = this;
    return () =>
      this.#work(listWords.phases.reading, async (isWanted) => {
        if (!content) return;
        Object.assign(this, { given, replaced, outlines });
        await this.#open(content, isWanted);
        if (!isWanted()) return;
        Object.assign(this, { sheet, headerLine, name, addedTo });
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

  async #keep(list: OwnList): Promise<void> {
    if (this.#taker) return this.#taker(list);
    const before = await listStore().get(list.id);
    const sentence = this.addedTo === '' ? keptWords.replaced : keptWords.yearAdded;
    await listStore().put(list);
    await this.#bringAnew(list.id, `?liste=${list.id}`);
    if (!before) return;
    const undo = async () => {
      await listStore().put(before);
      if (this.#dashboard.dataset.own?.id === before.id)
        await this.#bringAnew(before.id, this.#dashboard.query({ annee: null }));
    };
    offerUndo({ said: sentence(before.name), undo, words: undoWords });
  }

  /** Opens `query`; where it is of the list that is shown, this is read again. */
  async #bringAnew(id: string, query: string): Promise<void> {
    if (this.#dashboard.dataset.own?.id === id) showList(this.#dashboard, null);
    await this.#dashboard.open(query);
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

const now = () => new Date(Date.now()).toISOString();

/** Short enough for a link, and nobody else's. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(36).padStart(2, '0')).join('');
}
