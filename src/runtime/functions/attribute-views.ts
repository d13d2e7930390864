import { defineType } from '../../types/declare.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { NetObject, Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import type { CommandMetadata, ParameterMetadata } from '../binder/metadata.ts';
import { isSetValidator } from '../binder/validators.ts';
import { confirmImpactType } from '../scopes/preferences.ts';
import { AttributeObject } from './attribute-object.ts';

const automation = 'System.Management.Automation';

/** A validation, transformation or allowance as Get-Command lists it among a parameter's attributes. */
class ActingAttribute implements NetObject {
  readonly acting: ArgumentAttribute;

  constructor(acting: ArgumentAttribute) {
    this.acting = acting;
  }

  get netType(): NetType {
    return actingTypes[this.acting.name] ?? otherType(this.acting.name);
  }
}

/** `[CmdletBinding()]` of a function, with what it says. */
class BindingAttribute implements NetObject {
  readonly metadata: CommandMetadata;

  constructor(metadata: CommandMetadata) {
    this.metadata = metadata;
  }

  get netType(): NetType {
    return bindingType;
  }
}

/** All attributes of a parameter, as `.Parameters['x'].Attributes` lists them. */
export function attributeObjects(parameter: ParameterMetadata): Value[] {
  const objects: Value[] = [...parameter.sets].map(([set, flags]) => {
    const named = new Map<string, Value>([
      ['parametersetname', set],
      ['mandatory', flags.mandatory],
      ['position', flags.position ?? -2147483648],
      ['valuefrompipeline', flags.byValue],
      ['valuefrompipelinebypropertyname', flags.byPropertyName],
      ['valuefromremainingarguments', flags.remaining],
      ['helpmessage', flags.helpMessage === '' ? null : flags.helpMessage],
      ['dontshow', parameter.hidden],
    ]);
    return new AttributeObject('parameter', [], named, null);
  });
  if (parameter.aliases.length > 0)
    objects.push(new AttributeObject('alias', [[...parameter.aliases]], new Map(), null));
  for (const attribute of parameter.attributes) objects.push(new ActingAttribute(attribute));
  return objects;
}

/** Attributes of a script block: only that of an advanced function says anything. */
export function blockAttributes(metadata: CommandMetadata): Value[] {
  return metadata.cmdletBinding ? [new BindingAttribute(metadata)] : [];
}

const validateType = defineType(`${automation}.ValidateArgumentsAttribute`, { isAbstract: true });

function acting(name: string, members: Record<string, (self: ActingAttribute) => unknown> = {}): NetType {
  return defineType(`${automation}.${name}Attribute`, {
    base: validateType,
    accelerators: [name],
    members: () => members,
  });
}

const actingTypes: Readonly<Record<string, NetType>> = {
  ValidateSet: acting('ValidateSet', {
    'System.Object ValidValues {get;}': ({ acting: attribute }) =>
      attribute.kind === 'validator' && isSetValidator(attribute) ? [...attribute.values()] : [],
  }),
};

const others = new Map<string, NetType>();

function otherType(name: string): NetType {
  let type = others.get(name);
  if (type === undefined) {
    type = findType(`${automation}.${name}Attribute`) ?? acting(name);
    others.set(name, type);
  }
  return type;
}

const bindingType = defineType(`${automation}.CmdletBindingAttribute`, {
  accelerators: ['CmdletBinding'],
  members: () => ({
    'bool SupportsShouldProcess {get;}': ({ metadata }: BindingAttribute) => metadata.supportsShouldProcess,
    'bool SupportsPaging {get;}': ({ metadata }: BindingAttribute) => metadata.supportsPaging,
    'bool PositionalBinding {get;}': ({ metadata }: BindingAttribute) => metadata.positionalBinding,
    'string DefaultParameterSetName {get;}': ({ metadata }: BindingAttribute) =>
      metadata.defaultSet === '__AllParameterSets' ? null : metadata.defaultSet,
    'System.Object ConfirmImpact {get;}': ({ metadata }: BindingAttribute) => impactOf(metadata),
  }),
});

/** Without ShouldProcess nothing is ever asked, whatever the function says. */
function impactOf(metadata: CommandMetadata): Value {
  const name = metadata.supportsShouldProcess ? metadata.confirmImpact : 'None';
  return confirmImpactType.named(name) ?? name;
}
