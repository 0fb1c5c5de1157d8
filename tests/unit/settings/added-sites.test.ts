import { beforeEach, expect, test, vi } from 'vitest';

const OWN = '*://*.un.org/*';
const permissions = vi.hoisted(() => {
  const listeners = { added: new Set<() => void>(), removed: new Set<() => void>() };
  const event = (set: Set<() => void>) => ({
    addListener: (each: () => void) => set.add(each),
    removeListener: (each: () => void) => set.delete(each),
  });
  let origins: string[] = [];
  return {
    origins: () => origins,
    give: (given: string[]) => {
      origins = given;
    },
    onAdded: event(listeners.added),
    onRemoved: event(listeners.removed),
    getAll: async () => ({ origins, permissions: [] }),
    request: async ({ origins: asked }: { origins: string[] }) => {
      origins = [...origins, ...asked];
      for (const tell of listeners.added) tell();
      return true;
    },
    remove: async ({ origins: gone }: { origins: string[] }) => {
      if (gone.includes('*://*.un.org/*')) throw new Error('required permissions stay');
      origins = origins.filter((each) => !gone.includes(each));
      for (const tell of listeners.removed) tell();
      return true;
    },
  };
});
vi.mock('wxt/browser', () => ({
  browser: { permissions, runtime: { getManifest: () => ({ host_permissions: ['*://*.un.org/*', 'file:///*'] }) } },
}));
const { addedSites, askForSites, removeSite, watchAddedSites } = await import('../../../lib/settings/added-sites.ts');

beforeEach(() => permissions.give([OWN, 'file:///*']));

test('what came with the extension was not added', async () => {
  expect(await addedSites()).toEqual([]);
});

test('a site is asked for by its host, and is then there', async () => {
  expect(await askForSites(['b.example', 'a.example'])).toBe(true);
  expect(permissions.origins()).toContain('*://a.example/*');
  expect(await addedSites()).toEqual(['a.example', 'b.example']);
});

test('what was allowed elsewhere is told as it stands, each host once', async () => {
  permissions.give([OWN, 'https://a.example/*', 'http://a.example/*', '*://*.b.example/*', '*://*/*', 'file:///*']);
  expect(await addedSites()).toEqual(['*', '*.b.example', 'a.example']);
});

test('a site that is taken back goes with all of its patterns; covered ones stay', async () => {
  permissions.give([OWN, 'https://a.example/*', '*://a.example/*', '*://sub.a.example/*']);
  await removeSite('a.example');
  expect(await addedSites()).toEqual(['sub.a.example']);
  await removeSite('*.un.org');
  expect(permissions.origins()).toContain(OWN);
});

test('who watches is told of both', async () => {
  const changed = vi.fn();
  const stop = watchAddedSites(changed);
  await askForSites(['a.example']);
  await removeSite('a.example');
  expect(changed).toHaveBeenCalledTimes(2);
  stop();
  await askForSites(['a.example']);
  expect(changed).toHaveBeenCalledTimes(2);
});
