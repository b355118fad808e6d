import { describe, expect, it } from 'vitest';
import { MapStatus } from '../../../src/state/mapStatus.svelte.ts';

describe('MapStatus', () => {
  it('nothing is hovered at first', () => expect(new MapStatus(() => null).hovered).toBeNull());
  it('what is hovered', () => {
    const status = new MapStatus(() => null);
    status.hover('10');
    expect(status.hovered).toBe('10');
  });
  it('no longer hovered', () => {
    const status = new MapStatus(() => null);
    status.hover('10');
    status.hover(null);
    expect(status.hovered).toBeNull();
  });
  it('another selection moves the map away from under the pointer', () => {
    let selected: string | null = null;
    const status = new MapStatus(() => selected);
    status.hover('10');
    selected = '20';
    expect(status.hovered).toBeNull();
    status.hover('30');
    expect(status.hovered).toBe('30');
  });
});
