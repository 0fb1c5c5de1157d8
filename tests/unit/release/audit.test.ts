import { describe, expect, it } from 'vitest';
import { readAudit } from '../../../scripts/release/audit.ts';

describe('known vulnerabilities', () => {
  it('are none where the registry says so', () => {
    expect(readAudit('{"vulnerabilities":{}}')).toMatchObject({ ok: true });
  });

  it('are named', () => {
    const found = { vulnerabilities: { odd: { name: 'odd', severity: 'high', range: '<2' } } };
    expect(readAudit(`npm warn something\n${JSON.stringify(found)}`)).toMatchObject({
      ok: false,
      words: 'known vulnerabilities: odd <2 (high)',
    });
  });

  it.each([
    [
      'an error of the registry',
      '{"message":"405 Method Not Allowed","error":{"summary":""}}',
      '405 Method Not Allowed',
    ],
    ['an error of npm', '{"error":{"summary":"request failed"}}', 'request failed'],
    ['no JSON', 'npm error audit endpoint', 'npm error audit endpoint'],
    ['nothing', '', 'no answer'],
  ])('%s is no good news', (_, output, words) => {
    const audit = readAudit(output);
    expect(audit).toMatchObject({ ok: false, mend: expect.stringContaining('--without-audit') });
    expect(audit.words).toContain(words);
  });
});
