/** How long we work at a time before the page gets its turn, in milliseconds; a frame of 60 a second has 16. */
const SLICE = 8;

/** Work in slices, so that no task of ours holds the page up. */
export class Slice {
  #began = performance.now();

  get isOver(): boolean {
    return performance.now() - this.#began > SLICE;
  }

  /** Lets the page have its turn. */
  async rest(): Promise<void> {
    await pause();
    this.#began = performance.now();
  }
}

interface Scheduler {
  yield?(): Promise<void>;
}

/** `scheduler.yield()` where there is one (Prioritized Task Scheduling): it comes back before other work that waits. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((done) => setTimeout(done, 0));
}
