/** A view as a frame in another site: the code to paste, and the message by which the frame says how high it is. */
import { escapeHtml } from '../text/html.ts';
import { shortHash } from './shortHash.ts';

/** The message of a frame to the page around it: `{ type: HAUTEUR, hauteur }`, the height in CSS pixels. Documented in docs/integration.md. */
export const HAUTEUR = 'carte-des-solidarites:hauteur';

export interface Cadre {
  /** Absolute address of the frame. */
  src: string;
  /** What the frame is, for screen readers. */
  titre: string;
  /** Height in CSS pixels, until the frame has told its own. */
  hauteur: number;
  /** Whether a script makes the frame as high as what it shows. */
  isAuto: boolean;
}

/** The code of a frame. The script listens to this frame alone, of this origin or, where the publisher adds `sandbox`, of none. */
export function codeOf({ src, titre, hauteur, isAuto }: Cadre): string {
  const id = `carte-${shortHash(src)}`;
  const frame = `<iframe id="${id}" src="${escapeHtml(src)}" title="${escapeHtml(titre)}" loading="lazy" style="width:100%;height:${hauteur}px;border:0"></iframe>`;
  if (!isAuto) return frame;
  return `${frame}
<script>
addEventListener('message', function (event) {
  var cadre = document.getElementById('${id}');
  if (['${new URL(src).origin}', 'null'].indexOf(event.origin) < 0 || event.source !== cadre.contentWindow) return;
  if (event.data && event.data.type === '${HAUTEUR}') cadre.style.height = event.data.hauteur + 'px';
});
</script>`;
}

/** The height in a frame's message; null for any other message. */
export function heightIn(data: unknown): number | null {
  const message = data as { type?: unknown; hauteur?: unknown } | null;
  const { hauteur } = message ?? {};
  return message?.type === HAUTEUR && typeof hauteur === 'number' && hauteur > 0 && hauteur < 20_000 ? hauteur : null;
}
