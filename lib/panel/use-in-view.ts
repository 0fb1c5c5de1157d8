import { useEffect, useState } from 'preact/hooks';
import { ask, overhear } from '../messages.ts';

/** A page tells for a minute; it is asked again well before. Milliseconds. */
const AGAIN = 40_000;

interface InView {
  frame: number;
  index: number;
}

/** The mention at which a person reads, as they scroll; undefined where none is in view. @param count asked anew when it changes */
export function useInView(tab: number | undefined, count: number): InView | undefined {
  const [inView, setInView] = useState<InView>();
  useEffect(() => {
    setInView(undefined);
    if (tab === undefined) return;
    return overhear('inView', ({ index }, from) => {
      if (from.tab !== tab) return;
      if (index !== null) setInView({ frame: from.frame, index });
      // A frame that shows nothing says nothing about the others.
      else setInView((before) => (before?.frame === from.frame ? undefined : before));
    });
  }, [tab]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more mentions can mean another frame, which knows nothing yet
  useEffect(() => {
    if (tab === undefined) return;
    const watch = (on: boolean): void => void ask('watchView', { tab, on }).catch(() => undefined);
    watch(true);
    const timer = setInterval(() => watch(true), AGAIN);
    return () => clearInterval(timer);
  }, [tab, count]);
  return inView;
}
