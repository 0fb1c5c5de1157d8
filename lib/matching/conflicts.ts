import { Lexicon } from './lexicon.ts';
import { type CompiledLexicon, edgesOf, usesOf } from './lexicon-data.ts';

/** A text that forms of two concepts claim. */
export interface Conflict {
  /** One such text, folded. */
  text: string;
  /** Indices of the two concepts. */
  concepts: [number, number];
}

/**
 * Finds texts that forms of different concepts claim; cues may share theirs. Walks the automaton by sets of states, each
 * set once, so that spellings don't multiply.
 */
export function findConflicts(compiled: CompiledLexicon): Conflict[] {
  const lexicon = new Lexicon(compiled);
  const wordsOfSlot = spellingsBySlot(compiled);
  const slotsOf = slotsByState(compiled);
  const out: Conflict[] = [];
  const seen = new Set<string>();
  const reported = new Set<string>();

  const walk = (states: readonly number[], path: readonly string[]): void => {
    const words = new Map<string, number>();
    for (const state of states) {
      for (const slot of slotsOf.get(state) ?? []) {
        for (const { spelling, number } of wordsOfSlot.get(slot) ?? []) words.set(spelling, number);
      }
    }
    for (const [word, number] of words) {
      const next: number[] = [];
      lexicon.follow(states, states.length, number, word, 0, word.length, next);
      const key = [...next].sort((a, b) => a - b).join(' ');
      if (seen.has(key)) continue;
      seen.add(key);
      const text = [...path, word].join(' ');
      const concepts = [...next]
        .flatMap((state) => lexicon.acceptedBy(state))
        .flatMap((label) => {
          const { concept, role } = lexicon.labels[label] as CompiledLexicon['labels'][number];
          return role === 'plain' || role === 'ambiguous' ? concept : [];
        });
      const [first, ...others] = [...new Set(concepts)].sort((a, b) => a - b);
      for (const other of others) {
        if (!reported.has(`${first} ${other}`)) out.push({ text, concepts: [first as number, other] });
        reported.add(`${first} ${other}`);
      }
      walk([...next], [...path, word]);
    }
  };
  walk([0], []);
  return out;
}

function spellingsBySlot(compiled: CompiledLexicon): Map<number, { spelling: string; number: number }[]> {
  const out = new Map<number, { spelling: string; number: number }[]>();
  const words = compiled.words.split('\n');
  const uses = usesOf(compiled);
  for (let i = 0; i < uses.count; i++) {
    const word = uses.words[i] as number;
    const slot = uses.slots[i] as number;
    const list = out.get(slot) ?? [];
    list.push({ spelling: uses.exact.get(i) ?? (words[word] as string), number: word + 1 });
    out.set(slot, list);
  }
  return out;
}

function slotsByState(compiled: CompiledLexicon): Map<number, number[]> {
  const out = new Map<number, number[]>();
  const edges = edgesOf(compiled);
  for (let i = 0; i < edges.count; i++) {
    const list = out.get(edges.from[i] as number) ?? [];
    list.push(edges.slots[i] as number);
    out.set(edges.from[i] as number, list);
  }
  return out;
}
