import type { View } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import { ExtendedTypeDefinition } from './format-data.ts';

export default defineCmdlet({
  name: 'Get-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Shows which views there are for types.',
  parameters: {
    TypeName: { type: 'String[]', position: 0, notNullOrEmpty: true, help: 'The types; wildcards are allowed.' },
    PowerShellVersion: {
      type: 'Version',
      help: 'The version that is to understand the answer: before 5.1, each type is written by itself.',
    },
  },
  outputTypes: ['System.Management.Automation.ExtendedTypeDefinition'],
  examples: [
    {
      title: 'The view of a type',
      command: '(Get-FormatData System.Version).FormatViewDefinition.Name',
      shows: ['System.Version'],
    },
  ],
  related: ['Update-FormatData'],
  process(cmdlet, { typeName, powerShellVersion }) {
    const patterns = (typeName ?? ['*']).map((name) => WildcardPattern.of(name));
    const byTypes = new Map<string, View[]>();
    for (const view of formatContextOf(cmdlet.session).views.all) {
      cmdlet.writeVerbose(`Processing view defintion '${view.name}'`);
      if (!view.types.some((type) => patterns.some((pattern) => pattern.isMatch(type)))) continue;
      const key = view.types.join('\n');
      const list = byTypes.get(key);
      if (list === undefined) byTypes.set(key, [view]);
      else list.push(view);
    }
    const apart = powerShellVersion !== undefined && isBefore51(String(powerShellVersion));
    for (const views of byTypes.values()) {
      const types = views[0]?.types ?? [];
      for (const group of apart ? types.map((type) => [type]) : [types]) {
        cmdlet.writeObject(new ExtendedTypeDefinition(group, views));
      }
    }
  },
});

function isBefore51(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 5 || (major === 5 && minor < 1);
}
