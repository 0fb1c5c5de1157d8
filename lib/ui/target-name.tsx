import type { TargetName } from '../dataset/types.ts';
import { datasetText, direction, language, t } from './i18n.ts';

/** What a concept, or paragraphs of a document, are called: officially in the person's language where that is known, or in English. */
function targetWords({ label, name, paragraphs }: TargetName): string {
  if (name === undefined) return label;
  // On record as they stand within a sentence; here they stand alone.
  const document = name.replace(/^./u, (first) => first.toLocaleUpperCase(language()));
  if (!paragraphs) return document;
  const { numbers, isOne } = paragraphs;
  return t(isOne ? 'target.paragraph' : 'target.paragraphs', { document, numbers });
}

/** Both names, where there are two. */
export function fullTargetWords(target: TargetName): string {
  return target.name === undefined ? target.label : `${targetWords(target)} (${target.label})`;
}

/** What a target is called, as an element that says what language it is in. */
export function TargetWords({ of }: { of: TargetName }) {
  const attributes = of.name === undefined ? datasetText() : { lang: language(), dir: direction() };
  return <span {...attributes}>{targetWords(of)}</span>;
}

/** The English name, where {@link TargetWords} shows another: who reads the record in English knows it by this one. */
export function EnglishName({ of }: { of: TargetName }) {
  if (of.name === undefined) return null;
  return (
    <p class="english">
      <span {...datasetText()}>{of.label}</span>
    </p>
  );
}
