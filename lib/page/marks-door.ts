/**
 * The painter that works with elements is a script of its own, put into pages in which something was found. It shares an
 * isolated world with the content script; this is the door between them.
 */
import type { Painter } from './painter.ts';

type CreatePainter = () => Painter;

const KEY = Symbol.for('wsis-lens:create-marks-painter');

type World = typeof globalThis & { [KEY]?: CreatePainter };

export function offerMarks(create: CreatePainter): void {
  (globalThis as World)[KEY] = create;
}

export function findMarks(): CreatePainter | undefined {
  return (globalThis as World)[KEY];
}
