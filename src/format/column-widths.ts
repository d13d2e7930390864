/** Columns between two columns of a table. */
export const separatorWidth = 1;
const minimumWidth = 1;

/**
 * Decides how wide each column of a table becomes. Zero asks for a share of what the fixed columns leave.
 * Columns that do not fit lose width from the last one on and become -1 (hidden) when nothing is left.
 */
export function fitColumns(widths: readonly number[], tableWidth: number): number[] {
  const result = widths.slice();
  if (!share(result, tableWidth)) trim(result, tableWidth);
  return result;
}

function share(widths: number[], tableWidth: number): boolean {
  const open: number[] = [];
  for (let k = 0; k < widths.length; k++) {
    if ((widths[k] ?? 0) > 0) continue;
    open.push(k);
    if (widths[k] === 0) widths[k] = minimumWidth;
  }
  let available = tableWidth - totalWidth(widths);
  if (available < 0) return false;
  while (open.length > 0 && available > 0) {
    for (const k of open) {
      widths[k] = (widths[k] ?? 0) + 1;
      available--;
      if (available === 0) break;
    }
  }
  return true;
}

function trim(widths: number[], tableWidth: number): void {
  for (let last = widths.length - 1; last >= 0; last--) {
    const excess = totalWidth(widths) - tableWidth;
    if (excess <= 0) return;
    const width = (widths[last] ?? 0) - excess;
    if (width >= minimumWidth) {
      widths[last] = width;
      return;
    }
    widths[last] = -1;
  }
}

function totalWidth(widths: readonly number[]): number {
  let sum = 0;
  let visible = 0;
  for (const width of widths) {
    if (width <= 0) continue;
    sum += width;
    visible++;
  }
  return sum + separatorWidth * (visible - 1);
}

/** How many texts of the longest length fit side by side: Format-Wide -AutoSize. */
export function wideColumns(longest: number, screenColumns: number): number {
  if (longest <= 0 || screenColumns < 1 || longest >= screenColumns) return 1;
  let columns = 1;
  while (longest * (columns + 1) + columns * separatorWidth < screenColumns) columns++;
  return columns;
}
