import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { boundProvider } from '../bound-provider.ts';
import { refuseStream } from '../Content/refuse-stream.ts';
import {
  credentialParameter,
  filterParameters,
  findItems,
  forceParameter,
  pathParameters,
  refuseCredential,
} from '../item-paths.ts';
import { streamsParameter } from './stream-parameter.ts';
import { writeFound } from './write-found.ts';

export default defineCmdlet({
  name: 'Get-Item',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gi'],
  synopsis: 'Gets the items at paths.',
  defaultSet: 'Path',
  sets: ['Path', 'LiteralPath'],
  parameters: { ...pathParameters, ...filterParameters, ...forceParameter, ...credentialParameter },
  dynamicParameters: (bound, session) => (boundProvider(bound, session) === 'FileSystem' ? streamsParameter : {}),
  outputTypes: [
    'System.Boolean',
    'System.String',
    'System.IO.DirectoryInfo',
    'System.IO.FileInfo',
    'System.Management.Automation.AliasInfo',
    'System.Management.Automation.FunctionInfo',
    'System.Management.Automation.PSVariable',
  ],
  examples: [
    {
      title: 'A folder',
      command: '(Get-Item C:\\Windows\\System32\\dhcp).Name',
      before: 'New-Item -Force -ItemType Directory C:\\Windows\\System32\\dhcp',
      shows: ['dhcp'],
    },
    { title: 'A variable of the environment', command: '(Get-Item Env:COMPUTERNAME).Name', shows: ['COMPUTERNAME'] },
  ],
  related: ['Get-ChildItem', 'New-Item', 'Test-Path'],
  process(cmdlet, given) {
    const args = given as typeof given & { readonly stream?: readonly string[] };
    refuseCredential(cmdlet);
    for (const stream of args.stream ?? []) refuseStream(cmdlet, stream);
    for (const found of findItems(cmdlet, args)) writeFound(cmdlet, found, args.force === true);
  },
});
