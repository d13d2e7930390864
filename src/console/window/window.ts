import type { KeyPress } from '../../repl/keys/chord.ts';
import type { Canvas } from '../screen/canvas.ts';

/** One window of the console; the windows lie on one another, and only the uppermost gets keys. */
export interface Window {
  draw(canvas: Canvas, active: boolean): void;
  press(key: KeyPress): void;
  paste?(text: string): void;
  /** A click beside it, while it is the uppermost. */
  outside?(): void;
  /** The window was closed by another's hand (Ctrl+C). */
  closed?(): void;
}

/** Where windows are opened and closed. */
export interface Desktop {
  open(window: Window): void;
  close(window: Window): void;
  /** Something changed: the screen is painted soon. */
  repaint(): void;
  /** Puts text on the terminal's clipboard. */
  copy(text: string): void;
  /** Leaves the program. */
  leave(): void;
}
