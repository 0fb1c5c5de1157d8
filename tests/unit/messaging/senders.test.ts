import { describe, expect, test } from 'vitest';
import { askerOf, hostOf, type RawSender } from '../../../lib/messaging/senders.ts';

const us = { id: 'abc', origin: 'chrome-extension://abc', reader: 'chrome-extension://abc/reader.html' };
const page: RawSender = {
  id: 'abc',
  tab: { id: 7, url: 'https://www.un.org/' },
  frameId: 0,
  url: 'https://www.un.org/',
  origin: 'https://www.un.org',
};
const own: RawSender = { id: 'abc', url: 'chrome-extension://abc/popup.html', origin: 'chrome-extension://abc' };

describe('askerOf', () => {
  test.each<[string, RawSender]>([
    ['in a page', page],
    ['whose browser tells no origin', { ...page, origin: undefined }],
    ['in a frame that the page wrote', { ...page, frameId: 4, url: 'about:srcdoc' }],
    ['in a sandboxed frame', { ...page, origin: 'null' }],
    ['in a file', { ...page, url: 'file:///a.html', origin: 'file://' }],
  ])('a content script %s', (_, sender) => {
    expect(askerOf(sender, us)).toBe('page');
  });

  test.each<[string, RawSender]>([
    ['the popup', own],
    ['a page in a tab', { ...own, tab: { id: 3, url: own.url } }],
    ['whose browser tells no origin', { ...own, origin: undefined }],
    ['with a question in its address', { ...own, url: 'chrome-extension://abc/popup.html?tab=1#x' }],
  ])('a page of the extension: %s', (_, sender) => {
    expect(askerOf(sender, us)).toBe('own');
  });

  test.each([
    'chrome-extension://abc/reader.html',
    'chrome-extension://abc/reader.html?file=https%3A%2F%2Fwww.un.org%2Fa.pdf#page=2',
  ])('the reader of PDF files at %s', (url) => {
    expect(askerOf({ ...own, url, tab: { id: 3, url } }, us)).toBe('reader');
    expect(askerOf({ ...page, url }, us)).toBeUndefined();
  });

  test.each<[string, RawSender]>([
    ['nobody', {}],
    ['another extension', { ...own, id: 'xyz' }],
    ['another extension by its address', { ...own, url: 'chrome-extension://xyz/popup.html', origin: undefined }],
    ['an address that only begins as ours', { ...own, url: 'chrome-extension://abcd/popup.html', origin: undefined }],
    ['a page of the web in no tab', { ...page, tab: undefined }],
    ['a tab without a number', { ...page, tab: { url: 'https://www.un.org/' } }],
    ['a content script that says it is the popup', { ...page, url: own.url }],
    ['a page that says it is of our origin', { ...page, origin: own.origin }],
    ['an address that is none', { ...own, url: 'popup.html', origin: undefined }],
  ])('%s is nobody who may ask', (_, sender) => {
    expect(askerOf(sender, us)).toBeUndefined();
  });
});

test.each([
  ['https://www.un.org:8443/a?b#c', 'www.un.org'],
  ['file:///a.html', ''],
  ['about:blank', ''],
  ['not an address', ''],
  [undefined, ''],
])('hostOf %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});
