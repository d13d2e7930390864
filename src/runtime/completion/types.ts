import type { NetType } from '../../types/net-type.ts';
import { registeredTypes, typeAccelerators } from '../../types/type-names.ts';
import { byText, type CompletionItem } from './result.ts';

/** Types whose short or full name begins with a word; `closing` adds the bracket that ends a type literal. */
export function completeTypes(word: string, closing: boolean): CompletionItem[] {
  const wanted = word.toLowerCase();
  const end = closing ? ']' : '';
  const items = new Map<string, CompletionItem>();
  for (const [name, type] of typeAccelerators()) {
    if (!name.startsWith(wanted)) continue;
    items.set(type.fullName, { text: name + end, listText: shortName(type), type: 'Type', tooltip: kindText(type) });
  }
  for (const type of registeredTypes()) {
    const full = type.fullName;
    if (items.has(full) || full.includes('`') || !matches(full, wanted)) continue;
    items.set(full, { text: full + end, listText: shortName(type), type: 'Type', tooltip: full });
  }
  return [...items.values()].sort((a, b) => byText(a.listText, b.listText));
}

function matches(fullName: string, wanted: string): boolean {
  const name = fullName.toLowerCase();
  if (wanted.includes('.')) return name.startsWith(wanted) || name.startsWith(`system.${wanted}`);
  return name.slice(name.lastIndexOf('.') + 1).startsWith(wanted);
}

function shortName(type: NetType): string {
  return type.fullName.slice(type.fullName.lastIndexOf('.') + 1);
}

function kindText(type: NetType): string {
  const kinds: Readonly<Record<NetType['kind'], string>> = {
    class: 'Class',
    struct: 'Struct',
    enum: 'Enum',
    interface: 'Interface',
    delegate: 'Delegate',
    array: 'Class',
  };
  return `${kinds[type.kind]} ${type.fullName}`;
}
