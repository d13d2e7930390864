import type { Value } from './value.ts';

/** What a happening tells its listeners beside who tells it. */
export type EventListener = (args: Value) => void;

/** An object with .NET events that Register-ObjectEvent may listen to. Nothing runs by itself: what is due is raised when somebody asks. */
export interface EventSource {
  /** The names of its events. */
  readonly eventNames: readonly string[];
  /** Calls `listener` for each happening until the function returned is called. */
  listen(event: string, listener: EventListener): () => void;
  /** Raises what has become due since it was last asked. */
  raiseDue(): void;
}

/** The source that a value is, or null. */
export function eventSourceOf(value: Value): EventSource | null {
  return typeof value === 'object' && value !== null && 'eventNames' in value && 'raiseDue' in value
    ? (value as unknown as EventSource)
    : null;
}
