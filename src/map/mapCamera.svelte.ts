/** Where the map looks: at the selected département, at the whole region, or where the visitor moved it. */
import { untrack } from 'svelte';
import type { MapLayout } from '../model/geometry.ts';
import { boxAround, wholeBox, type ViewBox } from './camera.ts';
import { Glide } from './glide.svelte.ts';

const GLIDE_MS = 350;

export const prefersStillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * The camera of a map figure, made while its component is: `target` is where it looks, `current` what the drawn map
 * shows on its way there, in frame units. A box that the visitor moved to (`look`) is the map's own state, until the
 * selection moves.
 */
export function mapCamera(layoutOf: () => MapLayout, selectedOf: () => string | null) {
  let moved = $state.raw<{ box: ViewBox; during: object; isInstant: boolean } | null>(null);
  /** Another object with every change of the selection: coming back to a territory is another visit. */
  let visit = $derived({ selected: selectedOf() });
  let home = $derived.by(() => {
    const { frame, features } = layoutOf();
    const feature = features.find(({ code }) => code === visit.selected);
    return feature ? boxAround(frame, feature.bbox) : wholeBox(frame);
  });
  let target = $derived(moved && moved.during === visit ? moved.box : home);
  const glide = new Glide(untrack(() => home));
  // The animated camera follows the target; nothing else reads it back.
  $effect(() => glide.to(target, moved?.isInstant || prefersStillness() ? 0 : GLIDE_MS));

  return {
    get target() {
      return target;
    },
    get current() {
      return glide.current;
    },
    look(box: ViewBox, isInstant = false) {
      moved = { box, during: visit, isInstant };
    },
  };
}
