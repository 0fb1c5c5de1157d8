/**
 * Which candidates count.
 *
 * Letters mean different things on different pages (IGF is also a growth factor), so an ambiguous form needs the page's
 * support. The rule, in order, for an ambiguous form of a concept:
 *
 * 1. The page defines the letters ("Internet Governance Forum (IGF)"): the definition decides.
 * 2. A refuting cue of the concept stands within {@link NEAR} units in the same block: it does not count.
 * 3. The host is about the subject; or the page holds, without ambiguity, the concept itself, one of its family, one that is
 *    related to it, or a supporting cue that is not itself an ambiguous or generic form: it counts.
 * 4. Otherwise it does not count.
 *
 * A generic form ("civil society") counts on pages that are about the subject: the host is, or {@link SUBJECT} different
 * specific concepts were found, or one and {@link AROUND} that are known more widely. Concepts known far beyond the subject ("peripheral": UNESCO, the General Assembly) support nothing.
 */
import type { Candidate } from './find.ts';
import type { FormRole } from './lexicon-data.ts';

/** How far a refuting cue reaches, in UTF-16 units between its edge and the form's. */
export const NEAR = 120;
/** How many different specific concepts make a page one that is about the subject. */
const SUBJECT = 2;
/** How many concepts known beyond the subject do for one of these, beside another. */
const AROUND = 2;

/** What the rule needs to know of a concept. */
export interface ConceptContext {
  family: string;
  generic: boolean;
  peripheral: boolean;
  /** Indices of related concepts. */
  related: readonly number[];
}

/**
 * What a page has shown so far. It travels with each request, so that whoever matches keeps no state.
 * Concepts are indices.
 */
export interface Evidence {
  /** Specific concepts found without ambiguity. */
  found: number[];
  /** Concepts with a supporting cue on the page. */
  supported: number[];
  /** Letters that the page defines, with the concept; -1 where it defines them as something else. */
  defined: Record<string, number>;
}

export function noEvidence(): Evidence {
  return { found: [], supported: [], defined: {} };
}

/** Adds what `more` shows to `evidence`. A definition that names a concept outweighs one that doesn't. */
export function mergeEvidence(evidence: Evidence, ...more: Evidence[]): Evidence {
  const all = [evidence, ...more];
  const defined: Record<string, number> = {};
  for (const each of all) {
    for (const [letters, concept] of Object.entries(each.defined)) {
      defined[letters] = Math.max(concept, Object.hasOwn(defined, letters) ? (defined[letters] as number) : -1);
    }
  }
  const union = (lists: number[][]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b);
  return {
    found: union(all.map(({ found }) => found)),
    supported: union(all.map(({ supported }) => supported)),
    defined,
  };
}

/** The rule, for one page as far as it has been seen. */
export class PageContext {
  readonly #concepts: readonly ConceptContext[];
  readonly #evidence: Evidence;
  readonly #about: boolean;
  readonly #found: ReadonlySet<number>;
  readonly #supported: ReadonlySet<number>;
  readonly #families: ReadonlySet<string>;
  readonly #related = new Set<number>();

  constructor(concepts: readonly ConceptContext[], evidence: Evidence, hostIsAbout: boolean) {
    this.#concepts = concepts;
    this.#evidence = evidence;
    this.#found = new Set(evidence.found);
    this.#supported = new Set(evidence.supported);
    const specific = evidence.found.filter((index) => !concepts[index]?.peripheral);
    this.#families = new Set(specific.map((index) => concepts[index]?.family as string));
    for (const index of specific) for (const related of concepts[index]?.related ?? []) this.#related.add(related);
    const around = evidence.found.length - specific.length;
    this.#about = hostIsAbout || specific.length >= SUBJECT || (specific.length === SUBJECT - 1 && around >= AROUND);
    this.#hostIsAbout = hostIsAbout;
  }

  readonly #hostIsAbout: boolean;

  /**
   * Whether a candidate is a mention.
   *
   * @param letters the form as it is written, folded but for case
   * @param refutedNear true where a refuting cue of the concept stands near
   */
  counts(candidate: Candidate, role: FormRole, letters: string, refutedNear: boolean): boolean {
    const concept = this.#concepts[candidate.concept] as ConceptContext;
    if (concept.generic && !this.#about) return false;
    if (role !== 'ambiguous') return true;
    const { defined } = this.#evidence;
    if (Object.hasOwn(defined, letters)) return defined[letters] === candidate.concept;
    if (refutedNear) return false;
    return this.#hostIsAbout || this.#supports(candidate.concept, concept);
  }

  #supports(index: number, concept: ConceptContext): boolean {
    return (
      this.#found.has(index) ||
      this.#supported.has(index) ||
      this.#families.has(concept.family) ||
      this.#related.has(index) ||
      concept.related.some((related) => this.#found.has(related) && !this.#concepts[related]?.peripheral)
    );
  }
}
