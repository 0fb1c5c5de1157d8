/**
 * What paints is a script of its own, put into pages in which something was found. It shares an isolated world with the content script; this is the
 * door between them.
 */
import type { PainterChoice, PaintTools } from './choose-painter.ts';

export type CreatePainter = (tools: PaintTools) => PainterChoice;

const KEY = Symbol.for('wsis-lens:create-painter');

type World = typeof globalThis & { [KEY]?: CreatePainter };

export function offerPainter(create: CreatePainter): void {
  (globalThis as World)[KEY] = create;
}

export function findPainter(): CreatePainter | undefined {
  return (globalThis as World)[KEY];
}
