import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test server answers to a path: an HTML text, or a whole answer. */
export type Page = string | { body: string | Buffer; type?: string; headers?: Record<string, string>; status?: number };

export interface PageServer {
  port: number;
  /** Paths asked for so far, with their host: `www.un.org/wsis`. */
  requests: string[];
  /** Adds or replaces a page. `host` may be left out: then the page answers under every host. */
  set(path: string, page: Page, host?: string): void;
  close(): Promise<void>;
}

/** Serves pages on this machine; a browser that maps host names to it sees them under the hosts they belong to. */
export async function servePages(): Promise<PageServer> {
  const pages = new Map<string, Page>();
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    // A browser that takes us for its proxy gives the whole address.
    const path = (request.url ?? '/').replace(/^https?:\/\/[^/]*/, '').replace(/[?#].*$/, '');
    requests.push(`${host}${path}`);
    const page = pages.get(`${host}${path}`) ?? pages.get(path);
    if (page === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
      status = 200,
    } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  // Somebody who speaks TLS to us wanted another host: that is a request too, though nobody can read it.
  server.on('clientError', (_error, socket) => {
    requests.push('unreadable');
    socket.destroy();
  });
  // The same, from a browser that takes us for its proxy.
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? 'unreadable');
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    set: (path, page, host = '') => void pages.set(`${host}${path}`, page),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
