import type { View } from '../format/views.ts';
import type { NetObject, Value } from '../types/value.ts';
import type { ArgumentAttribute } from './binder/attributes.ts';
import type { CmdletInvocation } from './invocation.ts';

/**
 * What a parameter's declared type becomes in the typed arguments that a cmdlet receives.
 * Integers of every width arrive as JavaScript numbers, 64-bit ones as bigint, Double as number: the declaration has already said which.
 * Types that are not listed here arrive as they are ({@link Value}); families add their own by declaration merging:
 * `declare module '...runtime/cmdlet.ts' { interface ParameterTypes { IPAddress: IPAddress } }`.
 */
export interface ParameterTypes {
  String: string;
  Int32: number;
  UInt32: number;
  Int16: number;
  UInt16: number;
  Byte: number;
  Double: number;
  Single: number;
  Int64: bigint;
  UInt64: bigint;
  Boolean: boolean;
  SwitchParameter: boolean;
  Object: Value;
  PSObject: Value;
}

export type ParameterValue<T extends string> = T extends `${infer Element}[]`
  ? ParameterValue<Element>[]
  : T extends keyof ParameterTypes
    ? ParameterTypes[T]
    : NetObject;

/** How a parameter takes part in one parameter set. */
export interface ParameterInSet {
  readonly mandatory?: boolean;
  readonly position?: number;
  readonly byValue?: boolean;
  readonly byPropertyName?: boolean;
  readonly remaining?: boolean;
  readonly helpMessage?: string;
}

/** One parameter, declared once: binding, syntax, help and completion all read this. */
export interface ParameterDeclaration<T extends string = string> extends ParameterInSet {
  /** The type as syntax diagrams name it without brackets: `String`, `IPAddress[]`, `SwitchParameter`, `Nullable<TimeSpan>`... */
  readonly type: T;
  readonly aliases?: readonly string[];
  /** Per set; a parameter without `sets` belongs to all of them with the flags beside `type`. */
  readonly sets?: Readonly<Record<string, ParameterInSet>>;
  readonly validateSet?: readonly string[];
  readonly validateRange?: readonly [number, number] | 'Positive' | 'NonNegative' | 'Negative' | 'NonPositive';
  readonly validateLength?: readonly [number, number];
  readonly validateCount?: readonly [number, number];
  readonly validatePattern?: string;
  readonly notNull?: boolean;
  readonly notNullOrEmpty?: boolean;
  readonly notNullOrWhiteSpace?: boolean;
  readonly allowNull?: boolean;
  readonly allowEmptyString?: boolean;
  readonly allowEmptyCollection?: boolean;
  /** Checks and conversions that only this parameter has. */
  readonly attributes?: readonly ArgumentAttribute[];
  /** Binds but is neither listed nor completed (`DontShow`). */
  readonly hidden?: boolean;
  /** One line of help in our own words. */
  readonly help: string;
  /** The default value as help shows it. */
  readonly default?: string;
  /** Values to offer after the parameter's name, read from the live session (servers, scope ids, ...). */
  readonly complete?: (context: CompletionContext) => readonly CompletionValue[];
}

export interface CompletionContext {
  readonly session: CmdletInvocation['session'];
  readonly commandName: string;
  readonly parameterName: string;
  readonly word: string;
  /** Parameters that are already on the line, with the constant values that could be read there. */
  readonly bound: ReadonlyMap<string, Value>;
}

export interface CompletionValue {
  readonly text: string;
  readonly listText?: string;
  readonly tooltip?: string;
}

/** A documented example; a test runs `command` (in the named lab, default `reference`) and checks `shows`. */
export interface CmdletExample {
  readonly title: string;
  readonly command: string;
  readonly explanation?: string;
  /** Lines that must appear in the output, in this order; an empty list demands that nothing is printed. */
  readonly shows?: readonly string[];
  /** For an example that ends in an error on purpose: its FullyQualifiedErrorId. */
  readonly fails?: string;
  readonly lab?: string;
  /** Commands that prepare the state the example presupposes. */
  readonly before?: string;
}

export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>;

type MandatoryEverywhere<D> = D extends { readonly mandatory: true } ? true : false;

/**
 * The typed object a cmdlet receives: `{ computerName?: string; scopeId: IPAddress[]; force?: boolean }`.
 * Names are the declared ones with a small first letter; a parameter that is mandatory in every set is always there.
 */
