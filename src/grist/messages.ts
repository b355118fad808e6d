/**
 * What Grist and a widget in one of its documents say to each other: the messages of Grist's `grain-rpc`. Whatever
 * arrives is read with doubt: it may come from any page that has this one in a frame.
 */

/** The kinds of messages, by the number that Grist knows them by. */
export const KIND = { call: 1, answer: 2, fault: 3, custom: 4, ready: 5 } as const;

/** What Grist tells of itself and of the table, as far as this widget asks. */
export interface News {
  /** The access that the widget has been given (`none`, `read table`, `full`); null where nothing is said of it. */
  access: string | null;
  /** Whether it answers the widget's first word, and is to be answered. */
  isFirst: boolean;
  /** The id of the table whose rows or columns have changed; null where nothing has. */
  changed: string | null;
}

export type Heard =
  | { kind: 'call'; id: number | null; name: string; method: string }
  | { kind: 'answer'; id: number; data: unknown }
  | { kind: 'fault'; id: number; text: string }
  | { kind: 'news'; news: News };

/** A table as Grist gives it: the ids of its rows, and its columns with a value a row. */
export interface GristTable {
  ids: number[];
  columns: { id: string; values: unknown[] }[];
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (Number.isSafeInteger(value) ? (value as number) : null);

/** What a message says; null for anything that Grist does not say. */
export function readMessage(message: unknown): Heard | null {
  if (!isFields(message)) return null;
  const { mtype, reqId, iface, meth, data, mesg } = message;
  const id = numberOf(reqId);
  if (mtype === KIND.call) return { kind: 'call', id, name: textOf(iface) ?? '', method: textOf(meth) ?? '' };
  if (mtype === KIND.answer) return id === null ? null : { kind: 'answer', id, data };
  if (mtype === KIND.fault) return id === null ? null : { kind: 'fault', id, text: textOf(mesg) ?? '' };
  return mtype === KIND.custom && isFields(data) ? { kind: 'news', news: readNews(data) } : null;
}

function readNews({ settings, fromReady, tableId, dataChange }: Fields): News {
  return {
    access: isFields(settings) ? textOf(settings['accessLevel']) : null,
    isFirst: isFields(settings) && fromReady === true,
    changed: dataChange === true ? textOf(tableId) : null,
  };
}

/** Columns that every table of Grist has and nobody sees. */
const HIDDEN = new Set(['id', 'manualSort']);

/** The table that Grist answers with; null for an answer that is none, or whose columns do not fit its rows. */
export function readTable(answer: unknown): GristTable | null {
  if (!isFields(answer)) return null;
  const { id: ids } = answer;
  if (!Array.isArray(ids) || !ids.every((id) => Number.isSafeInteger(id))) return null;
  const columns = Object.entries(answer).filter(([id]) => !HIDDEN.has(id));
  const isWhole = columns.every(([, values]) => Array.isArray(values) && values.length === ids.length);
  if (!isWhole) return null;
  return { ids: ids as number[], columns: columns.map(([id, values]) => ({ id, values: values as unknown[] })) };
}
