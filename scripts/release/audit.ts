/** What `npm audit --json` has said. */
export type Audit = { ok: true; words: string } | { ok: false; words: string; mend: string };

/**
 * Reads what `npm audit` says. No answer is no answer: it never counts as good.
 *
 * @param output what it wrote, warnings before the JSON included
 */
export function readAudit(output: string): Audit {
  let report: {
    vulnerabilities?: Record<string, { name: string; severity: string; range: string; fixAvailable?: unknown }>;
    message?: string;
    error?: { summary?: string };
  };
  try {
    report = JSON.parse(output.slice(output.indexOf('{')));
  } catch {
    return noAnswer(output.trim().split('\n')[0] ?? '');
  }
  if (!report.vulnerabilities) return noAnswer(report.error?.summary || report.message || '');
  const found = Object.values(report.vulnerabilities);
  if (found.length === 0) return { ok: true, words: 'no known vulnerability in any package' };
  const list = found.map(({ name, severity, range }) => `${name} ${range} (${severity})`).join(', ');
  return {
    ok: false,
    words: `known vulnerabilities: ${list}`,
    mend: 'run "npm audit" for what each is, and "npm audit fix"',
  };
}

function noAnswer(said: string): Audit {
  return {
    ok: false,
    words: `the registry has given no answer about known vulnerabilities${said ? ` ("${said.slice(0, 160)}")` : ''}`,
    mend: 'run it where the registry of npm answers "npm audit"; "npm run release -- --without-audit" makes a release all the same, and says so in it',
  };
}
