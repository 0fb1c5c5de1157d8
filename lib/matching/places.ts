/** A stretch of a text. */
export interface Place {
  start: number;
  end: number;
}

/** Places in the order of the text, none overlapping another: who asks for those around a place gets them by binary search. */
export class Places<T extends Place> {
  readonly all: readonly T[];

  constructor(inOrder: readonly T[]) {
    this.all = inOrder;
  }

  /** The last one that ends at a place or before it. */
  lastBefore(place: number): T | undefined {
    return this.all[this.#countEnding(place) - 1];
  }

  /** The first one that begins at a place or after it. */
  firstFrom(place: number): T | undefined {
    let at = this.#countEnding(place);
    while (at < this.all.length && (this.all[at] as T).start < place) at++;
    return this.all[at];
  }

  /** Whether one of them has a part of a place. */
  overlap({ start, end }: Place): boolean {
    const first = this.all[this.#countEnding(start)];
    return first !== undefined && first.start < end;
  }

  /** Those that lie between two places. */
  between(from: number, to: number): T[] {
    const out: T[] = [];
    for (let at = this.#countEnding(to) - 1; at >= 0 && (this.all[at] as T).start >= from; at--)
      out.push(this.all[at] as T);
    return out.reverse();
  }

  /** How many end at a place or before it. */
  #countEnding(place: number): number {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.all[middle] as T).end <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
