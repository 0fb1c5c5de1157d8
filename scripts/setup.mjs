/** Puts in place whatever is missing to build and to test: packages, a newer Node, browsers. Runs on any Node from 18. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';
import { run, StepError, step } from './steps.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.wsis-lens-installed');

/** Fingerprint of what should be installed. */
function wanted() {
  const files = ['package.json', 'package-lock.json'].map((file) => readFileSync(join(ROOT, file)));
  return createHash('sha256').update(Buffer.concat(files)).digest('hex');
}

async function installPackages() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return 'up to date';
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  try {
    await run('npm', ['ci', ...quiet]);
  } catch {
    // A lock file written behind a registry that mirrors some platforms only makes "npm ci" give up;
    // "npm install" takes the same locked versions and goes on.
    await run('npm', ['install', '--no-save', ...quiet], {
      mend: 'check that the npm registry can be reached and that package-lock.json is unchanged, then run the command again',
    });
  }
  writeFileSync(STAMP, wanted());
  return 'installed';
}

async function checkNode() {
  const version = (
    await run(join(MODULES, '.bin', 'node'), ['--version'], {
      mend: 'run "npm rebuild node", or install Node 22.12 or newer yourself',
    })
  ).trim();
  if (Number(version.slice(1).split('.')[0]) < 22) {
    throw new StepError(`Node ${version} is too old to build with`, 'delete node_modules and run the command again');
  }
  return version;
}

const APT = { chromium: 'chromium', firefox: 'firefox-esr' };
const BY_HAND = {
  chromium: 'install Chromium or Chrome (npx playwright install chromium), or set CHROMIUM_PATH to one you have',
  firefox: 'install Firefox (https://www.mozilla.org/firefox/), or set FIREFOX_PATH to one you have',
};

async function installBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const mend = BY_HAND[name];
  if (process.platform === 'linux' && existsSync('/usr/bin/apt-get')) {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = async (...args) => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...args];
      await run(command, rest, { mend, env: { DEBIAN_FRONTEND: 'noninteractive' } });
    };
    await apt('update', '-q');
    await apt('install', '-y', '-q', '--no-install-recommends', APT[name]);
  } else if (name === 'chromium') {
    await run('npx', ['playwright', 'install', 'chromium'], { mend });
  }
  const installed = findBrowser(name);
  if (!installed) throw new StepError(`no ${name} was found`, mend);
  return installed;
}

/**
 * @param {{ browsers: ('chromium' | 'firefox')[] }} wants
 * @returns where the browsers are
 */
export async function setUp({ browsers }) {
  process.chdir(ROOT);
  if (Number(process.versions.node.split('.')[0]) < 18) {
    throw new StepError(
      `Node ${process.version} is too old`,
      'install Node 18 or newer; a newer one for the build then comes by itself',
    );
  }
  await step('Packages', installPackages);
  await step('Node for the build', checkNode);
  const paths = {};
  for (const name of browsers) {
    await step(name === 'chromium' ? 'Chromium' : 'Firefox', async () => (paths[name] = await installBrowser(name)));
  }
  // What runs from here on finds the newer Node first.
  process.env.PATH = `${join(MODULES, '.bin')}${delimiter}${process.env.PATH}`;
  if (paths.chromium) process.env.CHROMIUM_PATH = paths.chromium;
  if (paths.firefox) process.env.FIREFOX_PATH = paths.firefox;
  return paths;
}
