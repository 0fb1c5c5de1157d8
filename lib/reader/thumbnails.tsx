import { useEffect, useRef } from 'preact/hooks';
import { number, t } from '../ui/i18n.ts';
import { useView } from './use-view.ts';
import type { PdfView } from './view.ts';

/** Width of a thumbnail in CSS pixels. */
const WIDTH = 112;
/** How far outside of what is seen thumbnails are drawn. */
const MARGIN = '300px';

/** The pages, small. Only those that somebody sees, or nearly, are drawn; the others are let go. */
export function Thumbnails({ view, onGo }: { view: PdfView; onGo(page: number): void }) {
  const { page, pageCount } = useView(view);
  const pane = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another number of pages there are other elements
  useEffect(() => {
    const drawn = new Map<Element, Thumbnail>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          drawn.get(target)?.stop();
          drawn.delete(target);
          if (isIntersecting) drawn.set(target, new Thumbnail(view, target as HTMLElement));
        }
      },
      { root: pane.current, rootMargin: MARGIN },
    );
    for (const item of pane.current?.querySelectorAll('.thumbnail') ?? []) observer.observe(item);
    return () => {
      observer.disconnect();
      for (const each of drawn.values()) each.stop();
    };
  }, [view, pageCount]);

  useEffect(() => {
    pane.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [page]);

  return (
    <nav class="thumbnails" id="thumbnails" ref={pane} aria-label={t('reader.thumbnails')}>
      {Array.from({ length: pageCount }, (_, index) => index + 1).map((each) => (
        <button
          type="button"
          key={each}
          class="thumbnail"
          data-page={each}
          aria-label={t('reader.pageLabel', { number: each })}
          aria-current={each === page ? 'page' : undefined}
          onClick={() => onGo(each)}
        >
          <span class="small-page" />
          <span class="number">{number(each)}</span>
        </button>
      ))}
    </nav>
  );
}

/** One page's thumbnail for as long as it is drawn. */
class Thumbnail {
  readonly #place: HTMLElement | null;
  #stopped = false;
  #task: { cancel(): void } | undefined;

  constructor(view: PdfView, item: HTMLElement) {
    this.#place = item.querySelector('.small-page');
    void this.#draw(view, Number(item.dataset.page)).catch(() => undefined);
  }

  stop(): void {
    this.#stopped = true;
    this.#task?.cancel();
    // The canvas keeps its pixels as long as it has a size.
    for (const canvas of this.#place?.querySelectorAll('canvas') ?? []) canvas.width = canvas.height = 0;
    this.#place?.replaceChildren();
  }

  async #draw(view: PdfView, number: number): Promise<void> {
    const page = await view.pdf?.getPage(number);
    if (!page || this.#stopped) return;
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (WIDTH / width) * devicePixelRatio });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    this.#task = task;
    await task.promise;
    if (!view.isShown(number)) page.cleanup();
    if (!this.#stopped) this.#place?.replaceChildren(canvas);
  }
}
