import type { ProgressRecord } from '../../runtime/host.ts';
import { fitText, textWidth } from '../screen/character-width.ts';
import type { Row, Span } from '../screen/styled-text.ts';

/** How `$PSStyle.Progress` wants progress drawn. */
export interface ProgressStyle {
  readonly view: 'Minimal' | 'Classic';
  /** SGR parameters of the minimal view. */
  readonly style: string;
  readonly maxWidth: number;
}

export const defaultProgressStyle: ProgressStyle = { view: 'Minimal', style: '33;1', maxWidth: 120 };

/** The activities under way, children behind their parents. */
export class ProgressView {
  style = defaultProgressStyle;
  readonly #records = new Map<string, ProgressRecord>();

  /** Takes a record in; a completed one leaves with its children. */
  update(sourceId: number, record: ProgressRecord): void {
    const key = `${sourceId}:${record.activityId}`;
    if (!record.completed) {
      this.#records.set(key, record);
      return;
    }
    this.#records.delete(key);
    for (const [child, { parentActivityId }] of this.#records) {
      if (parentActivityId === record.activityId && child.startsWith(`${sourceId}:`)) this.#records.delete(child);
    }
  }

  get isEmpty(): boolean {
    return this.#records.size === 0;
  }

  clear(): void {
    this.#records.clear();
  }

  /** The rows to show in a window of that size. */
  rows(columns: number, height: number): Row[] {
    const ordered = [...this.#ordered()];
    const rows =
      this.style.view === 'Minimal'
        ? ordered.map(({ record, depth }) => minimalRow(record, depth, columns, this.style))
        : ordered.flatMap(({ record, depth }) => classicRows(record, depth, columns));
    return rows.slice(0, Math.max(1, height - 1));
  }

  *#ordered(parent = -1, depth = 0): Generator<{ record: ProgressRecord; depth: number }> {
    for (const record of this.#records.values()) {
      const orphan =
        parent === -1 && ![...this.#records.values()].some((other) => other.activityId === record.parentActivityId);
      if (record.parentActivityId !== parent && !orphan) continue;
      yield { record, depth };
      if (record.activityId !== parent) yield* this.#ordered(record.activityId, depth + 1);
    }
  }
}

/** `Activity [Status … ]` over the width, the done part of the bracket reversed; all of it when nobody knows how much is done. */
function minimalRow(record: ProgressRecord, depth: number, columns: number, style: ProgressStyle): Row {
  const indentation = ' '.repeat(depth * 2);
  const width = Math.min(columns, style.maxWidth) - indentation.length;
  const activity = fitText(record.activity, Math.max(1, Math.floor(width / 2)));
  const room = Math.max(0, width - textWidth(activity) - 3);
  const known = record.percentComplete >= 0;
  const seconds = record.secondsRemaining >= 0 ? ` ${clock(record.secondsRemaining)}` : '';
  const said = `${record.status === '' ? 'Processing' : record.status}${seconds}`;
  const status = fitText(said, room);
  const bar = status + ' '.repeat(room - textWidth(status));
  const done = known ? Math.floor((Math.min(100, record.percentComplete) * room) / 100) : room;
  const finished = fitText(bar, done);
  const spans: Span[] = [
    { text: indentation, style: '' },
    { text: `${activity} [`, style: style.style },
    { text: finished, style: `${style.style};7` },
    { text: `${bar.slice(finished.length)}]`, style: style.style },
  ];
  return { spans: spans.filter((span) => span.text !== ''), continues: false };
}

/** The old view: a block of rows, black on yellow, as before PowerShell 7.2. */
function classicRows(record: ProgressRecord, depth: number, columns: number): Row[] {
  const margin = ' '.repeat(1 + depth * 2);
  const lines = [`${margin}${record.activity}`, `${margin}   ${record.status}`];
  const barWidth = columns - margin.length - 3 - 2 - 2 - margin.length;
  if (record.percentComplete >= 0 && barWidth > 4) {
    const done = Math.floor((Math.min(100, record.percentComplete) * barWidth) / 100);
    lines.push(`${margin}   [${'o'.repeat(done)}${' '.repeat(barWidth - done)}]`);
  }
  if (record.secondsRemaining >= 0) lines.push(`${margin}   ${clock(record.secondsRemaining)} remaining.`);
  if (record.currentOperation !== '') lines.push('', `${margin}   ${record.currentOperation}`);
  return lines.map((line) => ({
    spans: [{ text: fitText(line, columns).padEnd(columns), style: '30;43' }],
    continues: false,
  }));
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
}
