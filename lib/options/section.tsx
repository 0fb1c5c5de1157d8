import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../ui/i18n.ts';
import { t } from '../ui/i18n.ts';

/** The sections of the page in their order; each is an anchor of its address (`options.html#sites`). */
export const SECTIONS = {
  search: 'options.search.title',
  sites: 'options.sites.title',
  terms: 'options.terms.title',
  appearance: 'options.appearance.title',
  shortcuts: 'options.shortcuts.title',
  dataset: 'options.dataset.title',
  file: 'options.file.title',
} as const satisfies Record<string, MessageKey>;

export type SectionId = keyof typeof SECTIONS;

/** @param words what the section is for, in a sentence */
export function Section({ id, words, children }: { id: SectionId; words: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(SECTIONS[id])}</h2>
      <p class="words">{words}</p>
      {children}
    </section>
  );
}
