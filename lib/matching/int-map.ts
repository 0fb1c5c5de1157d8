/**
 * A map from whole numbers (0 and up, below 2^31) to whole numbers above 0, by open addressing in typed arrays: it fills many
 * times faster than a Map, which matters because the worker fills it each time it wakes. A key and its value lie side by side, so that
 * looking one up fetches one line of memory.
 */
export class IntMap {
  /** At even places a key plus one, 0 where the place is free; after each its value. */
  readonly #entries: Int32Array;
  readonly #shift: number;

  /**
   * One loop, since the worker runs it before its code is optimised.
   *
   * @param keys the first `count` of them, each once
   * @param values of these keys
   */
  constructor(keys: Int32Array, values: Int32Array, count: number) {
    let bits = 4;
    while (1 << bits < count * 1.5) bits++;
    const entries = new Int32Array(2 << bits);
    const shift = 32 - bits;
    const mask = entries.length - 1;
    for (let i = 0; i < count; i++) {
      const key = keys[i] as number;
      let at = (Math.imul(key, 0x9e3779b1) >>> shift) * 2;
      while (entries[at] !== 0) at = (at + 2) & mask;
      entries[at] = key + 1;
      entries[at + 1] = values[i] as number;
    }
    this.#entries = entries;
    this.#shift = shift;
  }

  /** The value, or 0 where there is none. */
  get(key: number): number {
    return this.#entries[this.#placeOf(key) + 1] as number;
  }

  /** Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, section 6.4), then the next free place. */
  #placeOf(key: number): number {
    const entries = this.#entries;
    const mask = entries.length - 1;
    let at = (Math.imul(key, 0x9e3779b1) >>> this.#shift) * 2;
    while (entries[at] !== 0 && entries[at] !== key + 1) at = (at + 2) & mask;
    return at;
  }
}
