import { parse } from '../../src/language/parse.ts';
import { repeatedPieces } from '../language/repeated-pieces.ts';

/** How many times longer 16 times the text takes to parse, for the worst of the repeated pieces: about 16 is linear, 256 quadratic. */
export function parseGrowth(): number {
  return Math.max(
    ...repeatedPieces.map(({ head, piece }) => {
      const short = parseTime(head + piece.repeat(4000));
      return parseTime(head + piece.repeat(64_000)) / Math.max(short, 1);
    }),
  );
}

/** The best of five, in milliseconds. */
function parseTime(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    parse(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
