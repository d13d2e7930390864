import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cmdlet } from '../../src/runtime/cmdlet.ts';
import { type CommandEntry, CommandIndex } from '../../src/runtime/command-index.ts';

const root = path.resolve(import.meta.dirname, '../../cmdlets');
const modules = ['Microsoft.PowerShell.Core', 'Microsoft.PowerShell.Utility', 'Microsoft.PowerShell.Management'];

let known: Promise<CommandIndex> | undefined;

/** PowerShell's own cmdlets, read from their files: what tests of the engine need, without the generated index. */
export function commandIndex(): Promise<CommandIndex> {
  known ??= load();
  return known;
}

async function load(): Promise<CommandIndex> {
  const entries: CommandEntry[] = [];
  for (const module of modules) {
    const folder = path.join(root, module);
    if (!fs.existsSync(folder)) continue;
    for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/(^|\/)(?:[A-Z]\w*-\w+|TabExpansion2)\.ts$/.test(file)) continue;
      try {
        const loaded = (await import(pathToFileURL(path.join(folder, file)).href)) as { default: Cmdlet };
        const cmdlet = loaded.default;
        entries.push({
          name: cmdlet.name,
          module: cmdlet.module,
          aliases: cmdlet.aliases ?? [],
          parameters: Object.keys(cmdlet.parameters),
          outputTypes: cmdlet.outputTypes ?? [],
          load: () => loaded,
        });
      } catch (error) {
        console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return new CommandIndex(() => entries);
}
