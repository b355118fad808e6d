/** Lists as a store or a file may hold them: damaged, of another version, or of somebody who means no good. */
import type { IDBPDatabase } from 'idb';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { OwnList } from '../../../../src/model/ownList.ts';
import { shapesAt } from '../../../../src/model/ownOutlines.ts';
import { datasetOfList, textsOfList } from '../../../../src/state/ownDataset.ts';
import { readListFile, writeListFile } from '../../../../src/views/liste/listFile.ts';
import { ListStore } from '../../../../src/views/liste/store.ts';
import { damaged, damagedBytes, hostileText, hostileValue } from '../../../support/arbitraries.ts';
import { holds } from '../../../support/fuzz.ts';
import { REAL } from '../../selection/support.ts';
import { FRAME, listOf, outlinesOf } from './support.ts';

const WHOLE = listOf(
  [
    { amount: 12.5, units: ['departement:01', 'departement:38'] },
    { amount: null, unit: 'departement:38', structure: 'CCAS' },
    { annee: 2021, unit: `region:${REAL.region.code}` },
  ],
  { outlines: [outlinesOf()] },
);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What is read can be shown, or is refused as one: an error that is caught. */
async function expectShown(list: OwnList): Promise<void> {
  let dataset;
  try {
    dataset = datasetOfList(list, REAL);
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return;
  }
  const texts = await textsOfList(list, dataset, new Map());
  expect(Object.keys(texts.projets)).toHaveLength(list.projets.annee.length);
  shapesAt(list.outlines ?? [], 'commune', FRAME);
}

const damagedList = damaged(JSON.parse(writeListFile(WHOLE)));

describe('a file of a list', () => {
  holds('with one thing changed is read, or refused in a sentence', damagedList, async (value) => {
    const read = readListFile(bytesOf(JSON.stringify(value) ?? ''));
    if (typeof read === 'string') expect(read).toMatch(/\p{L}.*[.!]$/u);
    else if (read) await expectShown(read);
  });
  holds(
    'twice changed',
    fc
      .tuple(damagedList, fc.nat(9))
      .chain(([one]) => (typeof one === 'object' && one !== null ? damaged(one) : fc.constant(one))),
    async (value) => {
      const read = readListFile(bytesOf(JSON.stringify(value) ?? ''));
      if (typeof read === 'object' && read) await expectShown(read);
    },
  );
  holds(
    'of any bytes',
    fc.oneof(
      damagedBytes(bytesOf(writeListFile(WHOLE))),
      hostileText().map(bytesOf),
      hostileText().map((text) => bytesOf(`{"format":"carte-des-solidarites/liste"${text}`)),
    ),
    async (bytes) => {
      const read = readListFile(bytes);
      if (typeof read === 'object' && read) await expectShown(read);
    },
  );
  holds('keeps any words', fc.tuple(hostileText(), hostileText({ isLong: false })), ([name, said]) => {
    const list = listOf([{ structure: said || 'x' }], {
      name,
      given: { columns: { [said]: said }, year: null, answers: {} },
    });
    expect(readListFile(bytesOf(writeListFile(list)))).toMatchObject({ name });
  });
});

describe('a store', () => {
  const record = fc.oneof(
    damaged(WHOLE),
    fc.tuple(hostileValue(), fc.constant(WHOLE)).map(([value]) => ({ id: 'b', texts: value })),
    hostileValue(),
  );
  holds(
    'of any records tells of those that it can, and loses none',
    fc.array(record, { maxLength: 4 }),
    async (records) => {
      const all = new Map<unknown, unknown>(records.map((one, i) => [(one as { id?: unknown } | null)?.id ?? i, one]));
      const before = [...all.values()];
      const database = {
        getAll: () => Promise.resolve([...all.values()]),
        get: (_: string, id: string) => Promise.resolve(all.get(id)),
      };
      const store = new ListStore(null, Promise.resolve(database as unknown as IDBPDatabase));
      const kept = await store.list();
      for (const { id, name, totals } of kept) {
        expect([typeof id, typeof name, typeof totals.rows]).toEqual(['string', 'string', 'number']);
        const list = await store.get(id);
        if (list) await expectShown(list);
      }
      expect([...all.values()]).toEqual(before);
    },
  );
});
