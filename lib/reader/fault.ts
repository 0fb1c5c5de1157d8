/** Why a file can't be shown. */
export type Fault =
  | { kind: 'not-found' | 'refused' | 'offline' | 'unreachable' | 'not-pdf' | 'damaged' | 'locked' | 'bad-address' }
  | { kind: 'server'; status: number }
  /** Sizes in bytes. */
  | { kind: 'too-large'; size: number; limit: number };

/** A fault on its way to the person. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.kind);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** Bytes that a PDF file begins with; some programs put something before them. */
const SIGN = '%PDF-';
/** How far into a file we look for them, in bytes. */
export const HEAD = 1024;

/** @param head the first bytes of a file */
export function isPdf(head: Uint8Array): boolean {
  return String.fromCharCode(...head.subarray(0, HEAD)).includes(SIGN);
}

/**
 * What an error of pdf.js's means for the person.
 *
 * @param readHead gives the first bytes of the file, if they can be had
 */
export async function faultOf(error: unknown, readHead: () => Promise<Uint8Array | undefined>): Promise<Fault> {
  if (error instanceof FaultError) return error.fault;
  const { name, status } = error as { name?: string; status?: number };
  if (name === 'PasswordException') return { kind: 'locked' };
  if (name === 'ResponseException') {
    if (status === 404 || status === 410) return { kind: 'not-found' };
    if (status === 401 || status === 403) return { kind: 'refused' };
    if (status) return { kind: 'server', status };
    return { kind: navigator.onLine === false ? 'offline' : 'unreachable' };
  }
  const head = await readHead().catch(() => undefined);
  if (!head) return { kind: navigator.onLine === false ? 'offline' : 'unreachable' };
  return { kind: isPdf(head) ? 'damaged' : 'not-pdf' };
}
