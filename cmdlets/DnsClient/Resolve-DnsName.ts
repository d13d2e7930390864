import { domainToASCII } from 'node:url';
import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { type ErrorCategory, ErrorRecord } from '../../src/runtime/error-record.ts';
import { notSupported } from '../../src/runtime/errors/not-supported.ts';
import type { CmdletInvocation } from '../../src/runtime/invocation.ts';
import { EnumValue } from '../../src/types/enums.ts';
import { IPAddress } from '../../src/types/ip-address.ts';
import { dhcpService } from '../DhcpServer/service.ts';
import { completeMachines } from '../Lab/machine-parameters.ts';
import { addressOf, LabNetwork } from '../Lab/network.ts';
import { type DnsRecord, dnsRecordObject, dnsViews, recordTypes } from './dns-records.ts';
import { hostsRecords } from './hosts-file.ts';
import { address, domainName, LabZones } from './lab-zone.ts';

/** Seconds until the client gives up on its servers. */
const patience = { usual: 12, quick: 3 } as const;

interface Failure {
  readonly id: string;
  readonly category: ErrorCategory;
  readonly text: string;
}

const failures = {
  noName: { id: 'DNS_ERROR_RCODE_NAME_ERROR', category: 'ResourceUnavailable', text: 'DNS name does not exist' },
  noRecord: {
    id: 'DNS_ERROR_RECORD_DOES_NOT_EXIST',
    category: 'ResourceUnavailable',
    text: 'DNS record does not exist',
  },
  noAnswer: {
    id: 'ERROR_TIMEOUT',
    category: 'OperationTimeout',
    text: 'This operation returned because the timeout period expired',
  },
} as const satisfies Record<string, Failure>;

export default defineCmdlet({
  name: 'Resolve-DnsName',
  module: 'DnsClient',
  errorIdName: 'Microsoft.DnsClient.Commands.ResolveDnsName',
  synopsis: "Asks DNS for a name's records, or for the name that belongs to an address.",
  description:
    "The lab's DNS servers hold a zone for each domain that has a domain controller: the computers' addresses, their reverse records, and the records by which clients find the domain. They answer only while they are up and can be reached.",
  parameters: {
    Name: {
      type: 'String',
      mandatory: true,
      position: 0,
      byValue: true,
      byPropertyName: true,
      notNullOrEmpty: true,
      complete: completeMachines,
      help: 'A full or short name, or an address.',
    },
    Type: {
      type: 'Microsoft.DnsClient.Commands.RecordType',
      position: 1,
      byPropertyName: true,
      help: 'The kind of record: A, AAAA, NS, SOA, PTR, SRV, ...',
      default: 'A_AAAA',
    },
    Server: {
      type: 'String[]',
      byPropertyName: true,
      notNullOrEmpty: true,
      complete: completeMachines,
      help: "The DNS servers to ask in place of the computer's own.",
    },
    DnsOnly: { type: 'SwitchParameter', help: 'Asks DNS only.' },
    CacheOnly: { type: 'SwitchParameter', help: 'Asks nobody: only what this computer knows of itself.' },
    DnssecOk: { type: 'SwitchParameter', help: 'Says that signatures are welcome; the zones of the lab have none.' },
    DnssecCd: {
      type: 'SwitchParameter',
      help: 'Would ask for answers that failed verification; the zones of the lab are not signed: refused.',
    },
    NoHostsFile: { type: 'SwitchParameter', help: "Leaves the computer's hosts file out." },
    LlmnrNetbiosOnly: { type: 'SwitchParameter', help: 'Asks the neighbours in the subnet, not DNS.' },
    LlmnrFallback: { type: 'SwitchParameter', help: 'Asks the neighbours when DNS knows no short name.' },
    LlmnrOnly: { type: 'SwitchParameter', help: 'Asks the neighbours in the subnet, not DNS.' },
    NetbiosFallback: { type: 'SwitchParameter', help: 'Asks the neighbours when DNS knows no short name.' },
    NoIdn: { type: 'SwitchParameter', help: 'Asks for a name in other scripts as it is, not by its ASCII form.' },
    NoRecursion: {
      type: 'SwitchParameter',
      help: 'Takes only what the asked server holds itself, nothing that it would ask other servers.',
    },
    QuickTimeout: { type: 'SwitchParameter', help: 'Gives up sooner.' },
    TcpOnly: { type: 'SwitchParameter', help: 'Asks over TCP, which takes a round trip more than UDP.' },
  },
  outputTypes: ['Microsoft.DnsClient.Commands.DnsRecord'],
  views: dnsViews,
  examples: [
    { title: 'An address', command: '(Resolve-DnsName dhcp2).IPAddress', lab: 'contoso', shows: ['10.0.0.2'] },
    { title: 'A name', command: '(Resolve-DnsName 10.0.0.10).NameHost', lab: 'contoso', shows: ['dc1.contoso.com'] },
    {
      title: 'A name that nobody has',
      command: 'Resolve-DnsName dhcp9.contoso.com',
      lab: 'contoso',
      fails: 'DNS_ERROR_RCODE_NAME_ERROR,Microsoft.DnsClient.Commands.ResolveDnsName',
    },
  ],
  related: ['Test-Connection', 'Test-NetConnection'],
  process(cmdlet, args) {
    if (args.dnssecCd === true) refuseUnchecked(cmdlet, args.name);
    const network = new LabNetwork(cmdlet.session);
    const literal = IPAddress.tryParse(args.name);
    const asked = args.name.replace(/\.$/, '');
    const coded = args.noIdn === true ? asked : domainToASCII(asked) || asked;
    const name = literal === null ? coded : reverseName(literal);
    const kind = args.type instanceof EnumValue ? args.type.value : literal === null ? 0 : 12;
    const neighboursOnly = args.llmnrOnly === true || args.llmnrNetbiosOnly === true;
    const neighboursToo = args.llmnrFallback === true || args.netbiosFallback === true;
    const neighbour = () => neighbourNamed(network, name);
    const listed = args.noHostsFile === true ? undefined : hostsRecords(cmdlet.session.drives, name, kind);
    let answer: readonly DnsRecord[] | Failure;
    if (listed !== undefined && args.server === undefined && !neighboursOnly) answer = listed;
    else if (args.server === undefined && isOwnName(network, name)) answer = ownRecords(network);
    else if (args.cacheOnly === true) answer = failures.noRecord;
    else if (neighboursOnly) answer = neighbour() ?? failures.noName;
    else {
      answer = askServers(cmdlet, network, {
        name,
        kind,
        servers: args.server,
        quick: args.quickTimeout === true,
        recursion: args.noRecursion !== true,
        roundTrips: args.tcpOnly === true ? 2 : 1,
      });
      if ('id' in answer && neighboursToo && args.dnsOnly !== true) answer = neighbour() ?? answer;
    }
    if ('id' in answer) {
      const { id, category, text } = answer;
      cmdlet.writeError(
        ErrorRecord.of({
          message: `${args.name} : ${text}`,
          id,
          category,
          exceptionType: 'System.ComponentModel.Win32Exception',
          target: args.name,
        }),
      );
      return;
    }
    for (const record of answer) cmdlet.writeObject(dnsRecordObject(record));
    if (args.dnssecOk === true) {
      const data = { Data: [] };
      cmdlet.writeObject(dnsRecordObject({ kind: 'OPT', name: '.', section: 'Additional', timeToLive: 32_768, data }));
    }
  },
});

