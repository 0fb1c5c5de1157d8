import type { Page } from 'playwright';

/** What a person can do something with. Of the choices in a group of radio buttons the keyboard stops at one. */
const CONTROLS = 'a[href], button:enabled, input:enabled, select:enabled, summary, iframe, [tabindex="0"]';

/**
 * Goes through a whole page with the Tab key.
 *
 * @returns the controls that were not reached, and those that don't show that the keyboard is on them; described by their words
 */
export async function walkByTab(page: Page): Promise<{ stops: number; missed: string[]; unseen: string[] }> {
  await page.evaluate((selector) => {
    const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const groups = new Set<string>();
    const wanted = [...document.querySelectorAll(selector)].filter((element) => {
      if (!isShown(element)) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    });
    const nameOf = (element: Element): string =>
      element instanceof HTMLInputElement && element.type === 'radio'
        ? `radio ${element.name}`
        : `${element.localName}#${element.id} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`;
    Object.assign(window, { walk: { wanted, reached: new Set<string>(), unseen: new Set<string>(), nameOf } });
  }, CONTROLS);
  const before = await page.evaluate(() => document.querySelectorAll('*').length);
  let rounds = 0;
  for (let stops = 1; ; stops++) {
    await page.keyboard.press('Tab');
    const isOut = await page.evaluate(() => document.activeElement === document.body);
    // It may have begun in the middle of the page.
    if (isOut && rounds++ === 0) continue;
    const isOver = await page.evaluate(() => {
      const { reached, unseen, nameOf } = (
        window as unknown as {
          walk: { reached: Set<string>; unseen: Set<string>; nameOf(element: Element): string };
        }
      ).walk;
      let element = document.activeElement;
      // What stands in a shadow tree of ours shows the keyboard's place itself, not its host.
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return true;
      const name = nameOf(element);
      const isBack = reached.has(name) && [...reached][0] === name;
      reached.add(name);
      // A choice may show it on the words beside it.
      const shows = [element, element.nextElementSibling].some(
        (each) =>
          each && (getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none'),
      );
      if (!shows && element.localName !== 'iframe') unseen.add(name);
      return isBack;
    });
    if (isOver || stops > before) {
      return page.evaluate((count) => {
        const { wanted, reached, unseen, nameOf } = (
          window as unknown as {
            walk: {
              wanted: Element[];
              reached: Set<string>;
              unseen: Set<string>;
              nameOf(element: Element): string;
            };
          }
        ).walk;
        return {
          stops: count,
          missed: wanted.map(nameOf).filter((name) => !reached.has(name)),
          unseen: [...unseen],
        };
      }, stops);
    }
  }
}

/** Presses Tab until the keyboard is on an element. @throws where it doesn't come there */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 400; press++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard doesn't come to ${selector}`);
}
