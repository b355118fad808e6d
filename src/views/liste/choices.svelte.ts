/** What somebody chose for a file on its way to a list; every change is a new report. */
import type { Role } from '../../import/columns/roles.ts';
import type { OwnGiven, OwnList } from '../../model/ownList.ts';
import type { OwnOutlines } from '../../model/ownOutlines.ts';

/** A line by its number from 1 on; null: the table has no titles; undefined: they are looked for. */
type HeaderLine = number | null | undefined;

/** What is chosen for one sheet: another has columns of its own. */
interface OfSheet {
  sheet: string;
  headerLine: HeaderLine;
  columns: OwnGiven['columns'];
  year: OwnGiven['year'];
}

const WAITING: OwnGiven = { columns: {}, year: null, answers: {} };
const UNCHOSEN: Omit<OfSheet, 'sheet'> = { headerLine: undefined, columns: {}, year: null };

export abstract class ImportChoices {
  sheet = $state('');
  headerLine = $state<HeaderLine>(undefined);
  /** What somebody chose; kept from the list that this file replaces. */
  given = $state.raw<OwnGiven>(WAITING);
  /** The list that this file replaces. */
  replaced = $state.raw<Pick<OwnList, 'id' | 'name'> | null>(null);
  name = $state('');
  /** The list that the years of this file are added to; empty for a list of its own. */
  addedTo = $state('');
  /** What the list is to be drawn with; those of the list that this file replaces. */
  outlines = $state.raw<OwnOutlines[]>([]);
  /** What was chosen for the sheets that were left. */
  protected sheets: readonly OfSheet[] = [];

  /** Reports again, with what was chosen. */
  abstract examine(): Promise<void>;

  /** Shows another sheet, with what was chosen for it before. */
  chooseSheet(sheet: string): Promise<void> {
    const { headerLine, given } = this;
    const { columns, year } = given;
    const chosen = this.sheets.find((one) => one.sheet === sheet) ?? UNCHOSEN;
    const others = this.sheets.filter((one) => one.sheet !== this.sheet);
    this.sheets = [...others, { sheet: this.sheet, headerLine, columns, year }];
    this.sheet = sheet;
    this.headerLine = chosen.headerLine;
    this.given = { ...given, columns: chosen.columns, year: chosen.year };
    return this.examine();
  }

  chooseHeader(line: HeaderLine): Promise<void> {
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

  /** All that is chosen now. @returns chooses it again. */
  protected remember(): () => void {
    const { sheet, headerLine, given, replaced, name, addedTo, outlines, sheets } = this;
    return () => void Object.assign(this, { sheet, headerLine, given, replaced, name, addedTo, outlines, sheets });
  }

  /** Lets go of what was chosen for one file. */
  protected forget(): void {
    Object.assign(this, { given: WAITING, replaced: null, outlines: [], addedTo: '' });
  }
}
