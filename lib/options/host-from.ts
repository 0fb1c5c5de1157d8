/** The host that somebody has typed or pasted, as a name or within an address; undefined where it is none of the web. */
export function hostFrom(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const isName = /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/.test(hostname) || hostname === 'localhost';
  return /^https?:$/.test(protocol) && isName ? hostname : undefined;
}
