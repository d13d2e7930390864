import '../../src/types/registry.ts';
import type { EvaluationContext } from '../../src/runtime/convert/context.ts';
import { convertTo } from '../../src/runtime/convert/convert.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { PSError } from '../../src/runtime/flow.ts';
import { NetException } from '../../src/types/net-exception.ts';
import type { NetType } from '../../src/types/net-type.ts';
import { findType } from '../../src/types/type-names.ts';
import { typeOf } from '../../src/types/type-of.ts';
import type { Value } from '../../src/types/value.ts';

/** A session without scripts: enough for conversions, operators and member calls. */
export class EvaluationStub implements EvaluationContext {
  separator = ' ';
  matches: Value = null;

  findType(name: string): NetType | null {
    return findType(name);
  }

  setMatches(matches: Value): void {
    this.matches = matches;
  }

  callWithItem(): Value[] {
    return [];
  }

  call(): Value {
    return undefined;
  }

  callOn(): Value {
    return undefined;
  }

  text(value: Value): string {
    return toText(value, this);
  }

  convert(value: Value, type: NetType): Value {
    return convertTo(value, type, this);
  }

  now(): number {
    return 0;
  }
}

export const evaluation = new EvaluationStub();

/** The type of a name that must exist. */
export function type(name: string): NetType {
  const found = findType(name);
  if (found === null) throw new Error(`no type ${name}`);
  return found;
}

/** `Int32 3`, or `Int32 1, Int32 2` for lists: type and text, as the engine was asked. */
export function shown(value: Value): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (value === null || value === undefined) return '$null';
  return `${typeOf(value).name} ${toText(value, evaluation)}`;
}

/** The id and message of what a call throws. */
export function failureOf(run: () => unknown): { id: string; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof PSError) return { id: error.record.errorId, message: error.record.message };
    if (error instanceof NetException) return { id: error.netTypeName, message: error.message };
    throw error;
  }
  throw new Error('nothing was thrown');
}
