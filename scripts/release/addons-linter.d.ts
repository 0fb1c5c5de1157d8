/** What we use of Mozilla's linter, which comes without types. */
declare module 'addons-linter' {
  export interface Message {
    code: string;
    message: string;
    /** Path in the extension; none where the whole extension is meant. */
    file?: string;
    /** Both from 1. */
    line?: number;
    column?: number;
  }
  export interface Result {
    errors: Message[];
    warnings: Message[];
    notices: Message[];
  }
  export function createInstance(options: { config: Record<string, unknown>; runAsBinary: boolean }): {
    run(): Promise<Result>;
  };
}
