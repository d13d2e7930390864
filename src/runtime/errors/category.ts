import { NetType } from '../../types/net-type.ts';
import { unwrap } from '../../types/ps-object.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import type { ErrorRecord } from '../error-record.ts';

const longest = 40;

/** The parts of an error's category, as `CategoryInfo` has them. */
export function categoryParts(
  record: ErrorRecord,
  context: EvaluationContext,
): {
  activity: string;
  reason: string;
  targetName: string;
  targetType: string;
} {
  const { target, exception } = record;
  const nothing = target === null || target === undefined;
  return {
    activity: record.activity !== '' ? record.activity : (record.invocation?.command?.name ?? ''),
    reason: record.reason !== '' ? record.reason : exception.netType.name,
    targetName: record.targetName !== '' ? record.targetName : nothing ? '' : ownText(target, context),
    targetType:
      record.targetType !== ''
        ? record.targetType
        : nothing
          ? ''
          : target instanceof NetType
            ? 'RuntimeType'
            : typeOf(target).name,
  };
}

/** `ObjectNotFound: (name:String) [Get-Item], ItemNotFoundException` */
export function categoryMessage(record: ErrorRecord, context: EvaluationContext): string {
  const parts = categoryParts(record, context);
  const reason = record.reason === '' ? parts.reason : shortened(parts.reason);
  return `${record.category}: (${shortened(parts.targetName)}:${shortened(parts.targetType)}) [${shortened(parts.activity)}], ${reason}`;
}

/** Long names keep their ends. */
function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, 19)}...${text.slice(-19)}`;
}

/** As ToString() has it: an array's is the name of its type. */
function ownText(target: Value, context: EvaluationContext): string {
  const base = unwrap(target);
  return Array.isArray(base) ? typeOf(base).fullName : context.text(target);
}
