import { DhcpError } from '../../src/dhcp/errors.ts';
import type { ReplicationSelection } from '../../src/dhcp/model.ts';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { dhcpErrorRecord } from '../DhcpServer/cim-error.ts';
import { relationshipNames, scopeIds } from '../DhcpServer/completion.ts';
import { computerName } from '../DhcpServer/parameters.ts';
import { dhcpService, dhcpSession } from '../DhcpServer/service.ts';
import { ipAddress, ipv4s } from '../DhcpServer/values.ts';
import { comparisonView, labObject } from './lab-object.ts';

export default defineCmdlet({
  name: 'Compare-DhcpServerv4FailoverScope',
  module: 'Lab',
  synopsis: 'Shows which failover scopes are in step with their partners, and what a replication would change.',
  description:
    'Status is InSync, OutOfSync or Unknown (the partner cannot be asked). Each entry of Difference names an item, its value on this server and the value on the partner that a replication from this server would overwrite.',
  defaultSet: 'Name',
  sets: ['Name', 'ScopeId'],
  parameters: {
    ComputerName: computerName,
    Name: {
      type: 'String[]',
      sets: { Name: { position: 0, byPropertyName: true } },
      notNullOrEmpty: true,
      complete: relationshipNames,
      help: 'Only scopes of these relationships.',
    },
    ScopeId: {
      type: 'IPAddress[]',
      sets: { ScopeId: { mandatory: true, byPropertyName: true } },
      notNullOrEmpty: true,
      complete: scopeIds,
      help: 'Only these scopes.',
    },
  },
  outputTypes: ['Dhcpsh.FailoverScopeComparison'],
  views: [comparisonView],
  examples: [
    {
      title: 'After a replication everything is in step',
      before: 'Invoke-DhcpServerv4FailoverReplication -Force',
      command: 'Compare-DhcpServerv4FailoverScope | Select-Object -ExpandProperty Status -Unique',
      lab: 'contoso',
      shows: ['InSync'],
    },
  ],
  process(cmdlet, { computerName: computer, name, scopeId }) {
    try {
      const selection: ReplicationSelection =
        scopeId !== undefined ? { scopeIds: ipv4s(scopeId) } : name !== undefined ? { names: name } : { all: true };
      const { dhcp } = cmdlet.session.service(dhcpService);
      const server = dhcp.connect(dhcpSession(cmdlet.session, cmdlet.name), computer);
      const { scopes, failures } = server.replication.compare(selection);
      for (const failure of failures) cmdlet.writeError(dhcpErrorRecord(failure, cmdlet.name, null));
      for (const scope of scopes) {
        cmdlet.writeObject(
          labObject('Dhcpsh.FailoverScopeComparison', {
            ScopeId: ipAddress(scope.scopeId),
            Relationship: scope.relationship,
            PartnerServer: scope.partner,
            Status: scope.status,
            Difference: scope.differences.map(
              ({ item, id, here, there }) => `${item} ${id}: ${here ?? '(none)'} <> ${there ?? '(none)'}`,
            ),
          }),
        );
      }
    } catch (error) {
      if (!(error instanceof DhcpError)) throw error;
      cmdlet.writeError(dhcpErrorRecord(error, cmdlet.name, null));
    }
  },
});
