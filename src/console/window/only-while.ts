import type { Control } from './controls.ts';

/** A piece of a dialog that is there only while something holds. */
export function onlyWhile<Piece extends Control>(condition: () => boolean, piece: Piece): Piece {
  piece.hidden = () => !condition();
  return piece;
}
