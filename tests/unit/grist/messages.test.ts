/** What is understood of Grist's messages, and what is not taken for one. */
import { describe, expect, test } from 'vitest';
import { readMessage, readTable } from '../../../src/grist/messages.ts';

const news = { access: null, isFirst: false, changed: null };

describe('messages', () => {
  test('the first word of Grist tells the access', () =>
    expect(
      readMessage({ mtype: 4, data: { settings: { accessLevel: 'read table' }, options: null, fromReady: true } }),
    ).toEqual({ kind: 'news', news: { ...news, access: 'read table', isFirst: true } }));
  test('a change of the table names it', () =>
    expect(readMessage({ mtype: 4, data: { tableId: 'Projets', rowId: 1, dataChange: true } })).toEqual({
      kind: 'news',
      news: { ...news, changed: 'Projets' },
    }));
  test('another row under the cursor is no change', () =>
    expect(readMessage({ mtype: 4, data: { tableId: 'Projets', rowId: 2, dataChange: false } })).toEqual({
      kind: 'news',
      news,
    }));
  test('an answer, and a refusal with its words', () =>
    expect([
      readMessage({ mtype: 2, reqId: 3, data: { id: [] } }),
      readMessage({ mtype: 3, reqId: 3, mesg: 'Access not granted' }),
    ]).toEqual([
      { kind: 'answer', id: 3, data: { id: [] } },
      { kind: 'fault', id: 3, text: 'Access not granted' },
    ]));
  test('a call of Grist', () =>
    expect(readMessage({ mtype: 1, reqId: 1, iface: 'print', meth: 'invoke', args: [] })).toEqual({
      kind: 'call',
      id: 1,
      name: 'print',
      method: 'invoke',
    }));
  test.each([
    ['nothing', null],
    ['a text', 'mtype: 4'],
    ['a list', [4]],
    ['a kind that does not exist', { mtype: 9, data: {} }],
    ['a kind as text', { mtype: '4', data: {} }],
    ['an answer to nothing', { mtype: 2, data: {} }],
    ['an answer to a fraction', { mtype: 2, reqId: 1.5, data: {} }],
    ['news without any', { mtype: 4, data: 'settings' }],
    ['the height of a frame of this site', { type: 'carte-des-solidarites:hauteur', hauteur: 734 }],
  ])('%s is no message of Grist', (_name, message) => expect(readMessage(message)).toBeNull());
});

describe('tables', () => {
  test('columns in their order, without those that nobody sees', () =>
    expect(readTable({ id: [1, 5], manualSort: [1, 2], Nom: ['a', 'b'], Code: [38, null] })).toEqual({
      ids: [1, 5],
      columns: [
        { id: 'Nom', values: ['a', 'b'] },
        { id: 'Code', values: [38, null] },
      ],
    }));
  test('no row', () =>
    expect(readTable({ id: [], Nom: [] })).toEqual({ ids: [], columns: [{ id: 'Nom', values: [] }] }));
  test.each([
    ['no ids', { Nom: ['a'] }],
    ['ids that are none', { id: ['x'], Nom: ['a'] }],
    ['a column that is shorter than the rows', { id: [1, 2], Nom: ['a'] }],
    ['a column that is none', { id: [1], Nom: { length: 1 } }],
    ['a list', [1, 2]],
    ['nothing', undefined],
  ])('%s: no table', (_name, answer) => expect(readTable(answer)).toBeNull());
});
