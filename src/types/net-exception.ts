/**
 * An exception as .NET code throws it. The engine catches it where a script called into .NET and wraps it
 * (MethodInvocationException, SetValueInvocationException, ...), keeping this as the inner exception.
 */
export class NetException extends Error {
  /** Full .NET name, e.g. `System.FormatException`. */
  readonly netTypeName: string;
  readonly hResult: number | undefined;
  readonly paramName: string | undefined;

  constructor(
    netTypeName: string,
    message: string,
    options: { hResult?: number; paramName?: string; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = netTypeName;
    this.netTypeName = netTypeName;
    this.hResult = options.hResult;
    this.paramName = options.paramName;
  }
}

export function formatException(message: string): NetException {
  return new NetException('System.FormatException', message);
}

export function argumentException(message: string, paramName?: string): NetException {
  const suffix = paramName === undefined ? '' : ` (Parameter '${paramName}')`;
  return new NetException('System.ArgumentException', message + suffix, { paramName });
}

export function argumentNull(paramName: string): NetException {
  const message = `Value cannot be null. (Parameter '${paramName}')`;
  return new NetException('System.ArgumentNullException', message, { paramName });
}

/** `actual` is shown on a second line when given. */
export function argumentOutOfRange(paramName: string, message: string, actual?: string): NetException {
  const shown = actual === undefined ? '' : `\nActual value was ${actual}.`;
  return new NetException('System.ArgumentOutOfRangeException', `${message} (Parameter '${paramName}')${shown}`, {
    paramName,
  });
}

export function indexOutOfRange(paramName = 'index'): NetException {
  return argumentOutOfRange(
    paramName,
    'Index was out of range. Must be non-negative and less than the size of the collection.',
  );
}

export function invalidOperation(message: string): NetException {
  return new NetException('System.InvalidOperationException', message);
}

export function overflow(message = 'Arithmetic operation resulted in an overflow.'): NetException {
  return new NetException('System.OverflowException', message);
}

export function divideByZero(): NetException {
  return new NetException('System.DivideByZeroException', 'Attempted to divide by zero.');
}

export function notSupported(message: string): NetException {
  return new NetException('System.NotSupportedException', message);
}

/** .NET's guard for arguments that must not be negative. */
export function negative(paramName: string, value: number | bigint): NetException {
  return argumentOutOfRange(paramName, `${paramName} ('${value}') must be a non-negative value.`, String(value));
}

/** The index of an array is out of bounds. */
export function arrayBounds(): NetException {
  return new NetException('System.IndexOutOfRangeException', 'Index was outside the bounds of the array.');
}

/** A place in a text or list where something is to be inserted or looked for. */
export function placeOutOfRange(paramName: string): NetException {
  return argumentOutOfRange(
    paramName,
    'Index was out of range. Must be non-negative and less than or equal to the size of the collection.',
  );
}
