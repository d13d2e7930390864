import { interfaceAliases } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { binding6Object } from './binding6.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv6Binding',
  synopsis: 'Lets a DHCP server serve IPv6 clients on network interfaces, or not.',
  sets: ['Set1'],
  parameters: {
    ComputerName: computerName,
    BindingState: {
      type: 'Boolean',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'Whether clients are served there.',
    },
    InterfaceAlias: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: interfaceAliases,
      help: 'The names of the interfaces.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv6Binding',
  ],
  examples: [
    {
      title: 'Serve clients on an interface',
      command: 'Set-DhcpServerv6Binding -BindingState $True -InterfaceAlias "Wired Ethernet Connection"',
      shows: [],
    },
    {
      title: 'Serve no clients there',
      command: 'Set-DhcpServerv6Binding -BindingState $False -InterfaceAlias "Wired Ethernet Connection"',
      shows: [],
    },
  ],
  related: ['Get-DhcpServerv6Binding'],
  run({ server, args, attempt, confirm, write }) {
    const { bindingState } = args;
    for (const alias of args.interfaceAlias) {
      attempt(() => {
        const what = bindingState ? 'bound to' : 'unbound from';
        if (!confirm(`Server ${server.displayName} will be ${what} interface ${alias} for IPv6.`)) return;
        const binding = server.v6.bindings.set(alias, bindingState);
        if (args.passThru) write(binding6Object(binding));
      });
    }
  },
});
