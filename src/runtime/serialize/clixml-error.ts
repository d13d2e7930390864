import type { Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import type { ErrorRecord } from '../error-record.ts';
import { categoryMessage, categoryParts } from '../errors/category.ts';
import { errorCategoryType } from '../errors/error-types.ts';

/** What serialisation keeps of an error, in PowerShell's order and under its names. */
export function errorNotes(record: ErrorRecord, context: EvaluationContext): [name: string, value: Value][] {
  const parts = categoryParts(record, context);
  const notes: [string, Value][] = [
    ['Exception', record.exception],
    ['TargetObject', record.target ?? null],
    ['FullyQualifiedErrorId', record.fullyQualifiedErrorId],
    ['InvocationInfo', record.invocation],
    ['ErrorCategory_Category', errorCategoryType.named(record.category)?.value ?? 0],
    ['ErrorCategory_Activity', parts.activity],
    ['ErrorCategory_Reason', parts.reason],
    ['ErrorCategory_TargetName', parts.targetName],
    ['ErrorCategory_TargetType', parts.targetType],
    ['ErrorCategory_Message', categoryMessage(record, context)],
  ];
  if (record.details !== null) {
    notes.push(
      ['ErrorDetails_Message', record.details.message],
      ['ErrorDetails_RecommendedAction', record.details.recommendedAction],
    );
  }
  notes.push(['SerializeExtendedInfo', false]);
  if (record.scriptStackTrace !== '') notes.push(['ErrorDetails_ScriptStackTrace', record.scriptStackTrace]);
  return notes;
}
