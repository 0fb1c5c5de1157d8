/** A mention in a document, drawn or not. */
export interface Stop {
  /** Counts from 1. */
  page: number;
  /** Which mention of the page it is, from 0, in the order of the page's text. */
  index: number;
}

/** What a document mentions. */
export interface Mentioned {
  pageCount: number;
  /** Targets in the order of the page's text; undefined where that is not known yet. */
  on(page: number): readonly string[] | undefined;
}

/** Where a person is among the mentions of a document, of which only a few pages are drawn. */
export class Tour {
  #at: Stop | undefined;

  /**
   * The mention to go to next. Starts from the one last gone to, or else from a page; goes round at the end.
   *
   * @param from the page that somebody looks at
   * @param targets the only ones that are meant; all without it
   */
  step(
    { pageCount, on }: Mentioned,
    direction: 'next' | 'previous' | 'here',
    from: number,
    targets?: readonly string[],
  ): Stop | undefined {
    const here = direction === 'here' && this.#at;
    if (here && (!targets || targets.includes(on(here.page)?.[here.index] ?? ''))) return here;
    const step = direction === 'here' || direction === 'next' ? 1 : -1;
    const start: Stop = this.#at ?? { page: from, index: step > 0 ? -1 : Number.POSITIVE_INFINITY };
    for (let pages = 0; pages <= pageCount; pages++) {
      const page = ((start.page - 1 + step * pages + pageCount * 2) % pageCount) + 1;
      const mentions = on(page) ?? [];
      const first = step > 0 ? 0 : mentions.length - 1;
      const own = step > 0 ? start.index + 1 : Math.min(start.index, mentions.length) - 1;
      for (let index = pages === 0 ? own : first; index >= 0 && index < mentions.length; index += step) {
        if (targets && !targets.includes(mentions[index] as string)) continue;
        this.#at = { page, index };
        return this.#at;
      }
    }
    return undefined;
  }

  goOnFrom(stop: Stop): void {
    this.#at = stop;
  }

  forget(): void {
    this.#at = undefined;
  }
}
