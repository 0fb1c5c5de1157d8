/** The sample is a page of its own in a frame, so that nothing around it is annotated. This is the door between the two. */

/** What the sample tells the page around it. */
export interface SampleState {
  /** Mentions by target id; null while annotations are off. */
  counts: Record<string, number> | null;
}

/** What it is told. */
export interface SampleStep {
  go: 'next' | 'previous';
}

export function tellAround(state: SampleState): void {
  // Opened by itself it has nobody around it.
  if (parent !== window) parent.postMessage(state, origin);
}

export function tellSample(frame: HTMLIFrameElement, step: SampleStep): void {
  frame.contentWindow?.postMessage(step, origin);
}

/** @param from the window that is listened to; nobody else's messages are heard. @returns stops listening */
export function hear<T extends SampleState | SampleStep>(
  from: () => Window | null,
  heard: (message: T) => void,
): () => void {
  const listener = ({ source, data }: MessageEvent): void => {
    if (source !== null && source !== window && source === from()) heard(data as T);
  };
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
}
