import { NetDictionary } from '../../types/dictionary.ts';
import { enumerableOf } from '../../types/enumerable.ts';
import { EnumType } from '../../types/enums.ts';
import { memberDefinition } from '../../types/member-info.ts';
import { isMethod, isProperty, type Member } from '../../types/member-kinds.ts';
import { MemberName } from '../../types/member-name.ts';
import { absent, getProperty, membersOf, netMember } from '../../types/members.ts';
import type { NetType } from '../../types/net-type.ts';
import { findType } from '../../types/type-names.ts';
import type { Value } from '../../types/value.ts';
import { toText } from '../convert/text.ts';
import { overloadDefinitions } from '../members/method-value.ts';
import type { Session } from '../session.ts';
import { byText, type CompletionItem } from './result.ts';

/** `expression.word` or `[type]::word`: the part in front of the dots as text, and what is typed behind them. */
export interface MemberAccess {
  readonly target: string;
  readonly isStatic: boolean;
  readonly word: string;
}

/** Splits the word under the cursor at its last dot or double colon; null when it is no member access. */
export function memberAccess(word: string): MemberAccess | null {
  const match = /^([$[@"'(].*?)(\?\.|\.|::)([\w*?]*)$/s.exec(word);
  if (match === null) return null;
  const [, , , name = ''] = match;
  const split = lastSeparator(word, word.length - name.length);
  return split === null ? null : { target: word.slice(0, split.at), isStatic: split.isStatic, word: name };
}

function lastSeparator(text: string, end: number): { at: number; isStatic: boolean } | null {
  if (text.slice(end - 2, end) === '::') return { at: end - 2, isStatic: true };
  if (text.slice(end - 2, end) === '?.') return { at: end - 2, isStatic: false };
  return text.charAt(end - 1) === '.' ? { at: end - 1, isStatic: false } : null;
}

/** Members of what stands in front of the dot, as far as it can be known without running anything. */
export function completeMembers(session: Session, access: MemberAccess): CompletionItem[] {
  if (access.isStatic) {
    const type = findType(access.target.replace(/^\[|\]$/g, ''));
    return type === null ? [] : staticItems(type, access.word);
  }
  const value = constantValue(session, access.target);
  if (value === absent || value === null || value === undefined) return [];
  return instanceItems(session, value, access.word);
}

/** A variable, a text, or a chain of properties of one. */
function constantValue(session: Session, target: string): Value | typeof absent {
  if (/^(['"]).*\1$/s.test(target)) return target.slice(1, -1);
  const parts = /^\$\{?([\w:?]+)\}?((?:\??\.\w+)*)$/.exec(target);
  if (parts === null) return absent;
  let value: Value | typeof absent = session.getVariable(parts[1] ?? '');
  for (const name of (parts[2] ?? '').split('.').slice(1)) {
    if (value === absent || value === null || value === undefined) return absent;
    value = getProperty(value, MemberName.of(name.replace('?', '')), session.context);
  }
  return value;
}

function instanceItems(session: Session, value: NonNullable<Value>, word: string): CompletionItem[] {
  const items = itemsOf(session, value, word);
  const first = Array.isArray(value) ? [...(enumerableOf(value) ?? [])].find((each) => each !== null) : undefined;
  if (first !== undefined && first !== null) {
    const known = new Set(items.map(({ listText }) => listText.toLowerCase()));
    items.push(...itemsOf(session, first, word).filter(({ listText }) => !known.has(listText.toLowerCase())));
  }
  return items.sort((a, b) => byText(a.listText, b.listText));
}

function itemsOf(session: Session, value: NonNullable<Value>, word: string): CompletionItem[] {
  const wanted = word.replace(/[*?]/g, '').toLowerCase();
  const items: CompletionItem[] = [];
  if (value instanceof NetDictionary) {
    for (const { key, value: held } of value.entries()) {
      if (typeof key !== 'string' || !key.toLowerCase().startsWith(wanted)) continue;
      const text = /^\w+$/.test(key) ? key : `'${key.replaceAll("'", "''")}'`;
      const type = held === null || held === undefined ? 'object' : typeName(session, held);
      items.push({ text, listText: key, type: 'Property', tooltip: `[${type}]${key}` });
    }
  }
  for (const member of membersOf(value)) {
    if (!member.name.toLowerCase().startsWith(wanted)) continue;
    const shown = memberItem(member, value, session);
    if (shown !== null) items.push(shown);
  }
  return items;
}

function typeName(session: Session, value: Value): string {
  return toText(value === null ? '' : (Object(value).netType?.name ?? typeof value), session.context);
}

function memberItem(member: Member, value: Value, session: Session): CompletionItem | null {
  if (isMethod(member)) {
    return {
      text: `${member.name}(`,
      listText: member.name,
      type: 'Method',
      tooltip: overloadDefinitions(member).join('\n'),
    };
  }
  if (!isProperty(member)) return null;
  const tooltip = memberDefinition(member, value, (each) => toText(each, session.context));
  return { text: member.name, listText: member.name, type: 'Property', tooltip };
}

function staticItems(type: NetType, word: string): CompletionItem[] {
  const wanted = word.toLowerCase();
  const items: CompletionItem[] = [];
  if (type instanceof EnumType) {
    for (const [name] of type.entries) {
      if (name.toLowerCase().startsWith(wanted))
        items.push({ text: name, listText: name, type: 'Property', tooltip: name });
    }
  }
  for (const declared of type.allMembers('statics')) {
    if (!declared.name.toLowerCase().startsWith(wanted)) continue;
    const member = netMember(declared);
    if (isMethod(member)) {
      const tooltip = overloadDefinitions(member).join('\n');
      items.push({ text: `${declared.name}(`, listText: declared.name, type: 'Method', tooltip });
    } else items.push({ text: declared.name, listText: declared.name, type: 'Property', tooltip: declared.name });
  }
  if ('new'.startsWith(wanted) && type.members.constructors.length > 0) {
    items.push({ text: 'new(', listText: 'new', type: 'Method', tooltip: `${type.name} new()` });
  }
  return items.sort((a, b) => byText(a.listText, b.listText));
}
