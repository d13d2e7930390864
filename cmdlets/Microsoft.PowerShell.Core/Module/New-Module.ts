import { randomUUID } from 'node:crypto';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { createModule, importModule } from '../../../src/runtime/modules/script-modules.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { moduleAsObject } from './module-object.ts';
import './module-parameters.ts';
import '../script-parameters.ts';

export default defineCmdlet({
  name: 'New-Module',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['nmo'],
  synopsis: 'Makes a module of a script block, in memory.',
  defaultSet: 'ScriptBlock',
  sets: ['ScriptBlock', 'Name'],
  parameters: {
    ScriptBlock: {
      type: 'ScriptBlock',
      sets: { ScriptBlock: { mandatory: true, position: 0 }, Name: { mandatory: true, position: 1 } },
      notNull: true,
      help: 'The code of the module.',
    },
    Function: { type: 'String[]', notNull: true, help: 'Only these functions are exported.' },
    Cmdlet: { type: 'String[]', notNull: true, help: 'Only these cmdlets are exported.' },
    ReturnResult: { type: 'SwitchParameter', help: 'Runs the block and writes what it writes in place of the module.' },
    AsCustomObject: {
      type: 'SwitchParameter',
      help: 'Writes an object whose methods and properties are the module’s members.',
    },
    ArgumentList: { type: 'Object[]', aliases: ['Args'], remaining: true, help: 'Arguments for the block.' },
    Name: {
      type: 'String',
      sets: { Name: { mandatory: true, position: 0, byValue: true } },
      help: 'The name of the module.',
    },
  },
  outputTypes: [
    'System.Management.Automation.PSModuleInfo',
    'System.Management.Automation.PSCustomObject',
    'System.Management.Automation.ScriptBlock',
  ],
  examples: [
    {
      title: 'An object with private state',
      command:
        '$counter = New-Module -AsCustomObject { $n = 0; function Next { $script:n++; $n } }; $counter.Next(); $counter.Next()',
      shows: ['1', '2'],
    },
  ],
  related: ['Import-Module', 'Export-ModuleMember'],
  process(cmdlet, args) {
    if (args.scriptBlock === undefined) return;
    const name = args.name ?? `__DynamicModule_${randomUUID()}`;
    const { module, output } = createModule(cmdlet.session, name, args.scriptBlock, { args: args.argumentList ?? [] });
    if (args.function !== undefined) {
      const patterns = args.function.map((pattern) => WildcardPattern.of(pattern));
      for (const [key, info] of module.exportedFunctions) {
        if (!patterns.some((pattern) => pattern.isMatch(info.name))) module.exportedFunctions.delete(key);
      }
    }
    if (args.asCustomObject === true) {
      cmdlet.writeObject(moduleAsObject(module));
      return;
    }
    importModule(cmdlet.session, module, { listed: false });
    if (args.returnResult === true) for (const value of output) cmdlet.writeObject(value);
    else cmdlet.writeObject(module);
  },
});
