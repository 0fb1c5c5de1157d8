import { useEffect, useState } from 'preact/hooks';

/** What a question is answered, asked again whenever something changes; undefined until then. */
export function useAsked<T>(question: () => Promise<T>, watch?: (changed: () => void) => () => void): T | undefined {
  const [answer, setAnswer] = useState<T>();
  // Both are functions of a module, the same for as long as the page is open.
  useEffect(() => {
    const again = (): void => void question().then(setAnswer, () => undefined);
    again();
    return watch?.(again);
  }, [question, watch]);
  return answer;
}
