import type { Expression, VariableExpression } from '../ast.ts';

/** What happens to variables in a block: one is read, or one is assigned (by name, or by its expression). */
export type FlowStep =
  | { readonly kind: 'read'; readonly variable: VariableExpression }
  | {
      readonly kind: 'assign';
      readonly name: string;
      readonly type: string | null;
      readonly variable: Expression | null;
    };

/** A stretch of code that runs through; blocks are joined as control can flow between them. */
export class FlowBlock {
  readonly steps: FlowStep[] = [];
  readonly successors: FlowBlock[] = [];
  readonly predecessors: FlowBlock[] = [];
  throws = false;
  returns = false;
  unreachable: boolean;
  /** The variables assigned on every way to the block's end; null before it has been looked at. */
  assigned: Set<string> | null = null;

  constructor(unreachable = true) {
    this.unreachable = unreachable;
  }

  flowsTo(next: FlowBlock): void {
    if (this.successors.includes(next)) return;
    if (!this.unreachable) next.unreachable = false;
    this.successors.push(next);
    next.predecessors.push(this);
  }
}

/** Blocks that can be reached, each before those that follow it but for loops back. */
export function inFlowOrder(entry: FlowBlock): FlowBlock[] {
  const order: FlowBlock[] = [];
  const seen = new Set<FlowBlock>([entry]);
  const pending: { readonly block: FlowBlock; next: number }[] = [{ block: entry, next: 0 }];
  for (let frame = pending.at(-1); frame !== undefined; frame = pending.at(-1)) {
    const successor = frame.block.successors[frame.next++];
    if (successor === undefined) {
      order.push(frame.block);
      pending.pop();
    } else if (!seen.has(successor)) {
      seen.add(successor);
      pending.push({ block: successor, next: 0 });
    }
  }
  return order.reverse();
}
