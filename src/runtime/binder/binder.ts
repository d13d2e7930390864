import { typeOf } from '../../types/type-of.ts';
import type { Value } from '../../types/value.ts';
import type { CommandArgument } from './arguments.ts';
import type { Binding, BindingContext, BindingTarget } from './binding.ts';
import { BindingError, bindingError } from './binding-error.ts';
import { traced } from './binding-trace.ts';
import { BoundState } from './bound-state.ts';
import {
  bindNamed,
  bindPositional,
  bindRemaining,
  joinValues,
  type Piece,
  piecesOf,
  unusedArgument,
} from './command-line.ts';
import { DefaultValues, elaborated } from './default-values.ts';
import { listNames, missingMandatory } from './mandatory.ts';
import type { CommandMetadata, ParameterMetadata } from './metadata.ts';
import { setCount, setsTakingInput, settleOnDefault, validateSets } from './parameter-sets.ts';
import { PipelineInput } from './pipeline-input.ts';
import { promptForMissing } from './prompt.ts';

/**
 * Binds one invocation of a command: named arguments, then positions, default values, dynamic parameters, remaining
 * arguments, then the resolution of sets, missing mandatory parameters, and pipeline input object by object.
 */
export class ParameterBinder implements Binding {
  readonly #state: BoundState;
  #input: PipelineInput | null = null;
  #preferredSet = 0;
  #remaining: readonly Value[] = [];

  constructor(metadata: CommandMetadata, target: BindingTarget, context: BindingContext) {
    this.#state = new BoundState(metadata, target, context);
  }

  /** The command with its dynamic parameters, once the command line is bound. */
  get metadata(): CommandMetadata {
    return this.#state.metadata;
  }

  get bound(): ReadonlyMap<string, Value> {
    return this.#state.bound;
  }

  isBound(name: string): boolean {
    const parameter = this.#state.metadata.byName.get(name.toLowerCase());
    return parameter !== undefined && this.#state.isBound[parameter.index] === true;
  }

  get parameterSet(): string {
    return this.#state.parameterSet;
  }

  get remaining(): readonly Value[] {
    return this.#remaining;
  }

  get takesInput(): boolean {
    return this.#pipeline.takesInput;
  }

  bindCommandLine(args: readonly CommandArgument[], expectsPipelineInput: boolean): void {
    const state = this.#state;
    state.expectsInput = expectsPipelineInput;
    if (!state.metadata.cmdletBinding) {
      this.#bindSimple(args);
      return;
    }
    try {
      this.#bindArguments(args);
      this.#resolveSets(expectsPipelineInput);
    } catch (error) {
      throw elaborated(error, state);
    }
  }

  #bindArguments(args: readonly CommandArgument[]): void {
    const state = this.#state;
    const defaults = DefaultValues.of(state);
    const { trace } = state.context;
    const { name } = state.metadata;
    const named = traced(
      trace,
      () => `BIND NAMED cmd line args [${name}]`,
      () => bindNamed(state, joinValues(state, piecesOf(args))),
    );
    const { left, error } = traced(
      trace,
      () => `BIND POSITIONAL cmd line args [${name}]`,
      () => bindPositional(state, named),
    );
    defaults?.apply();
    validateSets(state, true, false);
    const [unused] = bindRemaining(state, this.#bindDynamic(left));
    if (unused !== undefined) throw unusedArgument(state, unused, error);
  }

