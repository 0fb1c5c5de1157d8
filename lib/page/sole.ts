/** Of our scripts in a page only one is at work: the newest. */
const KEY = Symbol.for('wsis-lens:stop');
const STARTED = 'wsis-lens:started';

type World = typeof globalThis & { [KEY]?: () => void };

/**
 * Stops the script of ours that came into this page before, and is stopped itself when another one comes.
 *
 * An update comes in a world of its own and can tell the one before only by an event that the page may make up as well: so that is believed only
 * once the extension of this world is gone.
 *
 * @param isCutOff whether the extension that this script belongs to is gone
 */
export function beSole(stop: () => void, isCutOff: () => boolean): void {
  (globalThis as World)[KEY]?.();
  document.dispatchEvent(new Event(STARTED));
  const guard = new AbortController();
  const leave = (): void => {
    guard.abort();
    stop();
  };
  (globalThis as World)[KEY] = leave;
  document.addEventListener(STARTED, () => isCutOff() && leave(), { signal: guard.signal });
}
