import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** The host that sample and test pages are shown under. Plain http: these pages come from this machine. */
export const SAMPLE_HOST = 'www.un.org';
export const SAMPLE_PATH = '/sample';

export function sampleUrl(path = SAMPLE_PATH): string {
  return `http://${SAMPLE_HOST}${path}`;
}

export function readSample(): Promise<string> {
  return readFile(resolve('assets/sample/un-page.html'), 'utf8');
}
