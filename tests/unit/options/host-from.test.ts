import { expect, test } from 'vitest';
import { hostFrom } from '../../../lib/options/host-from.ts';

test.each([
  ['www.example.org', 'www.example.org'],
  ['  Example.ORG ', 'example.org'],
  ['https://www.example.org:8443/a?b=c#d', 'www.example.org'],
  ['example.org/path', 'example.org'],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['localhost', 'localhost'],
])('%s is the host %s', (typed, host) => {
  expect(hostFrom(typed)).toBe(host);
});

test.each([
  '',
  'example',
  'two words',
  'ftp://example.org',
  'file:///home',
  'javascript:alert(1)',
  '*',
  '*.example.org',
])('%j is none', (typed) => {
  expect(hostFrom(typed)).toBeUndefined();
});
