import type { ParameterMetadata } from '../binder/metadata.ts';
import type { CompletionItem } from './result.ts';
import type { CursorPlace } from './scan-line.ts';
import { isOpen, type LineBinding } from './sketch.ts';
import { shortTypeName } from './syntax.ts';

/** `-Name` of the parameters that can still be given; an alias is offered where only it fits what is typed. */
export function completeParameterNames(line: LineBinding, place: CursorPlace): CompletionItem[] {
  const { raw } = place.word;
  // A lone typographic dash is a word of its own to PowerShell's completion.
  if (raw.length === 1 && raw !== '-') return [];
  const prefix = raw.slice(1).toLowerCase();
  const items: CompletionItem[] = [];
  for (const parameter of line.metadata.parameters) {
    if (parameter.hidden || !isOpen(parameter, line)) continue;
    if (parameter.name.toLowerCase().startsWith(prefix)) items.push(nameItem(parameter, parameter.name));
    else if (prefix !== '') {
      const alias = parameter.aliases.find((each) => each.toLowerCase().startsWith(prefix));
      if (alias !== undefined) items.push(nameItem(parameter, alias));
    }
  }
  return items;
}

function nameItem(parameter: ParameterMetadata, name: string): CompletionItem {
  return {
    text: `-${name}`,
    listText: name,
    type: 'ParameterName',
    tooltip: `[${shortTypeName(parameter.type)}] ${name}`,
  };
}
