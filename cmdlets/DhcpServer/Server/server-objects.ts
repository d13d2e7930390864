import type {
  AuditLog,
  Binding,
  DatabaseSettings,
  ServerSettingsView,
  ServerVersion,
} from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass, listOf, tableOf } from '../cim-class.ts';
import { ipAddress } from '../values.ts';

const auditLogClass = dhcpClass('DhcpServerAuditLog', {
  Enable: 'bool',
  Path: 'string',
  MaxMBFileSize: 'uint32',
  DiskCheckInterval: 'uint32',
  MinMBDiskSpace: 'uint32',
});

export const auditLogView = listOf(auditLogClass, [
  'Path',
  'Enable',
  'MaxMBFileSize',
  'DiskCheckInterval',
  'MinMBDiskSpace',
]);

export function auditLogObject(log: AuditLog): CimInstance {
  return auditLogClass.create([
    log.enable,
    log.path,
    uint32(log.maxMBFileSize),
    uint32(log.diskCheckInterval),
    uint32(log.minMBDiskSpace),
  ]);
}

const databaseClass = dhcpClass('DhcpServerDatabase', {
  FileName: 'string',
  BackupPath: 'string',
  BackupInterval: 'uint32',
  CleanupInterval: 'uint32',
  LoggingEnabled: 'bool',
  RestoreFromBackup: 'bool',
});

export const databaseView = listOf(databaseClass, [
  'FileName',
  'BackupPath',
  ['BackupInterval', 'BackupInterval(m)'],
  ['CleanupInterval', 'CleanupInterval(m)'],
  'LoggingEnabled',
  'RestoreFromBackup',
]);

export function databaseObject(database: DatabaseSettings): CimInstance {
  return databaseClass.create([
    database.fileName,
    database.backupPath,
    uint32(database.backupInterval),
    uint32(database.cleanupInterval),
    database.loggingEnabled,
    database.restoreFromBackup,
  ]);
}

const settingClass = dhcpClass('DhcpServerSetting', {
  IsDomainJoined: 'bool',
  IsAuthorized: 'bool',
  DynamicBootp: 'bool',
  RestoreStatus: 'bool',
  NapEnabled: 'bool',
  ConflictDetectionAttempts: 'uint32',
  NpsUnreachableAction: 'string',
  ActivatePolicies: 'bool',
});

export const settingView = listOf(settingClass, [
  'IsDomainJoined',
  'IsAuthorized',
  'DynamicBootp',
  'RestoreStatus',
  'ConflictDetectionAttempts',
  'NpsUnreachableAction',
  'NapEnabled',
  'ActivatePolicies',
]);

export function settingObject(setting: ServerSettingsView): CimInstance {
  return settingClass.create([
    setting.isDomainJoined,
    setting.isAuthorized,
    setting.dynamicBootp,
    setting.restoreStatus,
    setting.napEnabled,
    uint32(setting.conflictDetectionAttempts),
    setting.npsUnreachableAction,
    setting.activatePolicies,
  ]);
}

const versionClass = dhcpClass('DhcpServerVersion', { MajorVersion: 'uint32', MinorVersion: 'uint32' });

/** Windows' own table was not found anywhere: it is ours. */
export const versionView = tableOf(versionClass, [['MajorVersion'], ['MinorVersion']]);

export function versionObject(version: ServerVersion): CimInstance {
  return versionClass.create([uint32(version.majorVersion), uint32(version.minorVersion)]);
}

const bindingClass = dhcpClass('DhcpServerv4Binding', {
  InterfaceAlias: 'string',
  BindingState: 'bool',
  InterfaceGuid: 'string',
  IPAddress: 'ipaddress',
  SubnetMask: 'ipaddress',
});

/** Windows' own table was not found anywhere: columns and widths are ours. */
export const bindingView = tableOf(bindingClass, [
  ['InterfaceAlias', 20],
  ['IPAddress', 20],
  ['SubnetMask', 20],
  ['BindingState', 20],
]);

export function bindingObject(binding: Binding): CimInstance {
  return bindingClass.create([
    binding.interfaceAlias,
    binding.bindingState,
    binding.interfaceGuid,
    ipAddress(binding.ipAddress),
    ipAddress(binding.subnetMask),
  ]);
}

/** What is said after changes that the service reads only when it starts; the sentence is ours. */
export function restartWarning(server: string): string {
  return `Restart the DHCP Server service on server ${server} for the changes to take effect.`;
}
