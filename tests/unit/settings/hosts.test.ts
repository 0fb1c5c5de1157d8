import { describe, expect, test } from 'vitest';
import { isAmong, switched } from '../../../lib/settings/hosts.ts';

test.each([
  ['un.org', true],
  ['www.un.org', true],
  ['notun.org', false],
  ['org', false],
  ['', false],
])('%j belongs to un.org: %s', (host, among) => {
  expect(isAmong(host, ['itu.int', 'un.org'])).toBe(among);
});

describe('switching', () => {
  test.each<[string, string[], string[], boolean, string[]]>([
    ['off', ['b.org'], ['a.org'], false, ['a.org', 'b.org']],
    ['off, with what is below it', ['b.org', 'x.a.org'], ['a.org'], false, ['a.org', 'b.org']],
    ['off, below what is off', ['a.org'], ['x.a.org'], false, ['a.org', 'x.a.org']],
    ['on', ['a.org', 'b.org'], ['a.org'], true, ['b.org']],
    ['on, with what it is a part of', ['a.org', 'b.org'], ['x.a.org'], true, ['b.org']],
    ['on, with what is below it', ['b.org', 'x.a.org'], ['a.org'], true, ['b.org']],
    ['several at once', [], ['b.org', 'a.org'], false, ['a.org', 'b.org']],
  ])('%s', (_, entries, hosts, on, left) => {
    expect(switched(entries, hosts, on)).toEqual(left);
  });
});
