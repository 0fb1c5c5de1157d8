import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { newestRelease } from '../../../scripts/release/changelog.ts';

const OLDER = '## 0.1.0 (2026-01-02)\n\n- Begun.\n';
const TEXT = `# Changelog\n\nWords.\n\n## 0.2.0 (unreleased)\n\n- More.\n- Better.\n\n${OLDER}`;

describe('the changelog', () => {
  it('gives the notes of the newest version alone', () => {
    expect(newestRelease(TEXT, '0.2.0')).toEqual({ version: '0.2.0', date: undefined, notes: '- More.\n- Better.' });
    expect(newestRelease(OLDER, '0.1.0')).toEqual({ version: '0.1.0', date: '2026-01-02', notes: '- Begun.' });
  });

  it.each([
    ['that is behind package.json', OLDER, '0.2.0', /newest version is 0\.1\.0, that of package\.json is 0\.2\.0/],
    ['without a date', '## 0.1.0\n\n- Begun.\n', '0.1.0', /"0\.1\.0", is not a version and its date/],
    ['without any version', '# Changelog\n', '0.1.0', /write "## 0\.1\.0 \(unreleased\)"/],
    ['that says nothing', `## 0.2.0 (unreleased)\n\n${OLDER}`, '0.2.0', /nothing is said of 0\.2\.0/],
  ])('%s is refused with its mend', (_, text, version, error) => {
    expect(() => newestRelease(text, version)).toThrow(error);
  });

  it('of this project goes with package.json', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(newestRelease(await readFile('CHANGELOG.md', 'utf8'), version).notes).not.toBe('');
  });
});
