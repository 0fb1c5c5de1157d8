import type { PaintedMention } from './painter.ts';

/** What a person has selected in the page, as something that a note stands beside; undefined where nothing is. */
export function selectedText(concept: string): PaintedMention | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0).cloneRange();
  const { startContainer: node } = range;
  const element = node instanceof Element ? node : node.parentElement;
  if (!element) return undefined;
  return {
    concept,
    start: 0,
    end: 0,
    nodes: [node],
    element,
    boxes: () => [...range.getClientRects()],
    // What is selected stays so; there is nothing that could have the keyboard.
    focus: () => undefined,
  };
}
