import type { ReplicationSelection } from '../../../src/dhcp/model.ts';
import { formatIPv4 } from '../../../src/dhcp/model.ts';
import { relationshipNames, scopeIds } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled } from '../parameters.ts';
import { ipv4s, listed } from '../values.ts';
import { replicate } from './replicate.ts';
import { replicatedScopeView } from './replicated-scope.ts';

export default defineDhcpCmdlet({
  name: 'Invoke-DhcpServerv4FailoverReplication',
  asksByDefault: true,
  synopsis: 'Copies the configuration of failover scopes from a server to its failover partner.',
  description:
    "Everything that belongs to a scope travels: its properties, exclusion ranges, reservations, option values and policies. The partner's configuration of the scope is overwritten, whatever was changed there; a scope that the partner lacks is made. Leases are not touched: the two servers keep them in step by themselves. Start the command on the server whose settings are right. Without -Name and -ScopeId all failover scopes of the server are copied, each to its own partner. The ids of the scopes that are now in step are written.",
  defaultSet: 'Name',
  sets: ['Name', 'ScopeId'],
  parameters: {
    ComputerName: computerName,
    Force: { type: 'SwitchParameter', ...filled, help: "Does not ask before the partner's settings are overwritten." },
    Name: {
      type: 'String[]',
      sets: { Name: { position: 1, byPropertyName: true } },
      ...filled,
      complete: relationshipNames,
      help: 'Relationships of which all scopes are copied.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      sets: { ScopeId: { mandatory: true, byPropertyName: true } },
      ...filled,
      complete: scopeIds,
      help: 'The scopes to copy, each to the partner of its relationship.',
    },
  },
  outputTypes: ['System.String[]'],
  examples: [
    {
      title: 'All scopes of one relationship',
      command:
        'Invoke-DhcpServerv4FailoverReplication -ComputerName "dhcpserver.contoso.com" -Name "SFO-SIN-Failover" -Force',
      shows: ['10.10.10.0', '10.20.20.0'],
    },
    {
      title: 'All failover scopes of a server',
      command: 'Invoke-DhcpServerv4FailoverReplication -ComputerName "dhcpserver.contoso.com" -Force',
      shows: ['10.10.10.0', '10.20.20.0'],
    },
    {
      title: 'Two scopes',
      command:
        'Invoke-DhcpServerv4FailoverReplication -ComputerName "dhcpserver.contoso.com" -ScopeId 10.10.10.0,10.20.20.0 -Force',
      shows: ['10.10.10.0', '10.20.20.0'],
    },
  ],
  views: [replicatedScopeView],
  notes:
    "Get-DhcpServerv4Scope piped straight into this command binds the scopes' names to -Name, which names relationships: select the property ScopeId first.",
  related: ['Get-DhcpServerv4Failover', 'Add-DhcpServerv4FailoverScope'],
  run(call) {
    const { server, args } = call;
    const selection: ReplicationSelection =
      args.scopeId !== undefined
        ? { scopeIds: ipv4s(args.scopeId) }
        : args.name !== undefined
          ? { names: args.name }
          : { all: true };
    const sentence = replicationSentence(selection, server.displayName);
    if (call.confirm(sentence, sentence)) replicate(call, selection);
  },
});

/** What is going to be replicated, in words; Windows' own sentence was not found anywhere, so this is ours. */
function replicationSentence(selection: ReplicationSelection, server: string): string {
  if ('scopeIds' in selection) {
    const ids = listed(selection.scopeIds.map(formatIPv4));
    return `This will replicate the configuration of scopes ${ids} on server ${server} to the failover partner server.`;
  }
  if ('names' in selection) {
    const names = listed(selection.names);
    return `This will replicate the configuration of all scopes of failover relationship ${names} on server ${server} to the failover partner server.`;
  }
  return `This will replicate the configuration of all failover scopes on server ${server} to their failover partner servers.`;
}
