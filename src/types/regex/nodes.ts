import type { CharSet } from './char-set.ts';

/** A capturing group: numbered when the whole pattern has been read. */
export interface GroupSlot {
  /** Null for a group without a name. */
  readonly name: string | null;
  number: number;
}

export type Anchor = 'start' | 'end' | 'finalEnd' | 'lineStart' | 'lineEnd' | 'boundary' | 'notBoundary' | 'continue';

/** A regular expression as a tree. */
export type RegexNode =
  | { readonly kind: 'empty' }
  | { readonly kind: 'char'; readonly code: number; readonly ignoreCase: boolean }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'alternation'; readonly options: readonly RegexNode[] }
  | { readonly kind: 'capture'; readonly slot: GroupSlot; readonly pops: GroupSlot | null; readonly child: RegexNode }
  | { readonly kind: 'pop'; readonly pops: GroupSlot; readonly child: RegexNode }
  | { readonly kind: 'atomic'; readonly child: RegexNode }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly child: RegexNode }
  | {
      readonly kind: 'repeat';
      readonly child: RegexNode;
      readonly min: number;
      /** Infinity for no limit. */
      readonly max: number;
      readonly lazy: boolean;
    }
  | { readonly kind: 'backreference'; readonly slot: GroupSlot; readonly ignoreCase: boolean }
  | { readonly kind: 'anchor'; readonly anchor: Anchor }
  | {
      readonly kind: 'conditional';
      readonly test: GroupSlot | RegexNode;
      readonly yes: RegexNode;
      readonly no: RegexNode;
    };

/** The nodes directly below one. */
export function childrenOf(node: RegexNode): readonly RegexNode[] {
  switch (node.kind) {
    case 'sequence':
      return node.items;
    case 'alternation':
      return node.options;
    case 'capture':
    case 'pop':
    case 'atomic':
    case 'look':
    case 'repeat':
      return [node.child];
    case 'conditional':
      return 'kind' in node.test ? [node.test, node.yes, node.no] : [node.yes, node.no];
    default:
      return [];
  }
}
