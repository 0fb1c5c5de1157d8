import { listMentions } from './list.ts';
import { createRail, type Rail } from './rail.ts';
import type { CreateSurvey } from './survey-door.ts';
import { watchView } from './view-watch.ts';

/** How long somebody who asked for it is told what is in view; milliseconds. A panel that goes away can't always say so. */
const LEASE = 60_000;

export const createSurvey: CreateSurvey = ({ places, inView, goTo }) => {
  let rail: Rail | undefined;
  let stopWatching: (() => void) | undefined;
  let lease: ReturnType<typeof setTimeout> | undefined;
  const leaveView = (): void => {
    clearTimeout(lease);
    stopWatching?.();
    stopWatching = undefined;
  };
  const leaveRail = (): void => {
    rail?.remove();
    rail = undefined;
  };
  return {
    list: () => listMentions(places()),
    watchView(on) {
      clearTimeout(lease);
      if (!on) return leaveView();
      stopWatching ??= watchView({ mentions: () => places().map(({ mention }) => mention), inView });
      lease = setTimeout(leaveView, LEASE);
    },
    showRail(themes) {
      if (!themes) return leaveRail();
      rail ??= createRail({ places, goTo });
      rail.refresh(themes);
    },
    stop() {
      leaveView();
      leaveRail();
    },
  };
};
