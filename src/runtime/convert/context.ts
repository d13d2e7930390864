import type { MemberContext, NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { Host } from '../host.ts';

/** What conversions, operators and member calls need from the running session. One object a session implements it. */
export interface EvaluationContext extends MemberContext {
  /** Whom a conversion may ask (`[Credential()]`); undefined where there is nobody. */
  readonly host?: Host;
  /** What joins the items of an array in a string: `$OFS`, else one blank. */
  readonly separator: string;
  /** The type a name denotes where the session runs: classes of its scripts and `using namespace` included. */
  findType(name: string): NetType | null;
  /** Stores the table that `$Matches` shows. */
  setMatches(matches: Value): void;
  /**
   * Runs a script block with `$_` set to `item` (and `$args` to `args`) in a child scope and returns all it wrote.
   * For `.ForEach{}`, `.Where{}`, `-replace 'x', {}` and `-split {}`.
   */
  callWithItem(block: Value, item: Value, args: readonly Value[]): Value[];
}
