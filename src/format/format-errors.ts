import type { Value } from '../types/value.ts';
import { displayText } from './display.ts';
import type { Evaluated, Expression } from './expression.ts';
import type { FormatContext } from './format-context.ts';
import type { FormatParameters } from './format-parameters.ts';

const errorText = '#ERR';
const formatErrorText = '#FMTERR';

/** Evaluates cells and decides what becomes of their errors: empty cells, `#ERR`, records below the row. */
export class CellReader {
  readonly #context: FormatContext;
  readonly #display: boolean;
  readonly #collect: boolean;
  #records: Value[] = [];

  constructor(context: FormatContext, parameters: FormatParameters | null) {
    this.#context = context;
    this.#display = parameters?.displayErrors === true;
    this.#collect = parameters?.showErrors === true;
  }

  /** The text of an expression's value. */
  text(item: Value, expression: Expression, format: string | undefined, inTable: boolean): string {
    const result = expression.evaluate(item, this.#context);
    if (result.kind === 'value') return this.valueText(item, result.value, format, inTable);
    return result.kind === 'missing' ? '' : this.failed(item, expression, result);
  }

  valueText(item: Value, value: Value, format: string | undefined, inTable: boolean): string {
    if (format === undefined) return displayText(value, this.#context, inTable ? tableCell : plainCell);
    let failure: string | null = null;
    const onFormatError = (error: unknown) => {
      if (this.#collect) {
        const message = `Failed to interpret format string "${format}".`;
        this.#records.push(this.#context.failure({ id: 'formattingError', message, cause: error, target: item }));
      }
      failure = formatErrorText;
    };
    const text = displayText(value, this.#context, {
      format,
      onFormatError: this.#display ? onFormatError : undefined,
    });
    return failure ?? text;
  }

  /** Notes a failed evaluation; returns what the cell shows. */
  failed(item: Value, expression: Expression, result: Extract<Evaluated, { kind: 'failed' }>): string {
    if (this.#collect) {
      const message = `Failed to evaluate expression "${expression.text}".`;
      this.#records.push(
        this.#context.failure({ id: 'PSPropertyExpressionError', message, cause: result.error, target: item }),
      );
    }
    return this.#display ? errorText : '';
  }

  /** The error records noted since the last call. */
  drain(): readonly Value[] {
    if (this.#records.length === 0) return none;
    const records = this.#records;
    this.#records = [];
    return records;
  }
}

const none: readonly Value[] = [];
const tableCell = { inTable: true };
const plainCell = {};
