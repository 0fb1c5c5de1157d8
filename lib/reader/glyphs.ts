import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A letter (or several in one sign) as it is drawn. */
export interface Glyph {
  /** What it stands for. */
  unicode: string;
  /** Where its line lies: its angle in degrees, rounded, and its distance from the page's origin, in the page's units. */
  angle: number;
  base: number;
  /** From where to where it goes along that line, in the page's units. */
  start: number;
  end: number;
}

/** The program of a page, as pdf.js draws it. */
export interface Program {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

/** What is to be known of a font. */
export interface FontShape {
  vertical?: boolean | undefined;
  fontMatrix?: readonly number[] | undefined;
}

type Matrix = readonly [number, number, number, number, number, number];

/** A glyph in a program: `width` in thousandths of the font's size. */
interface DrawnGlyph {
  unicode: string;
  width: number;
  isSpace?: boolean;
}

interface TextState {
  matrix: Matrix;
  textMatrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: FontShape | undefined;
  size: number;
  direction: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const START: TextState = {
  matrix: IDENTITY,
  textMatrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: undefined,
  size: 0,
  direction: 1,
  charSpacing: 0,
  wordSpacing: 0,
  hScale: 1,
  leading: 0,
  rise: 0,
};

/**
 * Where each glyph of a page stands (ISO 32000-2, 9.4: text objects). pdf.js tells only where whole lines begin and end: what
 * lies between is known to whoever draws it. White space and vertical text are left out.
 *
 * @param fontOf the font of a name that the program uses
 */
export function glyphsOf({ fnArray, argsArray }: Program, fontOf: (name: string) => FontShape | undefined): Glyph[] {
  const glyphs: Glyph[] = [];
  const stack: TextState[] = [];
  let state: TextState = { ...START };
  const move = (x: number, y: number): void => {
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  };
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i] as Readonly<Record<number, unknown>>;
    switch (fnArray[i]) {
      case OPS.save:
      case OPS.beginGroup:
        stack.push({ ...state });
        break;
      case OPS.restore:
      case OPS.endGroup:
      case OPS.paintFormXObjectEnd:
        state = stack.pop() ?? state;
        break;
      case OPS.paintFormXObjectBegin:
        stack.push({ ...state });
        if (args[0]) state.matrix = times(state.matrix, toMatrix(args[0] as number[]));
        break;
      case OPS.beginAnnotation:
        // What stands in annotations is not part of the page's text, and comes after it.
        return glyphs;
      case OPS.transform:
        state.matrix = times(state.matrix, toMatrix(args as unknown as number[]));
        break;
      case OPS.beginText:
        Object.assign(state, { textMatrix: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.setTextMatrix:
        Object.assign(state, { textMatrix: toMatrix(args[0] as number[]), x: 0, y: 0, lineX: 0, lineY: 0 });
        break;
      case OPS.moveText:
        move(args[0] as number, args[1] as number);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1] as number;
        move(args[0] as number, args[1] as number);
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setLeading:
        state.leading = -(args[0] as number);
        break;
      case OPS.setFont:
        setFont(state, fontOf(args[0] as string), args[1] as number);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as [string, [string, number]][])
          if (key === 'Font') setFont(state, fontOf(value[0]), value[1]);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0] as number;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0] as number;
        break;
      case OPS.setHScale:
        state.hScale = (args[0] as number) / 100;
        break;
      case OPS.setTextRise:
        state.rise = args[0] as number;
        break;
      case OPS.showText:
        draw(state, args[0] as (DrawnGlyph | number)[], glyphs);
        break;
    }
  }
  return glyphs;
}

function setFont(state: TextState, font: FontShape | undefined, size: number): void {
  state.font = font;
  state.size = Math.abs(size);
  state.direction = size < 0 ? -1 : 1;
}

function draw(state: TextState, drawn: readonly (DrawnGlyph | number)[], glyphs: Glyph[]): void {
  const { font, size, direction, charSpacing, wordSpacing, hScale, rise } = state;
  if (!font || font.vertical || size === 0) return;
  const scale = size * (font.fontMatrix?.[0] ?? 0.001);
  const matrix = times(state.matrix, state.textMatrix);
  const [a, b, , , ,] = matrix;
  const length = Math.hypot(a, b) || 1;
  // Along the line, and across it.
  const along: readonly [number, number] = [a / length, b / length];
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  for (const glyph of drawn) {
    if (typeof glyph === 'number') {
      state.x -= (glyph * size * hScale * direction) / 1000;
      continue;
    }
    const advance = glyph.width * scale * hScale * direction;
    const [x, y] = apply(matrix, state.x, state.y + rise);
    if (glyph.unicode.trim() !== '') {
      const start = x * along[0] + y * along[1];
      const base = y * along[0] - x * along[1];
      const end = start + advance * length;
      glyphs.push({ unicode: glyph.unicode, angle, base, start: Math.min(start, end), end: Math.max(start, end) });
    }
    const spacing = ((glyph.isSpace ? wordSpacing : 0) + charSpacing) * hScale;
    state.x += advance + spacing;
  }
}

function toMatrix(numbers: ArrayLike<number>): Matrix {
  return Array.from({ length: 6 }, (_, index) => numbers[index] ?? 0) as unknown as Matrix;
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}
