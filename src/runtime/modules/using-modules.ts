import type { Frame } from '../compile/frame.ts';
import { fail } from '../errors/engine-errors.ts';
import type { Shell } from '../shell.ts';
import { importModule, loadModuleFile } from './script-modules.ts';

/** `using module path`: loads each module once and brings its commands and classes into the script's scope. */
export function loadUsedModules(shell: Shell, frame: Frame): void {
  const folder = shell.scripts.folder(frame.code.source.file);
  for (const using of frame.code.ast.usingStatements) {
    if (using.usingStatementKind !== 'Module' || using.name === null) continue;
    const name = using.name.value;
    const known = shell.modules.get(name.toLowerCase());
    const isPath = /[\\/]|\.psm?d?1$/i.test(name);
    const path = isPath && !/^([A-Za-z]:|[\\/])/.test(name) && folder !== '' ? `${folder}/${name}` : name;
    const module = known ?? (isPath ? loadModuleFile(shell, path)?.module : undefined);
    if (module === undefined) {
      if (isPath || !shell.hasBuiltInModule(name)) fail('ModuleNotFound', [name], { target: name });
      continue;
    }
    importModule(shell, module);
    for (const [key, type] of module.exportedTypes) {
      frame.scope.types ??= new Map();
      frame.scope.types.set(key, type);
    }
  }
}
