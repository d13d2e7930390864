import type { NetType } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { CommandInfo } from '../functions/command-info.ts';
import type { Extent } from '../source-text.ts';
import { invocationInfoType } from './error-types.ts';

/** `$MyInvocation`, and where an error comes from. */
export class InvocationInfo implements NetObject {
  readonly command: CommandInfo | null;
  /** What position messages point at; null where nothing was written (host code). */
  extent: Extent | null;
  /** The name it was called by: an alias's, `&`, `.` or ''. */
  readonly invocationName: string;
  /** What follows the comma of a FullyQualifiedErrorId. */
  errorIdCommand = '';
  boundParameters: Value = null;
  unboundArguments: Value = null;
  pipelineLength = 0;
  pipelinePosition = 0;
  expectingInput = false;
  commandOrigin: 'Runspace' | 'Internal' = 'Internal';
  historyId = -1;
  /** The script or function that called. */
  callerFile: string | null = null;
  /** Shown instead of the extent's text. */
  displayExtent: Extent | null = null;

  constructor(command: CommandInfo | null, extent: Extent | null, invocationName = '') {
    this.command = command;
    this.extent = extent;
    this.invocationName = invocationName;
  }

  /** The same call, seen at a place of its own. */
  at(extent: Extent): InvocationInfo {
    const copy = new InvocationInfo(this.command, extent, this.invocationName);
    const { extent: _place, ...rest } = this;
    return Object.assign(copy, rest);
  }

  get netType(): NetType {
    return invocationInfoType;
  }
}
