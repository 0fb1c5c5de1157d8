import axe from 'axe-core';
import type { Page } from 'playwright';

/** What axe-core finds wrong with a part of a page: one line for each fault, with its rule and the elements. */
export async function axeFaults(page: Page, selector: string): Promise<string[]> {
  // Evaluated, not added as an element: a page's content security policy is the page's own.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((path) => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    return axe.run({ include: [{ fromShadowDom: path }] } as never);
  }, throughShadows(selector));
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`).join('; ')})`,
  );
}

/** axe wants one selector for each tree: the host, then what is in its shadow. */
function throughShadows(selector: string): string[] {
  const [host, ...inside] = selector.split(' ');
  return host?.includes('-host') ? [host, inside.join(' ')] : [selector];
}
