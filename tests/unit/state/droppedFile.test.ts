/** A file that is dropped before, while and after somebody takes files. */
import { expect, it, vi } from 'vitest';
import type { Dashboard } from '../../../src/state/dashboard.svelte.ts';
import { handOver, hasFiles, takeDropped } from '../../../src/state/droppedFile.ts';

const dashboard = () => ({}) as Dashboard;
const file = { name: 'liste.csv' } as File;
const dragOf = (types: string[]) => ({ dataTransfer: { types } }) as unknown as DragEvent;

it('waits for who takes it, and is taken once', () => {
  const one = dashboard();
  handOver(one, file);
  const take = vi.fn();
  takeDropped(one, take)();
  expect(take.mock.calls).toEqual([[file]]);
  const later = vi.fn();
  takeDropped(one, later);
  expect(later).not.toHaveBeenCalled();
});
it('goes at once to who takes files', () => {
  const one = dashboard();
  const take = vi.fn();
  takeDropped(one, take);
  handOver(one, file);
  expect(take.mock.calls).toEqual([[file]]);
});
it('is not for another dashboard of the page', () => {
  const take = vi.fn();
  takeDropped(dashboard(), take);
  handOver(dashboard(), file);
  expect(take).not.toHaveBeenCalled();
});
it('a file is one, a text or a link that is dragged is none', () => {
  expect(hasFiles(dragOf(['Files']))).toBe(true);
  expect(hasFiles(dragOf(['text/plain', 'text/uri-list']))).toBe(false);
  expect(hasFiles({ dataTransfer: null } as DragEvent)).toBe(false);
});
