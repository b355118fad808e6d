/**
 * How a presentation and its notes window speak: small messages between windows of the same site, each checked before
 * it is used.
 */
import type { Step } from '../model/storyline.ts';
import { guarded } from '../ui/guarded.ts';

/** A presentation says that it is there this often; after `SILENCE_MS` without a word it is gone. */
const BEAT_MS = 2000;
export const SILENCE_MS = 3 * BEAT_MS;

const NAME = 'carte-des-solidarites.notes';

/**
 * What a presentation tells: itself (`from`), its steps, the index of the one that is shown, whether the screen is
 * black, when it began (ms).
 */
export interface PresentedState {
  type: 'state';
  from: string;
  steps: Step[];
  index: number;
  black: boolean;
  begun: number;
}

/** What a notes window asks: to be told, or to be taken to another step of the presentation `to`. */
export type NotesRequest = { type: 'hello' } | { type: 'go'; to: string; by: number };

type Message = PresentedState | NotesRequest;

/** One end of the channel. */
export interface Channel {
  send: (message: Message) => void;
  close: () => void;
}

/** Opens the channel; null where the browser has none. */
export function openChannel(onmessage: (message: Message) => void): Channel | null {
  const channel = guarded(() => new BroadcastChannel(NAME));
  if (!channel) return null;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) onmessage(data);
  };
  return { send: (message) => channel.postMessage(message), close: () => channel.close() };
}

/**
 * The end of a presentation: it tells what is shown, whenever that changes and from time to time, and is led by its
 * notes.
 */
export interface Presenter {
  tell: () => void;
  close: () => void;
}

/** Opens a presentation's end. `status`: what is shown now; `onmove`: its notes ask for so many steps. */
export function openPresenter(
  status: () => Pick<PresentedState, 'steps' | 'index' | 'black'>,
  onmove: (by: number) => void,
): Presenter {
  const from = crypto.randomUUID?.() ?? String(Math.random());
  const begun = Date.now();
  const channel = openChannel((message) => {
    if (message.type === 'hello') tell();
    else if (message.type === 'go' && message.to === from) onmove(message.by);
  });
  const tell = () => channel?.send({ type: 'state', from, begun, ...status() });
  const beat = setInterval(tell, BEAT_MS);
  return {
    tell,
    close: () => {
      clearInterval(beat);
      channel?.close();
    },
  };
}

/** Another tab may run an older version of the site: what it says is not trusted to have today's shape. */
export function isMessage(data: unknown): data is Message {
  const message = data as Partial<PresentedState & { by: number; to: string }> | null;
  switch (message?.type as Message['type'] | undefined) {
    case 'hello':
      return true;
    case 'go':
      return Number.isInteger(message?.by) && typeof message?.to === 'string';
    case 'state':
      return (
        typeof message?.from === 'string' &&
        isCount(message.index) &&
        typeof message.black === 'boolean' &&
        isCount(message.begun) &&
        Array.isArray(message.steps) &&
        message.steps.every((step) => typeof step?.title === 'string' && typeof step.comment === 'string')
      );
    default:
      return false;
  }
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
