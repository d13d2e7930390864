import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import type { Place } from '../../src/runtime/drives.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { PSError } from '../../src/runtime/flow.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { utf8 } from './encodings.ts';
import { readText } from './text-files.ts';

const defaultCommands = ['ConvertFrom-StringData'];

export default defineCmdlet({
  name: 'Import-LocalizedData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reads the texts of a script in the language of the user.',
  description:
    'Looks for a .psd1 file in the folder of the culture below the base folder, then of its parent cultures, then in the base folder itself.',
  parameters: {
    BindingVariable: {
      type: 'String',
      aliases: ['Variable'],
      position: 0,
      notNullOrEmpty: true,
      help: 'The variable that gets the texts; without one they are written.',
    },
    UICulture: { type: 'String', position: 1, help: 'The culture; that of the session without one.' },
    BaseDirectory: { type: 'String', help: "The folder to look in; the script's own without one." },
    FileName: { type: 'String', help: "The name of the file; the script's own without one." },
    SupportedCommand: {
      type: 'String[]',
      default: 'ConvertFrom-StringData',
      help: 'The commands that the file may use.',
    },
  },
  outputTypes: ['System.Collections.Hashtable'],
  examples: [
    {
      title: 'The texts of a language',
      before:
        'New-Item C:\\Texts\\de-DE -ItemType Directory -Force | Out-Null; Set-Content C:\\Texts\\de-DE\\Texts.psd1 \'@{ Full = "Der Bereich ist voll." }\'',
      command:
        'Import-LocalizedData -BindingVariable texts -UICulture de-DE -BaseDirectory C:\\Texts -FileName Texts; $texts.Full',
      shows: ['Der Bereich ist voll.'],
    },
    {
      title: 'No such file',
      command: 'Import-LocalizedData -BaseDirectory C:\\ -FileName Nothing',
      fails: 'ImportLocalizedData,Microsoft.PowerShell.Commands.ImportLocalizedData',
    },
  ],
  errorIdName: 'Microsoft.PowerShell.Commands.ImportLocalizedData',
  related: ['ConvertFrom-StringData', 'Import-PowerShellDataFile'],
  process(cmdlet, args) {
    const found = findFile(cmdlet, args);
    if (found === undefined) return;
    const { session } = cmdlet;
    const path = session.drives.show(found);
    const text = readText(cmdlet, { place: found, path }, utf8);
    const commands = (args.supportedCommand ?? defaultCommands).join(', ');
    try {
      // The text of a data section may hold what a data file may, and no more.
      const section = session.compile(
        `data${commands === '' ? '' : ` -SupportedCommand ${commands}`} {\n${text}\n}`,
        path,
      );
      const values = section.invokeAll({});
      const result = values.length > 1 ? values : (values[0] ?? null);
      if (args.bindingVariable === undefined) cmdlet.writeObject(result);
      else session.setVariable(args.bindingVariable, result);
    } catch (error) {
      if (!(error instanceof PSError)) throw error;
      invalid(
        cmdlet,
        `The following error occurred while PowerShell was loading the '${path}' script data file:\n${error.record.message}.`,
      );
    }
  },
});

interface Wanted {
  readonly uICulture?: string;
  readonly baseDirectory?: string;
  readonly fileName?: string;
}

function findFile(cmdlet: CmdletInvocation, args: Wanted): Place | undefined {
  const { drives } = cmdlet.session;
  const script = cmdlet.myInvocation.extent?.source.file ?? null;
  if (script === null && (args.fileName ?? '') === '') {
    invalid(
      cmdlet,
      'The FileName parameter was not specified. The FileName parameter is required when Import-LocalizedData is not called from a script file.',
    );
  }
  if (args.fileName !== undefined && /[\\/]/.test(args.fileName))
    invalid(cmdlet, 'The argument for the FileName parameter should not contain a path.');
  const folder = args.baseDirectory ?? (script === null ? '.' : (/^(.*)[\\/]/.exec(script)?.[1] ?? '.'));
  const base = drives.resolve(folder === '' ? '/' : folder);
  const name = (args.fileName ?? script ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const file = `${name}.psd1`;
  const wanted = args.uICulture ?? 'en-US';
  if (base === undefined)
    invalid(cmdlet, `Cannot find drive. A drive with the name '${folder.replace(/:.*$/, '')}' does not exist.`);
  for (const culture of withParents(wanted)) {
    const place: Place = { drive: base.drive, segments: [...base.segments, ...culture, file] };
    if (drives.stat(place)?.folder === false) return place;
  }
  const directory = drives.show({ drive: base.drive, segments: [...base.segments, wanted] });
  cmdlet.writeError(
    ErrorRecord.of({
      message: `Cannot find the PowerShell data file '${file}' in directory '${directory}', or in any parent culture directories.`,
      id: 'ImportLocalizedData',
      category: 'ObjectNotFound',
      target: `${directory}${base.drive.separator}${file}`,
      exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    }),
  );
  return undefined;
}

/** `de-DE`, `de`, and the base folder: segments below it, in the order of the search. */
function withParents(culture: string): string[][] {
  const parts = culture.split('-');
  return [...parts.map((_, index) => [parts.slice(0, parts.length - index).join('-')]), []];
}

function invalid(cmdlet: CmdletInvocation, message: string): never {
  return cmdlet.throwTerminatingError(
    ErrorRecord.of({
      message,
      id: 'InvalidOperation',
      category: 'InvalidOperation',
      exceptionType: 'System.Management.Automation.PSInvalidOperationException',
    }),
  );
}
