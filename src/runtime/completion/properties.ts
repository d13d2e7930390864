import { cimClassNamed } from '../../types/cim-instance.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/registry.ts';
import { typeText } from '../../types/type-names.ts';
import type { Session } from '../session.ts';
import { byText, type CompletionItem, quoted } from './result.ts';
import type { CursorPlace } from './scan-line.ts';
import { metadataFor } from './sketch.ts';

/** Parameters that take the name of a property of what comes along the pipeline. */
const takesProperty =
  /^(?:(?:where|select|sort|group|measure|compare)-object:(?:property|expandproperty|excludeproperty|filterscript)|foreach-object:(?:membername|process)|format-\w+:(?:property|groupby)|(?:convertto|export)-\w+:property)$/;

/** Commands that pass on what they are given. */
const passesOn = /^(?:where-object|where|\?|sort-object|sort|select-object|select|tee-object|tee|get-unique|gu)$/i;

/** Properties of the objects that the command in front writes; null where that is not known. */
export function completeProperties(
  session: Session,
  key: string,
  place: CursorPlace,
  typed: { readonly text: string; readonly quote: '' | "'" | '"' },
): CompletionItem[] | null {
  if (!takesProperty.test(key)) return null;
  const source = place.upstream.filter((name) => !passesOn.test(name)).at(-1);
  const outputs = source === undefined ? undefined : metadataFor(session, source)?.outputTypes;
  if (outputs === undefined) return null;
  const found = new Map<string, CompletionItem>();
  for (const output of outputs) {
    for (const { name, tooltip } of propertiesOfType(output)) {
      const text = quoted(name, typed.quote);
      found.set(name.toLowerCase(), { text, listText: name, type: 'Property', tooltip });
    }
  }
  if (found.size === 0) return null;
  const wanted = typed.text.toLowerCase();
  return [...found]
    .filter(([name]) => name.startsWith(wanted))
    .map(([, each]) => each)
    .sort((left, right) => byText(left.listText, right.listText));
}

interface Property {
  readonly name: string;
  readonly tooltip: string;
}

function propertiesOfType(output: string): Property[] {
  const [, className] = /CimInstance#(?:.*\/)?(\w+)(?:\[\])?$/.exec(output) ?? [];
  if (className !== undefined) {
    const properties = cimClassNamed(className)?.properties ?? [];
    return properties.map(({ name, type, readonly }) => ({
      name,
      tooltip: `${type} ${name} { get; ${readonly === true ? '' : 'set; '}}`,
    }));
  }
  const type = findType(output);
  return type === null ? [] : declaredProperties(type.elementType ?? type);
}

function declaredProperties(type: NetType): Property[] {
  return type.allMembers('instance').flatMap((member) => {
    if (member.kind !== 'property' || member.isHidden === true) return [];
    const { name, set } = member;
    return [{ name, tooltip: `${typeText(member.type)} ${name} { get; ${set === undefined ? '' : 'set; '}}` }];
  });
}
