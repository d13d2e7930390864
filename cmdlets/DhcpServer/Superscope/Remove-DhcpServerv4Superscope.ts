import { failure } from '../../../src/dhcp/messages.ts';
import { formatIPv4, parseIPv4, type Superscope } from '../../../src/dhcp/model.ts';
import { scopeIds, superscopeNames } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { superscopeObject, superscopeView } from './superscope.ts';

export default defineDhcpCmdlet({
  name: 'Remove-DhcpServerv4Superscope',
  synopsis: 'Takes scopes out of a superscope, or dissolves it.',
  description: 'The scopes themselves stay. A superscope without scopes no longer exists.',
  sets: ['Remove2'],
  parameters: {
    ComputerName: computerName,
    SuperscopeName: {
      type: 'String',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: superscopeNames,
      help: 'The superscope.',
    },
    ScopeId: {
      type: 'String[]',
      position: 2,
      byPropertyName: true,
      ...filled,
      complete: scopeIds,
      help: 'The scopes to take out. Default: all of them.',
    },
    Passthru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Superscope',
  ],
  examples: [
    {
      title: 'Two scopes leave a superscope',
      command: 'Remove-DhcpServerv4Superscope -SuperscopeName "Expanded Lab-4 Network" -ScopeId 10.1.1.0, 10.1.2.0',
      shows: [],
    },
    {
      title: 'A superscope is dissolved',
      command: 'Remove-DhcpServerv4Superscope -SuperscopeName "Expanded Lab-5 Network"',
      shows: [],
    },
  ],
  views: [superscopeView],
  related: ['Get-DhcpServerv4Superscope', 'Add-DhcpServerv4Superscope'],
  run({ server, args, attempt, confirm, write }) {
    const { superscopeName } = args;
    const fields = { Name: superscopeName, Server: server.displayName };
    const scopeIds = args.scopeId?.map((text) => {
      const scopeId = parseIPv4(text);
      if (scopeId === undefined) throw failure(87, 'removeSuperscope', fields);
      return scopeId;
    });
    const what = scopeIds === undefined ? 'All scopes' : `Scopes ${scopeIds.map(formatIPv4).join(', ')}`;
    if (!confirm(`${what} will be removed from superscope ${superscopeName} on server ${server.displayName}.`)) return;
    const removed: Superscope[] = [];
    for (const chosen of scopeIds?.map((scopeId) => [scopeId]) ?? [undefined]) {
      attempt(() => removed.push(server.superscopes.remove(superscopeName, chosen)));
    }
    const [first] = removed;
    if (!args.passthru || first === undefined) return;
    write(superscopeObject({ ...first, scopeIds: removed.flatMap((each) => each.scopeIds) }));
  },
});
