import type { Value } from '../../types/value.ts';
import type { ArgumentAttribute } from '../binder/attributes.ts';
import { allSets, type CommandMetadata, type ParameterMetadata, type ParameterSetFlags } from '../binder/metadata.ts';
import { isSetValidator } from '../binder/validators.ts';
import { confirmImpactType } from '../scopes/preferences.ts';
import { AttributeObject } from './attribute-object.ts';

/** All attributes of a parameter, as `.Parameters['x'].Attributes` lists them: a script's from the last to the first. */
export function attributeObjects(parameter: ParameterMetadata): Value[] {
  const sets = new Map([...parameter.sets].map(([set, flags]) => [set, parameterObject(parameter, set, flags)]));
  if (parameter.written === null) {
    const objects: Value[] = [...sets.values()];
    for (const attribute of parameter.attributes)
      if (attribute.name !== 'ActionPreference') objects.push(objectOf(attribute));
    if (parameter.aliases.length > 0) objects.push(new AttributeObject('alias', [[...parameter.aliases]], new Map()));
    return objects;
  }
  const objects: Value[] = [];
  for (const each of [...parameter.written].reverse()) {
    if (!(each instanceof AttributeObject) || each.name !== 'parameter') objects.push(each);
    else objects.push(sets.get(each.text('parametersetname') ?? allSets) ?? each);
  }
  const isMarked = parameter.written.some((each) => each instanceof AttributeObject && each.name === 'parameter');
  if (!isMarked) objects.unshift(...sets.values());
  if (parameter.typed) objects.push(new AttributeObject('argumenttypeconverter', [], new Map()));
  return objects;
}

function parameterObject(parameter: ParameterMetadata, set: string, flags: ParameterSetFlags): AttributeObject {
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
  return new AttributeObject('parameter', [], named);
}

/** A validation, transformation or allowance that a cmdlet or a variable has. */
export function objectOf(attribute: ArgumentAttribute): AttributeObject {
  const positional = attribute.positional ?? (isSetValidator(attribute) ? attribute.values() : []);
  return new AttributeObject(attribute.name.toLowerCase(), positional, new Map(attribute.named), () => attribute);
}

/** Attributes of a script block: only that of an advanced function says anything. */
export function blockAttributes(metadata: CommandMetadata): Value[] {
  if (!metadata.cmdletBinding) return [];
  const { supportsShouldProcess, supportsPaging, positionalBinding, defaultSet } = metadata;
  const named = new Map<string, Value>([
    ['positionalbinding', positionalBinding],
    ['defaultparametersetname', defaultSet === allSets ? null : defaultSet],
    ['supportsshouldprocess', supportsShouldProcess],
    ['supportspaging', supportsPaging],
    ['confirmimpact', impactOf(metadata)],
  ]);
  return [new AttributeObject('cmdletbinding', [], named)];
}

/** Without ShouldProcess nothing is ever asked, whatever the function says. */
function impactOf(metadata: CommandMetadata): Value {
  const name = metadata.supportsShouldProcess ? metadata.confirmImpact : 'None';
  return confirmImpactType.named(name) ?? name;
}
