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

export const classNames = providers.map(({ cimClass }) => cimClass.name);

export const win32Views = providers.flatMap(({ views }) => views);
