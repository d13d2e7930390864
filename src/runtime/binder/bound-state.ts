import { objectType, psObjectType } from '../../types/core-types.ts';
import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import { messageOf } from '../messages/fail.ts';
import type { SourceExtent } from './arguments.ts';
import type { ArgumentValidator } from './attributes.ts';
import type { BindingContext, BindingTarget } from './binding.ts';
import { BindingError, bindingError } from './binding-error.ts';
import { type BindingTrace, traced, tracedCast, tracedText } from './binding-trace.ts';
import { checkNotEmpty } from './check-empty.ts';
import { asIs, coerce, sameType, transformToType } from './coerce.ts';
import type { CommandMetadata, ParameterMetadata } from './metadata.ts';

/** How a value may be bound. */
export interface BindOptions {
  /** False: only a value that is of the parameter's type already. */
  readonly coerce: boolean;
  /** A script block for a parameter that takes pipeline input waits for the input. */
  readonly delay?: boolean;
  /** It is what came along the pipeline, not one of its properties. */
  readonly isInput?: boolean;
  readonly extent?: SourceExtent | null;
}

/** A script block that computes a parameter's value from each pipeline input. */
export interface DelayedBlock {
  readonly block: Value;
  readonly extent: SourceExtent | null;
}

/** What is bound so far, which sets that leaves, and the one way to bind a value. */
export class BoundState {
  metadata: CommandMetadata;
  readonly context: BindingContext;
  readonly target: BindingTarget;
  /** Sets that are still possible: all bits until a parameter of some set is bound. */
  sets = -1;
  /** Whether objects come down the pipeline to this command. */
  expectsInput = false;
  /** By parameter index. */
  readonly isBound: boolean[] = [];
  readonly bound = new Map<string, Value>();
  readonly delayed = new Map<ParameterMetadata, DelayedBlock>();
  /** Parameters that `$PSDefaultParameterValues` filled. */
  readonly fromDefaults: string[] = [];
  parameterSet: string;

  constructor(metadata: CommandMetadata, target: BindingTarget, context: BindingContext) {
    this.metadata = metadata;
    this.target = target;
    this.context = context;
    this.parameterSet = metadata.defaultSet;
  }

  *unbound(): Generator<ParameterMetadata> {
    for (const parameter of this.metadata.parameters) if (!this.isBound[parameter.index]) yield parameter;
  }

  /** Names the set in use when only one is left. */
  nameSet(): void {
    this.parameterSet = this.metadata.setName(this.sets);
  }

  /**
   * Binds one value: transformation, conversion, validation, assignment. False when it does not fit without coercion.
   * Throws a BindingError.
   */
  bind(parameter: ParameterMetadata, value: Value, options: BindOptions): boolean {
    const extent = options.extent ?? null;
    if (options.delay && this.delays(parameter, value, extent)) return false;
    const { trace } = this.context;
    if (!trace) return this.bindNow(parameter, value, options, extent);
    return trace.scope(`BIND arg [${tracedText(value, this.context)}] to parameter [${parameter.name}]`, () =>
      this.bindNow(parameter, value, options, extent),
    );
  }

  private bindNow(
    parameter: ParameterMetadata,
    value: Value,
    options: BindOptions,
    extent: SourceExtent | null,
  ): boolean {
    const final = this.prepare(parameter, value, options, extent);
    if (final === null) {
      this.told(parameter, value, 'SKIPPED');
      return false;
    }
    this.validate(parameter, final.value, extent);
    if (parameter.isMandatory) checkNotEmpty(final.value, parameter, extent);
    this.target.assign(parameter, final.value);
    this.bound.set(parameter.name, final.value);
    this.note(parameter);
    this.told(parameter, final.value, 'SUCCESSFUL');
    return true;
  }

  private told(parameter: ParameterMetadata, value: Value, result: string): void {
    const { trace } = this.context;
    if (!trace) return;
    // A list in a PSObject shows its items.
    const isWrapped = parameter.type === psObjectType && result === 'SUCCESSFUL';
    const text = isWrapped ? this.context.text(value) : tracedText(value, this.context);
    trace.line(`BIND arg [${text}] to param [${parameter.name}] ${result}`);
  }

  private note(parameter: ParameterMetadata): void {
    this.isBound[parameter.index] = true;
    if (parameter.setBits !== 0) this.sets &= parameter.setBits;
  }

  /** Undoes what pipeline input bound; `$PSBoundParameters` keeps the entry, as PowerShell's does. */
  release(parameter: ParameterMetadata): void {
    this.isBound[parameter.index] = false;
    this.target.restore(parameter);
  }

  private delays(parameter: ParameterMetadata, value: Value, extent: SourceExtent | null): boolean {
    if (typeof value !== 'object' || value === null || typeOf(value).name !== 'ScriptBlock') return false;
    if (!parameter.takesPipeline || !takesInputIn(parameter, this.sets) || takesBlocks(parameter)) return false;
    if (!this.expectsInput) {
      throw bindingError('ScriptBlockArgumentNoInput', {
        category: 'MetadataError',
        parameter: parameter.name,
        type: parameter.type,
        extent,
      });
    }
    if (!this.delayed.has(parameter)) this.delayed.set(parameter, { block: value, extent });
    this.bound.set(parameter.name, value);
    this.note(parameter);
    return true;
  }

