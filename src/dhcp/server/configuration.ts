import type { View } from '../../lab/lab.ts';
import type { ServerContext } from '../context.ts';
import type { ServerConfiguration } from '../families.ts';
import { KIND, LAB } from '../kinds.ts';
import type {
  AuditLog,
  Binding,
  DatabaseSettings,
  DnsCredential,
  Machine,
  ServerSettings,
  ServerSettingsView,
} from '../model/server.ts';
import { machineAuthorized } from '../network/directory.ts';
import { interfaceAlias, interfaceGuid } from '../network/interface.ts';
import { backupServer, restoreServer } from './backup.ts';

const SETTINGS: ServerSettings = {
  conflictDetectionAttempts: 0,
  npsUnreachableAction: 'Full',
  napEnabled: false,
  activatePolicies: true,
  dynamicBootp: true,
  restoreStatus: false,
};

const AUDIT_LOG: AuditLog = {
  enable: true,
  path: 'C:\\Windows\\system32\\dhcp',
  maxMBFileSize: 70,
  diskCheckInterval: 50,
  minMBDiskSpace: 20,
};

const DATABASE: DatabaseSettings = {
  fileName: 'C:\\Windows\\system32\\dhcp\\dhcp.mdb',
  backupPath: 'C:\\Windows\\system32\\dhcp\\backup',
  backupInterval: 60,
  cleanupInterval: 60,
  loggingEnabled: true,
  restoreFromBackup: false,
};

const MAX_CONFLICT_DETECTION = 5;
const MAX_PATH = 260;

export function configurationOf(context: ServerContext): ServerConfiguration {
  const { name: server } = context;

  function settings(view: View): ServerSettingsView {
    const machine = context.machine(view);
    return {
      ...context.document(view, KIND.settings, SETTINGS),
      isDomainJoined: machine.domainJoined,
      isAuthorized: machineAuthorized(view, machine),
    };
  }

  return {
    version: () => context.read((view) => context.machine(view).version),

    settings: () => context.read(settings),

    setSettings: (change) =>
      context.write('Set-DhcpServerSetting', (transaction) => {
        const after = merged(context.document(transaction, KIND.settings, SETTINGS), change);
        if (after.conflictDetectionAttempts > MAX_CONFLICT_DETECTION) throw context.failure(87, 'setSettings', {});
        transaction.write(server, KIND.settings, '', after);
        return settings(transaction);
      }),

    auditLog: () => context.read((view) => context.document(view, KIND.auditLog, AUDIT_LOG)),

    setAuditLog: (change) =>
      context.write('Set-DhcpServerAuditLog', (transaction) => {
        const set = merged(context.document(transaction, KIND.auditLog, AUDIT_LOG), change);
        const after = {
          ...set,
          minMBDiskSpace: set.minMBDiskSpace === 0 ? AUDIT_LOG.minMBDiskSpace : set.minMBDiskSpace,
        };
        if (after.path.length > MAX_PATH) throw context.failure(20033, 'setAuditLog', {});
        transaction.write(server, KIND.auditLog, '', after);
        return after;
      }),

    database: () => context.read((view) => context.document(view, KIND.database, DATABASE)),

    setDatabase: (change) =>
      context.write('Set-DhcpServerDatabase', (transaction) => {
        const after = merged(context.document(transaction, KIND.database, DATABASE), change);
        if (after.fileName === '' || after.backupPath === '') throw context.failure(87, 'setDatabase', {});
        transaction.write(server, KIND.database, '', after);
        return after;
      }),

    bindings: () => context.read((view) => [...bindings(context, view)]),

    setBinding: (alias, bindingState) =>
      context.write('Set-DhcpServerv4Binding', (transaction) => {
        const all = bindings(context, transaction);
        const wanted = alias.toLowerCase();
        const before = all.find((each) => each.interfaceAlias.toLowerCase() === wanted);
        if (before === undefined) throw context.failure(87, 'setBinding', { InterfaceAlias: alias });
        const after: Binding = { ...before, bindingState };
        transaction.write(
          server,
          KIND.bindings,
          '',
          all.map((each) => (each === before ? after : each)),
        );
        return after;
      }),

    dnsCredential: () => context.read((view) => context.document<DnsCredential | null>(view, KIND.dnsCredential, null)),

    setDnsCredential: (credential) =>
      context.write('Set-DhcpServerDnsCredential', (transaction) => {
        const after: DnsCredential = { userName: credential.userName, domainName: credential.domainName };
        transaction.write(server, KIND.dnsCredential, '', after);
        return after;
      }),

    removeDnsCredential: () =>
      context.write('Remove-DhcpServerDnsCredential', (transaction) => {
        const before = context.document<DnsCredential | null>(transaction, KIND.dnsCredential, null);
        transaction.erase(server, KIND.dnsCredential, '');
        return before;
      }),

    addSecurityGroups: () =>
      context.write('Add-DhcpServerSecurityGroup', (transaction) => {
        const machine = context.machine(transaction);
        transaction.write(LAB, KIND.machine, machine.name, { ...machine, securityGroups: true });
      }),

    backup: (path) => context.write('Backup-DhcpServer', (transaction) => backupServer(transaction, server, path)),

    restore: (path) =>
      context.write('Restore-DhcpServer', (transaction) => {
        if (!restoreServer(transaction, server, path)) throw context.failure(2, 'restore', { Path: path });
      }),
  };
}

/** A server listens on its one interface. */
function bindings(context: ServerContext, view: View): readonly Binding[] {
  const machine: Machine = context.machine(view);
  return context.document<readonly Binding[]>(view, KIND.bindings, [
    {
      interfaceAlias: interfaceAlias(machine),
      bindingState: true,
      interfaceGuid: interfaceGuid(machine),
      ipAddress: machine.address,
      subnetMask: machine.subnetMask,
    },
  ]);
}

function merged<T extends object>(before: T, change: Partial<T>): T {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...before, ...(Object.fromEntries(given) as Partial<T>) };
}
