/**
 * Reads a list and reports on it, away from the page: in a worker where the browser has one. Everything that goes in or
 * comes out can be sent from one to the other; what was opened stays here.
 */
import type { Encoding } from '../../import/decode.ts';
import { ROLES, type RoleChoices, type Understanding } from '../../import/columns/roles.ts';
import { buildOwnList, categoriesOf, type ListOrigin, type ListSetting } from '../../import/list/buildOwnList.ts';
import type { Category } from '../../import/list/categories.ts';
import { buildReport, groupFindings, type FindingGroup, type Report, type Totals } from '../../import/report/report.ts';
import type { FindingCode, FindingLevel } from '../../import/report/findings.ts';
import type { Answers } from '../../import/report/reportedRow.ts';
import { annotateTable } from '../../import/report/summary.ts';
import { listQuestions, type Question } from '../../import/report/questions.ts';
import { describeFinding, kindOf, repairOf } from '../../import/report/words.ts';
import { openFile, openPasted, openRows, Refusal } from '../../import/sheets/openFile.ts';
import { findTable, proposeSheet } from '../../import/sheets/table.ts';
import { buildGazetteer, type Gazetteer, type GazetteerSource } from '../../import/territories/gazetteer.ts';
import type { Cell, FileKind, OpenedFile, Table } from '../../import/workbook.ts';
import type { OwnList } from '../../model/ownList.ts';

/** A file as it was opened, before anything of it is understood. */
export interface Opened {
  name: string;
  kind: FileKind;
  encoding: string | null;
  delimiter: string | null;
  sheets: { name: string; isHidden: boolean; rows: number }[];
  /** The sheet that is read first. */
  proposed: string;
}

export interface Refused {
  refused: string;
}

export type Content = Uint8Array | string | Cell[][];

export interface OpenRequest {
  name: string;
  /** Bytes of a file, the text of a table that was pasted, or rows of cells, the titles first. */
  content: Content;
  encoding?: Encoding;
  delimiter?: string;
}

/** What is asked of the sheet: `columns` by header, null for none. */
export interface ExamineRequest {
  sheet: string;
  /** The line of the header; undefined: it is looked for; null: there is none. */
  headerLine?: number | null;
  columns: Readonly<Record<string, string | null>>;
  year: number | null;
  answers: Answers;
  /** Headers of columns about persons that are kept. */
  personal?: readonly string[] | undefined;
}

/** A kind of finding with the first of its rows. */
export interface ShownGroup {
  code: FindingCode;
  level: FindingLevel;
  kind: string;
  repair: string;
  count: number;
  sentences: readonly string[];
}

export interface Examined {
  columns: { name: string; examples: string[] }[];
  header: number[];
  understanding: Understanding;
  totals: Totals;
  groups: ShownGroup[];
  /** The categories of the rows that have a place, the most frequent first. */
  categories: Category[];
  questions: Question[];
  questionCount: number;
  /** Of these, the ones that nobody has answered. */
  openCount: number;
}

const EXAMPLES = 3;
/** Sentences of one kind, and questions, that are sent at once. */
const MOST_SHOWN = 100;

export class ImportEngine {
  readonly #gazetteer: Gazetteer;
  #file: OpenedFile | null = null;
  #table: Table | null = null;
  #read = '';
  #report: Report | null = null;
  #groups: readonly FindingGroup[] = [];

  constructor(source: GazetteerSource) {
    this.#gazetteer = buildGazetteer(source);
  }

  /** Opens a file or a pasted table; what cannot be read is told as a sentence for the reader. */
  async open(request: OpenRequest, onProgress?: (share: number) => void): Promise<Opened | Refused> {
    try {
      return await this.#open(request, onProgress);
    } catch (error) {
      // Its class would be lost on the way out of a worker.
      if (error instanceof Refusal) return { refused: error.message };
      throw error;
    }
  }

