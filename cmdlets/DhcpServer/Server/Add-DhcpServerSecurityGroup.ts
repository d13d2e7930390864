import { defineDhcpCmdlet } from '../define.ts';
import { computerName } from '../parameters.ts';

export default defineDhcpCmdlet({
  name: 'Add-DhcpServerSecurityGroup',
  synopsis: 'Makes the local groups DHCP Users and DHCP Administrators on a DHCP server.',
  description:
    "Members of DHCP Administrators may change the server's settings, members of DHCP Users may read them. The DHCP Server service has to be restarted before the groups count.",
  sets: ['Add0'],
  parameters: {
    ComputerName: computerName,
  },
  outputTypes: [],
  examples: [
    {
      title: 'The groups of a server',
      command: 'Add-DhcpServerSecurityGroup -ComputerName "DhcpServer03.Contoso.com"',
      shows: [],
    },
  ],
  related: ['Install-WindowsFeature', 'Add-DhcpServerInDC'],
  run({ server, confirm }) {
    if (
      !confirm(`The security groups DHCP Users and DHCP Administrators will be added on server ${server.displayName}.`)
    )
      return;
    server.configuration.addSecurityGroups();
  },
});
