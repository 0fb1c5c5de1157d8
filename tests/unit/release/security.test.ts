/** What SECURITY.md claims is held by tests that there are. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

const text = await readFile('SECURITY.md', 'utf8');
const paths = [...new Set([...text.matchAll(/`(tests\/[^`]+)`/g)].map(([, path]) => path as string))];
const threats = text.slice(text.indexOf('## Who could try what')).split(/^## /m)[1] ?? '';
const claims = [...threats.matchAll(/^\| (.*) \| (.*) \| (.*) \|$/gm)]
  .map(([, attack = '', answer = '', tests = '']) => ({ attack, answer, tests }))
  .filter(({ attack }) => attack.trim() !== 'it could try' && !/^-+$/.test(attack.trim()));

describe('SECURITY.md', () => {
  it('speaks of everybody who could try something', () => {
    expect(claims.length).toBeGreaterThan(25);
  });

  it.each(claims)('names a test for: $attack', ({ tests }) => {
    expect(tests.trim()).toMatch(/^`tests\/\S+`(, `tests\/\S+`)*$/);
  });

  it.each(paths)('%s is there, and tests something', async (path) => {
    expect(await readFile(path, 'utf8')).toMatch(/\b(it|test)\b(\.\w+)*\(|testProblems\(/);
  });
});
