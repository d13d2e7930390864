import { superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { superscopeObject, superscopeView } from './superscope.ts';

export default defineDhcpCmdlet({
  name: 'Rename-DhcpServerv4Superscope',
  synopsis: 'Gives a superscope another name.',
  sets: ['Rename3'],
  parameters: {
    ComputerName: { ...computerName, aliases: [] },
    Name: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: superscopeNames,
      help: "The superscope's name.",
    },
    NewName: { type: 'String', mandatory: true, position: 2, ...filled, help: 'Its new name.' },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Superscope',
  ],
  examples: [
    {
      title: 'Another name',
      command:
        'Rename-DhcpServerv4Superscope -Name "Expanded B3 Network" -NewName "Expanded B3-1 Network" -ComputerName "DhcpServer01.Contoso.com"',
      shows: [],
    },
  ],
  views: [superscopeView],
  related: ['Get-DhcpServerv4Superscope'],
  run({ server, args, confirm, write }) {
    const sentence = `Superscope ${args.name} on server ${server.displayName} will be renamed to ${args.newName}.`;
    if (!confirm(sentence)) return;
    const superscope = server.superscopes.rename(args.name, args.newName);
    if (args.passThru) write(superscopeObject(superscope));
  },
});
