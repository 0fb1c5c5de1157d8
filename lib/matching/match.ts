import { foldKeepingCase, IGNORED, kindOf } from './characters.ts';
import { type ConceptContext, type Evidence, mergeEvidence, NEAR, PageContext } from './context.ts';
import { couldStandFor, definitionsByName, isSpeltOutBefore } from './definitions.ts';
import { type Candidate, findCandidates, longestWithoutOverlap, type Mention } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReferenceFinder, Symbols } from './references.ts';

/** What to match: some or all of a page. */
export interface MatchRequest {
  /** Texts of blocks; offsets in the result are UTF-16 units of these. */
  blocks: readonly string[];
  /** True where the whole host is about the subject. */
  hostIsAbout: boolean;
  /** What earlier requests for the same page have shown. */
  evidence: Evidence;
  /** Concept of the document that the page is, where it is one: "paragraph 72 above" is of it. */
  document?: number | undefined;
}

export interface MatchResult {
  /** For each block its mentions, in the order of the text, without overlap. */
  mentions: Mention[][];
  /** What is known of the page now; give it to the next request. */
  evidence: Evidence;
  /** Indices of blocks whose result can change when the evidence does, or when the page turns out to be a document. */
  open: number[];
  /** True where these blocks define letters: they may stand in any block, of earlier requests too. */
  redefined: boolean;
}

/** How far back the beginning of a web address is looked for, in UTF-16 units. */
const LONGEST_ADDRESS = 100;

interface Form extends Candidate {
  /** As written, folded but for case. */
  letters: string;
}

interface ReadBlock {
  text: string;
  forms: Form[];
  refutes: Candidate[];
  /** Concepts with a supporting cue in the block. */
  supported: number[];
  /** Words that stand beside paragraphs' numbers. */
  words: Candidate[];
  symbols: Symbols | undefined;
}

/**
 * Finds the mentions in a page, or in a part of one.
 *
 * A page may come in pieces. Give each request the evidence of the one before; when the evidence has changed, ask again for
 * the blocks that were `open`, and for all of them when letters were `redefined`. The result is then that of the whole page.
 *
 * @param references without it no symbols and no references to paragraphs are found
 */
export function match(
  request: MatchRequest,
  lexicon: Lexicon,
  concepts: readonly ConceptContext[],
  references?: ReferenceFinder,
): MatchResult {
  const blocks = request.blocks.map((text) => readBlock(text, lexicon, concepts, references));
  const telling = blocks.filter(({ forms, supported }) => forms.length > 0 || supported.length > 0);
  const evidence = mergeEvidence(request.evidence, ...telling.map((block) => gather(block, concepts)));
  const context = new PageContext(concepts, evidence, request.hostIsAbout);
  const defined = Object.entries(evidence.defined).filter(([, concept]) => concept >= 0);

  const open: number[] = [];
  const mentions = blocks.map((block, index) => {
    const refers = references !== undefined && block.words.length > 0;
    let uncertain = refers && references.mayBeOwn(block.text, block.words);
    const counted: Mention[] = block.forms.filter((form) => {
      if (form.role === 'ambiguous' || concepts[form.concept]?.generic) uncertain = true;
      return context.counts(form, form.role, form.letters, isRefuted(form, block.refutes));
    });
    if (uncertain) open.push(index);
    for (const [letters, concept] of defined) counted.push(...occurrences(block.text, letters, concept));
    const shown = longestWithoutOverlap(counted).map(({ concept, start, end }) => ({ concept, start, end }));
    return refers ? references.find(block.text, block.words, shown, block.symbols, request.document) : shown;
  });
  return { mentions, evidence, open, redefined: isRedefined(request.evidence.defined, evidence.defined) };
}

function isRedefined(before: Evidence['defined'], after: Evidence['defined']): boolean {
  return Object.entries(after).some(
    ([letters, concept]) => !Object.hasOwn(before, letters) || before[letters] !== concept,
  );
}

