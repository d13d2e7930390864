import type { Machine } from '../../../src/dhcp/model.ts';

/** A service of Windows Server as the lab's computers show it. */
export interface ServiceKind {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Its command line. */
  readonly binaryPath: string;
  /** The account that it runs as. */
  readonly account: string;
  /** Names of the services that it needs. */
  readonly needs: readonly string[];
  readonly canStop: boolean;
  readonly canPause: boolean;
  readonly delayedStart: boolean;
  /** Whether this computer has it. */
  readonly present: (machine: Machine) => boolean;
}

type Declared = Pick<ServiceKind, 'name' | 'displayName' | 'description'> & Partial<ServiceKind> & { group?: string };

const system = 'LocalSystem';
const network = 'NT AUTHORITY\\NetworkService';
const local = 'NT AUTHORITY\\LocalService';
const lsass = 'C:\\Windows\\system32\\lsass.exe';
const everywhere = (): boolean => true;

function kind(declared: Declared): ServiceKind {
  const group = declared.group ?? 'netsvcs';
  return {
    binaryPath: `C:\\Windows\\system32\\svchost.exe -k ${group} -p`,
    account: system,
    needs: [],
    canStop: true,
    canPause: false,
    delayedStart: false,
    present: everywhere,
    ...declared,
  };
}

/** The services that the lab's computers show; only DHCPServer can be stopped and started. */
export const serviceKinds: readonly ServiceKind[] = [
  kind({
    name: 'Dhcp',
    displayName: 'DHCP Client',
    description: 'Registers and updates IP addresses and DNS records for this computer.',
    group: 'LocalServiceNetworkRestricted',
    account: local,
  }),
  kind({
    name: 'DHCPServer',
    displayName: 'DHCP Server',
    description: 'Performs TCP/IP configuration for DHCP clients.',
    group: 'DHCPServer',
    account: network,
    needs: ['RpcSs', 'SamSs', 'EventLog', 'EventSystem'],
    canPause: true,
    present: (machine) => machine.dhcpRole,
  }),
  kind({
    name: 'DNS',
    displayName: 'DNS Server',
    description: 'Answers queries and update requests for DNS names.',
    binaryPath: 'C:\\Windows\\system32\\dns.exe',
    needs: ['RpcSs'],
    canPause: true,
    present: (machine) => machine.dnsServer,
  }),
  kind({
    name: 'Dnscache',
    displayName: 'DNS Client',
    description: 'Caches DNS names.',
    group: 'NetworkService',
    account: network,
    canStop: false,
  }),
  kind({
    name: 'EventLog',
    displayName: 'Windows Event Log',
    description: 'Manages events and event logs.',
    group: 'LocalServiceNetworkRestricted',
    account: local,
  }),
  kind({
    name: 'EventSystem',
    displayName: 'COM+ Event System',
    description: 'Distributes events to components that subscribed to them.',
    group: 'LocalService',
    account: local,
    needs: ['RpcSs'],
  }),
  kind({
    name: 'LanmanServer',
    displayName: 'Server',
    description: 'Supports file and print sharing over the network.',
    needs: ['SamSs'],
    canPause: true,
  }),
  kind({
    name: 'LanmanWorkstation',
    displayName: 'Workstation',
    description: 'Connects with remote servers.',
    group: 'NetworkService',
    account: network,
    canPause: true,
  }),
  kind({
    name: 'Netlogon',
    displayName: 'Netlogon',
    description: 'Keeps a secure channel to the domain controller.',
    binaryPath: lsass,
    needs: ['LanmanWorkstation'],
    canPause: true,
    present: (machine) => machine.domainJoined,
  }),
  kind({
    name: 'NTDS',
    displayName: 'Active Directory Domain Services',
    description: 'The directory service.',
    binaryPath: lsass,
    present: (machine) => machine.domainController,
  }),
  kind({
    name: 'RpcSs',
    displayName: 'Remote Procedure Call (RPC)',
    description: 'Starts and finds RPC servers.',
    group: 'rpcss',
    account: network,
    canStop: false,
  }),
  kind({
    name: 'SamSs',
    displayName: 'Security Accounts Manager',
    description: "Keeps the computer's own accounts.",
    binaryPath: lsass,
    needs: ['RpcSs'],
    canStop: false,
  }),
  kind({
    name: 'Schedule',
    displayName: 'Task Scheduler',
    description: 'Runs tasks at their times.',
    needs: ['RpcSs'],
    canStop: false,
  }),
  kind({
    name: 'W32Time',
    displayName: 'Windows Time',
    description: 'Keeps date and time in step.',
    group: 'LocalService',
    account: local,
    canPause: false,
  }),
  kind({
    name: 'WinRM',
    displayName: 'Windows Remote Management (WS-Management)',
    description: 'Listens for management requests.',
    group: 'NetworkService',
    account: network,
    needs: ['RpcSs'],
  }),
];