interface DnsQuestion {
  readonly name: string;
  /** Number of the record type; 0 asks for addresses, 255 for everything. */
  readonly kind: number;
  readonly servers: readonly string[] | undefined;
  readonly quick: boolean;
  /** Whether a server asks others for what it does not hold itself. */
  readonly recursion: boolean;
  /** One for UDP; a TCP connection takes another to open. */
  readonly roundTrips: number;
}

/** Asks the first server that answers. Short names are tried in the computer's own domain. */
function askServers(
  cmdlet: CmdletInvocation,
  network: LabNetwork,
  question: DnsQuestion,
): readonly DnsRecord[] | Failure {
  const servers =
    question.servers?.flatMap((server) => network.resolve(server)?.addresses[0] ?? []) ??
    network.dnsServers().map(addressOf);
  const server = servers.find((each) => network.connect(each, 53) === 'Success');
  if (server === undefined) {
    cmdlet.host.sleep((question.quick ? patience.quick : patience.usual) * 1000);
    cmdlet.checkStop();
    return failures.noAnswer;
  }
  if (!network.isHere(server)) cmdlet.host.sleep(question.roundTrips * latencyOf(cmdlet));
  cmdlet.checkStop();
  const zones = new LabZones(network.machines());
  const full = question.name.includes('.') ? question.name : `${question.name}.${domainName(network.here?.name ?? '')}`;
  const holder = domainName(network.machineAt(server)?.name ?? '');
  const zone = zones.domainOf(full.toLowerCase());
  if (!question.recursion && zone !== undefined && zone !== holder) return failures.noRecord;
  const records = zones.recordsOf(full);
  if (records === undefined) return failures.noName;
  const wanted = question.kind === 0 ? 1 : question.kind;
  const found = records.filter(({ kind }) => wanted === 255 || recordTypes.of(wanted).toString() === kind);
  return found.length > 0 ? found : zones.authorityOf(full);
}

function isOwnName(network: LabNetwork, name: string): boolean {
  const own = network.here?.name ?? 'localhost';
  const short = own.split('.')[0];
  return [own, short, 'localhost'].some((each) => each === name.toLowerCase());
}

function ownRecords(network: LabNetwork): DnsRecord[] {
  return network.here === undefined ? [] : [{ ...address(network.here.name, network.here, 1200), section: 'Question' }];
}

/** Milliseconds that a question takes to another computer and back. */
function latencyOf({ session }: CmdletInvocation): number {
  return session.service(dhcpService).dhcp.lab.latency();
}

function refuseUnchecked(cmdlet: CmdletInvocation, name: string): never {
  cmdlet.throwTerminatingError(
    notSupported(
      'The zones of the lab are not signed: there is no check of signatures that -DnssecCd could turn off.',
      name,
    ),
  );
}

/** A computer of the subnet answers to its short name. */
function neighbourNamed(network: LabNetwork, name: string): DnsRecord[] | undefined {
  const host = name.includes('.') ? undefined : network.resolve(name);
  const found = host?.addresses[0];
  if (host === undefined || found === undefined) return undefined;
  const machine = network.machineAt(found);
  if (machine === undefined || network.routeTo(found).length > 1 || !network.answers(found)) return undefined;
  return [address(name, machine, 30)];
}

/** `2.0.0.10.in-addr.arpa`, or the 32 digits of an IPv6 address. */
function reverseName(literal: IPAddress): string {
  if (literal.isIPv4) return `${[...literal.bytes].reverse().join('.')}.in-addr.arpa`;
  const digits = literal.groups.map((group) => group.toString(16).padStart(4, '0')).join('');
  return `${[...digits].reverse().join('.')}.ip6.arpa`;
}
