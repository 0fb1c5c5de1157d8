import type { Desk } from './desk.ts';

/** Opens files that somebody drops anywhere on the reader. @param over told whether a file is held over it @returns stops watching */
export function watchDrops(desk: Desk, over: (isOver: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
  addEventListener(
    'dragover',
    (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over(true);
    },
    { signal },
  );
  // Out of the window; from one element into another doesn't count.
  addEventListener('dragleave', (event) => event.relatedTarget === null && over(false), { signal });
  addEventListener(
    'drop',
    (event) => {
      over(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void desk.openFile(file);
    },
    { signal },
  );
  return () => stop.abort();
}
