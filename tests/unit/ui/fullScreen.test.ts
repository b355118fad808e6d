/** The whole screen, asked of a document of four properties. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { beginFullScreen, toggleFullScreen } from '../../../src/ui/fullScreen.ts';

/** @returns what asks for the screen, and what gives it back. */
function browser({ allows = true, isPressed = true, isFull = false }) {
  const requestFullscreen = vi.fn(async () => undefined);
  const exitFullscreen = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { userActivation: { isActive: isPressed } });
  vi.stubGlobal('document', {
    fullscreenEnabled: allows,
    fullscreenElement: isFull ? {} : null,
    documentElement: { requestFullscreen },
    exitFullscreen,
  });
  return { requestFullscreen, exitFullscreen };
}
afterEach(() => vi.unstubAllGlobals());

describe('the whole screen, when a presentation begins', () => {
  it('is taken after a press', () => {
    const { requestFullscreen } = browser({});
    beginFullScreen();
    expect(requestFullscreen).toHaveBeenCalledOnce();
  });
  it('is left alone where a link was opened', () => {
    const { requestFullscreen } = browser({ isPressed: false });
    beginFullScreen();
    expect(requestFullscreen).not.toHaveBeenCalled();
  });
  it('is not asked for in a frame that forbids it: the host page would show an error', () => {
    const { requestFullscreen } = browser({ allows: false });
    beginFullScreen();
    expect(requestFullscreen).not.toHaveBeenCalled();
  });
});

describe('the whole screen, by its button', () => {
  it('is taken', async () => {
    const { requestFullscreen } = browser({});
    expect(await toggleFullScreen()).toBe(true);
    expect(requestFullscreen).toHaveBeenCalledOnce();
  });
  it('is given back', async () => {
    const { exitFullscreen } = browser({ isFull: true });
    expect(await toggleFullScreen()).toBe(true);
    expect(exitFullscreen).toHaveBeenCalledOnce();
  });
  it('is said to be refused in a frame that forbids it', async () => {
    const { requestFullscreen } = browser({ allows: false });
    expect(await toggleFullScreen()).toBe(false);
    expect(requestFullscreen).not.toHaveBeenCalled();
  });
  it('is said to be refused where the browser refuses', async () => {
    browser({}).requestFullscreen.mockRejectedValue(new TypeError('not granted'));
    expect(await toggleFullScreen()).toBe(false);
  });
});
