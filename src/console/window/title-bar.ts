import type { Canvas } from '../screen/canvas.ts';
import { theme } from '../screen/theme.ts';

/** The uppermost row of a program: its name, and at the right the mark that closes it. */
export function drawTitleBar(canvas: Canvas, title: string, close: () => void): void {
  const { columns } = canvas;
  canvas.fill({ row: 0, column: 0, width: columns, height: 1 }, theme.title);
  canvas.text(0, 1, title, theme.title);
  canvas.text(0, columns - 4, '[x]', theme.title);
  canvas.target({ row: 0, column: columns - 4, width: 3, height: 1 }, { click: close });
}
