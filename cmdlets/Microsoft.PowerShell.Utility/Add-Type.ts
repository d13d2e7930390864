import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { notInThisShell } from '../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { defineEnum } from '../../src/types/declare.ts';

defineEnum('Microsoft.PowerShell.Commands.Language', 'CSharp');
defineEnum('Microsoft.PowerShell.Commands.OutputAssemblyType', 'Library ConsoleApplication WindowsApplication');

const source = { FromSource: {} } as const;
const compiled = { FromSource: {}, FromMember: {}, FromPath: {}, FromLiteralPath: {} } as const;

/** Assemblies that come with PowerShell: their types that this shell has are there from the start. */
const present = new Set(
  'microsoft.csharp microsoft.management.infrastructure microsoft.visualbasic mscorlib netstandard system system.collections system.collections.concurrent system.collections.specialized system.componentmodel system.console system.core system.data system.data.common system.directoryservices system.drawing system.drawing.primitives system.io.compression system.io.compression.filesystem system.io.filesystem system.linq system.management system.management.automation system.net system.net.http system.net.networkinformation system.net.primitives system.numerics system.runtime system.runtime.extensions system.runtime.serialization system.security system.security.cryptography system.serviceprocess system.text.encoding system.text.json system.text.regularexpressions system.threading system.transactions system.web system.web.httputility system.xml system.xml.linq system.private.corelib microsoft.powershell.commands.utility microsoft.powershell.commands.management microsoft.powershell.security'.split(
    ' ',
  ),
);

/** Assemblies that draw windows. */
const windows = /^(?:system\.windows\.forms|presentation(?:core|framework)|windowsbase|windowsformsintegration)$/;

export default defineCmdlet({
  name: 'Add-Type',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Makes the types of an assembly known.',
  description:
    'The assemblies that come with PowerShell are there already, so that naming one does nothing. Source text can not be compiled here: a PowerShell class does in its place.',
  defaultSet: 'FromSource',
  sets: ['FromSource', 'FromMember', 'FromPath', 'FromLiteralPath', 'FromAssemblyName'],
  parameters: {
    TypeDefinition: {
      type: 'String',
      sets: { FromSource: { mandatory: true, position: 0 } },
      help: 'The source text of types; not supported.',
    },
    Name: {
      type: 'String',
      sets: { FromMember: { mandatory: true, position: 0 } },
      help: 'The name of the type to make; not supported.',
    },
    MemberDefinition: {
      type: 'String[]',
      sets: { FromMember: { mandatory: true, position: 1 } },
      help: 'The source text of its members; not supported.',
    },
    Namespace: { type: 'String', aliases: ['NS'], sets: { FromMember: {} }, allowNull: true, help: 'Its namespace.' },
    UsingNamespace: {
      type: 'String[]',
      aliases: ['Using'],
      sets: { FromMember: {} },
      notNull: true,
      help: 'Namespaces that the source text uses.',
    },
    Path: {
      type: 'String[]',
      sets: { FromPath: { mandatory: true, position: 0 } },
      help: 'Files with source text, or assemblies; not supported.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { FromLiteralPath: { mandatory: true } },
      help: 'The same, the paths taken as they are.',
    },
    AssemblyName: {
      type: 'String[]',
      aliases: ['AN'],
      sets: { FromAssemblyName: { mandatory: true } },
      help: 'The names of assemblies.',
    },
    Language: {
      type: 'Language',
      sets: { ...source, FromMember: {} },
      default: 'CSharp',
      help: 'The language of the source text.',
    },
    ReferencedAssemblies: { type: 'String[]', aliases: ['RA'], sets: compiled, help: 'What the source text needs.' },
    OutputAssembly: { type: 'String', aliases: ['OA'], sets: compiled, help: 'The file to compile to.' },
    OutputType: { type: 'OutputAssemblyType', aliases: ['OT'], sets: compiled, help: 'What to compile to.' },
    PassThru: { type: 'SwitchParameter', help: 'Writes the types; not supported.' },
    IgnoreWarnings: { type: 'SwitchParameter', sets: compiled, help: 'Goes on after warnings of the compiler.' },
    CompilerOptions: { type: 'String[]', sets: compiled, notNullOrEmpty: true, help: 'Switches of the compiler.' },
  },
  outputTypes: ['System.Type'],
  examples: [
    { title: 'An assembly that is there', command: 'Add-Type -AssemblyName System.Web', shows: [] },
    {
      title: 'Source text',
      command: "Add-Type -TypeDefinition 'public class Scope { }'",
      fails: 'NotSupported,Microsoft.PowerShell.Commands.AddTypeCommand',
    },
    {
      title: 'No such assembly',
      command: 'Add-Type -AssemblyName Contoso.Nothing',
      fails: 'ASSEMBLY_LOAD_FAILED,Microsoft.PowerShell.Commands.AddTypeCommand',
    },
  ],
  related: ['New-Object'],
  start: (cmdlet, args) => ({
    end() {
      if (args.assemblyName === undefined)
        return cmdlet.throwTerminatingError(
          notInThisShell(
            'Source text and assemblies in files can not be compiled or loaded here; write a PowerShell class.',
          ),
        );
      for (const name of args.assemblyName) load(cmdlet, name);
      if (args.passThru === true)
        cmdlet.throwTerminatingError(notInThisShell('The types of an assembly can not be listed here.'));
    },
  }),
});

function load(cmdlet: CmdletInvocation, name: string): void {
  const key = (name.split(',')[0] ?? '')
    .trim()
    .toLowerCase()
    .replace(/\.dll$/, '');
  if (present.has(key)) return;
  if (windows.test(key))
    cmdlet.throwTerminatingError(notInThisShell(`The assembly '${name}' draws windows: this shell has none.`));
  cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message: `Cannot add type. The assembly '${name}' could not be found.`,
      id: 'ASSEMBLY_LOAD_FAILED',
      category: 'InvalidData',
      target: name,
      exceptionType: 'System.Exception',
    }),
  );
}
