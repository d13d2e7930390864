import type { Expression, FunctionMember, PropertyMember as PropertyNode, TypeDefinition } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { objectType, voidType } from '../../types/core-types.ts';
import { defaultOf } from '../../types/default-value.ts';
import { NetType, type Overload, type TypeMember, type TypeMembers } from '../../types/net-type.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ArgumentValidator } from '../binder/attributes.ts';
import { CompiledBlock } from '../compile/block.ts';
import { type CompileContext, positioned } from '../compile/context.ts';
import { compileExpression } from '../compile/expressions.ts';
import { type Eval, Frame } from '../compile/frame.ts';
import { defineParameter, typeConstraintsOf } from '../compile/parameters.ts';
import { convertTo } from '../convert/convert.ts';
import { buildAttribute } from '../functions/attributes.ts';
import { construct } from '../members/invoke.ts';
import { chooseOverload } from '../members/overloads.ts';
import { fail } from '../messages/fail.ts';
import { nullSink } from '../pipeline/sinks.ts';
import { Scope } from '../scopes/scope.ts';
import type { Shell } from '../shell.ts';
import { abilitiesOf } from './abilities.ts';
import { adopt, ClassInstance, endow, readField, writeField } from './instances.ts';
import type { Construction, MethodRun } from './method-run.ts';

interface Property {
  readonly node: PropertyNode;
  readonly key: string;
  readonly type: NetType;
  readonly typed: boolean;
  readonly initial: Eval | null;
  readonly validators: readonly ArgumentValidator[];
}

/** A class of a script: its type, and the code behind its members. */
export class ScriptClass {
  readonly type: NetType;
  readonly base: ScriptClass | null;
  readonly #shell: Shell;
  readonly #node: TypeDefinition;
  /** Where the class was defined: what its methods see beyond their own variables. */
  readonly #home: Frame;
  readonly #c: CompileContext;
  readonly #statics = new Map<string, Value>();
  #properties: Property[] | null = null;
  #constructors: ScriptedOverload[] = [];

  constructor(
    shell: Shell,
    node: TypeDefinition,
    home: Frame,
    baseType: NetType,
    base: ScriptClass | null,
    interfaces: NetType[],
  ) {
    this.#shell = shell;
    this.#node = node;
    this.#home = home;
    this.base = base;
    this.#c = { ...home.code.context(), inMethod: true };
    this.type = new NetType({
      namespace: '',
      name: node.name,
      base: baseType,
      interfaces,
      members: () => this.declare(),
    });
  }

