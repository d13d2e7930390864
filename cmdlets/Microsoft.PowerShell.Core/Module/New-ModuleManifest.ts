import { randomUUID } from 'node:crypto';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { customObject } from '../../../src/types/ps-object.ts';
import type { Value } from '../../../src/types/value.ts';
import { type ManifestEntry, manifestText } from './manifest-text.ts';
import { moduleError } from './module-errors.ts';

export default defineCmdlet({
  name: 'New-ModuleManifest',
  module: 'Microsoft.PowerShell.Core',
  synopsis: 'Writes a .psd1 file: a module’s name, version and what it exports.',
  supportsShouldProcess: true,
  parameters: {
    Path: { type: 'String', mandatory: true, position: 0, help: 'The file to write; it ends in .psd1.' },
    NestedModules: { type: 'Object[]', allowEmptyCollection: true, help: 'Modules that are loaded with it.' },
    Guid: { type: 'Guid', help: 'The module’s GUID.' },
    Author: { type: 'String', allowEmptyString: true, help: 'Who wrote it.' },
    CompanyName: { type: 'String', allowEmptyString: true, help: 'The company.' },
    Copyright: { type: 'String', allowEmptyString: true, help: 'The copyright.' },
    RootModule: {
      type: 'String',
      aliases: ['ModuleToProcess'],
      allowEmptyString: true,
      help: 'The file with the code.',
    },
    ModuleVersion: { type: 'Version', notNull: true, help: 'The version.' },
    Description: { type: 'String', allowEmptyString: true, help: 'What it is for.' },
    ProcessorArchitecture: { type: 'ProcessorArchitecture', help: 'The processor that it needs.' },
    PowerShellVersion: { type: 'Version', help: 'The lowest PowerShell version.' },
    ClrVersion: { type: 'Version', help: 'The lowest CLR version.' },
    DotNetFrameworkVersion: { type: 'Version', help: 'The lowest .NET Framework version.' },
    PowerShellHostName: { type: 'String', help: 'The host that it needs.' },
    PowerShellHostVersion: { type: 'Version', help: 'The lowest version of the host.' },
    RequiredModules: { type: 'Object[]', help: 'Modules that must be loaded first.' },
    TypesToProcess: { type: 'String[]', allowEmptyCollection: true, help: 'Type files.' },
    FormatsToProcess: { type: 'String[]', allowEmptyCollection: true, help: 'Format files.' },
    ScriptsToProcess: { type: 'String[]', allowEmptyCollection: true, help: 'Scripts that run in the caller’s scope.' },
    RequiredAssemblies: { type: 'String[]', allowEmptyCollection: true, help: 'Assemblies.' },
    FileList: { type: 'String[]', allowEmptyCollection: true, help: 'All files.' },
    ModuleList: { type: 'Object[]', allowEmptyCollection: true, help: 'All modules.' },
    FunctionsToExport: {
      type: 'String[]',
      allowEmptyCollection: true,
      help: 'Functions to export; wildcards are allowed.',
    },
    AliasesToExport: { type: 'String[]', allowEmptyCollection: true, help: 'Aliases to export.' },
    VariablesToExport: { type: 'String[]', allowEmptyCollection: true, help: 'Variables to export.' },
    CmdletsToExport: { type: 'String[]', allowEmptyCollection: true, help: 'Cmdlets to export.' },
    DscResourcesToExport: { type: 'String[]', allowEmptyCollection: true, help: 'DSC resources to export.' },
    CompatiblePSEditions: {
      type: 'String[]',
      allowEmptyCollection: true,
      validateSet: ['Desktop', 'Core'],
      help: 'Editions of PowerShell.',
    },
    PrivateData: { type: 'Object', allowNull: true, help: 'Data for the module itself.' },
    Tags: { type: 'String[]', notNullOrEmpty: true, help: 'Words to find it by.' },
    ProjectUri: { type: 'Uri', notNullOrEmpty: true, help: 'The project’s page.' },
    LicenseUri: { type: 'Uri', notNullOrEmpty: true, help: 'The licence.' },
    IconUri: { type: 'Uri', notNullOrEmpty: true, help: 'The icon.' },
    ReleaseNotes: { type: 'String', notNullOrEmpty: true, help: 'What is new.' },
    Prerelease: { type: 'String', notNullOrEmpty: true, help: 'The name of a preview.' },
    RequireLicenseAcceptance: { type: 'SwitchParameter', help: 'The licence must be accepted first.' },
    ExternalModuleDependencies: { type: 'String[]', notNullOrEmpty: true, help: 'Modules from elsewhere.' },
    HelpInfoUri: { type: 'String', allowNull: true, help: 'Where help is updated from.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the text.' },
    DefaultCommandPrefix: { type: 'String', allowNull: true, help: 'Goes in front of the nouns.' },
  },
  outputTypes: ['System.String'],
  examples: [
    {
      title: 'A manifest for a script module',
      command:
        'New-ModuleManifest C:\\tools.psd1 -RootModule tools.psm1 -ModuleVersion 1.2; (Test-ModuleManifest C:\\tools.psd1 -ErrorAction SilentlyContinue).Version.ToString()',
      shows: ['1.2'],
    },
  ],
  related: ['Test-ModuleManifest', 'Import-Module'],
  process(cmdlet, args) {
    const { session } = cmdlet;
    const place = session.drives.resolve(args.path);
    if (place === undefined || !/\.psd1$/i.test(args.path)) {
      const message = `The path '${args.path}' specified for the module manifest is not valid. The value of the Path argument must resolve to a single file that has a '.psd1' extension. Change the value of the Path argument to point to a valid psd1 file, and then try again.`;
      return cmdlet.throwTerminatingError(
        moduleError('Modules_InvalidModuleManifestPath', message, 'InvalidArgument', args.path),
      );
    }
    const user = session.place.user.replace(/^.*\\/, '');
    const given = args as Readonly<Record<string, Value>>;
    const value = (name: string, otherwise: Value = null): Value =>
      cmdlet.isBound(name) ? (given[name.charAt(0).toLowerCase() + name.slice(1)] ?? null) : otherwise;
    const year = new Date(session.context.now()).getFullYear();
    const entries: ManifestEntry[] = [
      ['RootModule', 'The file with the module’s code', value('RootModule')],
      ['ModuleVersion', 'The version of the module', String(value('ModuleVersion', '0.0.1'))],
      ['CompatiblePSEditions', 'Editions of PowerShell that it runs in', value('CompatiblePSEditions')],
      ['GUID', 'What makes it different from all others', String(value('Guid', randomUUID()))],
      ['Author', 'Who wrote it', value('Author', user)],
      ['CompanyName', 'The company behind it', value('CompanyName', 'Unknown')],
      ['Copyright', 'Who owns it', value('Copyright', `(c) ${String(value('Author', user))}. All rights reserved.`)],
      ['Description', 'What it is for', value('Description')],
      ['PowerShellVersion', 'The lowest version of PowerShell', text(value('PowerShellVersion'))],
      ['PowerShellHostName', 'The host that it needs', value('PowerShellHostName')],
      ['PowerShellHostVersion', 'The lowest version of the host', text(value('PowerShellHostVersion'))],
      ['DotNetFrameworkVersion', 'The lowest version of .NET Framework', text(value('DotNetFrameworkVersion'))],
      ['ClrVersion', 'The lowest version of the runtime', text(value('ClrVersion'))],
      ['ProcessorArchitecture', 'The processor that it needs', text(value('ProcessorArchitecture'))],
      ['RequiredModules', 'Modules that are loaded first', value('RequiredModules')],
      ['RequiredAssemblies', 'Assemblies that are loaded first', value('RequiredAssemblies')],
      ['ScriptsToProcess', 'Scripts that run in the caller’s scope', value('ScriptsToProcess')],
      ['TypesToProcess', 'Type files', value('TypesToProcess')],
      ['FormatsToProcess', 'Format files', value('FormatsToProcess')],
      ['NestedModules', 'Modules that are loaded with it', value('NestedModules')],
      ['FunctionsToExport', 'Functions to export: name them, wildcards are slow', value('FunctionsToExport', ['*'])],
      ['CmdletsToExport', 'Cmdlets to export', value('CmdletsToExport', ['*'])],
      ['VariablesToExport', 'Variables to export', value('VariablesToExport', ['*'])],
      ['AliasesToExport', 'Aliases to export', value('AliasesToExport', ['*'])],
      ['DscResourcesToExport', 'DSC resources to export', value('DscResourcesToExport')],
      ['ModuleList', 'All modules in the package', value('ModuleList')],
      ['FileList', 'All files in the package', value('FileList')],
      ['PrivateData', 'Data for the module itself', value('PrivateData', galleryData(value))],
      ['HelpInfoURI', 'Where help is updated from', value('HelpInfoUri')],
      ['DefaultCommandPrefix', 'Goes in front of the nouns', value('DefaultCommandPrefix')],
    ];
    const shown = session.drives.show(place);
    if (!cmdlet.shouldProcess(shown, `Creating the "${shown}" module manifest file.`)) return;
    const content = manifestText(entries, place.segments.at(-1)?.replace(/\.psd1$/i, '') ?? '', year);
    place.drive.write(place.segments, new TextEncoder().encode(content));
    if (args.passThru === true) cmdlet.writeObject(content);
  },
});

/** What the gallery reads: PrivateData.PSData. */
function galleryData(value: (name: string) => Value): Value {
  const names = [
    'Tags',
    'LicenseUri',
    'ProjectUri',
    'IconUri',
    'ReleaseNotes',
    'Prerelease',
    'ExternalModuleDependencies',
  ];
  const entries = names.flatMap((name): [string, Value][] => {
    const given = value(name);
    return given === null ? [] : [[name, Array.isArray(given) ? given : String(given)]];
  });
  if (value('RequireLicenseAcceptance') === true) entries.push(['RequireLicenseAcceptance', true]);
  return customObject([['PSData', customObject(entries)]]);
}

function text(value: Value): Value {
  return value === null || value === undefined ? null : String(value);
}
