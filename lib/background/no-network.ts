/** Ways to the network that a worker, or the page that is one in Firefox, may have. */
const WAYS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource'] as const;

/**
 * Gives up every way to the network, for good: the background has no use for any. The reader has, so the content security policy, which
 * is one for all pages of an extension, can't see to it.
 */
export function leaveNetwork(): void {
  // While the extension is developed, the build tells its worker of changes that way.
  if (import.meta.env.DEV) return;
  for (let at: object | null = globalThis; at; at = Reflect.getPrototypeOf(at))
    for (const way of WAYS) Reflect.deleteProperty(at, way);
}
