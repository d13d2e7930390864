import type { Value } from '../types/value.ts';
import { isNull } from '../types/value.ts';
import type { FormatContext } from './format-context.ts';
import type { FormatParameters } from './format-parameters.ts';
import { Formatter } from './formatter.ts';
import type { LineOutput, LineOutputOptions } from './line-output.ts';
import { createLineOutput } from './line-output.ts';
import type { FormatStream } from './packets.ts';
import { FormatStartData, isFormatPacket } from './packets.ts';
import { Printer } from './printer.ts';

/** The end of a pipeline: takes any objects, writes lines. */
export interface ObjectPrinter {
  /** Lays out a value; rows may be held back until their widths are known. `stream` says where the value came from. */
  write(value: Value, stream?: FormatStream): void;
  /** Lays out what is held back and closes what is open. Further values begin a new layout. */
  end(): void;
}

/**
 * Lays out whatever comes as Out-Default, Out-String and Out-File do: format objects as they say, all else by default views.
 * @param outputs where the lines of each stream go
 */
export function createObjectPrinter(
  context: FormatContext,
  outputs: LineOutput | ((stream: FormatStream) => LineOutput),
): ObjectPrinter {
  const outputOf = typeof outputs === 'function' ? outputs : () => outputs;
  let printer = new Printer(outputOf);
  let formatter: Formatter | null = null;
  const close = () => {
    formatter?.end();
    formatter = null;
    printer.flush();
  };
  return {
    write(value, stream = 'output') {
      if (isNull(value)) return;
      if (!isFormatPacket(value)) {
        formatter ??= new Formatter(context, null, (packet) => printer.process(packet));
        formatter.write(value, stream);
        return;
      }
      if (value instanceof FormatStartData && printer.insideGroup) {
        close();
        printer = new Printer(outputOf);
      }
      printer.process(value);
    },
    end: close,
  };
}

/**
 * {@link createObjectPrinter} over a text writer: what a session puts at the end of a pipeline. Lines of a screen are styled as the
 * session says, texts and files (without a limit of columns) are plain.
 */
export function createOutDefault(
  context: FormatContext,
  write: (text: string) => void,
  options: LineOutputOptions,
): ObjectPrinter {
  return createObjectPrinter(
    context,
    createLineOutput(write, { style: Number.isFinite(options.columns) ? context.style : null, ...options }),
  );
}

/**
 * What Out-String gives for some values, line ends included.
 * @param parameters formats as Format-* with these would; null for default views
 */
export function formatToString(
  values: Iterable<Value>,
  context: FormatContext,
  columns: number,
  parameters: FormatParameters | null = null,
): string {
  let text = '';
  const printer = createOutDefault(
    context,
    (part) => {
      text += part;
    },
    { columns },
  );
  const formatter = parameters === null ? null : new Formatter(context, parameters, (packet) => printer.write(packet));
  for (const value of values) {
    if (formatter === null) printer.write(value);
    else formatter.write(value);
  }
  formatter?.end();
  printer.end();
  return text;
}
