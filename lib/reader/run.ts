/** A stretch of text where it stands on a page of a PDF file, as somebody sees it who turns the page so that it is level. */
export interface Run {
  /** In the order in which it is read. */
  text: string;
  /** Its box, in any unit that is the same for the whole page; as high as its font. `top` is less than `bottom`. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** True for text that runs from right to left. */
  rtl: boolean;
  /** By how many degrees clockwise it is turned on the page; 0 for nearly all text. */
  angle: number;
}

/** What a box on the page is to somebody who turns the page so that text of an angle is level; only for right angles. */
export function levelled<T extends Box>({ left, right, top, bottom }: T, angle: number): Box {
  if (angle === 90) return { left: top, right: bottom, top: -right, bottom: -left };
  if (angle === 180) return { left: -right, right: -left, top: -bottom, bottom: -top };
  if (angle === 270) return { left: -bottom, right: -top, top: left, bottom: right };
  return { left, right, top, bottom };
}

/** An angle between 0 and 360 degrees, as a right one where it nearly is one. */
export function angleOf(degrees: number): number {
  const within = ((degrees % 360) + 360) % 360;
  const right = Math.round(within / 90) * 90;
  return Math.abs(within - right) < 2 ? right % 360 : within;
}

export type Box = Pick<Run, 'left' | 'right' | 'top' | 'bottom'>;

export function sizeOf({ top, bottom }: Pick<Run, 'top' | 'bottom'>): number {
  return bottom - top;
}

export function middleOf({ top, bottom }: Pick<Run, 'top' | 'bottom'>): number {
  return (top + bottom) / 2;
}

/** The smallest box around boxes. */
export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}
