/** A choice that is kept somewhere. */
interface Kept<T> {
  getValue(): Promise<T>;
  watch(changed: (value: T) => void): () => void;
}

/** Makes a surface light or dark as the person has chosen, now and whenever they choose anew. */
export async function followScheme(root: HTMLElement, chosen: Kept<'system' | 'light' | 'dark'>): Promise<void> {
  const use = (scheme: 'system' | 'light' | 'dark'): void => {
    // Colours are told by `light-dark()` in assets/styles/tokens.css.
    root.style.colorScheme = scheme === 'system' ? '' : scheme;
  };
  chosen.watch(use);
  use(await chosen.getValue());
}
