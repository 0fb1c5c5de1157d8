/**
 * Lets a person drag something by its bar, with a mouse, a pen or a finger. Buttons in the bar stay buttons.
 *
 * @param barIn the bar under a place, if it can be dragged now
 * @param move told how far, in CSS pixels
 */
export function letDrag(
  box: HTMLElement,
  barIn: (target: EventTarget | null) => Element | null,
  move: (x: number, y: number) => void,
): void {
  let from: PointerEvent | undefined;
  box.addEventListener('pointerdown', (event) => {
    const target = event.composedPath()[0] as Element;
    if (event.button !== 0 || target.closest('button') || !barIn(target)) return;
    from = event;
    box.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  box.addEventListener('pointermove', (event) => {
    if (from?.pointerId !== event.pointerId) return;
    move(event.clientX - from.clientX, event.clientY - from.clientY);
    from = event;
  });
  for (const over of ['pointerup', 'pointercancel'] as const)
    box.addEventListener(over, () => {
      from = undefined;
    });
}
