import type { Binding6 } from '../../../src/dhcp/model.ts';
import type { CimInstance } from '../../../src/types/cim-instance.ts';
import { IPAddress } from '../../../src/types/ip-address.ts';
import { uint32 } from '../../../src/types/numbers.ts';
import { dhcpClass } from '../cim-class.ts';
import { ipv6Address } from '../values.ts';

/** Without a view of its own: PowerShell's rules print its five properties as a list. */
const binding6Class = dhcpClass('DhcpServerv6Binding', {
  InterfaceAlias: 'string',
  BindingState: 'bool',
  InterfaceGuid: 'string',
  IPAddress: 'ipaddress',
  InterfaceIndex: 'uint32',
});

/** A link-local address tells the interface that it is of. */
export function binding6Object(binding: Binding6): CimInstance {
  const { bytes } = ipv6Address(binding.ipAddress);
  const zone = binding.ipAddress.startsWith('fe80') ? binding.interfaceIndex : 0;
  return binding6Class.create([
    binding.interfaceAlias,
    binding.bindingState,
    binding.interfaceGuid,
    new IPAddress(bytes, zone),
    uint32(binding.interfaceIndex),
  ]);
}
