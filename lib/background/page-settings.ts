import type { PageSettings } from '../page/page-session.ts';
import { readPageChoices } from '../settings.ts';
import type { Service } from './service.ts';

/**
 * What the person has chosen for a page, as its content script needs it: muted themes are told by their concepts.
 *
 * @param host host name of the page
 */
export async function pageSettings(host: string, service: Service): Promise<PageSettings> {
  const { mutedConcepts, mutedThemes, rail, ...choices } = await readPageChoices(host);
  const muted = service.mutedConcepts(mutedConcepts, mutedThemes);
  return { ...choices, muted, rail: rail ? service.themeNumbers() : null };
}
