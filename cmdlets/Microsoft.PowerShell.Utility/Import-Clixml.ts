import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { itemsOf } from '../../src/types/enumerable.ts';
import { double } from '../../src/types/numbers.ts';
import type { Value } from '../../src/types/value.ts';
import { readObjects } from './clixml-objects.ts';
import { utf8 } from './encodings.ts';
import { type FoundFile, findFiles, openFile, readText } from './text-files.ts';

const everything = 2n ** 64n - 1n;

export default defineCmdlet({
  name: 'Import-Clixml',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes the objects again that Export-Clixml wrote to a file.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { ByPath: { mandatory: true, position: 0, byValue: true, byPropertyName: true } },
      help: 'The files.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { mandatory: true, byPropertyName: true } },
      help: 'The files, their paths taken as they are.',
    },
    IncludeTotalCount: {
      type: 'SwitchParameter',
      help: 'Says first how many objects there are, which a file does not tell.',
    },
    Skip: { type: 'UInt64', default: '0', help: 'Leaves out the first objects.' },
    First: { type: 'UInt64', help: 'Gives so many objects only.' },
  },
  outputTypes: ['System.Management.Automation.PSObject'],
  related: ['Export-Clixml', 'ConvertFrom-CliXml'],
  process(cmdlet, args) {
    const literal = args.literalPath !== undefined;
    for (const path of args.literalPath ?? args.path ?? []) {
      for (const file of filesOf(cmdlet, path, literal)) {
        const objects = readObjects(cmdlet, readText(cmdlet, file, utf8));
        if (args.includeTotalCount) cmdlet.writeObject(double(0));
        for (const value of page(objects, args.skip ?? 0n, args.first ?? everything)) cmdlet.writeObject(value);
      }
    }
  },
});

/** With paging, lists count by their items. */
function page(objects: readonly Value[], skip: bigint, first: bigint): readonly Value[] {
  if (skip === 0n && first === everything) return objects;
  const flat = objects.flatMap((value) => [...(itemsOf(value) ?? [value])]);
  const start = Number(skip);
  return flat.slice(start, first === everything ? undefined : start + Number(first));
}

/** The files that a path names; one without wildcards that names none ends the command. */
function filesOf(cmdlet: CmdletInvocation, path: string, literal: boolean): readonly FoundFile[] {
  const wild = !literal && WildcardPattern.hasWildcards(path);
  return wild ? findFiles(cmdlet, path, literal) : [openFile(cmdlet, path, literal)];
}
