import type { Page } from 'playwright';

/**
 * Elements of a surface of ours that stick out of it sideways, or whose words are cut off. Describes each.
 *
 * @param selector of the surface; see `Surface.ours`
 */
export function overflowing(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((surface) => {
    const box = surface.getBoundingClientRect();
    const describe = (element: Element): string =>
      `${element.localName}.${element.className}: ${element.textContent?.slice(0, 60)}`;
    return [...surface.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        // What is hidden from sight on purpose has no size to speak of.
        const { left, right, width } = element.getBoundingClientRect();
        if (width <= 1 || element.closest('.spoken') || !element.checkVisibility()) return false;
        const isCut =
          getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
        return isCut || left < box.left - 1 || right > box.right + 1;
      })
      .map(describe);
  });
}

/** The words of a surface that are said to be in the language of the interface, without what is in another. */
export function interfaceWords(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluate((surface) => {
    const language = surface.closest('[lang]')?.getAttribute('lang');
    const texts: string[] = [];
    const walker = document.createTreeWalker(surface, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as HTMLElement;
      // What a link elsewhere is called is the words of those who are there.
      if (
        parent.closest('script, style, title, a[target="_blank"]') ||
        parent.closest('[lang]')?.getAttribute('lang') !== language
      )
        continue;
      texts.push((node as Text).data);
    }
    const spoken = surface.querySelectorAll('[aria-label], [title], [alt]');
    for (const element of spoken) {
      if (element.closest('[lang]')?.getAttribute('lang') !== language) continue;
      for (const name of ['aria-label', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
    }
    // An attribute cannot say that a part of it is in another language.
    const others = [...surface.querySelectorAll(`[lang]:not([lang="${language}"])`)].map(({ textContent }) =>
      textContent.trim(),
    );
    others.sort((a, b) => b.length - a.length);
    return texts
      .map((text) => others.reduce((left, other) => (other ? left.replaceAll(other, '') : left), text).trim())
      .filter((text) => text !== '');
  });
}
