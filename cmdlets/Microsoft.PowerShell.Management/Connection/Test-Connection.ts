import { bindingError } from '../../../src/runtime/binder/binding-error.ts';
import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { currentMachine } from '../../../src/types/machine.ts';
import { completeMachines } from '../../Lab/machine-parameters.ts';
import { LabNetwork } from '../../Lab/network.ts';
import { findTarget } from './find-target.ts';
import { largestPacket, pingTarget, testPort, traceRoute } from './measure.ts';

const everySet = { DefaultPing: {}, RepeatPing: {}, TraceRoute: {}, MtuSizeDetect: {}, TcpPort: {} };

export default defineCmdlet({
  name: 'Test-Connection',
  module: 'Microsoft.PowerShell.Management',
  synopsis:
    "Asks whether computers answer: by ping, by a connection to a port, hop by hop, or for the path's packet size.",
  description:
    "The targets are the computers of the lab, by name or address. One that is down, cut off from here or unknown doesn't answer.",
  defaultSet: 'DefaultPing',
  sets: ['DefaultPing', 'RepeatPing', 'TraceRoute', 'MtuSizeDetect', 'TcpPort'],
  parameters: {
    Ping: {
      type: 'SwitchParameter',
      sets: { DefaultPing: {}, RepeatPing: {} },
      help: 'Sends pings, which is what happens without it, too.',
    },
    IPv4: { type: 'SwitchParameter', sets: everySet, help: "Takes the target's IPv4 address." },
    IPv6: { type: 'SwitchParameter', sets: everySet, help: "Takes the target's IPv6 address." },
    ResolveDestination: { type: 'SwitchParameter', sets: everySet, help: 'Shows full names in place of addresses.' },
    Source: {
      type: 'String',
      sets: { DefaultPing: {}, RepeatPing: {}, TraceRoute: {}, TcpPort: {} },
      attributes: [
        {
          kind: 'validator',
          name: 'ReadOnly',
          // The property behind this parameter can't be set in PowerShell 6 and later.
          validate: () => {
            throw bindingError('ParameterBindingFailed', {
              category: 'WriteError',
              parameter: 'Source',
              extra: ['Exception setting "Source": "Expression must be writeable (Parameter \'left\')"'],
            });
          },
        },
      ],
      help: 'Fails: PowerShell 7 tests from the local computer only.',
    },
    MaxHops: {
      type: 'Int32',
      aliases: ['Ttl', 'TimeToLive', 'Hops'],
      sets: { DefaultPing: {}, RepeatPing: {}, TraceRoute: {} },
      validateRange: [1, 128],
      help: 'How many hops a packet may take.',
      default: '128',
    },
    Count: {
      type: 'Int32',
      sets: { DefaultPing: {}, TcpPort: {} },
      validateRange: 'Positive',
      help: 'How many times to ask.',
      default: '4',
    },
    Delay: {
      type: 'Int32',
      sets: { DefaultPing: {}, RepeatPing: {}, TcpPort: {} },
      validateRange: 'Positive',
      help: 'Seconds between two attempts.',
      default: '1',
    },
    BufferSize: {
      type: 'Int32',
      aliases: ['Size', 'Bytes', 'BS'],
      sets: { DefaultPing: {}, RepeatPing: {} },
      validateRange: [0, 65500],
      help: 'Bytes to send.',
      default: '32',
    },
    DontFragment: {
      type: 'SwitchParameter',
      sets: { DefaultPing: {}, RepeatPing: {} },
      help: 'A packet that is too big for the path is refused, not cut into pieces.',
    },
    Repeat: {
      type: 'SwitchParameter',
      aliases: ['Continuous'],
      sets: { RepeatPing: { mandatory: true }, TcpPort: {} },
      help: 'Goes on until Ctrl+C.',
    },
    Quiet: { type: 'SwitchParameter', help: 'Says only True or False, or with -MtuSize the number.' },
    TimeoutSeconds: {
      type: 'Int32',
      validateRange: 'Positive',
      help: 'How long to wait for an answer.',
      default: '5',
    },
    TargetName: {
      type: 'String[]',
      aliases: ['ComputerName'],
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      notNullOrEmpty: true,
      complete: completeMachines,
      help: 'Names or addresses of the computers to ask.',
    },
    MtuSize: {
      type: 'SwitchParameter',
      aliases: ['MtuSizeDetect'],
      sets: { MtuSizeDetect: { mandatory: true } },
      help: 'Looks for the biggest packet that gets through in one piece.',
    },
    Traceroute: {
      type: 'SwitchParameter',
      sets: { TraceRoute: { mandatory: true } },
      help: 'Asks every hop on the way.',
    },
    TcpPort: {
      type: 'Int32',
      sets: { TcpPort: { mandatory: true } },
      validateRange: [0, 65535],
      help: 'Connects with this TCP port.',
    },
    Detailed: {
      type: 'SwitchParameter',
      sets: { TcpPort: {} },
      help: 'Writes what each attempt brought, not just True or False.',
    },
  },
  outputTypes: [
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus',
    'Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus',
    'System.Boolean',
    'System.Int32',
  ],
  examples: [
    {
      title: 'Does dhcp2 answer?',
      command: 'Test-Connection dhcp2 -Count 1 -Quiet; Stop-LabServer dhcp2; Test-Connection dhcp2 -Count 1 -Quiet',
      lab: 'contoso',
      shows: ['True', 'False'],
    },
    {
      title: 'Can failover connect with it?',
      command: 'Test-Connection -TargetName dhcp2.contoso.com -TcpPort 647',
      lab: 'contoso',
      shows: ['True'],
    },
    {
      title: 'A name that nobody has',
      command: 'Test-Connection dhcp9',
      lab: 'contoso',
      fails: 'TestConnectionException,Microsoft.PowerShell.Commands.TestConnectionCommand',
    },
  ],
  related: ['Test-NetConnection', 'Resolve-DnsName'],
  process(cmdlet, args) {
    const quiet = args.quiet === true;
    const network = new LabNetwork(cmdlet.session);
    const { maxHops = 128, delay = 1, bufferSize = 32, timeoutSeconds = 5 } = args;
    const test = {
      cmdlet,
      network,
      source: currentMachine().name.toLowerCase(),
      quiet,
      maxHops,
      delay,
      timeout: timeoutSeconds,
    };
    const ports = args.tcpPort !== undefined;
    const count = args.repeat === true ? Number.POSITIVE_INFINITY : (args.count ?? (ports ? 1 : 4));
    const look = {
      ipv4: args.iPv4 === true,
      ipv6: args.iPv6 === true,
      resolve: args.resolveDestination === true,
      quiet,
    };
    for (const given of args.targetName) {
      const target = findTarget(cmdlet, network, given, look);
      if (args.mtuSize === true) {
        if (target !== undefined) largestPacket(test, target);
        else if (quiet) cmdlet.writeObject(-1);
      } else if (args.traceroute === true) {
        if (target !== undefined) traceRoute(test, target, look);
        else if (!quiet) cmdlet.writeObject(false); // PowerShell's own: it says so when not quiet.
      } else if (target === undefined) {
        if (quiet) cmdlet.writeObject(false);
      } else if (args.tcpPort !== undefined) {
        testPort(test, { ...target, name: given }, { port: args.tcpPort, count, detailed: args.detailed === true });
      } else {
        pingTarget(test, target, { count, size: bufferSize, dontFragment: args.dontFragment === true });
      }
    }
  },
});
