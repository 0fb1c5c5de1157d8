import { browser } from 'wxt/browser';
import { askFrame, type PageState, type Question } from '../messages.ts';

/** How it stands in a frame. */
interface FrameState {
  frame: number;
  state: PageState;
}

/** How it stands in all frames of a tab that we may read, the top frame first; empty where no content script answers. */
export async function frameStates(tab: number): Promise<FrameState[]> {
  const states = await Promise.all(
    (await framesOf(tab)).map(async (frame) => {
      const state = await askFrame(tab, frame, 'pageState', {}).catch(() => undefined);
      return state && { frame, state };
    }),
  );
  return states.filter((each) => each !== undefined).sort((a, b) => a.frame - b.frame);
}

/** All frames as one page; undefined where no content script answers. */
export function asOnePage(frames: readonly FrameState[]): PageState | undefined {
  const [top] = frames;
  if (!top) return undefined;
  const isReading = frames.some(({ state }) => state.status === 'reading');
  return {
    status: isReading ? 'reading' : top.state.status,
    counts: sum(frames.map(({ state }) => state.counts)),
    muted: sum(frames.map(({ state }) => state.muted)),
  };
}

function sum(all: readonly PageState['counts'][]): PageState['counts'] {
  const counts: Record<string, number> = {};
  for (const each of all) for (const [id, count] of Object.entries(each)) counts[id] = (counts[id] ?? 0) + count;
  return counts;
}

/** Goes to a mention in the first frame that has one. */
export async function goTo(tab: number, question: Question<'goTo'>): Promise<boolean> {
  for (const { frame } of await frameStates(tab)) {
    const answer = await askFrame(tab, frame, 'goTo', question).catch(() => undefined);
    if (answer?.found) return true;
  }
  return false;
}

/** Tells all frames of a tab what the person has chosen. */
export async function tellFrames(tab: number, settings: Question<'useSettings'>): Promise<void> {
  const frames = await framesOf(tab);
  await Promise.allSettled(frames.map((frame) => askFrame(tab, frame, 'useSettings', settings)));
}

/** Extensions get no list of frames without a far-reaching permission, but each frame that we may read answers to this. */
async function framesOf(tab: number): Promise<number[]> {
  const answers = await browser.scripting
    .executeScript({ target: { tabId: tab, allFrames: true }, func: () => true })
    .catch(() => []);
  return answers.map(({ frameId }) => frameId);
}
