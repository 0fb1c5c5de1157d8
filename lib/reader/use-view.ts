import { useEffect, useState } from 'preact/hooks';
import type { PdfView } from './view.ts';

/** What the toolbar shows of a view. */
export interface ViewState {
  page: number;
  pageCount: number;
  scale: number;
  scaleValue: string;
}

const EVENTS = ['pagesinit', 'pagesloaded', 'pagechanging', 'scalechanging', 'pagesdestroy'];

/** How it stands with a view, kept up to date. */
export function useView(view: PdfView): ViewState {
  const [state, setState] = useState(() => read(view));
  useEffect(() => {
    // After whoever else is told, so that what they change is seen.
    const update = (): void => queueMicrotask(() => setState(read(view)));
    for (const name of EVENTS) view.eventBus.on(name, update);
    return () => {
      for (const name of EVENTS) view.eventBus.off(name, update);
    };
  }, [view]);
  return state;
}

function read({ page, pageCount, scale, scaleValue }: PdfView): ViewState {
  return { page, pageCount, scale, scaleValue };
}
