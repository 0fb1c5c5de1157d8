import { complaints } from './complaints.ts';
import { type Annotated, ownHtml, readBlocks, straysOf, tracesOf } from './observe.ts';
import { type AppState, STEPS, stateAfter, textsOf } from './states.ts';

/** An app in one place of a page, whatever it is made with. */
interface MountedApp {
  show(state: AppState): void | Promise<void>;
  unmount(): void | Promise<void>;
}
type MountApp = (container: Element, state: AppState) => MountedApp;

/** What is waited for. */
interface Wanted {
  on: boolean;
  /** The document as it is without the extension, when the app is in this state. */
  html: string;
}

/** How it went, for each root of the page. */
export interface Outcome {
  roots: Annotated[];
  /** What should be in each root: the texts that the app itself would show, with the mentions in brackets while we are on. */
  expected: string[];
  /** How many mentions were painted elsewhere in the end, or where the page is no more. */
  strays: number;
  /** Whether nothing of ours was there in the end. */
  isBare: boolean;
  /** Documents, without our marks, that weren't what they are without the extension: one would do harm. */
  wrong: string[];
  /** What the browser, the framework or the app complained of since the page was opened. */
  errors: string[];
}

/** What a test drives: the page's own apps, one in each of its roots. */
interface OfferedApp {
  step(name: string): Promise<void>;
  /** Looks again and again until what is wanted after the last step is there or the time is over. */
  look(wanted: Wanted): Promise<Outcome>;
  html(): string;
}
export type AppWindow = Window & { app: OfferedApp };

const LONGEST_WAIT = 10_000;
const TERMS =
  /WSIS Forum|Tunis Agenda|Tunis Commitment|Global Digital Compact|Internet Governance Forum|Geneva Plan of Action/g;

/** Puts an app into each root of the page, in its first state, and offers them all as `window.app`. */
export function offerApp(mount: MountApp): void {
  const containers = [...document.querySelectorAll('#root, #app, section')];
  let apps: MountedApp[] = [];
  let now = '';
  const offered: OfferedApp = {
    async step(name) {
      now = name;
      const state = stateAfter(name);
      if (state && apps.length) await Promise.all(apps.map((app) => app.show(state)));
      else if (state) apps = containers.map((container) => mount(container, state));
      else {
        await Promise.all(apps.map((app) => app.unmount()));
        apps = [];
      }
    },
    async look({ on, html }) {
      const expected = textsOf(stateAfter(now)).map((text) => (on ? text.replace(TERMS, '[$&]') : text));
      const isExpected = ({ blocks }: Annotated) => JSON.stringify(blocks) === JSON.stringify(expected);
      const wrong = new Set<string>();
      const end = performance.now() + LONGEST_WAIT;
      for (;;) {
        // What the page's own observers do comes first: that is before anything is drawn.
        await new Promise((done) => setTimeout(done, 5));
        const roots = containers.map(readBlocks);
        if (ownHtml() !== html) wrong.add(ownHtml());
        const isBare = offered.html() === html && tracesOf() === 0;
        const strays = straysOf(containers);
        const isThere = roots.every(isExpected) && strays === 0 && (on || isBare);
        if (isThere || performance.now() > end)
          return { roots, expected, strays, isBare, wrong: [...wrong], errors: complaints };
      }
    },
    html: () => document.documentElement.outerHTML,
  };
  Object.assign(window, { app: offered });
  void offered.step(STEPS[0] as string);
}
