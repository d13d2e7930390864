import { formatIPv4, type Superscope } from '../../../src/dhcp/model.ts';
import { scopeIds, superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { ipv4s } from '../values.ts';
import { superscopeObject, superscopeView } from './superscope.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerv4Superscope',
  synopsis: 'Puts scopes into a superscope.',
  description:
    'The superscope is made when there is none of that name. Scopes of another superscope are moved only with -Force.',
  sets: ['Add0'],
  parameters: {
    SuperscopeName: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: superscopeNames,
      help: 'The superscope that the scopes join.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scopes to put in.',
    },
    Force: { type: 'SwitchParameter', ...filled, help: 'Moves scopes that belong to another superscope.' },
    ComputerName: computerName,
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Superscope',
  ],
  examples: [
    {
      title: 'Two scopes form a superscope',
      command: 'Add-DhcpServerv4Superscope -SuperscopeName "Expanded Lab-4 Network" -ScopeId 10.1.1.0, 10.1.2.0',
      shows: [],
    },
    {
      title: 'Scopes move to another superscope',
      command: 'Add-DhcpServerv4Superscope -SuperscopeName "Expanded Lab-5 Network" -ScopeId 10.1.1.0, 10.1.2.0 -Force',
      shows: [],
    },
  ],
  views: [superscopeView],
  related: ['Get-DhcpServerv4Superscope', 'Remove-DhcpServerv4Superscope'],
  run({ server, args, attempt, confirm, write }) {
    const scopeIds = ipv4s(args.scopeId);
    const ids = scopeIds.map(formatIPv4).join(', ');
    const sentence = `Scopes ${ids} will be added to superscope ${args.superscopeName} on server ${server.displayName}.`;
    if (!confirm(sentence)) return;
    const { superscopeName, force } = args;
    const grown: Superscope[] = [];
    for (const scopeId of scopeIds) {
      attempt(() => grown.push(server.superscopes.add(superscopeName, [scopeId], { force })));
    }
    if (args.passThru) for (const superscope of grown.slice(-1)) write(superscopeObject(superscope));
  },
});
