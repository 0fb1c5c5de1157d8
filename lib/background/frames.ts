import { browser } from 'wxt/browser';
import { askFrame, type FrameList, MessageError, type PageState, type Question } from '../messages.ts';

/** How it stands in a frame. */
interface FrameState {
  frame: number;
  state: PageState;
}

/** How it stands in all frames of a tab that we may read, the top frame first; empty where no content script answers. */
export async function frameStates(tab: number): Promise<FrameState[]> {
  const ask = async (frame: number): Promise<FrameState | undefined> => {
    const state = await askFrame(tab, frame, 'pageState', {}).catch(() => undefined);
    return state && { frame, state };
  };
  // Most pages have one frame: it is asked while we look for others.
  const top = ask(0);
  const states = await Promise.all((await framesOf(tab)).map((frame) => (frame === 0 ? top : ask(frame))));
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
    document: frames.find(({ state }) => state.document)?.state.document,
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

/** Goes to a mention of the list. @returns false where it is gone, with all others of its concept */
export async function goToListed(question: Question<'goToListed'>): Promise<boolean> {
  const { tab, frame, index, target: concept } = question;
  return (await askFrame(tab, frame, 'goToIndex', { index, concept })).found;
}

/** Has all frames of a tab tell which mention is in view, or no longer. */
export async function watchView(tab: number, on: boolean): Promise<void> {
  await Promise.allSettled((await framesOf(tab)).map((frame) => askFrame(tab, frame, 'tellView', { on })));
}

/** Lists of all frames of a tab, the top frame's first. @throws MessageError where no content script answers in that */
export async function frameLists(tab: number): Promise<{ frame: number; list: FrameList }[]> {
  const lists = await Promise.all(
    (await framesOf(tab)).map(async (frame) => {
      const list = await askFrame(tab, frame, 'listMentions', {}).catch(() => undefined);
      return list && { frame, list };
    }),
  );
  const all = lists.filter((each) => each !== undefined).sort((a, b) => a.frame - b.frame);
  if (all[0]?.frame !== 0) throw new MessageError('unavailable', 'the page in the tab is not annotated');
  return all;
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
  // Nobody may put a script into our own reader, but it answers as a top frame; where nobody is, asking fails at once.
  return answers.length ? answers.map(({ frameId }) => frameId) : [0];
}
