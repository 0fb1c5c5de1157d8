import { createHash } from 'node:crypto';
import type { ThirdParty } from '../third-party.ts';

/** What we use of a CycloneDX document. */
interface Bom {
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
  [more: string]: unknown;
}

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  [more: string]: unknown;
}

/**
 * The software bill of materials of the extension (CycloneDX 1.5): what npm says of all packages, cut down to those that the build has put into it, and
 * without anything that differs from one run to the next.
 *
 * @param all what `npm sbom` gives, with every package of the lock file
 * @param bundled what the build has used
 * @param date of the commit, ISO 8601
 * @throws Error where npm knows nothing of a package that was used
 */
export function bundledSbom(
  all: Bom,
  bundled: readonly Omit<ThirdParty, 'texts'>[],
  { name, version, date }: { name: string; version: string; date: string },
): Bom {
  const own = `${name}@${version}`;
  const packages = bundled.filter(({ within }) => within === undefined);
  const components = packages.map((each) => {
    const known = all.components.find((one) => one.name === each.name && one.version === each.version);
    if (!known)
      throw new Error(
        `package-lock.json knows no ${each.name} ${each.version}, which the build has used: run "npm ci", and build again`,
      );
    const { properties: _, ...rest } = known;
    return { ...rest, 'bom-ref': `${each.name}@${each.version}`, scope: 'required' };
  });
  const parts = bundled
    .filter(({ within }) => within !== undefined)
    .map(({ name: part, licence, within, version: its }) => ({
      'bom-ref': `${within}@${its}#${part}`,
      type: 'library',
      name: part,
      version: `as in ${within} ${its}`,
      scope: 'required',
      licenses: licence.startsWith('LicenseRef-') ? [{ license: { name: licence } }] : [{ expression: licence }],
    }));
  const refs = new Set(components.map((component) => component['bom-ref']));
  const { components: _, dependencies, serialNumber: __, metadata: ___, ...head } = all;
  const bom = {
    ...head,
    metadata: {
      timestamp: new Date(date).toISOString(),
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': own,
        type: 'application',
        name,
        version,
        licenses: [{ license: { id: 'MIT' } }, { license: { id: 'CC-BY-4.0' } }],
      },
    },
    components: [...components, ...parts],
    dependencies: [
      { ref: own, dependsOn: [...refs] },
      ...dependencies
        .filter(({ ref }) => refs.has(ref))
        .map(({ ref, dependsOn = [] }) => ({
          ref,
          dependsOn: [
            ...dependsOn.filter((each) => refs.has(each)),
            ...parts.map((part) => part['bom-ref']).filter((part) => part.startsWith(`${ref}#`)),
          ],
        })),
    ],
  };
  return { serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}`, ...bom };
}

/** A UUID that goes by a text (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
