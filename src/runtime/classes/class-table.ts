import type { Expression, TypeDefinition } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { int32Type, objectType } from '../../types/core-types.ts';
import { defineType } from '../../types/declare.ts';
import { EnumType } from '../../types/enums.ts';
import type { NetType } from '../../types/net-type.ts';
import type { Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import { isNamed } from '../compile/block.ts';
import { compileExpression } from '../compile/expressions.ts';
import type { Frame } from '../compile/frame.ts';
import { convertTo } from '../convert/convert.ts';
import { fail } from '../errors/engine-errors.ts';
import { construct, invokeMethod } from '../members/invoke.ts';
import { setMember } from '../members/set.ts';
import { loadUsedModules } from '../modules/using-modules.ts';
import type { Scope } from '../scopes/scope.ts';
import type { Shell } from '../shell.ts';
import { enumNumbers } from './enum-numbers.ts';
import { ScriptClass } from './script-class.ts';

const automation = 'System.Management.Automation';
const validateType = defineType(`${automation}.ValidateArgumentsAttribute`, {
  isAbstract: true,
  members: () => base('ValidateArgumentsAttribute'),
});
const validateEachType = defineType(`${automation}.ValidateEnumeratedArgumentsAttribute`, {
  base: validateType,
  isAbstract: true,
  members: () => base('ValidateEnumeratedArgumentsAttribute'),
});
const transformType = defineType(`${automation}.ArgumentTransformationAttribute`, {
  isAbstract: true,
  members: () => base('ArgumentTransformationAttribute'),
});

function base(name: string): Record<string, () => unknown> {
  return { [`${automation}.${name} new()`]: () => ({ netType: objectType }) };
}

/** The classes and enums that scripts defined. */
export class ClassTable {
  readonly #shell: Shell;
  readonly #made = new WeakMap<TypeDefinition, NetType>();
  readonly #classes = new WeakMap<NetType, ScriptClass>();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** A type that scripts defined, as code in a scope sees it. */
  find(name: string, scope: Scope): NetType | null {
    const key = name.toLowerCase();
    for (let at: Scope | null = scope; at !== null; at = at.parent) {
      const type = at.types?.get(key);
      if (type !== undefined) return type;
    }
    return null;
  }

  /** Defines the classes of a block in its scope, before its first statement runs. */
  defineAll(frame: Frame): void {
    if (frame.code.ast.usingStatements.length > 0) loadUsedModules(this.#shell, frame);
    const definitions = frame.code.typeDefinitions;
    if (definitions.length === 0) return;
    const fresh: ScriptClass[] = [];
    for (const definition of inOrder(definitions)) {
      let type = this.#made.get(definition);
      if (type === undefined) {
        type =
          definition.typeKind === 'Enum' ? this.makeEnum(definition, frame) : this.makeClass(definition, frame, fresh);
        this.#made.set(definition, type);
      }
      frame.scope.types ??= new Map();
      frame.scope.types.set(definition.name.toLowerCase(), type);
    }
    for (const each of fresh) each.initialise();
  }

  private makeEnum(node: TypeDefinition, frame: Frame): EnumType {
    const flags = node.attributes.some((attribute) => isNamed(attribute, 'flags'));
    const [baseType] = node.baseTypes;
    const underlying =
      baseType === undefined ? null : this.#shell.findType(typeNameText(baseType.typeName), [], frame.scope);
    const numbering = {
      underlying: underlying ?? int32Type,
      context: this.#shell.context,
      evaluate: (constant: Expression) => compileExpression(constant, frame.code.context())(frame),
    };
    const entries = enumNumbers(node, numbering, []);
    return new EnumType('', node.name, entries, { flags, ...(underlying === null ? {} : { underlying }) });
  }

  private makeClass(node: TypeDefinition, frame: Frame, fresh: ScriptClass[]): NetType {
    const types = node.baseTypes.map((each) => {
      const text = typeNameText(each.typeName);
      const type = this.#shell.findType(text, frame.code.namespaces, frame.scope);
      if (type === null) fail('TypeNotFound', [text], { target: text });
      return type;
    });
    const [first] = types;
    const baseType = first === undefined || first.kind === 'interface' ? objectType : first;
    const interfaces = types.filter((type) => type.kind === 'interface');
    const made = new ScriptClass(this.#shell, node, frame, baseType, this.#classes.get(baseType) ?? null, interfaces);
    this.#classes.set(made.type, made);
    fresh.push(made);
    return made.type;
  }

  /** The script class behind a type, or null. */
  classOf(type: NetType): ScriptClass | null {
    return this.#classes.get(type) ?? null;
  }

  /** `: base(...)` in a constructor. */
  callBaseConstructor(frame: Frame, args: Value[]): Value {
    const run = frame.method;
    if (run === null || run.construction === null) return undefined;
    run.owner.callBase(run.construction, args);
    if (frame.self === undefined && run.construction.instance !== null) frame.self = run.construction.instance;
    return undefined;
  }

  /** `return value` in a method. */
  setReturn(frame: Frame, value: Value): void {
    const run = frame.method;
    if (run === null || run.result === undefined) return;
    run.result =
      run.returns === objectType ? (value ?? null) : convertTo(value ?? null, run.returns, this.#shell.context);
  }

  /** A validation or transformation whose class a script wrote; undefined when no type has the name, null when it acts on no value. */
  customAttribute(
    name: string,
    positional: readonly Value[],
    named: ReadonlyMap<string, Value>,
    frame: Frame,
  ): ArgumentAttribute | null | undefined {
    const shell = this.#shell;
    const type =
      shell.findType(name, frame.code.namespaces, frame.scope) ??
      shell.findType(`${name}Attribute`, frame.code.namespaces, frame.scope);
    if (type === null) return undefined;
    const isValidator = type.isAssignableTo(validateType);
    if (!isValidator && !type.isAssignableTo(transformType)) return null;
    const attribute = construct(type, [...positional], shell.context);
    for (const [key, value] of named) setMember(attribute, key, value, shell.context);
    const engine = shell.getVariable('global:ExecutionContext') ?? null;
    if (!isValidator) {
      return {
        kind: 'transformer',
        name,
        transform: (value) => invokeMethod(attribute, 'Transform', [engine, value], shell.context),
      };
    }
    const each = type.isAssignableTo(validateEachType);
    return {
      kind: 'validator',
      name,
      validate: (value) => {
        if (!each) invokeMethod(attribute, 'Validate', [value, engine], shell.context);
        else
          for (const item of Array.isArray(value) ? value : [value])
            invokeMethod(attribute, 'ValidateElement', [item], shell.context);
      },
    };
  }
}

/** Bases before what derives from them, else in the order of the text. */
function inOrder(definitions: readonly TypeDefinition[]): TypeDefinition[] {
  const names = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]));
  const ordered: TypeDefinition[] = [];
  const add = (definition: TypeDefinition): void => {
    if (ordered.includes(definition)) return;
    for (const each of definition.baseTypes) {
      const baseDefinition = names.get(typeNameText(each.typeName).toLowerCase());
      if (baseDefinition !== undefined && baseDefinition !== definition) add(baseDefinition);
    }
    ordered.push(definition);
  };
  for (const definition of definitions) add(definition);
  return ordered;
}
