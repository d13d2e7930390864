// Writes cmdlets/index.ts from the declarations: `npm run index`. A test compares the file with what this would write.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cmdlet } from '../src/runtime/cmdlet.ts';
import type { Program } from '../src/runtime/programs/program.ts';

const root = import.meta.dirname;

/** The text of cmdlets/index.ts for the declarations as they are now. */
export async function commandIndexSource(): Promise<string> {
  const found = (await Promise.all(sourceFiles(root).map(readDeclaration))).flat();
  const commands = found.flatMap(({ declared, file }) => ('invoke' in declared ? [{ cmdlet: declared, file }] : []));
  const programs = found.flatMap(({ declared, file }) => ('run' in declared ? [{ program: declared, file }] : []));
  commands.sort((a, b) => order(a.cmdlet.module, b.cmdlet.module) || order(a.cmdlet.name, b.cmdlet.name));
  const entries = commands.map(({ cmdlet, file }) => {
    const list = (items: readonly string[]): string => `[${items.map(quote).join(', ')}]`;
    return `  {
    name: ${quote(cmdlet.name)},
    module: ${quote(cmdlet.module)},
    aliases: ${list(cmdlet.aliases ?? [])},
    parameters: ${list(Object.keys(cmdlet.parameters))},
    outputTypes: ${list(cmdlet.outputTypes ?? [])},
    load: () => import(${quote(file)}),
  },`;
  });
  programs.sort((a, b) => order(a.program.name, b.program.name));
  const programLines = programs.map(
    ({ program, file }) => `  { name: ${quote(program.name)}, load: () => import(${quote(file)}) },`,
  );
  return `// Written by cmdlets/write-index.ts from the declarations; do not edit.
// biome-ignore-all format: one entry a command
import type { CommandEntry } from '../src/runtime/command-index.ts';
import type { ProgramEntry } from '../src/runtime/programs/program.ts';

/** Every command of the product, by module and name. */
export function commandEntries(): readonly CommandEntry[] {
  return [
${entries.join('\n')}
  ];
}

/** Every program of the emulated computers, by its file's name. */
export function programEntries(): readonly ProgramEntry[] {
  return [
${programLines.join('\n')}
  ];
}
`;
}

function sourceFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(file);
      return folder !== root && entry.name.endsWith('.ts') ? [file] : [];
    })
    .sort();
}

/** The command or program that a file declares by its default export, if it does. */
async function readDeclaration(file: string): Promise<{ declared: Cmdlet | Program; file: string }[]> {
  // Only a file that says `export default` can declare one; the others need not be loaded.
  if (!/^export default /m.test(fs.readFileSync(file, 'utf8'))) return [];
  const { default: declared } = (await import(pathToFileURL(file).href)) as { default?: Cmdlet | Program };
  if (declared === undefined || !('invoke' in declared || 'run' in declared)) return [];
  return [{ declared, file: `./${path.relative(root, file).replaceAll(path.sep, '/')}` }];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(path.join(root, 'index.ts'), await commandIndexSource());
