import { randomFrom } from '../../scripts/bench/random.ts';

/** Damage to files, the same for the same seed: pieces lost, doubled, moved, overwritten, or the end missing. */
export function damage(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const under = (limit: number): number => Math.floor(random() * limit);
  let broken = Uint8Array.from(bytes);
  for (let times = 1 + under(4); times > 0; times--) {
    const at = under(broken.length);
    const length = 1 + under(Math.max(1, Math.min(400, broken.length - at)));
    const piece = broken.slice(at, at + length);
    const [before, after] = [broken.slice(0, at), broken.slice(at + length)];
    switch (under(6)) {
      case 0:
        broken = before;
        break;
      case 1:
        broken = joined(before, after);
        break;
      case 2:
        broken = joined(before, piece, piece, after);
        break;
      case 3:
        broken = joined(before, piece.reverse(), after);
        break;
      case 4:
        broken = joined(before, piece.fill(0), after);
        break;
      default:
        // Numbers are what one part finds another by.
        broken = joined(
          before,
          piece.map((byte) => (byte >= 48 && byte < 58 ? 48 + under(10) : byte)),
          after,
        );
    }
  }
  return broken;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts));
}
