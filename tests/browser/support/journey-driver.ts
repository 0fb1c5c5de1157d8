/** What the journey needs of a page, whoever drives it: Playwright's and Puppeteer's pages both have it. */
export interface JourneyPage {
  goto(url: string): Promise<unknown>;
  /** Runs a function in the page. It must be self-contained; the argument and the result travel as JSON. */
  evaluate<Result, Argument>(run: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
  mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  keyboard: { press(key: string): Promise<void> };
}

/** A browser with the extension, in a profile that outlasts a restart. */
export interface JourneyDriver {
  newPage(): Promise<JourneyPage>;
  /** Opens a page of the extension in a tab, by its path in the extension. */
  extensionPage(path: string): Promise<JourneyPage>;
  /** Address of a path under a host name. */
  url(host: string, path: string): string;
  /** What the driver saw pages and the extension ask of the network, as addresses that begin with http or ws. */
  requested: string[];
  /** Closes the browser and starts it again with the same profile; the pages are gone. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export function isNetworkAddress(url: string): boolean {
  return /^(?:http|ws)s?:/.test(url);
}
