import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { usedBuiltInModules } from '../../../src/runtime/modules/built-in-modules.ts';
import { isModulePath } from '../../../src/runtime/modules/find-module.ts';
import type { Module } from '../../../src/runtime/modules/module.ts';
import { versionFits } from '../../../src/runtime/modules/module-specification.ts';
import { removeModule } from '../../../src/runtime/modules/script-modules.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { moduleError } from './module-errors.ts';
import './module-parameters.ts';

export default defineCmdlet({
  name: 'Remove-Module',
  module: 'Microsoft.PowerShell.Core',
  aliases: ['rmo'],
  synopsis: 'Takes the members of a module out of the session.',
  sets: ['name', 'FullyQualifiedName', 'ModuleInfo'],
  supportsShouldProcess: true,
  parameters: {
    Name: {
      type: 'String[]',
      sets: { name: { mandatory: true, position: 0, byValue: true } },
      help: 'Names of loaded modules; wildcards are allowed.',
    },
    Force: { type: 'SwitchParameter', help: 'Removes read-only modules, too.' },
    FullyQualifiedName: {
      type: 'ModuleSpecification[]',
      sets: { FullyQualifiedName: { mandatory: true, position: 0, byValue: true } },
      help: 'Modules by name and version.',
    },
    ModuleInfo: {
      type: 'PSModuleInfo[]',
      sets: { ModuleInfo: { mandatory: true, position: 0, byValue: true } },
      help: 'Modules that Get-Module wrote.',
    },
  },
  examples: [
    {
      title: 'Load and unload',
      command: 'New-Module Tools { function Get-Tool { 1 } } | Import-Module; Remove-Module Tools; Get-Module Tools',
      shows: [],
    },
  ],
  related: ['Import-Module', 'Get-Module'],
  start(cmdlet, args) {
    const { session } = cmdlet;
    let removed = 0;
    let refused = false;
    const remove = (module: Module): void => {
      removed++;
      if (module.accessMode === 'Constant' || (module.accessMode === 'ReadOnly' && args.force !== true)) {
        refused = true;
        const text =
          module.accessMode === 'Constant'
            ? `Unable to remove the module '${module.name}' because it is marked as 'constant.' A module cannot be removed if it is marked 'constant.'`
            : `Unable to remove the module '${module.name}' because it is read-only. Add the Force parameter to your command to remove read-only modules.`;
        const id = module.accessMode === 'Constant' ? 'Modules_ModuleIsConstant' : 'Modules_ModuleIsReadOnly';
        cmdlet.writeError(moduleError(id, text, 'PermissionDenied', module));
        return;
      }
      const target = `${module.name} (Path: '${module.path}')`;
      if (!cmdlet.shouldProcess(target, 'Remove-Module')) return;
      removeModule(session, module);
      for (const { name } of module.exportedFunctions.values())
        cmdlet.writeVerbose(`Removing the imported "${name}" function.`);
    };
    const loaded = () => [...session.modules.values(), ...usedBuiltInModules(session)];
    return {
      process() {
        for (const module of args.moduleInfo ?? []) {
          if (loaded().includes(module)) remove(module);
        }
        for (const name of args.name ?? []) {
          const pattern = WildcardPattern.of(name);
          const path = isModulePath(name) ? fullPath(name) : null;
          for (const module of loaded()) {
            if (pattern.isMatch(module.name) || module.path === path) remove(module);
          }
        }
        for (const specification of args.fullyQualifiedName ?? []) {
          const { version: minimum, maximumVersion: maximum, requiredVersion: required } = specification;
          for (const module of loaded()) {
            const named = module.name.toLowerCase() === specification.name.toLowerCase();
            if (named && versionFits(module.version, { minimum, maximum, required })) remove(module);
          }
        }
      },
      end() {
        const wild = (args.name ?? []).some((name) => WildcardPattern.hasWildcards(name));
        if (removed > 0 || refused || wild || cmdlet.parameterSet === 'ModuleInfo') return;
        cmdlet.writeError(
          moduleError(
            'Modules_NoModulesRemoved',
            'No modules were removed. Verify that the specification of modules to remove is correct and those modules exist in the runspace.',
            'ResourceUnavailable',
            null,
          ),
        );
      },
    };

    function fullPath(path: string): string {
      const place = session.drives.resolve(path);
      return place === undefined ? path : session.drives.show(place);
    }
  },
});