  /** Gives static properties their values and runs the static constructor. */
  initialise(): void {
    void this.type.members;
    const frame = this.frame(this.#home.code);
    for (const property of this.properties.filter((each) => each.node.isStatic)) {
      this.#statics.set(property.key, this.initialValue(property, frame));
    }
    for (const member of this.#node.members) {
      if (member.kind === 'FunctionMember' && member.isConstructor && member.isStatic) {
        this.run(this.compile(member), null, [], member, voidType, null);
      }
    }
  }

  /** Calls a constructor of this class for an object of it or of a class derived from it. */
  constructOn(construction: Construction, args: readonly Value[], isBaseCall: boolean): void {
    void this.type.members;
    if (this.#constructors.length === 0) {
      this.beginInstance(construction);
      if (construction.instance !== null) this.fillProperties(construction.instance);
      if (construction.instance === null || this.base !== null) this.callBase(construction, []);
      return;
    }
    const choice = chooseOverload(isBaseCall ? this.type.name : 'new', this.#constructors, args, this.#shell.context);
    (choice.overload as ScriptedOverload).runOn(construction, choice.args);
  }

  /** `: base(args)`: the base class's constructor, which for a .NET base makes the object. */
  callBase(construction: Construction, args: Value[]): void {
    if (this.base !== null) {
      this.base.constructOn(construction, args, true);
      return;
    }
    if (construction.instance !== null) {
      if (args.length > 0) fail('MethodCountCouldNotFindBest', ['new', String(args.length)]);
      return;
    }
    const made = construct(this.type.base ?? objectType, args, this.#shell.context);
    if (typeof made !== 'object' || made === null || Array.isArray(made)) return;
    construction.instance = adopt(made, construction.type.type);
    construction.type.endow(construction.instance);
    for (const each of construction.type.ancestry()) each.fillProperties(construction.instance);
  }

  /** Makes the object at once where no .NET base has to. */
  private beginInstance(construction: Construction): void {
    if (construction.instance === null && this.rootBase() === objectType) {
      construction.instance = construction.type.newInstance();
    }
  }

  private newInstance(): NetObject {
    const instance = new ClassInstance(this.type);
    this.endow(instance);
    return instance;
  }

  /** Lets .NET and the operators call the methods that they know by their interfaces. */
  private endow(self: NetObject): void {
    const abilities = abilitiesOf(
      self,
      (name) => this.ancestry().some((each) => each.ownMethod(name).length > 0),
      this.#shell.context,
    );
    if (abilities !== null) endow(self, abilities);
  }

  private rootBase(): NetType {
    let at: ScriptClass = this;
    while (at.base !== null) at = at.base;
    return at.type.base ?? objectType;
  }

  /** This class and the script classes it derives from, the furthest first. */
  private ancestry(): ScriptClass[] {
    return this.base === null ? [this] : [...this.base.ancestry(), this];
  }

  private fillProperties(instance: NetObject): void {
    const frame = this.frame(this.#home.code);
    frame.self = instance;
    for (const property of this.properties) {
      if (!property.node.isStatic) writeField(instance, this.fieldKey(property), this.initialValue(property, frame));
    }
  }

  private initialValue(property: Property, frame: Frame): Value {
    if (property.initial === null) return property.typed ? defaultOf(property.type, this.#shell.context) : null;
    return this.running(frame, () => property.initial?.(frame) ?? null);
  }

  private get properties(): Property[] {
    if (this.#properties === null) {
      const frame = this.frame(this.#home.code);
      this.#properties = this.#node.members
        .filter((member) => member.kind === 'PropertyMember')
        .map((node) => this.property(node, frame));
    }
    return this.#properties;
  }

  private property(node: PropertyNode, frame: Frame): Property {
    const validators: ArgumentValidator[] = [];
    for (const attribute of node.attributes) {
      if (attribute.kind !== 'Attribute') continue;
      const positional = attribute.positionalArguments.map((argument) => compileExpression(argument, this.#c)(frame));
      const named = new Map(
        attribute.namedArguments.map((argument) => [
          argument.argumentName.toLowerCase(),
          compileExpression(argument.argument, this.#c)(frame),
        ]),
      );
      const built = buildAttribute(typeNameText(attribute.typeName), positional, named, frame, attribute);
      if (built?.kind === 'validator') validators.push(built);
    }
    const type = node.propertyType === null ? objectType : this.typeNamed(node.propertyType.typeName);
    return {
      node,
      key: node.name.toLowerCase(),
      type,
      typed: node.propertyType !== null,
      initial: node.initialValue === null ? null : this.initialiser(node.initialValue, type),
      validators,
    };
  }

  /** A property's first value, converted where it stands. */
  private initialiser(node: Expression, type: NetType): Eval {
    const value = compileExpression(node, this.#c);
    const { context } = this.#shell;
    const converted: Eval = type === objectType ? value : (frame) => convertTo(value(frame) ?? null, type, context);
    return positioned(converted, node, this.#c);
  }

  private typeNamed(name: Parameters<typeof typeNameText>[0]): NetType {
    const text = typeNameText(name);
    if (text.toLowerCase() === this.#node.name.toLowerCase()) return this.type;
    return this.#shell.findType(text, this.#c.namespaces, this.#home.scope) ?? objectType;
  }

  private fieldKey(property: Property): string {
    return property.key;
  }

  private declare(): TypeMembers {
    const instance = new Map<string, TypeMember>();
    const statics = new Map<string, TypeMember>();
    for (const property of this.properties) {
      (property.node.isStatic ? statics : instance).set(property.key, this.propertyMember(property));
    }
    for (const member of this.#node.members) {
      if (member.kind !== 'FunctionMember') continue;
      if (member.isConstructor) {
        if (!member.isStatic) this.#constructors.push(this.constructorOverload(member));
        continue;
      }
      const members = member.isStatic ? statics : instance;
      const key = member.name.toLowerCase();
      const overload = this.methodOverload(member);
      const known = members.get(key);
      if (known?.kind === 'method') members.set(key, { ...known, overloads: [...known.overloads, overload] });
      else members.set(key, { kind: 'method', name: member.name, isHidden: member.isHidden, overloads: [overload] });
    }
    const constructors = this.#constructors.length > 0 ? this.#constructors : [this.defaultConstructor()];
    return { instance, statics, constructors };
  }

  private propertyMember(property: Property): TypeMember {
    const { key, type, typed, validators } = property;
    const check = (value: Value): Value => {
      const stored = typed ? convertTo(value ?? null, type, this.#shell.context) : value;
      for (const validator of validators) validator.validate(stored, this.#shell.context);
      return stored;
    };
    const common = {
      kind: 'property' as const,
      isStatic: property.node.isStatic,
      name: property.node.name,
      type,
      isHidden: property.node.isHidden,
    };
    if (property.node.isStatic) {
      return {
        ...common,
        get: () => this.#statics.get(key) ?? null,
        set: (_self, value) => {
          this.#statics.set(key, check(value));
        },
      };
    }
    const field = this.fieldKey(property);
    return {
      ...common,
      get: (self) => readField(self, field),
      set: (self, value) => writeField(self, field, check(value)),
    };
  }

  private defaultConstructor(): ScriptedOverload {
    return {
      scripted: true,
      parameters: [],
      returns: this.type,
      isStatic: false,
      invoke: () => this.create((construction) => this.constructOn(construction, [], false)),
      runOn: (construction) => this.constructOn(construction, [], false),
    };
  }

  private constructorOverload(member: FunctionMember): ScriptedOverload {
    const code = this.compile(member);
    const runOn = (construction: Construction, args: readonly Value[]): void => {
      this.beginInstance(construction);
      if (construction.instance !== null) this.fillProperties(construction.instance);
      this.run(code, construction.instance, args, member, voidType, construction);
    };
    return {
      scripted: true,
      parameters: this.parametersOf(member),
      returns: this.type,
      isStatic: false,
      invoke: (_self, args) => this.create((construction) => runOn(construction, args)),
      runOn,
    };
  }

  private create(fill: (construction: Construction) => void): Value {
    const construction: Construction = { type: this, instance: null };
    fill(construction);
    return construction.instance;
  }

  private methodOverload(member: FunctionMember): Overload & { readonly scripted: true } {
    const code = this.compile(member);
    const returns = member.returnType === null ? voidType : this.typeNamed(member.returnType.typeName);
    return {
      scripted: true,
      parameters: this.parametersOf(member),
      returns,
      isStatic: member.isStatic,
      invoke: (self, args) => this.run(code, member.isStatic ? null : self, args, member, returns, null),
    };
  }

  private parametersOf(member: FunctionMember): Overload['parameters'] {
    return (member.functionDefinition.parameters ?? []).map((parameter) => {
      const constraint = parameter.attributes.filter((attribute) => attribute.kind === 'TypeConstraint').at(-1);
      return {
        name: parameter.name.path.name,
        type: constraint === undefined ? objectType : this.typeNamed(constraint.typeName),
      };
    });
  }

  private compile(member: FunctionMember): CompiledBlock {
    const { functionDefinition } = member;
    return new CompiledBlock(functionDefinition.body, this.#c.source, this.#c.namespaces, {
      parameters: functionDefinition.parameters,
      inMethod: true,
    });
  }

  /** Runs a method's body; its output goes nowhere, `return` alone gives a value. */
  private run(
    code: CompiledBlock,
    self: Value,
    args: readonly Value[],
    _member: FunctionMember,
    returns: NetType,
    construction: Construction | null,
  ): Value {
    const frame = this.frame(code);
    const isVoid = returns === voidType;
    const method: MethodRun = { owner: this, returns, result: isVoid ? undefined : null, construction };
    frame.method = method;
    frame.args = [];
    if (self !== null) frame.self = self;
    code.parameters.forEach((parameter, index) => {
      const type = parameter.type === null ? null : parameter.type(frame);
      defineParameter(parameter, frame, args[index] ?? null, type === null ? null : typeConstraintsOf(type));
    });
    this.running(frame, () => code.clause('end')?.(frame, nullSink));
    return isVoid ? undefined : method.result;
  }

  private frame(code: CompiledBlock): Frame {
    const home = this.#home;
    const scope = new Scope(home.scope, code.layout);
    const frame = new Frame(this.#shell, code, scope, home.state, this.#shell.frame.streams, true);
    frame.throwsErrors = true;
    scope.frame = frame;
    return frame;
  }

  private running<T>(frame: Frame, action: () => T): T {
    const shell = this.#shell;
    const before = shell.frame;
    const { state } = frame;
    const { current } = state;
    shell.enterCall();
    shell.frame = frame;
    state.current = frame.scope;
    try {
      return action();
    } finally {
      shell.leaveCall();
      shell.frame = before;
      state.current = current;
    }
  }

  /** The overloads of an instance method that this class itself declares. */
  ownMethod(key: string): readonly Overload[] {
    const member = this.type.members.instance.get(key);
    return member?.kind === 'method' ? member.overloads : [];
  }
}

export interface ScriptedOverload extends Overload {
  readonly scripted: true;
  /** Runs the constructor on an object that is being made. */
  runOn(construction: Construction, args: readonly Value[]): void;
}
