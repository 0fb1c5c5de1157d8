import { describe, expect, test } from 'vitest';
import { coveredPatterns, siteOf } from '../../../lib/dataset/sites.ts';
import { smallDataset } from '../support/small-dataset.ts';

const { sites } = smallDataset();

describe('siteOf', () => {
  test.each([
    ['un.example', 'un'],
    ['www.un.example', 'un'],
    ['un-news.example', 'un'],
    ['forum.un.example', 'forum-site'],
    ['www.forum.un.example', 'forum-site'],
    ['notun.example', undefined],
    ['un.example.org', undefined],
    ['example', undefined],
    ['', undefined],
  ])('%s', (host, id) => {
    expect(siteOf(host, sites)?.id).toBe(id);
  });

  test('the longest host wins, whatever the order of the sites', () => {
    expect(siteOf('www.forum.un.example', sites.toReversed())?.id).toBe('forum-site');
  });
});

test('coveredPatterns: one for each host, with its subdomains, over http and https', () => {
  expect(coveredPatterns(sites)).toEqual(['*://*.un.example/*', '*://*.un-news.example/*', '*://*.forum.un.example/*']);
});
