import type { Value } from '../../types/value.ts';

/**
 * What PowerShell's serialisation keeps of a value, without its XML: primitives live, everything else as names and
 * nodes. Null is `$null`. A node that stands in two places is one object that is referenced twice.
 */
export type ClixmlNode = null | PrimitiveNode | ObjectNode;

export interface PrimitiveNode {
  readonly kind: 'primitive';
  readonly tag: PrimitiveTag;
  readonly value: Value;
}

export type PrimitiveTag =
  | 'S'
  | 'C'
  | 'B'
  | 'DT'
  | 'TS'
  | 'By'
  | 'SB'
  | 'U16'
  | 'I16'
  | 'U32'
  | 'I32'
  | 'U64'
  | 'I64'
  | 'Sg'
  | 'Db'
  | 'D'
  | 'BA'
  | 'G'
  | 'URI'
  | 'Version'
  | 'SemanticVersion'
  | 'XD'
  | 'SBK';

export type Container =
  | { readonly tag: 'LST' | 'STK' | 'QUE' | 'IE'; readonly items: readonly ClixmlNode[] }
  | { readonly tag: 'DCT'; readonly entries: readonly (readonly [key: ClixmlNode, value: ClixmlNode])[] };

export type NamedNode = readonly [name: string, node: ClixmlNode];

export class ObjectNode {
  readonly kind = 'object';
  /** Null where they are those of the base. */
  typeNames: readonly string[] | null = null;
  /** What its `ToString()` gave; null where nothing was kept. */
  text: string | null = null;
  base: PrimitiveNode | ObjectNode | null = null;
  container: Container | null = null;
  /** Properties of the type. */
  properties: readonly NamedNode[] = [];
  /** Properties that PowerShell or a script added. */
  notes: readonly NamedNode[] = [];
  /** The value itself, where it arrives alive: CIM instances. */
  live: Value = null;
}
