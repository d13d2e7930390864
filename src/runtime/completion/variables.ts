import { typeOf } from '../../types/type-of.ts';
import type { Session } from '../session.ts';
import { byText, type CompletionItem } from './result.ts';
import { shortTypeName } from './syntax.ts';

/** Variables whose name begins with what follows `$`, or `@` for splatting. */
export function completeVariables(session: Session, word: string, sigil: '$' | '@'): CompletionItem[] {
  const scoped = /^((?:global|local|script|private|variable|using):)?(.*)$/is.exec(word);
  const scope = scoped?.[1] ?? '';
  const wanted = (scoped?.[2] ?? '').toLowerCase();
  const found = [...session.variables()].filter((variable) => variable.name.toLowerCase().startsWith(wanted));
  found.sort((a, b) => byText(a.name, b.name));
  return found.map((variable) => {
    const name = scope + variable.name;
    const value = variable.get();
    const type = value === null || value === undefined ? '' : `[${shortTypeName(typeOf(value))}]`;
    const description = variable.description === '' ? '' : ` - ${variable.description}`;
    return {
      text: /^[\w:?^$]+$/.test(name) ? sigil + name : `${sigil}{${name}}`,
      listText: variable.name,
      type: 'Variable',
      tooltip: `${type}$${variable.name}${description}`,
    };
  });
}
