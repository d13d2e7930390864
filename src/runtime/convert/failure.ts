import { NetException } from '../../types/net-exception.ts';
import type { NetType } from '../../types/net-type.ts';
import type { PSError } from '../flow.ts';
import { failure, fillIn } from '../messages/fail.ts';
import { type RuntimeMessageId, runtimeTexts } from '../messages/texts.ts';

/** Why a value does not convert: a value itself, because most callers only want to know that it does not. */
export class ConversionFailure {
  readonly id: RuntimeMessageId;
  readonly args: readonly string[];
  /** The error of the code that was asked to parse or to construct, when there was one. */
  readonly cause: unknown;

  constructor(id: RuntimeMessageId, args: readonly string[], cause?: unknown) {
    this.id = id;
    this.args = args;
    this.cause = cause;
  }

  get message(): string {
    return fillIn(runtimeTexts[this.id].text, this.args);
  }

  toError(): PSError {
    return failure(this.id, this.args, {
      inner: new NetException('System.Management.Automation.PSInvalidCastException', this.message, {
        cause: this.cause,
      }),
    });
  }
}

/** `Cannot convert value "shown" to type "T". Error: "reason"` under one of the ids that say so. */
export function castFailure(
  id: RuntimeMessageId,
  shown: string,
  type: NetType,
  reason: string,
  cause?: unknown,
): ConversionFailure {
  return new ConversionFailure(id, [shown, clrName(type), reason], cause);
}

/** The type as messages name it: full names, generic arguments in brackets. */
export function clrName(type: NetType): string {
  return type.fullName;
}
