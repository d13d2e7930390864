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

  /** The rows to show in a window of that size: at most a third of it. */
  rows(columns: number, height: number): Row[] {
    const limit = Math.max(5, Math.floor(height / 3));
    const ordered = [...this.#ordered()];
    if (this.style.view === 'Minimal') {
      return ordered.map(({ record, depth }) => minimalRow(record, depth * 2, columns, this.style)).slice(0, limit);
    }
    const lines = ordered.flatMap(({ record, depth }) => classicLines(record, depth * 2, columns));
    return ['', ...lines.slice(0, limit), ''].map((line) => ({
      spans: [{ text: fitText(line, columns), style: '' }],
      continues: false,
    }));
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

/**
 * `Activity [Status … ]` over the width, the done part of the bracket reversed; all of it when nobody knows how much is done.
 */
function minimalRow(record: ProgressRecord, indentation: number, columns: number, style: ProgressStyle): Row {
  const width = style.maxWidth > 0 ? Math.min(columns, style.maxWidth) : columns;
  const activity = shorten(record.activity, Math.floor(width / 2));
  // Brackets, the blank before them, and one cell that stays free at the end.
  const barWidth = Math.max(0, width - textWidth(activity) - indentation - 4);
  const seconds = record.secondsRemaining >= 0 ? `${record.secondsRemaining}s` : '';
  const status = shorten(record.status, Math.max(0, barWidth - seconds.length - 1));
  const bar = status + ' '.repeat(Math.max(0, barWidth - textWidth(status) - seconds.length - 1)) + seconds;
  const known = record.percentComplete >= 0 && record.percentComplete < 100;
  const done = known
    ? fitText(bar, Math.min(Math.floor((record.percentComplete * barWidth) / 100), barWidth - 1))
    : bar;
  const spans: Span[] = [
    { text: ' '.repeat(indentation), style: '' },
    { text: `${activity} [`, style: style.style },
    { text: done, style: `${style.style};7` },
    { text: `${bar.slice(done.length)}]`, style: style.style },
  ];
  return { spans: spans.filter((span) => span.text !== ''), continues: false };
}

/** The old view: activity, status, a bar of `o`, the time left and the current operation, each in its row. */
function classicLines(record: ProgressRecord, indentation: number, columns: number): string[] {
  const margin = ' '.repeat(1 + indentation);
  const inner = `${margin}   `;
  const lines = [`${margin}${record.activity}`, `${inner}${record.status}`];
  if (record.percentComplete >= 0) {
    const width = Math.max(3, columns - indentation - 12);
    const done = Math.floor((Math.min(100, record.percentComplete) * width) / 100);
    lines.push(`${inner}[${'o'.repeat(done)}${' '.repeat(width - done)}]`);
  }
  if (record.secondsRemaining >= 0) lines.push(`${inner}${clock(record.secondsRemaining)} remaining.`);
  if (record.currentOperation !== '') lines.push('', `${inner}${record.currentOperation}`);
  return lines;
}

/** Cut with an ellipsis where it does not fit. */
function shorten(text: string, cells: number): string {
  return textWidth(text) <= cells ? text : `${fitText(text, Math.max(0, cells - 1))}…`;
}

function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
}
