/**
 * Copies a text, right where a person has pressed something. The old way works in every page; `navigator.clipboard` is missing in pages
 * without encryption, and a page's policy may forbid it.
 *
 * @throws where the browser allows neither
 */
export async function copyText(text: string): Promise<void> {
  let isCopied = false;
  const give = (event: ClipboardEvent): void => {
    // The page has nothing to do with it.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isCopied = true;
  };
  addEventListener('copy', give, { capture: true });
  try {
    document.execCommand('copy');
  } catch {
    // The page has given that name to something of its own.
  } finally {
    removeEventListener('copy', give, { capture: true });
  }
  if (!isCopied) await navigator.clipboard.writeText(text);
}
