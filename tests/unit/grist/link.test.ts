/** The line to the document, against Grist's own library (grain-rpc) at the other end. */
import { Rpc, type IMessage } from 'grain-rpc';
import { expect, test, vi } from 'vitest';
import { GristLink } from '../../../src/grist/link.ts';
import type { News } from '../../../src/grist/messages.ts';

const ORIGIN = 'https://grist.example';
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A line and its other end; `sent`: what went out, and to whom. */
function lineTo({ origin = ORIGIN, silent = false } = {}) {
  const own = new EventTarget();
  const sent: [message: { mtype: number }, to: string][] = [];
  const news: News[] = [];
  const asked: unknown[] = [];
  const rpc = new Rpc({ logger: {} });
  rpc.queueOutgoingUntilReadyMessage();
  const around = {
    postMessage: (message: unknown, to: unknown) => {
      sent.push([message, to] as (typeof sent)[number]);
      if (!silent) rpc.receiveMessage(structuredClone(message) as IMessage);
    },
  } as unknown as Window;
  const hear = (data: unknown, from: unknown = around, at = origin) =>
    own.dispatchEvent(Object.assign(new Event('message'), { data, source: from, origin: at }));
  rpc.setSendMessage((message) => void hear(structuredClone(message)));
  rpc.registerImpl('CustomSectionAPI', { configure: (wishes: unknown) => void asked.push(wishes) });
  const print = vi.fn();
  const link = new GristLink(own as unknown as Window, around, (one) => news.push(one), { print });
  return { link, rpc, sent, news, asked, hear, around, print };
}

test('the first word is « ready », then what is asked for', async () => {
  const { link, sent, asked } = lineTo();
  link.begin({ requiredAccess: 'read table' });
  await settled();
  expect(sent[0]).toEqual([{ mtype: 5 }, '*']);
  expect(asked).toEqual([{ requiredAccess: 'read table' }]);
});

test('what Grist has waiting comes after it, and later answers go to its origin alone', async () => {
  const { link, rpc, news, sent } = lineTo();
  void rpc.postMessage({ settings: { accessLevel: 'full' }, fromReady: true });
  expect(news).toEqual([]);
  link.begin({});
  await settled();
  expect(news).toEqual([{ access: 'full', isFirst: true, changed: null }]);
  link.tell({ settings: { status: 'initialized' } });
  expect(sent.at(-1)).toEqual([{ mtype: 4, data: { settings: { status: 'initialized' } } }, ORIGIN]);
});

test('a question is answered', async () => {
  const { link, rpc } = lineTo();
  rpc.registerImpl('GristView', { fetchSelectedTable: () => ({ id: [1] }) });
  link.begin({});
  expect(await link.call('GristView', 'fetchSelectedTable')).toEqual({ id: [1] });
});

test('a refusal has the words of Grist', async () => {
  const { link, rpc } = lineTo();
  rpc.registerImpl('GristView', {
    fetchSelectedTable: () => {
      throw new Error('Access not granted. Current access level none');
    },
  });
  link.begin({});
  await expect(link.call('GristView', 'fetchSelectedTable')).rejects.toThrow('Access not granted');
});

test('Grist asks to print', async () => {
  const { link, rpc, print } = lineTo();
  link.begin({});
  await rpc.callRemoteFunc('print');
  expect(print).toHaveBeenCalledOnce();
});

test('what it asks beside that is refused, so that it does not wait', async () => {
  const { link, rpc } = lineTo();
  link.begin({});
  await expect(rpc.callRemoteFunc('toString')).rejects.toThrow('Unknown interface');
  await expect(rpc.getStub<{ close: () => Promise<void> }>('print').close()).rejects.toThrow('Unknown interface');
});

test('another window is not heard', () => {
  const { hear, news } = lineTo();
  hear({ mtype: 4, data: { settings: { accessLevel: 'full' } } }, {});
  hear({ mtype: 4, data: { settings: { accessLevel: 'full' } } }, null);
  expect(news).toEqual([]);
});

test('another origin in the same window is not heard once one has spoken', () => {
  const { hear, news, around } = lineTo();
  hear({ mtype: 4, data: { settings: { accessLevel: 'none' } } });
  hear({ mtype: 4, data: { settings: { accessLevel: 'full' } } }, around, 'https://other.example');
  expect(news.map(({ access }) => access)).toEqual(['none']);
});

test('what is no message of Grist says nothing of who speaks', () => {
  const { link, hear, sent } = lineTo({ silent: true });
  hear('bonjour');
  link.tell({});
  expect(sent.at(-1)?.[1]).toBe('*');
});

test('a document without an origin is answered all the same', () => {
  const { link, hear, sent } = lineTo({ origin: 'null', silent: true });
  hear({ mtype: 4, data: {} });
  link.tell({});
  expect(sent.at(-1)?.[1]).toBe('*');
});

test('an answer that nobody asked for, or a second one, changes nothing', async () => {
  const { link, hear } = lineTo({ silent: true });
  hear({ mtype: 2, reqId: 99, data: 'x' });
  const answer = link.call('GristView', 'fetchSelectedTable');
  hear({ mtype: 2, reqId: 1, data: 'first' });
  hear({ mtype: 2, reqId: 1, data: 'second' });
  expect(await answer).toBe('first');
});

test('a closed line hears nothing, and keeps nobody waiting', async () => {
  const { link, hear, news } = lineTo({ silent: true });
  const answer = link.call('GristView', 'fetchSelectedTable');
  link.close();
  hear({ mtype: 4, data: {} });
  await expect(answer).rejects.toThrow();
  expect(news).toEqual([]);
});
