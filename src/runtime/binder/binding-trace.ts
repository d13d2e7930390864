import { DateTime } from '../../types/date-time.ts';
import { NetList } from '../../types/list.ts';
import { PSCustomObject } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';

const indentation = '    ';
const typeConverter = 'System.Management.Automation.ArgumentTypeConverterAttribute';

/** Which of its two kinds of lines a trace tells: a scope's line has what it holds indented below it. */
export interface TracedKinds {
  readonly lines: boolean;
  readonly scopes: boolean;
}

/** Tells, line by line, what the binder does; there is none unless somebody listens. */
export class BindingTrace {
  readonly #write: (line: string) => void;
  readonly #kinds: TracedKinds;
  #depth = 0;

  constructor(write: (line: string) => void, kinds: TracedKinds = { lines: true, scopes: true }) {
    this.#write = write;
    this.#kinds = kinds;
  }

  line(text: string): void {
    if (this.#kinds.lines) this.#tell(text);
  }

  /** What `action` tells stands indented below the line. */
  scope<T>(text: string, action: () => T): T {
    if (!this.#kinds.scopes) return action();
    this.#tell(text);
    this.#depth++;
    try {
      return action();
    } finally {
      this.#depth--;
    }
  }

  /** What `action` tells stands one level deeper, below the line before. */
  below(action: () => void): void {
    this.#depth++;
    try {
      action();
    } finally {
      this.#depth--;
    }
  }

  #tell(text: string): void {
    this.#write(`${indentation.repeat(this.#depth)}${text}`);
  }
}

/** Runs `action` as a part of the trace, if there is a trace. */
export function traced<T>(trace: BindingTrace | null | undefined, text: () => string, action: () => T): T {
  return trace ? trace.scope(text(), action) : action();
}

/** Runs what makes a script parameter's value of an argument, as a part of the trace. */
export function tracedCast(trace: BindingTrace, run: () => Value, context: EvaluationContext): Value {
  return trace.scope(`Executing DATA GENERATION metadata: [${typeConverter}]`, () => {
    const result = run();
    trace.line(`result returned from DATA GENERATION: ${tracedText(result, context)}`);
    return result;
  });
}

/** A value as .NET writes it into a line: lists by their type. */
export function tracedText(value: Value, context: EvaluationContext): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) || value instanceof NetList) return typeOf(value).fullName;
  return value instanceof DateTime ? value.toFormattedText('G') : context.text(value);
}

/** The type's short name, as lines about collections have it. */
export function tracedType(value: Value): string {
  if (value === null || value === undefined) return 'null';
  return value instanceof PSCustomObject ? 'PSObject' : typeOf(value).name;
}
