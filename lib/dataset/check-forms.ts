import { findConflicts } from '../matching/conflicts.ts';
import { findCandidates } from '../matching/find.ts';
import { Lexicon } from '../matching/lexicon.ts';
import { compileLexicon } from '../matching/lexicon-compile.ts';
import type { LexiconData, LexiconForm } from '../matching/lexicon-data.ts';
import { NotationError, unfold } from '../matching/notation.ts';
import { splitWords } from '../matching/tokens.ts';
import type { FamilyConcept } from './compile.ts';
import type { Problem } from './problems.ts';
import { type InflectionsEntry, LANGUAGES } from './schema.ts';

/** A form, with where it stands in the files. */
interface PlacedForm extends LexiconForm {
  file: string;
  id: string;
  field: string;
}

/** The language that cues are listed under: they may be in any. */
const CUE = 'cue';

/** The sets of endings by language; cues use the English ones. */
export function allInflections(inflections: InflectionsEntry): Record<string, Record<string, string[]>> {
  return { ...inflections, [CUE]: inflections.en ?? {} };
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
  const sets = allInflections(inflections);
  const forms: PlacedForm[] = [];
  concepts.forEach((concept, index) => {
    for (const form of formsOf(concept, index, problems)) if (isReadable(form, sets, problems)) forms.push(form);
  });
  const data = { forms, inflections: sets };
  for (const { text, concepts: pair } of findConflicts(compileLexicon(data))) {
    const [rival, form] = pair.map((concept) => claimant(text, concept, data)) as [PlacedForm, PlacedForm];
    const wrong = `"${text}" is a form of ${rival.id} too (${rival.file}, ${rival.field})`;
    problems.push({ file: form.file, id: form.id, field: form.field, wrong, mend: 'keep it with one of the two' });
  }
  return forms.map(({ concept, language, notation, role }) => ({ concept, language, notation, role }));
}

function formsOf({ file, value }: FamilyConcept, concept: number, problems: Problem[]): PlacedForm[] {
  const { id } = value;
  const forms: PlacedForm[] = [];
  for (const language of LANGUAGES) {
    const entry = value.languages[language];
    if (!entry) continue;
    const base = `languages.${language}`;
    const add = (notation: string, role: 'plain' | 'ambiguous', field: string): void =>
      void forms.push({ file, id, concept, language, notation, role, field: `${base}.${field}` });
    if (entry.source && !entry.name) {
      const wrong = 'attests a name that is not given';
      problems.push({ file, id, field: `${base}.source`, wrong, mend: 'add the name, or remove the source' });
    }
    entry.ambiguous.forEach((notation, i) => void add(notation, 'ambiguous', `ambiguous.${i}`));
    if (entry.name && !entry.ambiguous.includes(entry.name)) add(entry.name, 'plain', 'name');
    entry.forms.forEach((notation, i) => void add(notation, 'plain', `forms.${i}`));
  }
  if (forms.length === 0) {
    problems.push({
      file,
      id,
      field: 'languages',
      wrong: 'has no form at all',
      mend: 'add at least an English name or form',
    });
  }
  for (const role of ['support', 'refute'] as const) {
    value[role].forEach(
      (notation, i) => void forms.push({ file, id, concept, language: CUE, notation, role, field: `${role}.${i}` }),
    );
  }
  return forms;
}

function isReadable(
  { file, id, field, language, notation }: PlacedForm,
  sets: Record<string, Record<string, string[]>>,
  problems: Problem[],
): boolean {
  try {
    unfold(notation, sets[language] ?? {}, splitWords);
    return true;
  } catch (error) {
    if (!(error instanceof NotationError)) throw error;
    problems.push({
      file,
      id,
      field,
      wrong: error.message,
      mend: 'see "How forms are written" in assets/dataset/README.md',
    });
    return false;
  }
}

/** The form of a concept that claims a text. */
function claimant(
  text: string,
  concept: number,
  { forms, inflections }: { forms: PlacedForm[]; inflections: LexiconData['inflections'] },
): PlacedForm {
  const own = forms.filter((form) => form.concept === concept && form.role !== 'support' && form.role !== 'refute');
  const claims = (form: PlacedForm): boolean =>
    findCandidates(text, new Lexicon(compileLexicon({ forms: [form], inflections }))).some(
      ({ start, end }) => start === 0 && end === text.length,
    );
  return own.find(claims) ?? (own[0] as PlacedForm);
}

/** For each ideograph of the Chinese forms and cues, the traditional ones that stand for it in these very forms. */
export function traditionalOf(
  forms: readonly LexiconForm[],
  toTraditional: (text: string) => string[],
): Record<string, string> {
  const others = new Map<string, Set<string>>();
  for (const { notation, language } of forms) {
    if (language !== 'zh' && language !== CUE) continue;
    for (const text of toTraditional(notation)) {
      if (text.length !== notation.length) continue;
      for (let i = 0; i < text.length; i++) {
        const simplified = notation[i] as string;
        const traditional = text[i] as string;
        if (simplified === traditional) continue;
        others.set(simplified, (others.get(simplified) ?? new Set()).add(traditional));
      }
    }
  }
  return Object.fromEntries([...others].map(([simplified, set]) => [simplified, [...set].join('')]));
}
