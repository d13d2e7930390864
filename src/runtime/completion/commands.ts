import { type FoundCommand, searchCommands } from '../discovery/command-search.ts';
import { WildcardPattern } from '../operators/wildcard.ts';
import type { Session } from '../session.ts';
import { byText, type CompletionItem, item, quoted } from './result.ts';
import { metadataFor } from './sketch.ts';
import { syntaxText } from './syntax.ts';

/** Commands whose name begins with a word (which may hold wildcards); each with its syntax as tooltip. */
export function completeCommands(session: Session, word: string, quote: '' | "'" | '"' = ''): CompletionItem[] {
  const slash = word.lastIndexOf('\\');
  const module = slash > 0 ? word.slice(0, slash) : null;
  const name = word.slice(slash + 1);
  const pattern = WildcardPattern.hasWildcards(name) ? `${name}*` : `${WildcardPattern.escape(name)}*`;
  const found = searchCommands(session, pattern)
    .filter((command) => module === null || command.module.toLowerCase() === module.toLowerCase())
    .sort((a, b) => byText(a.name, b.name));
  const prefix = module === null ? '' : `${module}\\`;
  return found.map((command) => commandItem(session, command, prefix, quote));
}

function commandItem(session: Session, command: FoundCommand, prefix: string, quote: '' | "'" | '"'): CompletionItem {
  const text = quoted(prefix + command.name, quote);
  const inserted = text === prefix + command.name || quote !== '' ? text : `& ${text}`;
  return {
    text: inserted,
    listText: command.name,
    type: 'Command',
    // Loading every match to show its syntax would make the first Tab slow: the menu asks for what it shows.
    get tooltip() {
      return command.definition ?? tooltipOf(session, command.name);
    },
  };
}

function tooltipOf(session: Session, name: string): string {
  const metadata = metadataFor(session, name);
  return metadata === null ? name : syntaxText(metadata);
}

/** Names of modules: loaded ones, and those that built-in commands come from. */
export function completeModules(session: Session, word: string, quote: '' | "'" | '"' = ''): CompletionItem[] {
  const names = new Map<string, string>();
  const tooltips = new Map<string, string>();
  for (const module of session.modules.values()) {
    names.set(module.name.toLowerCase(), module.name);
    if (module.path !== '')
      tooltips.set(module.name, `Description: ${module.description}\nModuleType: ${module.kind}\nPath: ${module.path}`);
  }
  for (const entry of session.commands.entries()) {
    const key = entry.module.toLowerCase();
    if (!names.has(key)) names.set(key, entry.module);
  }
  const wanted = word.toLowerCase();
  return [...names.values()]
    .filter((name) => name.toLowerCase().startsWith(wanted))
    .sort(byText)
    .map((name) =>
      item(
        quoted(name, quote),
        'ParameterValue',
        name,
        tooltips.get(name) ?? 'Description: \nModuleType: Manifest\nPath: ',
      ),
    );
}
