import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { PSError } from '../../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../../src/runtime/invocation.ts';
import { type Manifest, readManifest } from '../../../src/runtime/modules/manifest.ts';
import { Module } from '../../../src/runtime/modules/module.ts';
import type { Shell } from '../../../src/runtime/shell.ts';
import { moduleError } from './module-errors.ts';

export default defineCmdlet({
  name: 'Test-ModuleManifest',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Reads a .psd1 file and checks that the files it names exist.',
  parameters: {
    Path: {
      type: 'String',
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      help: 'The .psd1 file.',
    },
  },
  outputTypes: ['System.Management.Automation.PSModuleInfo'],
  examples: [
    {
      title: 'A manifest by itself',
      command: 'New-ModuleManifest C:\\a.psd1 -ModuleVersion 2.0; (Test-ModuleManifest C:\\a.psd1).Name',
      shows: ['a'],
    },
  ],
  related: ['New-ModuleManifest'],
  process(cmdlet, args) {
    const { drives } = cmdlet.session;
    const place = drives.resolve(args.path);
    const item = place === undefined ? undefined : drives.stat(place);
    if (place === undefined || item === undefined) {
      const message = `Cannot find path '${args.path}' because it does not exist.`;
      return cmdlet.throwTerminatingError(
        moduleError(
          'PathNotFound',
          message,
          'ObjectNotFound',
          args.path,
          'System.Management.Automation.ItemNotFoundException',
        ),
      );
    }
    const file = drives.show(place);
    if (!/\.psd1$/i.test(file)) {
      const message = `The module manifest path '${file}' is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.`;
      return cmdlet.throwTerminatingError(
        moduleError('Modules_InvalidModuleManifestPath', message, 'InvalidArgument', args.path),
      );
    }
    const manifest = read(cmdlet, new TextDecoder().decode(place.drive.read(place.segments)), file);
    if (manifest === null) return;
    const name = (place.segments.at(-1) ?? '').replace(/\.psd1$/i, '');
    const folder = { ...place, segments: place.segments.slice(0, -1) };
    const missing = [manifest.rootModule, ...manifest.nestedModules].filter(
      (part) =>
        /\.(ps[md]?1|dll)$/i.test(part) &&
        drives.stat({ ...folder, segments: [...folder.segments, ...part.split(/[\\/]/)] }) === undefined,
    );
    for (const part of missing) {
      const message = `The specified RootModule entry '${part}' in the module manifest '${file}' is invalid. Try again after updating this entry with valid values.`;
      cmdlet.writeError(moduleError('Modules_InvalidRootModuleInModuleManifest', message, 'ObjectNotFound', part));
    }
    const module = new Module(name, file, manifest.rootModule === '' ? 'Manifest' : 'Script', null);
    module.version = manifest.version;
    module.guid = manifest.guid;
    module.description = manifest.description;
    module.privateData = manifest.privateData;
    module.prefix = manifest.prefix;
    module.manifest = manifest.table;
    cmdlet.writeObject(module);
  },
});

function read(cmdlet: CmdletInvocation, text: string, file: string): Manifest | null {
  try {
    return readManifest(cmdlet.session as Shell, text, file);
  } catch (error) {
    if (!(error instanceof PSError)) throw error;
    const message = `The module manifest '${file}' could not be processed because it is not a valid PowerShell module manifest file. Remove the elements that are not permitted: ${error.record.message}`;
    cmdlet.writeError(moduleError('Modules_InvalidManifest', message, 'ResourceUnavailable', file));
    return null;
  }
}
