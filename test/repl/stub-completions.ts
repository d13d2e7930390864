import fs from 'node:fs';
import type { CompletionItem } from '../../src/repl/engine-client.ts';

const common: readonly [string, string][] = [
  ['Verbose', 'switch'],
  ['Debug', 'switch'],
  ['ErrorAction', 'ActionPreference'],
  ['WarningAction', 'ActionPreference'],
  ['InformationAction', 'ActionPreference'],
  ['ProgressAction', 'ActionPreference'],
  ['ErrorVariable', 'string'],
  ['WarningVariable', 'string'],
  ['InformationVariable', 'string'],
  ['OutVariable', 'string'],
  ['OutBuffer', 'int'],
  ['PipelineVariable', 'string'],
];

/** Command and parameter names of the module that the scenarios were recorded with. */
export function stubCompletions(file: string): {
  commands: CompletionItem[];
  parameters: Map<string, CompletionItem[]>;
} {
  const commands: CompletionItem[] = [];
  const parameters = new Map<string, CompletionItem[]>();
  for (const part of fs
    .readFileSync(file, 'utf8')
    .split(/^function /m)
    .slice(1)) {
    const name = /^\S+/.exec(part)?.[0] ?? '';
    commands.push({ text: name, listText: name, type: 'Command', tooltip: `\n${name} syntax` });
    const block = /param\(([\s\S]*?)\n {2}\)/.exec(part)?.[1] ?? '';
    const own = [...block.matchAll(/\[([\w.[\]]+)\]\s+\$(\w+)/g)].map((match): [string, string] => [
      match[2] ?? '',
      match[1] ?? '',
    ]);
    const shouldProcess: [string, string][] = /SupportsShouldProcess/.test(part)
      ? [
          ['WhatIf', 'switch'],
          ['Confirm', 'switch'],
        ]
      : [];
    parameters.set(
      name.toLowerCase(),
      [...own, ...shouldProcess, ...common].map(([parameter, type]) => ({
        text: `-${parameter}`,
        listText: parameter,
        type: 'ParameterName',
        tooltip: `[${type}] ${parameter}`,
      })),
    );
  }
  return { commands: commands.sort((a, b) => (a.text < b.text ? -1 : 1)), parameters };
}
