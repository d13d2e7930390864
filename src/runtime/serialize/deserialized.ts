import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { ClixmlBuilder } from './clixml-build.ts';
import { ClixmlRestorer } from './clixml-restore.ts';

/** Levels of properties that remoting and jobs look into. */
const remotingDepth = 1;

/** The value as it arrives from another process or computer: what Start-Job and Invoke-Command return. */
export function deserializedCopy(value: Value, context: EvaluationContext): Value {
  return new ClixmlRestorer(context).restore(new ClixmlBuilder(context).build(value, remotingDepth));
}
