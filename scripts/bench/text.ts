/** Text that looks like text: words of syllables, common ones often and rare ones seldom. */

const ONSETS = 'b c d f g h l m n p r s t v st tr pl gr'.split(' ');
const VOWELS = 'a e i o u ea io'.split(' ');
const CODAS = ['', '', 'n', 'r', 's', 'l', 't', 'nd', 'st'];

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

function makeWord(random: () => number): string {
  let word = '';
  for (let syllables = 1 + Math.floor(random() * 3); syllables > 0; syllables--) {
    word += pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random);
  }
  return word;
}

function makeVocabulary(random: () => number): string[] {
  return Array.from({ length: 8_000 }, () => makeWord(random));
}

/** Low indices often, high ones seldom: about Zipf's law. */
function zipf(list: readonly string[], random: () => number): string {
  return list[Math.floor(list.length ** random()) - 1] ?? (list[0] as string);
}

let vocabulary: string[] | undefined;

/** How many of the most common words are no part of terms, as "the" and "of" hardly are. */
const COMMON = 500;

/**
 * Different phrases of two to four words.
 *
 * @param known which part of their words may occur in the texts of {@link makeBlocks} by themselves; the others are of their own
 */
export function makePhrases(count: number, known: number, random: () => number): string[] {
  vocabulary ??= makeVocabulary(random);
  const common = vocabulary.slice(COMMON);
  const own = Array.from({ length: 3 * count }, () => `${makeWord(random)}${makeWord(random)}`);
  const phrases = new Set<string>();
  while (phrases.size < count) {
    phrases.add(
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random() < known ? common : own, random)).join(
        ' ',
      ),
    );
  }
  return [...phrases];
}

/** Paragraphs of about 500 units, with one of the phrases in about every second one. */
export function makeBlocks(count: number, phrases: readonly string[], random: () => number): string[] {
  vocabulary ??= makeVocabulary(random);
  const words = vocabulary;
  return Array.from({ length: count }, () => {
    const parts = Array.from(
      { length: 85 },
      () => zipf(words, random) + (random() < 0.12 ? pick(['.', ',', ';'], random) : ''),
    );
    if (random() < 0.5) parts.splice(Math.floor(random() * parts.length), 0, pick(phrases, random));
    return parts.join(' ');
  });
}
