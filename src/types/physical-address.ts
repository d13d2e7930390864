import { bytesOf } from './arrays.ts';
import { defineType } from './declare.ts';
import type { Equatable } from './equality.ts';
import { formatException } from './net-exception.ts';
import type { NetType } from './net-type.ts';
import type { PSReference } from './reference.ts';
import type { Value } from './value.ts';

/** A hardware address. */
class PhysicalAddress implements Equatable {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** `00-11-22`, `00:11:22`, `0011.2233` or plain digits; null for anything else. */
  static tryParse(text: string): PhysicalAddress | null {
    const pairs =
      /^(?:[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2})*|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2})*|[0-9A-Fa-f]{4}(?:\.[0-9A-Fa-f]{4})*|(?:[0-9A-Fa-f]{2})*)$/;
    if (!pairs.test(text)) return null;
    return new PhysicalAddress(Buffer.from(text.replace(/[-:.]/g, ''), 'hex'));
  }

  get netType(): NetType {
    return physicalAddressType;
  }

  equalityKey(): string {
    return this.toString();
  }

  toString(): string {
    return Buffer.from(this.bytes).toString('hex').toUpperCase();
  }
}

function parse(text: string | null): PhysicalAddress {
  const address = PhysicalAddress.tryParse(text ?? '');
  if (address === null) throw formatException(`An invalid physical address was specified: '${text}'.`);
  return address;
}

const physicalAddressType: NetType = defineType('System.Net.NetworkInformation.PhysicalAddress', {
  accelerators: ['PhysicalAddress'],
  members: () => ({
    'byte[] GetAddressBytes()': (self: PhysicalAddress) => self.bytes,
    'string ToString()': (self: PhysicalAddress) => self.toString(),
    'PhysicalAddress new(byte[] address)': (bytes: Value[]) => new PhysicalAddress(bytesOf(bytes)),
    'static PhysicalAddress None {get;}': () => new PhysicalAddress(new Uint8Array()),
    'static PhysicalAddress Parse(string address)': parse,
    'static bool TryParse(string address, [ref] PhysicalAddress value)': (text: string | null, result: PSReference) => {
      const address = PhysicalAddress.tryParse(text ?? '');
      result.value = address;
      return address !== null;
    },
  }),
});
