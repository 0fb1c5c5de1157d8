import { listMentions } from './list.ts';
import type { CreateSurvey } from './survey-door.ts';
import { watchView } from './view-watch.ts';

/** How long somebody who asked for it is told what is in view; milliseconds. A panel that goes away can't always say so. */
const LEASE = 60_000;

export const createSurvey: CreateSurvey = ({ places, inView }) => {
  let stopWatching: (() => void) | undefined;
  let lease: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(lease);
    stopWatching?.();
    stopWatching = undefined;
  };
  return {
    list: () => listMentions(places()),
    watchView(on) {
      clearTimeout(lease);
      if (!on) return stop();
      stopWatching ??= watchView({ mentions: () => places().map(({ mention }) => mention), inView });
      lease = setTimeout(stop, LEASE);
    },
    stop,
  };
};
