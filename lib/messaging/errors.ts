export type ErrorCode = 'unknown-message' | 'malformed-message' | 'not-allowed' | 'unknown-concept' | 'unavailable';

/** An error that keeps its code on its way between the parts. */
export class MessageError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(`${code}: ${message}`);
    this.name = 'MessageError';
    this.code = code;
  }
}

/** The code of an error that came with an answer, if it has one. */
export function errorCode(error: unknown): ErrorCode | undefined {
  return /^([a-z-]+): /.exec(error instanceof Error ? error.message : '')?.[1] as ErrorCode | undefined;
}