  private prepare(
    parameter: ParameterMetadata,
    given: Value,
    { coerce: coerces, isInput = false }: BindOptions,
    extent: SourceExtent | null,
  ): { readonly value: Value } | null {
    let value: Value = given === undefined ? null : given;
    for (const attribute of parameter.attributes) {
      if (attribute.kind !== 'transformer' || (value === null && !parameter.isMandatory)) continue;
      const current: Value = value;
      value = traced(
        this.context.trace,
        () => `Executing DATA GENERATION metadata: [System.Management.Automation.${attribute.name}Attribute]`,
        () => this.transformed(parameter, () => attribute.transform(current, this.context), extent),
      );
    }
    // What comes along a pipeline is a PSObject already.
    if (!coerces && isInput && parameter.type === psObjectType) return { value };
    if (!coerces) {
      if (this.metadata.script && parameter.typed) this.tellCast(parameter, value, extent);
      return asIs(value, parameter, this.context.trace);
    }
    if (this.metadata.script) {
      if (!parameter.typed) {
        this.context.trace?.scope('COERCE arg to [System.Object]', () => this.context.trace?.line(sameType));
        return { value };
      }
      return { value: this.cast(value, parameter, extent) };
    }
    return { value: coerce(value, parameter, extent, this.context, isInput) };
  }

  /** A script's parameter converts as an attribute does, before the value is looked at. */
  private cast(given: Value, parameter: ParameterMetadata, extent: SourceExtent | null): Value {
    const { trace } = this.context;
    const run = (): Value => transformToType(given, parameter, this.metadata.cmdletBinding, extent, this.context);
    if (!trace) return run();
    const value = tracedCast(trace, run, this.context);
    trace.scope(`COERCE arg to [${parameter.type.fullName}]`, () => trace.line(sameType));
    return value;
  }

  /** PowerShell converts at the first attempt, too, and looks only then whether what was given fits. */
  private tellCast(parameter: ParameterMetadata, value: Value, extent: SourceExtent | null): void {
    const { trace } = this.context;
    if (!trace) return;
    try {
      const run = (): Value => transformToType(value, parameter, this.metadata.cmdletBinding, extent, this.context);
      tracedCast(trace, run, this.context);
    } catch (error) {
      // What does not convert now will not with coercion, where it is reported.
      if (!(error instanceof BindingError)) throw error;
    }
  }

  private transformed(parameter: ParameterMetadata, transform: () => Value, extent: SourceExtent | null): Value {
    try {
      return transform();
    } catch (error) {
      throw bindingError('ParameterArgumentTransformationError', {
        kind: 'transformation',
        parameter: parameter.name,
        type: parameter.type,
        extra: [messageOf(error)],
        extent,
        inner: error,
      });
    }
  }

  private validate(parameter: ParameterMetadata, value: Value, extent: SourceExtent | null): void {
    for (const attribute of parameter.attributes) {
      if (attribute.kind !== 'validator') continue;
      // The check of action preferences is no attribute in PowerShell.
      const isTold = attribute.name !== 'ActionPreference';
      const trace = isTold ? this.context.trace : null;
      try {
        traced(
          trace,
          () => `Executing VALIDATION metadata: [System.Management.Automation.${validationName(attribute.name)}]`,
          () => checked(attribute, value, this.context, trace ?? null),
        );
      } catch (error) {
        if (error instanceof BindingError) throw error.extent === null ? error.at(extent) : error;
        throw bindingError('ParameterArgumentValidationError', {
          kind: 'validation',
          parameter: parameter.name,
          type: parameter.type,
          extra: [messageOf(error)],
          extent,
          inner: error,
        });
      }
    }
  }
}

function checked(
  attribute: ArgumentValidator,
  value: Value,
  context: BindingContext,
  trace: BindingTrace | null,
): void {
  try {
    attribute.validate(value, context);
  } catch (error) {
    trace?.line(`ERROR: VALIDATION FAILED: ${messageOf(error)}`);
    throw error;
  }
}

function validationName(name: string): string {
  return name === 'ValidateVariableName' ? `Internal.CommonParameters+${name}` : `${name}Attribute`;
}

/** True when the parameter takes pipeline input in one of the sets. */
export function takesInputIn(parameter: ParameterMetadata, sets: number): boolean {
  if (!parameter.takesPipeline) return false;
  for (const flags of parameter.flagsIn(sets)) if (flags.byValue || flags.byPropertyName) return true;
  return false;
}

/** Script blocks are values for these, not recipes for a value. */
function takesBlocks(parameter: ParameterMetadata): boolean {
  const element = parameter.type.elementType ?? parameter.type;
  return element === objectType || element.name === 'ScriptBlock';
}
