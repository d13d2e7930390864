import type { CommandArgument } from '../binder/arguments.ts';
import { ApplicationInfo, CmdletInfo, type RunnableInfo } from '../functions/command-info.ts';
import type { Extent } from '../source-text.ts';

/** A comment that holds help, by its first keyword. */
const commentHelp =
  /(^[ \t]*#|<#)[\s\S]*?^[ \t]*(#[ \t]*)?\.(synopsis|description|parameter|example|notes|link|inputs|outputs|component|role|functionality)\b/im;

/**
 * True when `-?` among the arguments asks what the command does. Functions without attributes take it as any other
 * argument, unless a comment in them has help to show.
 */
export function asksForHelp(info: RunnableInfo, args: readonly CommandArgument[]): boolean {
  if (!args.some((argument) => argument.kind === 'parameter' && argument.name === '?')) return false;
  if (info instanceof ApplicationInfo) return false;
  return info instanceof CmdletInfo || info.block.code.isAdvanced || commentHelp.test(info.block.text);
}

/** What Get-Help is called with in place of the command. */
export function helpArguments(name: string, extent: Extent): CommandArgument[] {
  return [
    {
      kind: 'parameter',
      name: 'Name',
      text: '-Name:',
      extent,
      argument: { value: name, extent },
      spaceAfter: false,
      fromTable: false,
    },
  ];
}