  async #open({ name, content, ...options }: OpenRequest, onProgress?: (share: number) => void): Promise<Opened> {
    const file =
      typeof content === 'string'
        ? openPasted(content)
        : Array.isArray(content)
          ? openRows(name, content)
          : await openFile(content, name, { ...options, ...(onProgress && { onProgress: inSteps(onProgress) }) });
    this.#file = file;
    this.#table = null;
    this.#read = '';
    return {
      name: file.name,
      kind: file.kind,
      encoding: file.encoding,
      delimiter: file.delimiter,
      sheets: file.sheets.map((sheet) => ({ name: sheet.name, isHidden: sheet.isHidden, rows: sheet.rows.length })),
      proposed: proposeSheet(file)?.name ?? '',
    };
  }

  /** Reports on a sheet of the file that was opened. @throws RangeError where none is. */
  examine({ sheet, headerLine, columns, year, answers, personal = [] }: ExamineRequest): Examined {
    const file = this.#file;
    const found = file?.sheets.find(({ name }) => name === sheet);
    if (!file || !found) throw new RangeError(`There is no sheet « ${sheet} ».`);
    const wanted = `${sheet} ${headerLine}`;
    const table =
      this.#read === wanted && this.#table
        ? this.#table
        : findTable(found, headerLine === undefined ? {} : { headerLine });
    [this.#table, this.#read] = [table, wanted];
    const report = buildReport(
      file,
      table,
      this.#gazetteer,
      { chosen: chosenIn(table, columns), year, kept: personal },
      answers,
    );
    this.#report = report;
    this.#groups = groupFindings(report);
    const questions = listQuestions(report, answers);
    return {
      columns: table.columns.map(({ name }, i) => ({ name, examples: examplesOf(table, i) })),
      header: table.header,
      understanding: report.understanding,
      totals: report.totals,
      groups: this.#groups.map(({ code, level, count, findings }) => ({
        code,
        level,
        kind: kindOf(code),
        repair: repairOf(code),
        count,
        sentences: findings.slice(0, MOST_SHOWN).map(describeFinding),
      })),
      categories: categoriesOf(report).slice(0, MOST_SHOWN),
      questions: questions.slice(0, MOST_SHOWN),
      questionCount: questions.length,
      openCount: questions.filter(({ answer }) => answer === null).length,
    };
  }

  /** More rows of one kind of finding, from `offset` on. */
  sentencesOf(code: FindingCode, offset: number): string[] {
    const group = this.#groups.find((one) => one.code === code);
    return (group?.findings ?? []).slice(offset, offset + MOST_SHOWN).map(describeFinding);
  }

  /** The list that is shown and kept. @throws RangeError where no row has a place. */
  build(origin: ListOrigin, setting: ListSetting): OwnList {
    if (!this.#report) throw new RangeError('Nothing has been examined.');
    return buildOwnList(this.#report, origin, setting);
  }

  /** The table as it was read, with « statut » and « explication » behind it. */
  annotate(): { columns: string[]; rows: Cell[][] } {
    return this.#report ? annotateTable(this.#report) : { columns: [], rows: [] };
  }
}

/** Every message to the page costs both sides: one for each hundredth is enough to see. */
function inSteps(onProgress: (share: number) => void): (share: number) => void {
  let told = 0;
  return (share) => {
    if (share < told + 0.01) return;
    told = share;
    onProgress(share);
  };
}

function chosenIn(table: Table, columns: ExamineRequest['columns']): RoleChoices {
  const chosen: RoleChoices = {};
  for (const role of ROLES) {
    const name = columns[role];
    if (name === undefined) continue;
    const at = table.columns.findIndex((column) => column.name === name);
    // A choice for a column that this table does not have says nothing of it.
    if (name === null || at >= 0) chosen[role] = name === null ? null : at;
  }
  return chosen;
}

function examplesOf({ rows }: Table, column: number): string[] {
  const examples = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[column] ?? null;
    const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
    if (text !== '') examples.add(text.length > 60 ? `${text.slice(0, 59)}…` : text);
    if (examples.size >= EXAMPLES) break;
  }
  return [...examples];
}
