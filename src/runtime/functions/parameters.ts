import type { Attribute } from '../../language/ast.ts';
import { typeNameText } from '../../language/type-name.ts';
import { objectType } from '../../types/core-types.ts';
import type { NetType } from '../../types/net-type.ts';
import { credentialType } from '../../types/secure-string.ts';
import type { Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import {
  allSets,
  type CommandDescription,
  CommandMetadata,
  type ParameterDescription,
  type ParameterMetadata,
} from '../binder/metadata.ts';
import type { ParameterInSet } from '../cmdlet.ts';
import { type CompiledBlock, isNamed } from '../compile/block.ts';
import { compileExpression } from '../compile/expressions.ts';
import type { Frame } from '../compile/frame.ts';
import { type CompiledParameter, typeConstraintsOf } from '../compile/parameters.ts';
import { toText } from '../convert/text.ts';
import { isTrue } from '../convert/truth.ts';
import { credentialTransformation } from '../credential-question.ts';
import { fail } from '../errors/engine-errors.ts';
import { TransformConstraint, ValidationConstraint } from '../scopes/constraints.ts';
import type { VariableConstraint } from '../scopes/variable.ts';
import type { Shell } from '../shell.ts';
import { AttributeObject } from './attribute-object.ts';
import './attribute-types.ts';
import { objectOf } from './attribute-views.ts';
import { buildAttribute, shortName } from './attributes.ts';

/** What the binder knows of a function or script: made of its param block once. */
export function buildMetadata(code: CompiledBlock, name: string, shell: Shell): CommandMetadata {
  const frame = shell.probeFrame(code);
  const binding = code.ast.paramBlock?.attributes.find((attribute) => isNamed(attribute, 'cmdletbinding'));
  const options = binding === undefined ? new Map<string, Value>() : namedArguments(binding, code, frame);
  const described = code.parameters.map((parameter) => describe(parameter, code, frame));
  const advanced = binding !== undefined || described.some((each) => each.hasParameterAttribute);
  const positional = !options.has('positionalbinding') || isTrue(options.get('positionalbinding'));
  // Positions follow the order of declaration unless some parameter says its own, or names a set.
  const automatic = positional && !described.some((each) => each.hasCustomSet);
  let next = 0;
  const parameters = described.map((each): ParameterDescription => {
    if (!automatic || each.type.name === 'SwitchParameter') return each;
    const position = next++;
    const sets = new Map([...each.sets].map(([set, flags]) => [set, { ...flags, position }]));
    if (sets.size === 0) sets.set(allSets, { position });
    return { ...each, sets };
  });
  const description: CommandDescription = {
    name,
    parameters,
    cmdletBinding: advanced,
    script: true,
    positionalBinding: positional,
    supportsShouldProcess: isTrue(options.get('supportsshouldprocess')),
    supportsPaging: isTrue(options.get('supportspaging')),
    outputTypes: outputTypes(code, frame),
    ...(options.has('defaultparametersetname')
      ? { defaultSet: toText(options.get('defaultparametersetname'), frame.shell.context) }
      : {}),
    ...(options.has('confirmimpact') ? { confirmImpact: impact(options.get('confirmimpact'), frame) } : {}),
  };
  const metadata = new CommandMetadata(description);
  if (advanced) refuseReserved(metadata);
  return metadata;
}

/** A parameter of an advanced function may not have a common parameter's name. */
function refuseReserved(metadata: CommandMetadata): void {
  const common = new Set(
    metadata.parameters.filter(({ origin }) => origin !== 'declared').map((parameter) => parameter.name.toLowerCase()),
  );
  for (const parameter of metadata.parameters) {
    if (parameter.origin === 'declared' && common.has(parameter.name.toLowerCase())) {
      fail('ParameterNameAlreadyExistsForCommand', [parameter.name]);
    }
  }
}

function impact(value: Value, frame: Frame): NonNullable<CommandDescription['confirmImpact']> {
  const text = toText(value, frame.shell.context).toLowerCase();
  const names = ['None', 'Low', 'Medium', 'High'] as const;
  return names.find((name) => name.toLowerCase() === text) ?? 'Medium';
}

function outputTypes(code: CompiledBlock, frame: Frame): string[] {
  const attributes = code.ast.paramBlock?.attributes.filter((attribute) => isNamed(attribute, 'outputtype')) ?? [];
  return attributes.flatMap((attribute) =>
    attribute.positionalArguments.map((argument) =>
      toText(compileExpression(argument, code.context())(frame), frame.shell.context),
    ),
  );
}

interface Described extends ParameterDescription {
  readonly hasParameterAttribute: boolean;
  readonly hasCustomSet: boolean;
}

function describe(parameter: CompiledParameter, code: CompiledBlock, frame: Frame): Described {
  const objects = parameter.node.attributes
    .filter((attribute) => attribute.kind === 'Attribute')
    .map((attribute) => evaluateAttribute(attribute, code, frame));
  const type = parameter.type === null ? objectType : parameter.type(frame);
  const described = describeParameter(parameter.name, type, objects);
  return { ...described, typed: parameter.type !== null };
}

/** The same from ready attribute objects, as dynamic parameters bring them. */
export function describeParameter(name: string, type: NetType, attributes: readonly Value[]): Described {
  const sets = new Map<string, ParameterInSet>();
  const aliases: string[] = [];
  const acting: ArgumentAttribute[] = [];
  let hidden = false;
  let hasParameterAttribute = false;
  let hasCustomSet = false;
  let completer: unknown;
  for (const attribute of attributes) {
    if (!(attribute instanceof AttributeObject)) continue;
    const { acting: act } = attribute;
    if (act !== null) acting.push(act);
    if (attribute.name === 'alias') aliases.push(...attribute.texts());
    if (attribute.name === 'argumentcompleter' || attribute.name === 'argumentcompletions') completer = attribute;
    if (attribute.name !== 'parameter') continue;
    hasParameterAttribute = true;
    const set = attribute.text('parametersetname') ?? allSets;
    const given = attribute.number('position');
    const position = given === -2147483648 ? undefined : given;
    if (position !== undefined || set !== allSets) hasCustomSet = true;
    if (attribute.flag('dontshow')) hidden = true;
    sets.set(set, {
      mandatory: attribute.flag('mandatory'),
      ...(position === undefined ? {} : { position }),
      byValue: attribute.flag('valuefrompipeline'),
      byPropertyName: attribute.flag('valuefrompipelinebypropertyname'),
      remaining: attribute.flag('valuefromremainingarguments'),
      helpMessage: attribute.text('helpmessage') ?? '',
    });
  }
  // A name in place of a credential makes the shell ask for the password, as if [Credential()] were written.
  if (type === credentialType && !acting.includes(credentialTransformation)) acting.unshift(credentialTransformation);
  return {
    name,
    type,
    aliases,
    sets,
    attributes: acting,
    written: attributes,
    hidden,
    hasParameterAttribute,
    hasCustomSet,
    ...(completer === undefined ? {} : { completer }),
  };
}

function evaluateAttribute(node: Attribute, code: CompiledBlock, frame: Frame): AttributeObject {
  const name = typeNameText(node.typeName);
  const c = code.context();
  const positional = node.positionalArguments.map((argument) => compileExpression(argument, c)(frame));
  const named = namedArguments(node, code, frame);
  const acting = buildAttribute(name, positional, named, frame, node);
  return new AttributeObject(shortName(name), positional, named, () => acting);
}

function namedArguments(node: Attribute, code: CompiledBlock, frame: Frame): Map<string, Value> {
  const c = code.context();
  return new Map(
    node.namedArguments.map((argument) => [
      argument.argumentName.toLowerCase(),
      compileExpression(argument.argument, c)(frame),
    ]),
  );
}

/** What keeps converting and validating the parameter's variable inside the function. */
export function constraintsOf(
  metadata: ParameterMetadata | undefined,
  parameter: CompiledParameter,
  frame: Frame,
): VariableConstraint[] | null {
  const constraints: VariableConstraint[] = [];
  if (parameter.type !== null) constraints.push(...typeConstraintsOf(parameter.type(frame)));
  for (const attribute of metadata?.attributes ?? []) {
    if (attribute.kind === 'validator') constraints.push(new ValidationConstraint(attribute, objectOf(attribute)));
    else if (attribute.kind === 'transformer' && attribute !== credentialTransformation)
      constraints.push(new TransformConstraint(attribute));
  }
  return constraints.length === 0 ? null : constraints;
}
