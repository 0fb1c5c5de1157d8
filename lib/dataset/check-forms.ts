import type { LexiconForm } from '../matching/lexicon.ts';
import { NotationError, variants } from '../matching/notation.ts';
import { foldKeepingCase } from '../matching/characters.ts';
import { isExact } from '../matching/lexicon.ts';
import { foldWord, splitWords } from '../matching/tokens.ts';
import type { FamilyConcept } from './compile.ts';
import type { Problem } from './problems.ts';
import { type InflectionsEntry, LANGUAGES } from './schema.ts';

/** What the matcher sees of a text: equal keys are the same form to it. */
function formKey(text: string): string {
  return splitWords(text)
    .map((word) => (isExact(word) ? foldKeepingCase(word) : foldWord(word)))
    .join(' ');
}

/**
 * Lists the forms of all concepts for the lexicon, and reports forms that can't be read or that two concepts claim.
 *
 * @param problems is added to
 */
export function checkForms(
  concepts: readonly FamilyConcept[],
  inflections: InflectionsEntry,
  problems: Problem[],
): LexiconForm[] {
  const forms: LexiconForm[] = [];
  const claimed = new Map<string, { concept: number; language: string }>();

  concepts.forEach(({ file, value }, concept) => {
    const own = new Set<string>();
    let any = false;
    for (const language of LANGUAGES) {
      const entry = value.languages[language];
      if (!entry) continue;
      const base = `languages.${language}`;
      if (entry.source && !entry.name) {
        problems.push({ file, id: value.id, field: `${base}.source`, wrong: 'attests a name that is not given', mend: 'add the name, or remove the source' });
      }
      const all = [
        ...entry.ambiguous.map((notation, i) => ({ notation, role: 'ambiguous' as const, field: `${base}.ambiguous.${i}` })),
        ...(entry.name ? [{ notation: entry.name, role: 'plain' as const, field: `${base}.name` }] : []),
        ...entry.forms.map((notation, i) => ({ notation, role: 'plain' as const, field: `${base}.forms.${i}` })),
      ];
      for (const { notation, role, field } of all) {
        let texts: string[];
        try {
          texts = variants(notation, inflections[language] ?? {});
        } catch (error) {
          if (!(error instanceof NotationError)) throw error;
          problems.push({ file, id: value.id, field, wrong: error.message, mend: 'see "How forms are written" in assets/dataset/README.md' });
          continue;
        }
        any = true;
        for (const text of texts) {
          const key = formKey(text);
          const other = claimed.get(key);
          if (other === undefined) claimed.set(key, { concept, language });
          else if (other.concept !== concept) {
            const rival = concepts[other.concept] as FamilyConcept;
            problems.push({ file, id: value.id, field, wrong: `"${text}" is a form of ${rival.value.id} too (${rival.file}, ${other.language})`, mend: 'keep it with one of the two' });
          }
          own.add(key);
        }
        forms.push({ concept, language, notation, role });
      }
    }
    for (const role of ['support', 'refute'] as const) {
      for (const cue of value[role]) forms.push({ concept, language: 'en', notation: cue, role });
    }
    if (!any) problems.push({ file, id: value.id, field: 'languages', wrong: 'has no form at all', mend: 'add at least an English name or form' });
  });
  return forms;
}
