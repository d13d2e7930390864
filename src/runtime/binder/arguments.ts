import type { Value } from '../../types/value.ts';

/** Offsets of a piece of the command line in its source text; the engine turns them into an error's position. */
export interface SourceExtent {
  readonly start: number;
  readonly end: number;
  /** What is written there. */
  readonly text?: string;
}

/** `value`, also each item of a splatted array. */
export interface PositionalArgument {
  readonly kind: 'value';
  readonly value: Value;
  readonly extent: SourceExtent;
  /** Comes from `@array`: a string `-name` from it is passed as a 'parameter' by the engine only when it was a parameter token (from `@args`). */
  readonly splatted: boolean;
}

/** `-name`, `-name:value`, or one entry of a splatted table. */
export interface NamedArgument {
  readonly kind: 'parameter';
  /** Without dash and colon. */
  readonly name: string;
  /** As written, with dash and colon: what `$args` gets when nothing takes it. */
  readonly text: string;
  readonly extent: SourceExtent;
  /** For `-name:value` and table entries; undefined when the value, if any, is the next argument. */
  readonly argument?: { readonly value: Value; readonly extent: SourceExtent };
  /** `-name: value`, with a blank behind the colon (only matters for `$args` and native commands). */
  readonly spaceAfter: boolean;
  /** Comes from `@table`: a parameter that is also written on the line wins over it. */
  readonly fromTable: boolean;
}

/** One piece of a command line, evaluated, in source order. */
export type CommandArgument = PositionalArgument | NamedArgument;
