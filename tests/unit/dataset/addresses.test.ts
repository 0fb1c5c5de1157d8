import * as v from 'valibot';
import { expect, test } from 'vitest';
import { url } from '../../../lib/dataset/schema.ts';
import { BAD_URLS } from '../../browser/support/payloads.ts';

test.each(BAD_URLS)('no address of the dataset runs a script: %s', (address) => {
  // "https:javascript:…" would be the address of a host with a strange name, and is none.
  expect(v.is(url, address)).toBe(false);
});

test('an address of the web is one', () => {
  expect(v.is(url, 'https://example.org/javascript:harmed')).toBe(true);
});