  #bindDynamic(pieces: Piece[]): Piece[] {
    const state = this.#state;
    const { dynamicParameters, trace } = state.context;
    if (dynamicParameters === undefined) return pieces;
    return traced(
      trace,
      () => 'BIND cmd line args to DYNAMIC parameters.',
      () => this.#bindToDynamic(pieces),
    );
  }

  #bindToDynamic(pieces: Piece[]): Piece[] {
    const state = this.#state;
    const dynamic = state.context.dynamicParameters?.(state.bound) ?? [];
    if (dynamic.length === 0) return pieces;
    state.metadata = state.metadata.withDynamic(dynamic);
    // A trace tells of the two ways only when something is left for them.
    const trace = pieces.length > 0 ? state.context.trace : null;
    const named = traced(
      trace,
      () => 'BIND NAMED args to DYNAMIC parameters',
      () => bindNamed(state, joinValues(state, pieces)),
    );
    const { left } = traced(
      trace,
      () => 'BIND POSITIONAL args to DYNAMIC parameters',
      () => bindPositional(state, named),
    );
    DefaultValues.of(state)?.apply();
    return left;
  }

  #resolveSets(expectsInput: boolean): void {
    const state = this.#state;
    let count = expectsInput ? validateSets(state, true, false) : validateSets(state, false, true);
    if (count > 1 && expectsInput) {
      const taking = setsTakingInput(state);
      if (taking !== state.sets) {
        state.sets = taking;
        count = validateSets(state, true, false);
      }
    }
    traced(
      state.context.trace,
      () => `MANDATORY PARAMETER CHECK on cmdlet [${state.metadata.name}]`,
      () => {
        const missing = missingMandatory(state, count, expectsInput);
        this.#preferredSet = missing.preferredSet;
        if (missing.parameters.length > 0) this.#ask(missing.parameters);
      },
    );
    if (!expectsInput) settleOnDefault(state);
  }

  #ask(parameters: readonly ParameterMetadata[]): void {
    const state = this.#state;
    const { host, pipelinePosition = 1 } = state.context;
    const unique = [...new Set(parameters)];
    state.context.trace?.line('PROMPTING for missing mandatory parameters using the host');
    const answers = host.interactive ? promptForMissing(host, state.metadata.name, pipelinePosition, unique) : null;
    if (answers === null) {
      state.context.trace?.line('ERROR: host does not support prompting for missing mandatory parameters');
    }
    if (answers === null) throw bindingError('MissingMandatoryParameter', { parameter: listNames(unique) });
    for (const [parameter, value] of answers) state.bind(parameter, value, { coerce: true });
  }

  bindInput(input: Value): void {
    try {
      if (!this.#bindObject(input)) throw bindingError('InputObjectNotBound');
      if (this.#pipeline.isDirect) return;
      const state = this.#state;
      state.context.trace?.line(`MANDATORY PARAMETER CHECK on cmdlet [${state.metadata.name}]`);
      const missing = missingMandatory(state, setCount(state.sets), false).parameters;
      if (missing.length > 0) throw bindingError('InputObjectMissingMandatory', { extra: [listNames(missing)] });
    } catch (error) {
      if (error instanceof BindingError) error.record.target = input ?? null;
      throw error;
    }
  }

  #bindObject(input: Value): boolean {
    const { context, metadata } = this.#state;
    const { trace } = context;
    if (!trace) return this.#pipeline.bind(input);
    return trace.scope(`BIND PIPELINE object to parameters: [${metadata.name}]`, () => {
      trace.line(`PIPELINE object TYPE = [${input === null || input === undefined ? 'null' : typeOf(input).fullName}]`);
      trace.line("RESTORING pipeline parameter's original values");
      return this.#pipeline.bind(input);
    });
  }

  get #pipeline(): PipelineInput {
    this.#input ??= new PipelineInput(this.#state, this.#preferredSet);
    return this.#input;
  }

  /** Functions without CmdletBinding: what no parameter takes is left for `$args`. */
  #bindSimple(args: readonly CommandArgument[]): void {
    const state = this.#state;
    const named = bindNamed(state, joinValues(state, piecesOf(args)));
    const { left } = bindPositional(state, named);
    const rest: Value[] = [];
    for (const piece of left) {
      if (piece.name !== null) rest.push(piece.text);
      if (piece.hasValue) rest.push(piece.value ?? null);
    }
    this.#remaining = rest;
  }
}
