/** What scripts cost the thread of a page, as the browser's own trace tells. */
import type { CDPSession, Page } from 'playwright';

export interface ThreadFigures {
  /** Processor time of the scripts on the page's thread, in milliseconds; what they force (layout, collected garbage) is in it. */
  time: number;
  /** The most of it in one task, in milliseconds. */
  longest: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: when it began, how long it took by the clock and by the processor. */
  ts: number;
  dur?: number;
  tdur?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
  'v8.execute',
];
/** A callback, a script that is loaded, what the browser's extension API calls, promises that go on. */
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.callFunction', 'RunMicrotasks']);
const MARK = 'wsis-lens-bench';

/**
 * Traces a page while something happens to it. Every script that runs on its thread meanwhile is counted: the page is to have none of its own, and
 * nobody is to look into it.
 */
export async function traceThread(
  page: Page,
  session: CDPSession,
  act: () => Promise<unknown>,
): Promise<ThreadFigures> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    for (const event of value as TraceEvent[]) events.push(event);
  };
  session.on('Tracing.dataCollected', collect);
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await page.evaluate((name) => void performance.mark(name), MARK);
  await act();
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return figuresOf(events);
}

function figuresOf(events: readonly TraceEvent[]): ThreadFigures {
  const mark = events.find(({ name }) => name === MARK);
  if (!mark) throw new Error('the trace does not show the page');
  const onThread = events
    .filter(({ pid, tid, ph, ts }) => ph === 'X' && pid === mark.pid && tid === mark.tid && ts > mark.ts)
    .sort((a, b) => a.ts - b.ts);
  const tasks = onThread.filter(({ name }) => name === 'RunTask');
  let time = 0;
  let longest = 0;
  let end = 0;
  let at = 0;
  let inTask = 0;
  for (const script of onThread) {
    // One that another has called is counted with it.
    if (!SCRIPTS.has(script.name) || script.ts < end) continue;
    end = script.ts + (script.dur ?? 0);
    time += script.tdur ?? 0;
    for (; at + 1 < tasks.length && (tasks[at + 1] as TraceEvent).ts <= script.ts; at++) inTask = 0;
    inTask += script.tdur ?? 0;
    longest = Math.max(longest, inTask);
  }
  return { time: time / 1000, longest: longest / 1000 };
}
