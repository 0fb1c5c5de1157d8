import { foldKeepingCase } from './characters.ts';
import type { CompiledLexicon, Label, LexiconData } from './lexicon-data.ts';
import { isExact, type Slot, unfold } from './notation.ts';
import { foldWord, splitWords } from './tokens.ts';

interface State {
  /** By slot. */
  next: Map<number, number>;
  labels: Set<number>;
}

/**
 * Makes the automaton: a trie over the slots of all phrases, with equal ends shared (the minimal acyclic automaton; here by
 * merging from the leaves, as in Revuz, "Minimisation of acyclic deterministic automata in linear time", 1992).
 *
 * @throws NotationError
 */
export function compileLexicon({ forms, inflections, traditional = {} }: LexiconData): CompiledLexicon {
  const labels: Label[] = [];
  const labelOf = new Map<string, number>();
  const slots = new SlotTable(traditional);
  const trie: State[] = [{ next: new Map(), labels: new Set() }];

  for (const { concept, language, notation, role } of forms) {
    const key = `${concept} ${role}`;
    let label = labelOf.get(key);
    if (label === undefined) {
      label = labels.push({ concept, role }) - 1;
      labelOf.set(key, label);
    }
    for (const phrase of unfold(notation, inflections[language] ?? {}, splitWords)) {
      let state = trie[0] as State;
      for (const spellings of phrase) {
        const slot = slots.numberOf(spellings);
        let next = state.next.get(slot);
        if (next === undefined) {
          next = trie.push({ next: new Map(), labels: new Set() }) - 1;
          state.next.set(slot, next);
        }
        state = trie[next] as State;
      }
      state.labels.add(label);
    }
  }

  const { words, renumbered } = slots.compiled();
  return { labels, ...words, ...minimise(trie, renumbered) };
}

/** Numbers the sets of spellings, and knows which words are in which. */
class SlotTable {
  readonly #traditional: Readonly<Record<string, string>>;
  readonly #slots = new Map<string, number>();
  readonly #uses = new Map<string, { slot: number; exact: string | undefined }[]>();

  constructor(traditional: Readonly<Record<string, string>>) {
    this.#traditional = traditional;
  }

  numberOf(written: Slot): number {
    const key = written.join('\n');
    const known = this.#slots.get(key);
    if (known !== undefined) return known;
    const slot = this.#slots.size;
    this.#slots.set(key, slot);
    const seen = new Set<string>();
    for (const spelling of written.flatMap((word) => [word, ...this.#traditionalOf(word)])) {
      const folded = foldWord(spelling);
      const exact = isExact(spelling) ? foldKeepingCase(spelling) : undefined;
      if (seen.has(`${folded} ${exact}`)) continue;
      seen.add(`${folded} ${exact}`);
      const uses = this.#uses.get(folded) ?? [];
      uses.push({ slot, exact });
      this.#uses.set(folded, uses);
    }
    return slot;
  }

  #traditionalOf(word: string): string {
    return Object.hasOwn(this.#traditional, word) ? (this.#traditional[word] as string) : '';
  }

  /** @returns what the lexicon says of words, and the new number of each slot: numbered as the words mention them */
  compiled(): { words: Pick<CompiledLexicon, 'words' | 'uses' | 'exact' | 'slotCount'>; renumbered: number[] } {
    const words = [...this.#uses.keys()].sort();
    const renumbered: number[] = [];
    const uses: number[] = [];
    const exact: string[] = [];
    let fresh = 0;
    for (const word of words) {
      const list = this.#uses.get(word) ?? [];
      uses.push(list.length);
      for (const use of list) {
        const slot = renumbered[use.slot] ?? fresh;
        renumbered[use.slot] = slot;
        uses.push((fresh - slot) * 2 + (use.exact === undefined ? 0 : 1));
        if (slot === fresh) fresh++;
        if (use.exact !== undefined) exact.push(use.exact);
      }
    }
    return { words: { words: words.join('\n'), uses, exact: exact.join('\n'), slotCount: fresh }, renumbered };
  }
}

function minimise(trie: readonly State[], slotNumbers: readonly number[]): Pick<CompiledLexicon, 'edges' | 'accepts'> {
  const representative = new Int32Array(trie.length);
  const known = new Map<string, number>();
  // Children have higher numbers than their parents, so from the end every child is settled before its parent.
  for (let state = trie.length - 1; state >= 0; state--) {
    const { next, labels } = trie[state] as State;
    const edges = [...next].map(([slot, to]) => `${slot}:${representative[to]}`).sort();
    const signature = `${edges.join(' ')}|${[...labels].sort((a, b) => a - b).join(' ')}`;
    const same = known.get(signature);
    if (same === undefined) known.set(signature, state);
    representative[state] = same ?? state;
  }

  const number = new Map<number, number>([[0, 0]]);
  const order = [0];
  const edges: number[] = [];
  const accepts: number[] = [];
  for (let at = 0; at < order.length; at++) {
    const { next, labels } = trie[order[at] as number] as State;
    edges.push(next.size);
    let before = -1;
    for (const [slot, to] of [...next]
      .map(([old, to]) => [slotNumbers[old] as number, to] as const)
      .sort(([a], [b]) => a - b)) {
      const target = representative[to] as number;
      const fresh = order.length;
      const known = number.get(target) ?? order.push(target) - 1;
      number.set(target, known);
      edges.push(slot - before, fresh - known);
      before = slot;
    }
    if (labels.size) accepts.push(at, labels.size, ...[...labels].sort((a, b) => a - b));
  }
  return { edges, accepts };
}
