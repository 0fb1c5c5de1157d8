/** What the changelog says of a version. */
export interface Release {
  version: string;
  /** As in the heading: `2026-03-01`; undefined while it says "unreleased". */
  date: string | undefined;
  /** Its lines, as Markdown. */
  notes: string;
}

/**
 * The newest version in the changelog.
 *
 * @param text of CHANGELOG.md
 * @param version in package.json, from which the manifests have it
 * @throws Error that names the file, what is wrong in it, and how to mend it
 */
export function newestRelease(text: string, version: string): Release {
  const [, newest = ''] = `\n${text}`.split('\n## ');
  const [heading = '', ...body] = newest.split('\n');
  const found = /^(\d+\.\d+\.\d+) \((unreleased|\d{4}-\d\d-\d\d)\)$/.exec(heading);
  if (!found)
    throw new Error(
      `CHANGELOG.md: the first heading, "${heading}", is not a version and its date: write "## ${version} (unreleased)", or the day instead`,
    );
  if (found[1] !== version)
    throw new Error(
      `CHANGELOG.md: the newest version is ${found[1]}, that of package.json is ${version}: add "## ${version} (unreleased)", or set package.json right`,
    );
  const notes = body.join('\n').trim();
  if (!notes) throw new Error(`CHANGELOG.md: nothing is said of ${version}: say what users will notice`);
  return { version, date: found[2] === 'unreleased' ? undefined : found[2], notes };
}
