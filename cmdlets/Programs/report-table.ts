export type ReportFormat = 'TABLE' | 'LIST' | 'CSV';

/** Rows as whoami, systeminfo and tasklist print them with /FO and /NH. */
export function reportLines(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  format: ReportFormat,
  noHeader = false,
): string[] {
  if (format === 'CSV') return [...(noHeader ? [] : [columns]), ...rows].map((row) => row.map(quoted).join(','));
  if (format === 'LIST') {
    const width = Math.max(...columns.map(({ length }) => length)) + 1;
    return rows.flatMap((row, index) => [
      ...(index === 0 ? [] : ['']),
      ...columns.map((label, at) => `${`${label}:`.padEnd(width)} ${row[at] ?? ''}`),
    ]);
  }
  const widths = columns.map((label, at) => Math.max(label.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' ');
  const head = noHeader ? [] : [line(columns), widths.map((width) => '='.repeat(width)).join(' ')];
  return [...head, ...rows.map(line)];
}

function quoted(text: string): string {
  return `"${text}"`;
}
