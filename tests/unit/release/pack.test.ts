import { existsSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Entry, filesOfCommit, pack } from '../../../scripts/release/pack.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const ENTRIES: Entry[] = [
  { path: 'b/a.txt', bytes: bytes('one '.repeat(500)) },
  { path: 'B.txt', bytes: bytes('two') },
  { path: 'a/ü.txt', bytes: bytes('three') },
  { path: 'a/run', bytes: bytes('four'), isProgram: true },
];

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a packed folder', () => {
  it('holds every file as it was', () => {
    const files = unzipSync(pack(ENTRIES));
    expect(Object.keys(files)).toEqual(['B.txt', 'a/run', 'a/ü.txt', 'b/a.txt']);
    for (const { path, bytes: whole } of ENTRIES) expect(files[path]).toEqual(whole);
  });

  it('is the same whatever the order, the day and the time zone', () => {
    const first = pack(ENTRIES);
    vi.useFakeTimers({ now: new Date('2031-07-01T12:00:00Z') });
    for (const zone of ['Pacific/Kiritimati', 'America/Adak', 'UTC']) {
      vi.stubEnv('TZ', zone);
      expect(pack([...ENTRIES].reverse())).toEqual(first);
    }
  });

  it('changes with a byte', () => {
    const other = ENTRIES.map((entry, i) => (i === 1 ? { ...entry, bytes: bytes('twO') } : entry));
    expect(pack(other)).not.toEqual(pack(ENTRIES));
  });

  it('is dated and moded alike in every entry', () => {
    // Central directory: signature, then made by (+4), date (+14), outer attributes (+38).
    const zip = Buffer.from(pack(ENTRIES));
    const heads: number[] = [];
    for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 1)) heads.push(at);
    expect(heads.map((at) => zip.readUInt16LE(at + 14))).toEqual([33, 33, 33, 33]);
    expect(heads.map((at) => (zip.readUInt32LE(at + 38) >>> 16).toString(8))).toEqual([
      '100644',
      '100755',
      '100644',
      '100644',
    ]);
  });
});

// Whoever has the source zip alone has no commit.
it.skipIf(!existsSync('.git'))('the source zip holds what is committed, programs as programs', () => {
  const files = filesOfCommit();
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['package-lock.json', 'wxt.config.ts', 'LICENSE']),
  );
  expect(files.filter(({ path }) => path.startsWith('node_modules/'))).toEqual([]);
});
