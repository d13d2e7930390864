import type { Provider } from './provider.ts';
import { adapterConfiguration, networkAdapter, process, service } from './win32-services.ts';
import { bios, computerSystem, logicalDisk, operatingSystem, processor } from './win32-system.ts';

export const providers: readonly Provider[] = [
  bios,
  computerSystem,
  logicalDisk,
  networkAdapter,
  adapterConfiguration,
  operatingSystem,
  process,
  processor,
  service,
];

/** The class of a name in a namespace, whatever its case and slashes. */
export function findProvider(name: string, namespace = 'root/cimv2'): Provider | undefined {
  const space = namespace.replaceAll('\\', '/').toLowerCase();
  return providers.find(
    ({ cimClass }) => cimClass.name.toLowerCase() === name.toLowerCase() && cimClass.namespace.toLowerCase() === space,
  );
}

/** The classes without instances of their own that the others derive from, by lower-case name. */
const bases: ReadonlyMap<string, Provider> = new Map([
  ['cim_bioselement', bios],
  ['cim_computersystem', computerSystem],
  ['cim_unitarycomputersystem', computerSystem],
  ['cim_logicaldisk', logicalDisk],
  ['cim_networkadapter', networkAdapter],
  ['cim_operatingsystem', operatingSystem],
  ['cim_process', process],
  ['cim_processor', processor],
  ['cim_service', service],
  ['win32_baseservice', service],
]);

/** The class whose instances are those of a base class; undefined for what is none. */
export function derivedProvider(name: string, namespace = 'root/cimv2'): Provider | undefined {
  return /^root[\\/]cimv2$/i.test(namespace) ? bases.get(name.toLowerCase()) : undefined;
}

export const classNames = providers.map(({ cimClass }) => cimClass.name);

export const win32Views = providers.flatMap(({ views }) => views);
