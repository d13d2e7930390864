import { defineEnum, defineType } from '../../types/declare.ts';
import { EnumType } from '../../types/enums.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { EvaluationContext } from '../convert/context.ts';
import { type ErrorCategory, ErrorRecord } from '../error-record.ts';
import { categoryMessage, categoryParts } from './category.ts';
import { ExceptionObject, toException } from './exception.ts';
import type { InvocationInfo } from './invocation-info.ts';
import { positionMessage } from './position-message.ts';

const automation = 'System.Management.Automation';

const knownCategory = findType(`${automation}.ErrorCategory`);
/** `[System.Management.Automation.ErrorCategory]` */
export const errorCategoryType: EnumType =
  knownCategory instanceof EnumType
    ? knownCategory
    : defineEnum(
        `${automation}.ErrorCategory`,
        'NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument InvalidData InvalidOperation InvalidResult ' +
          'InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound OperationStopped OperationTimeout SyntaxError ' +
          'ParserError PermissionDenied ResourceBusy ResourceExists ResourceUnavailable ReadError WriteError FromStdErr ' +
          'SecurityError ProtocolError ConnectionError AuthenticationError LimitsExceeded QuotaExceeded NotEnabled',
      );

/** `$_.CategoryInfo`: a view of its record. */
class CategoryInfo implements NetObject {
  readonly record: ErrorRecord;

  constructor(record: ErrorRecord) {
    this.record = record;
  }

  get netType(): NetType {
    return categoryInfoType;
  }
}

/** `[System.Management.Automation.ErrorDetails]` */
export class ErrorDetails implements NetObject {
  readonly message: string;
  recommendedAction = '';

  constructor(message: string) {
    this.message = message;
  }

  get netType(): NetType {
    return errorDetailsType;
  }

  toString(): string {
    return this.message;
  }
}

export const errorRecordType: NetType = defineType(`${automation}.ErrorRecord`, {
  members: () => ({
    [`${automation}.ErrorRecord new(System.Exception exception, string errorId, ${automation}.ErrorCategory errorCategory, System.Object targetObject)`]:
      (exception: Value, id: string, category: Value, target: Value) =>
        new ErrorRecord(exceptionValue(exception), id, categoryNamed(category), target),
    'System.Exception Exception {get;}': (self: ErrorRecord) => self.exception,
    'System.Object TargetObject {get;}': (self: ErrorRecord) => self.target ?? null,
    'System.Object CategoryInfo {get;}': (self: ErrorRecord) => new CategoryInfo(self),
    'string FullyQualifiedErrorId {get;}': (self: ErrorRecord) => self.fullyQualifiedErrorId,
    'System.Object ErrorDetails {get;set;}': {
      get: (self: ErrorRecord) => {
        if (self.details === null) return null;
        const details = new ErrorDetails(self.details.message);
        details.recommendedAction = self.details.recommendedAction;
        return details;
      },
      set: (self: ErrorRecord, value: Value) => {
        self.details =
          value instanceof ErrorDetails ? { message: value.message, recommendedAction: value.recommendedAction } : null;
      },
    },
    'System.Object InvocationInfo {get;}': (self: ErrorRecord) => self.invocation,
    'string ScriptStackTrace {get;}': (self: ErrorRecord) =>
      self.scriptStackTrace === '' ? null : self.scriptStackTrace,
    'System.Object PipelineIterationInfo {get;}': () => [],
    'string ToString()': (self: ErrorRecord) => self.message,
  }),
});

function categoryNamed(value: Value): ErrorCategory {
  const known = typeof value === 'number' ? errorCategoryType.of(value) : value;
  return String(known) as ErrorCategory;
}

function exceptionValue(value: Value): ExceptionObject {
  return value instanceof ExceptionObject ? value : toException(new Error(String(value)));
}

