/** A view as a frame in another site: the code to paste, and the message by which the frame says how high it is. */
import { escapeHtml } from '../words/html.ts';
import { shortHash } from './shortHash.ts';

/**
 * The message of a frame to the page around it: `{ type: HEIGHT, hauteur }`, the height in CSS pixels. Documented in
 * docs/integration.md.
 */
export const HEIGHT = 'carte-des-solidarites:hauteur';

/** How many CSS pixels a frame is high where nobody chose. */
export const FRAME_HEIGHT = 640;

export interface EmbeddedFrame {
  /** Absolute address of the frame. */
  src: string;
  /** What the frame is, for screen readers. */
  title: string;
  /** Height in CSS pixels, until the frame has told its own. */
  height: number;
  /** Whether a script makes the frame as high as what it shows. */
  isAuto: boolean;
  /** Width in CSS pixels, with the height once more, for sites that take the style out of what they embed. */
  width?: number;
}

/**
 * The code of a frame. The script listens to this frame alone, of this origin or, where the publisher adds `sandbox`,
 * of none.
 */
export function codeOf({ src, title, height, isAuto, width }: EmbeddedFrame): string {
  const id = `carte-${shortHash(src)}`;
  const size = width === undefined ? '' : ` width="${width}" height="${height}"`;
  const frame = `<iframe id="${id}" src="${escapeHtml(src)}" title="${escapeHtml(title)}"${size} loading="lazy" style="width:100%;height:${height}px;border:0"></iframe>`;
  if (!isAuto) return frame;
  return `${frame}
<script>
addEventListener('message', function (event) {
  var cadre = document.getElementById('${id}');
  if (['${new URL(src).origin}', 'null'].indexOf(event.origin) < 0 || event.source !== cadre.contentWindow) return;
  if (event.data && event.data.type === '${HEIGHT}') cadre.style.height = event.data.hauteur + 'px';
});
</script>`;
}

/**
 * What a frame tells the page around it. Its key is French for ever: the code of frames stands in other people's pages.
 */
interface HeightMessage {
  type: typeof HEIGHT;
  hauteur: number;
}

/** The message of a frame that is so many pixels high. */
export function heightMessage(height: number): HeightMessage {
  return { type: HEIGHT, hauteur: Math.ceil(height) };
}

/** The height in a frame's message; null for any other message. */
export function heightIn(data: unknown): number | null {
  const message = data as Partial<HeightMessage> | null;
  const { hauteur: height } = message ?? {};
  return message?.type === HEIGHT && typeof height === 'number' && height > 0 && height < 20_000 ? height : null;
}
