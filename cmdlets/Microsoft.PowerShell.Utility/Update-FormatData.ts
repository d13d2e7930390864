import type { View } from '../../src/format/views.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { readFormatFile } from '../../src/runtime/formatting/format-file.ts';
import { FormatFileError } from '../../src/runtime/formatting/format-file-elements.ts';
import { formatContextOf } from '../../src/runtime/formatting/session-formatter.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { parseXml, XmlError } from '../../src/runtime/serialize/xml-element.ts';
import { utf8 } from './encodings.ts';
import { type FoundFile, findFiles, readText } from './text-files.ts';

export default defineCmdlet({
  name: 'Update-FormatData',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Reads files that say how objects are shown.',
  description:
    'Views of -PrependPath come before those that are known, views of -AppendPath after them: of several views for a type the first is used. A file that was read before takes the place of what it said then.',
  defaultSet: 'FileSet',
  supportsShouldProcess: true,
  sets: ['FileSet'],
  parameters: {
    AppendPath: {
      type: 'String[]',
      aliases: ['PSPath', 'Path'],
      position: 0,
      byValue: true,
      byPropertyName: true,
      notNull: true,
      help: 'Files (.ps1xml) whose views come last.',
    },
    PrependPath: { type: 'String[]', notNull: true, help: 'Files (.ps1xml) whose views come first.' },
  },
  examples: [
    {
      title: 'A list for a type of your own',
      before:
        "Set-Content C:\\site.format.ps1xml '<Configuration><ViewDefinitions><View><Name>site</Name><ViewSelectedBy><TypeName>Site</TypeName></ViewSelectedBy><ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>City</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl></View></ViewDefinitions></Configuration>'",
      command:
        "Update-FormatData C:\\site.format.ps1xml; [pscustomobject]@{ PSTypeName = 'Site'; City = 'Ulm'; Id = 1 }",
      shows: ['City : Ulm'],
    },
  ],
  related: ['Get-FormatData', 'Update-TypeData'],
  process(cmdlet, args) {
    const before = filesOf(cmdlet, args.prependPath ?? []);
    const after = filesOf(cmdlet, args.appendPath ?? []);
    // The last one given comes to stand first, and so on.
    for (const file of before.reverse()) load(cmdlet, file, 'prepend');
    for (const file of after) load(cmdlet, file, 'append');
  },
});

function filesOf(cmdlet: CmdletInvocation, paths: readonly string[]): FoundFile[] {
  return paths.flatMap((path) =>
    findFiles(cmdlet, path, false).filter((file) => {
      if (/\.ps1xml$/i.test(file.path)) return true;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `Cannot read the file "${file.path}"  because it does not have the file name extension "ps1xml".`,
          id: 'WrongExtension',
          category: 'InvalidArgument',
          exceptionType: 'System.Management.Automation.PSInvalidOperationException',
        }),
      );
      return false;
    }),
  );
}

/** What files of a session said, so that reading one again replaces it. */
const known = new WeakMap<object, Map<string, readonly View[]>>();

function load(cmdlet: CmdletInvocation, file: FoundFile, place: 'append' | 'prepend'): void {
  if (!cmdlet.shouldProcess(`FileName: ${file.path}`, 'Update FormatData')) return;
  const { views } = formatContextOf(cmdlet.session);
  let files = known.get(views);
  if (files === undefined) {
    files = new Map();
    known.set(views, files);
  }
  try {
    const root = parseXml(readText(cmdlet, file, utf8));
    const read = readFormatFile(root, (text) => cmdlet.session.compile(text));
    const key = file.path.toLowerCase();
    views.remove(files.get(key) ?? []);
    files.set(key, read);
    views.add(read, place);
  } catch (error) {
    if (!(error instanceof XmlError || error instanceof FormatFileError)) throw error;
    const message = `\n, ${file.path}: Error in file ${file.path}: ${error.message} \n`;
    cmdlet.writeError(
      ErrorRecord.of({
        message: `Errors occurred while loading the format data file: ${message}`,
        id: 'FormatXmlUpdateException',
        category: 'InvalidOperation',
      }),
    );
  }
}
