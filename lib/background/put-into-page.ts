import { browser } from 'wxt/browser';

/**
 * Puts the content script into the page of a tab that is open already, and into those of its frames that we may read.
 *
 * @throws Error as the browser throws it, where we may not
 */
export async function putIntoPage(tab: number): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  await browser.scripting.insertCSS({ target, files: ['/content-scripts/content.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
}
