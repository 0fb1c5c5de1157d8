/// <reference types="chrome" />
import type { CDPSession, Page } from 'playwright';
import { expect } from 'vitest';
import type { Page as ServedPage } from '../../../scripts/browser/serve.ts';
import type { Stage } from './chromium-stage.ts';
import { choose } from './painted.ts';

/** A page that means no good, seen from a world that it can't reach: neither its scripts nor its names get there. */
export class HostilePage {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #violations: string[] = [];
  readonly #thrown: string[] = [];
  #world: number | undefined;

  constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
    session.on('Audits.issueAdded', ({ issue: { details } }) => {
      const violation = details.contentSecurityPolicyIssueDetails;
      if (violation) this.#violations.push(`${violation.violatedDirective} ${violation.blockedURL ?? ''}`);
    });
    const ours = new Set<number>();
    session.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
      if (name === 'WSIS Lens') ours.add(id);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, executionContextId } }) => {
      if (ours.has(executionContextId ?? 0)) this.#thrown.push(exception?.description ?? text);
    });
  }

  /** Runs a function in the page's document, in a world of its own. It must be self-contained. */
  async look<Result, Argument>(run: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>> {
    if (this.#world === undefined) {
      const { frameTree } = await this.#session.send('Page.getFrameTree');
      const world = await this.#session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
      this.#world = world.executionContextId;
    }
    const { result, exceptionDetails } = await this.#session.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      executionContextId: this.#world,
      arguments: [{ value: argument }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** The whole document as HTML, open shadow trees included. */
  html(): Promise<string> {
    return this.look(() => {
      // What a form says of itself may be one of its fields.
      const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
      const shadows: ShadowRoot[] = [];
      const find = (tree: Node): void => {
        const elements = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT);
        while (elements.nextNode()) {
          const shadow = shadowOf?.call(elements.currentNode) as ShadowRoot | null;
          if (!shadow) continue;
          shadows.push(shadow);
          find(shadow);
        }
      };
      find(document);
      return document.documentElement.outerHTML + shadows.map(({ innerHTML }) => `\n#shadow ${innerHTML}`).join('');
    }, undefined);
  }

  /** How many mentions are painted in the document's own tree. */
  paint(): Promise<number> {
    return this.look(() => {
      const overlaid = [...((CSS.highlights.get('wsis-lens') ?? []) as Iterable<StaticRange>)];
      const marks = document.querySelectorAll('mark.wsis-lens[data-concept]:not([data-own])').length;
      return marks + overlaid.filter(({ startContainer }) => startContainer.getRootNode() === document).length;
    }, undefined);
  }

  /** What broke the page's policy, and what our scripts threw. */
  get complaints(): string[] {
    return [...this.#violations, ...this.#thrown];
  }

  /** Asks the page for a sign of life: its own script still gets its turn. */
  async isAlive(): Promise<boolean> {
    return this.look(() => new Promise<boolean>((done) => setTimeout(() => done(true), 0)), undefined);
  }
}

/** How it stands with a page's top frame, as our content script says; undefined where there is none. */
async function statusOf(stage: Stage, page: Page): Promise<string | undefined> {
  const tab = await stage.tabOf(page);
  return (await stage.browser.worker()).evaluate(
    (tabId) =>
      chrome.tabs.sendMessage(tabId, { type: 'pageState', data: {} }, { frameId: 0 }).then(
        (reply) => reply.res.status,
        () => undefined,
      ),
    tab,
  );
}

interface Ordeal {
  /** How many mentions ought to be painted; left out where it doesn't matter. */
  painted?: number;
  host?: string;
  path?: string;
  /** What happens once it is annotated. */
  meanwhile?(hostile: HostilePage): Promise<void>;
  /** Whether its policy lets no script run, so that none can tell of life: to wait for a timer would be to wait forever. */
  scriptless?: boolean;
  /** Whether what happens meanwhile changes the page for good, so that it can't be what it was. */
  changes?: boolean;
}

let opened = 0;

/** Opens a page while annotations are off. */
export async function openHostile(
  stage: Stage,
  html: ServedPage,
  { host = 'www.un.org', path = `/hostile-${++opened}` }: Pick<Ordeal, 'host' | 'path'> = {},
): Promise<HostilePage> {
  await choose(stage, 'enabled', false);
  stage.server.set(path, html, host);
  const page = await stage.context.newPage();
  const session = await stage.context.newCDPSession(page);
  const hostile = new HostilePage(page, session);
  for (const domain of ['Runtime', 'Page', 'Audits'] as const) await session.send(`${domain}.enable`);
  await page.goto(`http://${host}${path}`);
  return hostile;
}

/**
 * Takes a page through everything: it is read and annotated, something happens, annotations go. Then it is as it was, alive, and
 * nobody has thrown or broken a rule.
 */
export async function endure(stage: Stage, html: ServedPage, ordeal: Ordeal = {}): Promise<void> {
  const hostile = await openHostile(stage, html, ordeal);
  const before = await hostile.html();
  await choose(stage, 'enabled', true);
  await expect.poll(() => statusOf(stage, hostile.page), { timeout: 30_000 }).toBe('annotated');
  if (ordeal.painted !== undefined) await expect.poll(() => hostile.paint(), { timeout: 30_000 }).toBe(ordeal.painted);
  await ordeal.meanwhile?.(hostile);
  const now = ordeal.changes ? undefined : before;
  await choose(stage, 'enabled', false);
  await expect.poll(() => statusOf(stage, hostile.page), { timeout: 30_000 }).toBe('off');
  await expect.poll(() => hostile.paint(), { timeout: 30_000 }).toBe(0);
  if (now !== undefined) expect(await hostile.html()).toBe(now);
  if (!ordeal.scriptless) expect(await hostile.isAlive()).toBe(true);
  expect(hostile.complaints).toEqual([]);
  await hostile.page.close();
}