export type Arguments<P extends ParameterDeclarations> = {
  [K in keyof P & string as MandatoryEverywhere<P[K]> extends true ? Uncapitalize<K> : never]: ParameterValue<
    P[K]['type']
  >;
} & {
  [K in keyof P & string as MandatoryEverywhere<P[K]> extends true ? never : Uncapitalize<K>]?: ParameterValue<
    P[K]['type']
  >;
};

/** What one run of a cmdlet does; every part is optional. State between them lives in the closure that made them. */
export interface CmdletHandlers {
  begin?(): void;
  /** Once per pipeline input, or once when the command is first in its pipeline; the arguments object then holds that input's values. */
  process?(): void;
  end?(): void;
  /** Always called last, also after an error or Ctrl+C: close what was opened. */
  dispose?(): void;
}

export interface CmdletDeclaration<P extends ParameterDeclarations> {
  readonly name: string;
  readonly module: string;
  readonly aliases?: readonly string[];
  /**
   * What stands after the comma of a FullyQualifiedErrorId. Default: the .NET class that implements the command in PowerShell's own
   * modules (`Microsoft.PowerShell.Commands.GetChildItemCommand`), and the command's name elsewhere.
   */
  readonly errorIdName?: string;
  /** One sentence. */
  readonly synopsis: string;
  /** A paragraph or more, in our own words. */
  readonly description?: string;
  readonly defaultSet?: string;
  /** Set names in the order of the syntax lines; derived from the parameters when left out. */
  readonly sets?: readonly string[];
  /** In declaration order, which is the order of the syntax line. */
  readonly parameters: P;
  readonly outputTypes?: readonly string[];
  readonly supportsShouldProcess?: boolean;
  readonly confirmImpact?: 'None' | 'Low' | 'Medium' | 'High';
  /** False: only parameters with an explicit position bind by position. Default true. */
  readonly positionalBinding?: boolean;
  /** The cmdlet asks (ShouldContinue) unless -Force is given. */
  readonly asksByDefault?: boolean;
  /** Parameters that depend on what is bound so far. */
  readonly dynamicParameters?: (
    bound: ReadonlyMap<string, Value>,
    session: CmdletInvocation['session'],
  ) => ParameterDeclarations;
  readonly examples?: readonly CmdletExample[];
  /** Views of the types that this command is the first to make; the engine registers them when it loads the command. */
  readonly views?: readonly View[];
  readonly notes?: string;
  readonly related?: readonly string[];
  /** For a cmdlet without state: called per input. */
  readonly process?: (cmdlet: CmdletInvocation, args: Arguments<P>) => void;
  /** For a cmdlet with state or begin/end work: called once per invocation, after binding the command line, before any input. */
  readonly start?: (cmdlet: CmdletInvocation, args: Arguments<P>) => CmdletHandlers;
}

/** A declaration whose parameter types are erased: what tables of commands hold. */
export type Cmdlet = Omit<CmdletDeclaration<ParameterDeclarations>, 'process' | 'start'> & {
  /** Starts one invocation; `args` is filled by the binder. */
  readonly invoke: (cmdlet: CmdletInvocation, args: Record<string, unknown>) => CmdletHandlers;
};

/**
 * Declares a cmdlet. The one declaration is the source of its binding, syntax, help, completion and of its examples, which run as tests.
 */
export function defineCmdlet<const P extends ParameterDeclarations>(declaration: CmdletDeclaration<P>): Cmdlet {
  const { process, start, ...rest } = declaration;
  return {
    ...rest,
    invoke(cmdlet, args) {
      // The binder fills `args` from the same declaration that gave it its type.
      const typed = args as Arguments<P>;
      if (start) return start(cmdlet, typed);
      return process ? { process: () => process(cmdlet, typed) } : {};
    },
  };
}

/** See {@link CmdletDeclaration.errorIdName}. */
export function errorIdNameOf(cmdlet: Pick<Cmdlet, 'name' | 'module' | 'errorIdName'>): string {
  if (cmdlet.errorIdName !== undefined) return cmdlet.errorIdName;
  if (!cmdlet.module.startsWith('Microsoft.PowerShell.')) return cmdlet.name;
  return `Microsoft.PowerShell.Commands.${cmdlet.name.replace('-', '')}Command`;
}
