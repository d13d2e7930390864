import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ErrorRecord } from '../error-record.ts';
import { categoryParts } from '../errors/category.ts';
import { ExceptionObject, exceptionOf } from '../errors/exception.ts';
import { InvocationInfo } from '../errors/invocation-info.ts';
import { Extent, SourceText } from '../source-text.ts';
import type { Packed, PackedError, PackedException, PackedPosition } from './packed.ts';

interface Packing {
  readonly context: EvaluationContext;
  pack(value: Value): Packed;
}

/** An error with everything its views show. */
export function packError(record: ErrorRecord, packing: Packing): PackedError {
  return {
    t: 'error',
    exception: packException(record.exception, packing),
    id: record.fullyQualifiedErrorId,
    category: record.category,
    target: packing.pack(record.target),
    details: record.details,
    ...categoryParts(record, packing.context),
    stackTrace: record.scriptStackTrace,
    position: positionOf(record),
  };
}

export function packException(exception: ExceptionObject, packing: Packing): PackedException {
  const { message, inner, hResult, thrownByScript, netType } = exception;
  return {
    t: 'exception',
    type: netType.fullName,
    message,
    inner: inner === null ? null : packException(inner, packing),
    hResult,
    thrownByScript,
    details: [...exception.details].map(([name, value]) => [name, packing.pack(value)]),
  };
}

export function unpackException(packed: PackedException, unpack: (value: Packed) => Value): ExceptionObject {
  const exception = exceptionOf(packed.type, packed.message);
  const inner = unpack(packed.inner);
  if (inner instanceof ExceptionObject) exception.inner = inner;
  exception.hResult = packed.hResult;
  exception.thrownByScript = packed.thrownByScript;
  for (const [name, value] of packed.details) exception.details.set(name, unpack(value));
  return exception;
}

export function unpackError(packed: PackedError, unpack: (value: Packed) => Value): ErrorRecord {
  const exception = unpack(packed.exception);
  if (!(exception instanceof ExceptionObject)) throw new Error('an error without an exception was received');
  const record = new ErrorRecord(exception, packed.id, packed.category, unpack(packed.target));
  exception.errorRecord ??= record;
  record.details = packed.details;
  record.activity = packed.activity;
  record.reason = packed.reason;
  record.targetName = packed.targetName;
  record.targetType = packed.targetType;
  record.scriptStackTrace = packed.stackTrace;
  // An invocation of its own keeps the command that passes the error on from signing it.
  record.invocation = new InvocationInfo(null, extentOf(packed.position));
  return record;
}

function positionOf(record: ErrorRecord): PackedPosition | null {
  const extent = record.invocation?.extent ?? null;
  if (extent === null) return null;
  const { source, start, end } = extent;
  return { text: source.text, file: source.file, start, end };
}

function extentOf(position: PackedPosition | null): Extent | null {
  if (position === null) return null;
  return new Extent(new SourceText(position.text, position.file), position.start, position.end);
}
