import type { CmdletHandlers, ParameterDeclarations } from '../../src/runtime/cmdlet.ts';
import { convertTo } from '../../src/runtime/convert/convert.ts';
import { scanNumber } from '../../src/runtime/convert/scan-number.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { doubleType } from '../../src/types/core-types.ts';
import { double, isNumber, toDouble } from '../../src/types/numbers.ts';
import { unwrap } from '../../src/types/ps-object.ts';
import type { Value } from '../../src/types/value.ts';
import type { RandomNumbers } from './random-source.ts';

const list = { mandatory: true, position: 0, byValue: true };

/** The parameters of Get-Random and Get-SecureRandom. */
export const randomParameters = {
  Maximum: { type: 'Object', sets: { RandomNumberParameterSet: { position: 0 } }, help: 'Numbers stay below this.' },
  Minimum: { type: 'Object', sets: { RandomNumberParameterSet: {} }, help: 'The least number.', default: '0' },
  InputObject: {
    type: 'Object[]',
    sets: { RandomListItemParameterSet: list, ShuffleParameterSet: list },
    allowNull: true,
    help: 'The objects to choose from.',
  },
  Count: {
    type: 'Int32',
    sets: { RandomNumberParameterSet: {}, RandomListItemParameterSet: {} },
    validateRange: [1, 2147483647],
    help: 'How many numbers or objects.',
    default: '1',
  },
  Shuffle: {
    type: 'SwitchParameter',
    sets: { ShuffleParameterSet: { mandatory: true } },
    help: 'All objects, in random order.',
  },
} as const satisfies ParameterDeclarations;

export const randomSets = ['RandomNumberParameterSet', 'RandomListItemParameterSet', 'ShuffleParameterSet'];

export interface RandomArguments {
  readonly maximum?: Value;
  readonly minimum?: Value;
  readonly inputObject?: readonly Value[];
  readonly count?: number;
  readonly shuffle?: boolean;
}

/** Draws numbers or chooses among objects, as the parameters say. */
export function drawRandom(cmdlet: CmdletInvocation, args: RandomArguments, numbers: RandomNumbers): CmdletHandlers {
  const count = args.count ?? 1;
  const chosen: Value[] = [];
  let seen = 0;
  const offer = (item: Value): void => {
    seen++;
    if (args.shuffle === true || seen <= count) chosen.push(item);
    else if (numbers.whole(0, seen) < count) chosen[numbers.whole(0, count)] = item;
  };
  return {
    process() {
      const maximum = unwrap(args.maximum);
      if (cmdlet.isBound('InputObject')) for (const item of args.inputObject ?? [null]) offer(item);
      else if (Array.isArray(maximum)) for (const item of maximum) offer(item);
      else for (let left = count, draw = drawing(cmdlet, args, numbers); left > 0; left--) cmdlet.writeObject(draw());
    },
    end() {
      for (const [index, item] of chosen.entries()) {
        const other = numbers.whole(index, chosen.length);
        cmdlet.writeObject(chosen[other]);
        chosen[other] = item;
      }
    },
  };
}

/** The kind of number depends on the limits: Int32, Int64 or Double. */
function drawing(cmdlet: CmdletInvocation, args: RandomArguments, numbers: RandomNumbers): () => Value {
  const low = limit(args.minimum);
  const high = limit(args.maximum);
  if (isWhole(low) && isWhole(high)) {
    if (typeof low === 'bigint' || typeof high === 'bigint') {
      const [from, to] = [BigInt(low ?? 0), BigInt(high ?? 9223372036854775807n)];
      if (from >= to) refuse(cmdlet, String(from), String(to));
      return () => numbers.long(from, to);
    }
    const [from, to] = [low ?? 0, high ?? 2147483647];
    if (from >= to) refuse(cmdlet, String(from), String(to));
    return () => numbers.whole(from, to);
  }
  const from = real(cmdlet, low, 0);
  const to = real(cmdlet, high, Number.MAX_VALUE);
  if (from >= to)
    refuse(cmdlet, toText(double(from), cmdlet.session.context), toText(double(to), cmdlet.session.context));
  return () => double(numbers.real(from, to));
}

function limit(value: Value): Value {
  const base = unwrap(value);
  return typeof base === 'string' ? (scanNumber(base) ?? base) : base;
}

function isWhole(value: Value): value is number | bigint | null | undefined {
  return value === null || value === undefined || typeof value === 'number' || typeof value === 'bigint';
}

function real(cmdlet: CmdletInvocation, value: Value, none: number): number {
  if (value === null || value === undefined) return none;
  const number = convertTo(value, doubleType, cmdlet.session.context);
  return isNumber(number) ? toDouble(number) : none;
}

function refuse(cmdlet: CmdletInvocation, low: string, high: string): never {
  cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `The Minimum value (${low}) cannot be greater than or equal to the Maximum value (${high}).`,
      id: 'MinGreaterThanOrEqualMax',
      category: 'InvalidArgument',
      exceptionType: 'System.ArgumentException',
    }),
  );
}
