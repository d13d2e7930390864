import { interfaceAliases } from '../completion.ts';
import { defineDhcpCmdlet } from '../define.ts';
import { computerName, filled, passThru } from '../parameters.ts';
import { bindingObject, bindingView } from './server-objects.ts';

export default defineDhcpCmdlet({
  name: 'Set-DhcpServerv4Binding',
  synopsis: 'Lets a DHCP server serve IPv4 clients on network interfaces, or not.',
  sets: ['Set1'],
  parameters: {
    ComputerName: computerName,
    InterfaceAlias: {
      type: 'String[]',
      mandatory: true,
      position: 1,
      byPropertyName: true,
      ...filled,
      complete: interfaceAliases,
      help: 'The names of the interfaces.',
    },
    BindingState: {
      type: 'Boolean',
      mandatory: true,
      position: 2,
      byPropertyName: true,
      ...filled,
      help: 'Whether clients are served there.',
    },
    PassThru: passThru,
  },
  outputTypes: [
    'Microsoft.Management.Infrastructure.CimInstance[]',
    'Microsoft.Management.Infrastructure.CimInstance#DhcpServerv4Binding',
  ],
  examples: [
    {
      title: 'One interface',
      command: 'Set-DhcpServerv4Binding -BindingState $True -InterfaceAlias "Wired Ethernet Connection"',
      shows: [],
    },
  ],
  views: [bindingView],
  related: ['Get-DhcpServerv4Binding'],
  run({ server, args, attempt, confirm, write }) {
    const { bindingState } = args;
    for (const alias of args.interfaceAlias) {
      attempt(() => {
        const what = bindingState ? 'bound to' : 'unbound from';
        if (!confirm(`Server ${server.displayName} will be ${what} interface ${alias}.`)) return;
        const binding = server.configuration.setBinding(alias, bindingState);
        if (args.passThru) write(bindingObject(binding));
      });
    }
  },
});
