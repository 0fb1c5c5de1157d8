import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

const COMMANDS = {
  // Branded Chrome no longer loads unpacked extensions from the command line, so it is not among these.
  chromium: ['chromium', 'chromium-browser'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};
const PLACES = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

/** Playwright's own Chromium, where it has been downloaded. */
function playwrightChromium() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Path of a browser on this machine, or undefined. CHROMIUM_PATH and FIREFOX_PATH go before everything else.
 * @param {'chromium' | 'firefox'} name
 */
export function findBrowser(name) {
  const chosen = process.env[`${name.toUpperCase()}_PATH`];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) =>
      COMMANDS[name].map((command) => join(folder, process.platform === 'win32' ? `${command}.exe` : command)),
    );
  const own = name === 'chromium' ? playwrightChromium() : undefined;
  return [chosen, ...onPath, ...PLACES[name], own].find((path) => path && existsSync(path));
}
