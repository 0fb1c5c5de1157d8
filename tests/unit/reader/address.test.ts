import { describe, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `chrome-extension://abc${path}` } } }));
const { documentAddress, fileInReader, fileName, looksLikePdf, readerAddress, webAddress } = await import(
  '../../../lib/reader/address.ts'
);

const FILE = 'https://www.un.org/a b.pdf?x=1&y=2#page=3';

describe('the address of the reader', () => {
  test('carries the address of the file, whatever is in it', () => {
    expect(fileInReader(readerAddress(FILE))).toBe('https://www.un.org/a%20b.pdf?x=1&y=2#page=3');
    expect(fileInReader(readerAddress())).toBeUndefined();
  });

  test('is the only one that says what a tab shows', () => {
    expect(documentAddress(readerAddress(FILE))).toContain('www.un.org');
    expect(documentAddress(readerAddress())).toBeUndefined();
    const other = `https://evil.example/reader.html?file=${encodeURIComponent(FILE)}`;
    expect(documentAddress(other)).toBe(other);
    expect(documentAddress(undefined)).toBeUndefined();
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:application/pdf,x',
    'chrome-extension://abc/popup.html',
    'a.pdf',
    '',
  ])('takes no file at %s', (address) => expect(fileInReader(readerAddress(address))).toBeUndefined());
});

test.each([
  ['https://www.un.org/a.pdf', true],
  ['https://www.un.org/a.PDF?download=1#page=2', true],
  ['https://www.un.org/a.pdf/view', false],
  ['https://www.un.org/?file=a.pdf', false],
  ['nonsense', false],
])('%s looks like a PDF file: %s', (address, is) => expect(looksLikePdf(address)).toBe(is));

test.each([
  ['https://www.un.org/docs/A%20RES.pdf?x', 'A RES.pdf'],
  ['https://www.un.org/docs/', 'docs'],
  ['https://www.un.org/', 'www.un.org'],
  ['https://www.un.org/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
])('the name of %s is %s', (address, name) => expect(fileName(address)).toBe(name));

test('webAddress takes addresses of the web alone', () => {
  expect(webAddress('HTTP://WWW.UN.ORG/a')).toBe('http://www.un.org/a');
  expect([null, undefined, 'ftp://a/b', 'blob:https://a/b'].map(webAddress)).toEqual(new Array(4).fill(undefined));
});
