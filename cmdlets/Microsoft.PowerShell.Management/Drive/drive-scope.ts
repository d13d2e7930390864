import { type ErrorDescription, ErrorRecord } from '../../../src/runtime/error-record.ts';
import { PSError } from '../../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import type { Scope } from '../../../src/runtime/scopes/scope.ts';

/**
 * The scope that -Scope of a drive cmdlet names; undefined after one that does not exist was reported.
 * @param rewrite what the report says in place of the engine's own id and target
 */
export function driveScope(
  cmdlet: CmdletInvocation,
  scope: string,
  rewrite: Partial<Pick<ErrorDescription, 'id' | 'target'>> = {},
): Scope | undefined {
  try {
    return cmdlet.session.scopeOf(scope);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    const { exception, errorId, category, target } = error.record;
    cmdlet.writeError(new ErrorRecord(exception, rewrite.id ?? errorId, category, rewrite.target ?? target));
    return undefined;
  }
}
