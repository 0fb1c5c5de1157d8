import { expect, test } from 'vitest';
import { type Fault, FaultError, faultOf, isPdf } from '../../../lib/reader/fault.ts';

const bytes = (text: string) => async () => new TextEncoder().encode(text);
const error = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more });

test.each<[string, unknown, string, Fault]>([
  ['a wrong password', error('PasswordException'), '%PDF-', { kind: 'locked' }],
  ['not there', error('ResponseException', { status: 404 }), '', { kind: 'not-found' }],
  ['gone', error('ResponseException', { status: 410 }), '', { kind: 'not-found' }],
  ['not for this person', error('ResponseException', { status: 403 }), '', { kind: 'refused' }],
  ['a fault of the server', error('ResponseException', { status: 503 }), '', { kind: 'server', status: 503 }],
  ['no answer', error('ResponseException', { status: 0 }), '', { kind: 'unreachable' }],
  ['something else', error('InvalidPDFException'), '<!doctype html>', { kind: 'not-pdf' }],
  ['a damaged file', error('InvalidPDFException'), '%PDF-1.7 and then nothing', { kind: 'damaged' }],
  ['what is known already', new FaultError({ kind: 'locked' }), '', { kind: 'locked' }],
])('%s', async (_, cause, head, fault) => {
  expect(await faultOf(cause, bytes(head))).toEqual(fault);
});

test('where nothing more can be had, the file is out of reach', async () => {
  const readHead = () => Promise.reject(new Error('no network'));
  expect(await faultOf(error('InvalidPDFException'), readHead)).toEqual({ kind: 'unreachable' });
});

test('a file may have something before its sign, but not much', () => {
  const file = (before: number) => new TextEncoder().encode(`${' '.repeat(before)}%PDF-1.4`);
  expect([0, 900, 2000].map((before) => isPdf(file(before)))).toEqual([true, true, false]);
});