function readBlock(
  text: string,
  lexicon: Lexicon,
  concepts: readonly ConceptContext[],
  references: ReferenceFinder | undefined,
): ReadBlock {
  const block: ReadBlock = {
    text,
    forms: [],
    refutes: [],
    supported: [],
    words: [],
    symbols: references?.symbolsIn(text),
  };
  const supports: Candidate[] = [];
  const add = (candidate: Candidate): void => {
    if (isInAddress(text, candidate) || block.symbols?.others.overlap(candidate)) return;
    block.forms.push({ ...candidate, letters: foldKeepingCase(text.slice(candidate.start, candidate.end)) });
  };
  for (const candidate of findCandidates(text, lexicon)) {
    if (candidate.role === 'support') supports.push(candidate);
    else if (candidate.role === 'refute') block.refutes.push(candidate);
    else if (candidate.role === 'paragraph') block.words.push(candidate);
    else add(candidate);
  }
  for (const mention of block.symbols?.mentions ?? []) add({ ...mention, role: 'plain' });
  block.supported = supports.filter((cue) => isFirm(cue, block.forms, concepts)).map(({ concept }) => concept);
  return block;
}

/** Part of a web address or of a host's name: `https://example.org/igf`, `a.root-servers.net`. Nobody reads that as a term. */
function isInAddress(text: string, { start, end }: Mention): boolean {
  if (text[end] === '.' && /^[a-z]{2}/.test(text.slice(end + 1, end + 3))) return true;
  // An address has no space in it, which is what stands before most words.
  return (
    text[start - 1] !== ' ' && /(?:\/\/|www\.)[!-~]*$/.test(text.slice(Math.max(0, start - LONGEST_ADDRESS), start))
  );
}

/**
 * Whether a cue can be relied on: not where the cue is itself an ambiguous form or made of everyday words, and nothing else.
 * Two acronyms don't bear each other out; IGF and GDC stand together on pages about games too.
 */
function isFirm(cue: Candidate, forms: readonly Form[], concepts: readonly ConceptContext[]): boolean {
  const same = forms.filter(({ start, end }) => start === cue.start && end === cue.end);
  return same.length === 0 || same.some(({ role, concept }) => role === 'plain' && !concepts[concept]?.generic);
}

/** What one block shows of the page. */
function gather({ text, forms, supported }: ReadBlock, concepts: readonly ConceptContext[]): Evidence {
  const plain = longestWithoutOverlap(forms.filter(({ role }) => role === 'plain'));
  const defined: Evidence['defined'] = {};
  for (const { role, letters, start } of forms) {
    if (role === 'ambiguous' && isSpeltOutBefore(text, start, letters)) defined[letters] = -1;
  }
  const isWithin = (form: Form, { start, end }: Mention): boolean =>
    forms.some(
      ({ role, concept, ...name }) =>
        role === 'plain' && concept === form.concept && (name.end === end ? name.start > start : name.start === start),
    );
  // Second, so that a definition by a known name wins over one that merely looks like a definition.
  for (const name of plain) {
    for (const [letters, concept] of Object.entries(definitionsByName(text, [name]))) {
      // "the mandate of the Internet Governance Forum (IGF)": the letters are those of the name within.
      const own = forms.find((form) => form.letters === letters && (form.concept === concept || isWithin(form, name)));
      if (own || couldStandFor(letters, text.slice(name.start, name.end))) defined[letters] = own?.concept ?? concept;
    }
  }
  return {
    found: plain.filter(({ concept }) => !concepts[concept]?.generic).map(({ concept }) => concept),
    supported,
    defined,
  };
}

function isRefuted(form: Form, refutes: readonly Candidate[]): boolean {
  return refutes.some(
    (cue) => cue.concept === form.concept && cue.start - form.end <= NEAR && form.start - cue.end <= NEAR,
  );
}

/** Whole-word occurrences of letters that the page defines. */
function occurrences(text: string, letters: string, concept: number): Mention[] {
  const out: Mention[] = [];
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + letters.length)) {
    const end = at + letters.length;
    if (!isWordCharacter(neighbour(text, at, -1)) && !isWordCharacter(neighbour(text, end - 1, 1)))
      out.push({ concept, start: at, end });
  }
  return out;
}

/** The next character that counts, before or after a unit: soft hyphens and their like stand for nothing. */
function neighbour(text: string, at: number, step: 1 | -1): string | undefined {
  let next = at + step;
  while (next >= 0 && next < text.length && kindOf(text.charCodeAt(next)) === IGNORED) next += step;
  return text[next];
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character) && !/\p{Script=Han}/u.test(character);
}
