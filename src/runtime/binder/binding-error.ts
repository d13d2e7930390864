import type { NetType } from '../../types/net-type.ts';
import { type ErrorCategory, ErrorRecord } from '../error-record.ts';
import { PSError } from '../flow.ts';
import { type BindingMessageId, bindingTexts } from '../messages/binding-texts.ts';
import { fillIn } from '../messages/fail.ts';
import type { SourceExtent } from './arguments.ts';

export type BindingErrorKind = 'general' | 'transformation' | 'validation';

/** A ParameterBindingException. */
export class BindingError extends PSError {
  readonly kind: BindingErrorKind;
  readonly id: string;
  /** What the error points at; null: the whole command. */
  readonly extent: SourceExtent | null;
  /** A value did not convert: pipeline binding then tries elsewhere. */
  readonly isCast: boolean;

  constructor(record: ErrorRecord, id: string, details: Pick<BindingErrorDetails, 'kind' | 'extent' | 'isCast'>) {
    super(record);
    this.id = id;
    this.kind = details.kind ?? 'general';
    this.extent = details.extent ?? null;
    this.isCast = details.isCast ?? false;
  }

  /** The same error, pointing at an argument. */
  at(extent: SourceExtent | null): BindingError {
    return new BindingError(this.record, this.id, { kind: this.kind, isCast: this.isCast, extent });
  }
}

export interface BindingErrorDetails {
  readonly kind?: BindingErrorKind;
  readonly category?: ErrorCategory;
  readonly extent?: SourceExtent | null;
  readonly parameter?: string;
  readonly type?: NetType;
  /** Fills `{6}` and `{7}`. */
  readonly extra?: readonly string[];
  readonly inner?: unknown;
  readonly isCast?: boolean;
}

const exceptions: Readonly<Record<BindingErrorKind, string>> = {
  general: 'ParameterBindingException',
  transformation: 'ParameterBindingArgumentTransformationException',
  validation: 'ParameterBindingValidationException',
};

/** The error of a message in {@link bindingTexts}. */
export function bindingError(id: BindingMessageId, details: BindingErrorDetails = {}): BindingError {
  const type = details.type?.fullName ?? '';
  const args = ['', details.parameter ?? '', type, '', '', '', ...(details.extra ?? [])];
  return bindingErrorWith(id, fillIn(bindingTexts[id], args), details);
}

/** The same with a ready message: what default values add to an error. */
export function bindingErrorWith(id: string, message: string, details: BindingErrorDetails): BindingError {
  const kind = details.kind ?? 'general';
  const record = ErrorRecord.of({
    message,
    id,
    category: details.category ?? (kind === 'general' ? 'InvalidArgument' : 'InvalidData'),
    exceptionType: `System.Management.Automation.${exceptions[kind]}`,
    inner: details.inner,
  });
  record.exception.details.set('ParameterName', details.parameter ?? '');
  record.exception.details.set('ParameterType', details.type ?? null);
  record.exception.details.set('ErrorId', id);
  return new BindingError(record, id, details);
}
