import satisfies from 'spdx-satisfies';
import type { ThirdParty } from './third-party.ts';

/** Licences of what may go into the extension: all let it be passed on with the extension, under a notice. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'];
/** Those without a name of their own, and what they are allowed for. */
const ALLOWED_ALONE: Record<string, string> = {
  // GPL 2 with exceptions. A font that lies beside the program, in a file of its own, unchanged.
  'LicenseRef-Liberation-1': 'Liberation fonts',
};

/** @throws Error that names every package whose licence isn't allowed */
export function checkLicences(packages: readonly Pick<ThirdParty, 'name' | 'version' | 'licence'>[]): void {
  const others = packages.filter(({ name, licence }) => ALLOWED_ALONE[licence] !== name && !isAllowed(licence));
  if (others.length > 0)
    throw new Error(
      `${others.map(({ name, version, licence }) => `${name} ${version} is under "${licence}"`).join('; ')}: that is not allowed in the extension; take something else, or say in scripts/licences.ts why it is`,
    );
}

function isAllowed(licence: string): boolean {
  try {
    return satisfies(licence, ALLOWED);
  } catch {
    // No SPDX expression.
    return false;
  }
}