const categoryInfoType = defineType(`${automation}.ErrorCategoryInfo`, {
  members: () => ({
    'System.Object Category {get;}': (self: CategoryInfo) => errorCategoryType.named(self.record.category) ?? null,
    'string Activity {get;set;}': {
      get: (self: CategoryInfo, context: EvaluationContext) => categoryParts(self.record, context).activity,
      set: (self: CategoryInfo, text: string) => {
        self.record.activity = text;
      },
    },
    'string Reason {get;set;}': {
      get: (self: CategoryInfo, context: EvaluationContext) => categoryParts(self.record, context).reason,
      set: (self: CategoryInfo, text: string) => {
        self.record.reason = text;
      },
    },
    'string TargetName {get;set;}': {
      get: (self: CategoryInfo, context: EvaluationContext) => categoryParts(self.record, context).targetName,
      set: (self: CategoryInfo, text: string) => {
        self.record.targetName = text;
      },
    },
    'string TargetType {get;set;}': {
      get: (self: CategoryInfo, context: EvaluationContext) => categoryParts(self.record, context).targetType,
      set: (self: CategoryInfo, text: string) => {
        self.record.targetType = text;
      },
    },
    'string GetMessage()': (self: CategoryInfo, context: EvaluationContext) => categoryMessage(self.record, context),
    'string ToString()': (self: CategoryInfo, context: EvaluationContext) => categoryMessage(self.record, context),
  }),
});

export const errorDetailsType = defineType(`${automation}.ErrorDetails`, {
  members: () => ({
    [`${automation}.ErrorDetails new(string message)`]: (message: string) => new ErrorDetails(message),
    'string Message {get;}': (self: ErrorDetails) => self.message,
    'string RecommendedAction {get;set;}': {
      get: (self: ErrorDetails) => self.recommendedAction,
      set: (self: ErrorDetails, text: string) => {
        self.recommendedAction = text;
      },
    },
    'string ToString()': (self: ErrorDetails) => self.message,
  }),
});

export const invocationInfoType: NetType = defineType(`${automation}.InvocationInfo`, {
  members: () => ({
    'System.Object MyCommand {get;}': (self: InvocationInfo) => self.command,
    'System.Object BoundParameters {get;}': (self: InvocationInfo) => self.boundParameters ?? null,
    'System.Object UnboundArguments {get;}': (self: InvocationInfo) => self.unboundArguments ?? [],
    'int ScriptLineNumber {get;}': (self: InvocationInfo) => self.extent?.startLine ?? 0,
    'int OffsetInLine {get;}': (self: InvocationInfo) => self.extent?.startColumn ?? 0,
    'long HistoryId {get;}': (self: InvocationInfo) => BigInt(self.historyId),
    'string ScriptName {get;}': (self: InvocationInfo) => self.extent?.source.file ?? '',
    'string Line {get;}': (self: InvocationInfo) => lineOf(self),
    'string Statement {get;}': (self: InvocationInfo) => self.extent?.text ?? '',
    'string PositionMessage {get;}': (self: InvocationInfo) =>
      self.extent === null ? '' : positionMessage(self.extent),
    'string PSScriptRoot {get;}': (self: InvocationInfo) => folderOf(self.extent?.source.file ?? ''),
    'string PSCommandPath {get;}': (self: InvocationInfo) => self.extent?.source.file ?? null,
    'string InvocationName {get;}': (self: InvocationInfo) => self.invocationName,
    'int PipelineLength {get;}': (self: InvocationInfo) => self.pipelineLength,
    'int PipelinePosition {get;}': (self: InvocationInfo) => self.pipelinePosition,
    'bool ExpectingInput {get;}': (self: InvocationInfo) => self.expectingInput,
    'System.Object CommandOrigin {get;}': (self: InvocationInfo) => self.commandOrigin,
    'System.Object DisplayScriptPosition {get;}': () => null,
  }),
});

/** The whole line with its line end, as PowerShell gives it. */
function lineOf(info: InvocationInfo): string {
  if (info.extent === null) return '';
  const { source, startLine } = info.extent;
  const line = source.line(startLine);
  const isLast = source.position(source.text.length).line === startLine;
  return isLast ? line : `${line}\n`;
}

function folderOf(path: string): string {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return cut < 0 ? '' : path.slice(0, cut);
}
