import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { ClixmlBuilder } from '../../src/runtime/serialize/clixml-build.ts';
import type { ClixmlNode } from '../../src/runtime/serialize/clixml-node.ts';
import { writeClixml } from '../../src/runtime/serialize/clixml-write.ts';
import { encodingParameter } from './encodings.ts';
import { encodingOf, openTextFile } from './text-files.ts';

export default defineCmdlet({
  name: 'Export-Clixml',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes objects to a file as CLIXML, from which Import-Clixml makes them again.',
  defaultSet: 'ByPath',
  sets: ['ByPath', 'ByLiteralPath'],
  supportsShouldProcess: true,
  parameters: {
    Depth: {
      type: 'Int32',
      validateRange: [1, 2147483647],
      default: '2',
      help: 'How many levels of properties are kept as objects; what lies deeper is text.',
    },
    Path: { type: 'String', sets: { ByPath: { mandatory: true, position: 0 } }, help: 'The file.' },
    LiteralPath: {
      type: 'String',
      aliases: ['PSPath', 'LP'],
      sets: { ByLiteralPath: { mandatory: true } },
      help: 'The file, its path taken as it is.',
    },
    InputObject: { type: 'PSObject', mandatory: true, byValue: true, allowNull: true, help: 'The objects to write.' },
    Force: { type: 'SwitchParameter', help: 'Writes to read-only files, too.' },
    NoClobber: { type: 'SwitchParameter', aliases: ['NoOverwrite'], help: 'Leaves an existing file alone and fails.' },
    Encoding: {
      ...encodingParameter,
      help: 'How text becomes bytes.',
    },
  },
  examples: [
    {
      title: 'Keep objects for later',
      command: 'Get-DhcpServerv4Scope | Export-Clixml C:\\scopes.xml; (Import-Clixml C:\\scopes.xml).Count -gt 0',
      shows: ['True'],
    },
  ],
  related: ['Import-Clixml', 'ConvertTo-CliXml'],
  start(cmdlet, args) {
    const path = args.literalPath ?? args.path ?? '';
    if (!cmdlet.shouldProcess(path)) return {};
    const { context } = cmdlet.session;
    const file = openTextFile(cmdlet, {
      path,
      literal: args.literalPath !== undefined,
      encoding: encodingOf(cmdlet, args.encoding),
      append: false,
      force: args.force === true,
      noClobber: args.noClobber === true,
    });
    const builder = new ClixmlBuilder(context);
    const nodes: ClixmlNode[] = [];
    return {
      process: () => void nodes.push(builder.build(args.inputObject, args.depth ?? 2)),
      end: () => file.write(writeClixml(nodes, context)),
      dispose: () => file.close(),
    };
  },
});
