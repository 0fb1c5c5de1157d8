/** Progress on the terminal: one line a step, one clear line at the end. Runs on any Node, before anything is installed. */
import { spawn } from 'node:child_process';

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);

/** A step that failed, with what the person can do about it. */
export class StepError extends Error {
  constructor(message, mend, output = '') {
    super(message);
    this.name = 'StepError';
    this.mend = mend;
    this.output = output;
  }
}

/** Runs one step and says how long it took, and what it gives if that is words. */
export async function step(title, work) {
  const began = Date.now();
  process.stdout.write(`${paint(36, '▸')} ${title} …\n`);
  const note = await work();
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `${paint(32, '✓')} ${title}${typeof note === 'string' && note ? `: ${note}` : ''} (${seconds} s)\n`,
  );
  return note;
}

/**
 * Runs a command. Its output is kept and shown only if it fails, unless `show` is set.
 * @throws StepError
 */
export function run(command, args, { mend = 'read the output above', show = false, env = {}, cwd = '.' } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
      cwd,
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => fail(new StepError(`${command} could not be started: ${error.message}`, mend)));
    child.on('close', (code) => {
      if (code === 0) done(output);
      else fail(new StepError(`${[command, ...args].join(' ')} ended with code ${code}`, mend, output));
    });
  });
}

/** Runs a whole command line tool of ours: what fails is said once, with its mend, and the exit code tells. */
export async function main(name, work) {
  try {
    const last = await work();
    process.stdout.write(`${paint(32, '✓')} ${name}: ${last}\n`);
  } catch (error) {
    if (!(error instanceof StepError)) {
      console.error(error);
      process.stdout.write(`${paint(31, '✗')} ${name} failed: ${error.message}\n`);
    } else {
      if (error.output) process.stdout.write(`${error.output.trimEnd()}\n`);
      process.stdout.write(`${paint(31, '✗')} ${name} failed: ${error.message}\n  mend: ${error.mend}\n`);
    }
    process.exitCode = 1;
  }
}
