import type { NumberKind } from '../../types/numbers.ts';
import type { ErrorCategory } from '../error-record.ts';
import type { StreamName } from '../pipeline/streams.ts';

/** A value as plain data that threads can hand over: what structured cloning keeps, cycles and shared objects included. */
export type Packed = undefined | null | boolean | string | number | bigint | PackedObject;

export interface PackedNumber {
  readonly t: 'number';
  readonly kind: NumberKind;
  readonly value: number | bigint | { readonly mantissa: bigint; readonly scale: number };
}

/** Members that scripts added to an object, and its type names where they were changed. */
export interface PackedAdditions {
  readonly typeNames: readonly string[] | null;
  readonly notes: readonly (readonly [name: string, value: Packed])[];
}

export interface PackedArray {
  readonly t: 'array';
  readonly type: string;
  readonly dimensions: readonly number[] | null;
  readonly items: Packed[];
  additions?: PackedAdditions;
}

export interface PackedList {
  readonly t: 'list';
  readonly type: string;
  readonly readOnly: boolean;
  readonly items: Packed[];
  additions?: PackedAdditions;
}

export interface PackedTable {
  readonly t: 'table';
  readonly type: string;
  readonly ignoreCase: boolean;
  readonly entries: [key: Packed, value: Packed][];
  additions?: PackedAdditions;
}

export interface PackedBag {
  readonly t: 'bag';
  readonly names: readonly string[];
  readonly values: Packed[];
  readonly typeNames: readonly string[] | null;
  /** What `ToString()` of a deserialised object gives. */
  readonly text: string | null;
}

export interface PackedWrapper {
  readonly t: 'wrapper';
  base: Packed;
  readonly writtenAs: string | null;
  readonly additions: PackedAdditions;
}

export interface PackedCimClass {
  readonly namespace: string;
  readonly name: string;
  readonly properties: readonly {
    readonly name: string;
    readonly type: string;
    readonly readonly?: boolean;
    readonly key?: boolean;
  }[];
  readonly base: PackedCimClass | null;
}

export interface PackedCimInstance {
  readonly t: 'cim';
  readonly cimClass: PackedCimClass;
  readonly values: Packed[];
  readonly computerName: string | null;
  additions?: PackedAdditions;
}

export interface PackedException {
  readonly t: 'exception';
  readonly type: string;
  readonly message: string;
  readonly inner: Packed;
  readonly hResult: number;
  readonly thrownByScript: boolean;
  readonly details: [name: string, value: Packed][];
}

/** Where an error was, as far as its message shows it. */
export interface PackedPosition {
  readonly text: string;
  readonly file: string | null;
  readonly start: number;
  readonly end: number;
}

export interface PackedError {
  readonly t: 'error';
  readonly exception: Packed;
  readonly id: string;
  readonly category: ErrorCategory;
  readonly target: Packed;
  readonly details: { readonly message: string; readonly recommendedAction: string } | null;
  readonly activity: string;
  readonly reason: string;
  readonly targetName: string;
  readonly targetType: string;
  readonly stackTrace: string;
  readonly position: PackedPosition | null;
}

export type PackedObject =
  | PackedNumber
  | PackedArray
  | PackedList
  | PackedTable
  | PackedBag
  | PackedWrapper
  | PackedCimInstance
  | PackedException
  | PackedError
  | { readonly t: 'char'; readonly code: number }
  | { readonly t: 'enum'; readonly type: string; readonly value: number }
  | { readonly t: 'date'; readonly ticks: bigint; readonly kind: 0 | 1 | 2 }
  | { readonly t: 'span'; readonly ticks: bigint }
  | { readonly t: 'address'; readonly bytes: Uint8Array; readonly scopeId: number }
  | { readonly t: 'switch'; readonly isPresent: boolean }
  | { readonly t: 'type'; readonly name: string }
  | { readonly t: 'block'; readonly text: string }
  | { readonly t: 'entry'; readonly key: Packed; readonly value: Packed }
  /** A value of a type that PowerShell makes of its own text: Guid, Version, Uri, Regex ... */
  | { readonly t: 'text'; readonly type: string; readonly text: string }
  | { readonly t: 'message'; readonly level: 'Warning' | 'Verbose' | 'Debug'; readonly text: string }
  | {
      readonly t: 'information';
      readonly data: Packed;
      readonly tags: readonly string[];
      readonly source: string;
      readonly user: string;
      readonly computer: string;
      readonly time: Packed;
    }
  | {
      readonly t: 'hostMessage';
      readonly message: string;
      readonly noNewLine: boolean;
      readonly foreground: Packed;
      readonly background: Packed;
    };

/** Streams that results travel on. */
export type ResultStream = StreamName | 'output' | 'progress';
