import axe from 'axe-core';
import type { Page } from 'playwright';

/** The rules that may come out otherwise in another colour scheme; its tag for them has stricter ones too, that nothing here promises. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong with a part of a page: one line for each fault, with its rule and the elements.
 *
 * @param rules all that axe has, or those that look at colours only: for another look of what has been seen with all of them
 */
export async function axeFaults(page: Page, selector: string, rules: 'all' | 'colour' = 'all'): Promise<string[]> {
  // Evaluated, not added as an element: a page's content security policy is the page's own.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([path, only]) => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      return axe.run(
        { include: [{ fromShadowDom: path }] } as never,
        only.length > 0 ? { runOnly: { type: 'rule', values: [...only] } } : {},
      );
    },
    [throughShadows(selector), rules === 'colour' ? COLOUR_RULES : []] as const,
  );
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
