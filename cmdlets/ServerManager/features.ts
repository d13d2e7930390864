import type { Machine } from '../../src/dhcp/model.ts';
import { computedColumn, tableView } from '../../src/format/views.ts';
import { PSCustomObject } from '../../src/types/ps-object.ts';
import { Shape } from '../../src/types/shape.ts';
import type { Value } from '../../src/types/value.ts';

/** A role, role service or feature of Windows Server, as far as the lab's computers know them. */
export interface WindowsFeature {
  readonly name: string;
  readonly displayName: string;
  readonly type: 'Role' | 'Role Service' | 'Feature';
  readonly depth: number;
  readonly parent: string;
  /** Present on this computer. */
  readonly installed: (machine: Machine) => boolean;
}

const never = (): boolean => false;
const always = (): boolean => true;

function feature(
  name: string,
  displayName: string,
  installed: (machine: Machine) => boolean = never,
  type: WindowsFeature['type'] = 'Role',
  parent = '',
  depth = 1,
): WindowsFeature {
  return { name, displayName, type, depth, parent, installed };
}

/** In the order of Server Manager. Only DHCP and its tools can be installed here; the others show what a server has. */
export const windowsFeatures: readonly WindowsFeature[] = [
  feature('AD-Certificate', 'Active Directory Certificate Services'),
  feature('AD-Domain-Services', 'Active Directory Domain Services', (machine) => machine.domainController),
  feature('DHCP', 'DHCP Server', (machine) => machine.dhcpRole),
  feature('DNS', 'DNS Server', (machine) => machine.dnsServer),
  feature('FileAndStorage-Services', 'File and Storage Services', always),
  feature('Storage-Services', 'Storage Services', always, 'Role Service', 'FileAndStorage-Services', 2),
  feature('Hyper-V', 'Hyper-V'),
  feature('NPAS', 'Network Policy and Access Services'),
  feature('Print-Services', 'Print and Document Services'),
  feature('RemoteAccess', 'Remote Access'),
  feature('Web-Server', 'Web Server (IIS)'),
  feature('UpdateServices', 'Windows Server Update Services'),
  feature('Failover-Clustering', 'Failover Clustering', never, 'Feature'),
  feature('IPAM', 'IP Address Management (IPAM) Server', never, 'Feature'),
  feature(
    'RSAT',
    'Remote Server Administration Tools',
    (machine) => machine.dhcpTools || machine.domainController,
    'Feature',
  ),
  feature(
    'RSAT-Role-Tools',
    'Role Administration Tools',
    (machine) => machine.dhcpTools || machine.domainController,
    'Feature',
    'RSAT',
    2,
  ),
  feature(
    'RSAT-AD-Tools',
    'AD DS and AD LDS Tools',
    (machine) => machine.domainController,
    'Feature',
    'RSAT-Role-Tools',
    3,
  ),
  feature('RSAT-DHCP', 'DHCP Server Tools', (machine) => machine.dhcpTools, 'Feature', 'RSAT-Role-Tools', 3),
  feature('RSAT-DNS-Server', 'DNS Server Tools', (machine) => machine.dnsServer, 'Feature', 'RSAT-Role-Tools', 3),
  feature('Windows-Defender', 'Microsoft Defender Antivirus', always, 'Feature'),
  feature('PowerShellRoot', 'Windows PowerShell', always, 'Feature'),
  feature('PowerShell', 'Windows PowerShell 5.1', always, 'Feature', 'PowerShellRoot', 2),
];

const featureShape = Shape.of([
  'Name',
  'DisplayName',
  'Installed',
  'InstallState',
  'FeatureType',
  'Path',
  'Depth',
  'Parent',
  'SubFeatures',
]);
const featureTypeNames = ['Microsoft.Windows.ServerManager.Commands.Feature', 'System.Object'];

/** What Get-WindowsFeature writes for one feature of a computer. */
export function featureObject(feature: WindowsFeature, machine: Machine): PSCustomObject {
  const path = (name: string): string => {
    const each = windowsFeatures.find((candidate) => candidate.name === name);
    return each === undefined
      ? ''
      : each.parent === ''
        ? each.displayName
        : `${path(each.parent)}\\${each.displayName}`;
  };
  const installed = feature.installed(machine);
  const object = new PSCustomObject(featureShape, [
    feature.name,
    feature.displayName,
    installed,
    installed ? 'Installed' : 'Available',
    feature.type,
    path(feature.name),
    feature.depth,
    feature.parent === '' ? null : feature.parent,
    windowsFeatures.filter(({ parent }) => parent === feature.name).map(({ name }) => name),
  ]);
  object.typeNames = featureTypeNames;
  return object;
}

const property = (item: Value, name: string): Value => (item instanceof PSCustomObject ? item.get(name) : undefined);

export const featureView = tableView(featureTypeNames[0] ?? '', {
  columns: [
    computedColumn(
      'Display Name',
      (item) =>
        `${'    '.repeat(Number(property(item, 'depth')) - 1)}[${property(item, 'installed') === true ? 'X' : ' '}] ${property(item, 'displayname')}`,
      { width: 55 },
    ),
    { label: 'Name', value: 'Name', width: 26 },
    { label: 'Install State', value: 'InstallState', width: 13, alignment: 'right' },
  ],
});

const operationShape = Shape.of(['Success', 'RestartNeeded', 'FeatureResult', 'ExitCode']);
const operationTypeNames = ['Microsoft.Windows.ServerManager.Commands.FeatureOperationResult', 'System.Object'];
const resultShape = Shape.of(['DisplayName', 'Name', 'Id', 'Message', 'RestartNeeded', 'SkipReason', 'Success']);

/** What Install- and Uninstall-WindowsFeature write: which features changed. */
export function operationResult(changed: readonly WindowsFeature[]): PSCustomObject {
  const results = changed.map(({ displayName, name }, index) => {
    const result = new PSCustomObject(resultShape, [displayName, name, index + 1, [], 'No', 'NotSkipped', true]);
    result.typeNames = ['Microsoft.Windows.ServerManager.Commands.FeatureResult', 'System.Object'];
    return result;
  });
  const object = new PSCustomObject(operationShape, [
    true,
    'No',
    results,
    changed.length > 0 ? 'Success' : 'NoChangeNeeded',
  ]);
  object.typeNames = operationTypeNames;
  return object;
}

export const operationView = tableView(operationTypeNames[0] ?? '', {
  columns: [
    { label: 'Success', value: 'Success', width: 7, alignment: 'left' },
    { label: 'Restart Needed', value: 'RestartNeeded', width: 14 },
    { label: 'Exit Code', value: 'ExitCode', width: 14 },
    computedColumn('Feature Result', (item) => {
      const results = property(item, 'featureresult');
      return Array.isArray(results) ? results.map((result) => property(result, 'displayname')) : [];
    }),
  ],
});
