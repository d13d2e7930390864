import type { Value } from '../../types/value.ts';
import { type ErrorDescription, ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { type MessageText, type RuntimeMessageId, runtimeTexts } from './texts.ts';

/** Throws the PSError of a message in {@link runtimeTexts}; the engine adds the position. */
export function fail(id: RuntimeMessageId, args: readonly string[] = [], extra: Partial<ErrorDescription> = {}): never {
  throw failure(id, args, extra);
}

/** The same error as a value. */
export function failure(
  id: RuntimeMessageId,
  args: readonly string[] = [],
  extra: Partial<ErrorDescription> = {},
): PSError {
  const text: MessageText = runtimeTexts[id];
  return new PSError(
    ErrorRecord.of({
      message: fillIn(text.text, args),
      id: text.id ?? id,
      category: text.category,
      exceptionType: text.exceptionType,
      ...extra,
    }),
  );
}

/** Replaces `{0}`, `{1}`... by the arguments. */
export function fillIn(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
}

/** The message a thrown thing carries, for messages that quote another error. */
export function messageOf(error: unknown): string {
  if (error instanceof PSError) return error.record.message;
  return error instanceof Error ? error.message : String(error);
}

/** What a failing operation names as its target object. */
export type Target = Value;
