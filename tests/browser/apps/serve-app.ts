import { complaints } from './complaints.ts';
import { type AppState, STEPS, stateAfter } from './states.ts';

/** An app whose first state comes from a server, as text, before its script takes it over. */
interface ServedApp {
  send(state: AppState): string | Promise<string>;
  wake(container: Element, state: AppState): void;
}
export type ServedWindow = Window & { wake(): void; complaints: string[] };

/** Fills the page as the app's server would, and offers to wake the app up. */
export function serveApp({ send, wake }: ServedApp): void {
  const state = stateAfter(STEPS[0] as string) as AppState;
  const container = document.querySelector('section') as Element;
  void Promise.resolve(send(state)).then((html) => {
    container.innerHTML = html;
  });
  Object.assign(window, { wake: () => void wake(container, state), complaints });
}
