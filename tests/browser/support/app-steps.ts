import { beforeAll, describe, expect, it } from 'vitest';
import type { AppWindow, Outcome } from '../apps/offer.ts';
import { STEPS } from '../apps/states.ts';
import { APPS, bundleApp } from './bundle-app.ts';
import type { JourneyPage } from './journey-driver.ts';

/** A browser with the extension, whoever drives it. */
export interface AppBrowser {
  /** Opens a page under a covered host, where a script is served as {@link SCRIPT}. */
  open(html: string, script: string): Promise<JourneyPage>;
  /** Chooses something in the extension's storage. */
  choose(setting: string, value: unknown): Promise<void>;
}

export const SCRIPT = '/app.js';

type Mode = 'auto' | 'marks' | 'overlay';

/** What apps made with frameworks live through. @param browser gives the browser once it runs */
export function appSteps(modes: readonly Mode[], browser: () => AppBrowser): void {
  describe.each(Object.keys(APPS) as (keyof typeof APPS)[])('an app made with %s', (name) => {
    const roots = `<div id="${APPS[name].root}"></div><section class="x"></section>`;
    const html = `<!doctype html><title>An app</title><body>${roots}<script src="${SCRIPT}"></script></body>`;
    let script: string;
    /** The document after each step, as it is without the extension. */
    const documents = new Map<string, string>();

    beforeAll(async () => {
      script = await bundleApp(APPS[name].entry);
      await browser().choose('enabled', false);
      const page = await browser().open(html, script);
      for (const step of STEPS) documents.set(step, await page.evaluate(goAndRead, step));
      await page.close();
    });

    /** @returns how many marks there are in each root. @param goes whether the step is yet to be gone */
    const look = async (page: JourneyPage, step: string, on: boolean, goes = false): Promise<number[]> => {
      const wanted = { on, html: documents.get(step) as string };
      // In one call: what is there right after the step counts too.
      const outcome = await page.evaluate(goes ? goAndLook : lookOnly, { step, wanted });
      expectRight(outcome, step, on);
      return outcome.roots.map(({ marks }) => marks);
    };
    const go = (page: JourneyPage, step: string, on: boolean) => look(page, step, on, true);

    it.each(modes)('painted as %s is annotated, is never wrong, and can be left in every state', async (mode) => {
      const { open, choose } = browser();
      await choose('paintMode', mode);
      await choose('enabled', true);
      const page = await open(html, script);

      // On.
      for (const step of STEPS) {
        const marks = await go(page, step, true);
        const [inKnown, inUnknown] = marks as [number, number];
        if (mode === 'overlay') expect(marks, step).toEqual([0, 0]);
        if (mode === 'auto') expect(inKnown, step).toBe(0);
        if (mode === 'auto' && step === STEPS[0]) expect(inUnknown).toBeGreaterThan(0);
        if (mode === 'marks' && step !== STEPS.at(-1)) expect(Math.min(...marks), step).toBeGreaterThan(0);
      }

      // Off.
      await choose('enabled', false);
      for (const step of STEPS) await go(page, step, false);

      // On again, and off in the middle of each change.
      for (const step of STEPS) {
        await page.evaluate(goAndRead, step);
        await choose('enabled', false);
        await look(page, step, false);
        await choose('enabled', true);
        await look(page, step, true);
      }
      await page.close();
    });
  });
}

function expectRight({ roots, expected, strays, isBare, wrong, errors }: Outcome, step: string, on: boolean): void {
  expect(errors, step).toEqual([]);
  expect(wrong, step).toEqual([]);
  for (const { blocks } of roots) expect(blocks, step).toEqual(expected);
  expect(strays, step).toBe(0);
  if (!on) expect(isBare, step).toBe(true);
}

/** In the page. */
async function goAndRead(step: string): Promise<string> {
  const { app } = window as unknown as AppWindow;
  await app.step(step);
  return app.html();
}

interface Look {
  step: string;
  wanted: { on: boolean; html: string };
}

/** In the page. */
async function goAndLook({ step, wanted }: Look): Promise<Outcome> {
  const { app } = window as unknown as AppWindow;
  await app.step(step);
  return app.look(wanted);
}

/** In the page. */
function lookOnly({ wanted }: Look): Promise<Outcome> {
  return (window as unknown as AppWindow).app.look(wanted);
}
