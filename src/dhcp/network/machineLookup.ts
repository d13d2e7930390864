import type { View } from '../../lab/lab.ts';
import { KIND, LAB } from '../kinds.ts';
import { formatIPv4, parseIPv4 } from '../model/address.ts';
import { formatIPv6, parseIPv6 } from '../model/ipv6.ts';
import type { Machine } from '../model/server.ts';

export function allMachines(view: View): Machine[] {
  return view.refs.load<Machine>(LAB, KIND.machine).map((ref) => ref.value);
}

/** The computer with that full name (lower case), or undefined. */
export function heldMachine(view: View, name: string): Machine | undefined {
  return view.read<Machine>(LAB, KIND.machine, name);
}

/** A computer by its full name, its short name or its address, whatever the case. */
export function findMachine(view: View, name: string): Machine | undefined {
  const wanted = name.toLowerCase();
  const exact = heldMachine(view, wanted);
  if (exact !== undefined) return exact;
  const address = parseIPv4(name);
  const ipv6Address = parseIPv6(name);
  return allMachines(view).find(
    (machine) =>
      machine.address === address ||
      (ipv6Address !== undefined && machine.ipv6Address === ipv6Address) ||
      machine.name.slice(0, machine.name.indexOf('.')) === wanted,
  );
}

/** The addresses of a computer as texts. */
export function addressTexts({ address, ipv6Address }: Machine): readonly string[] {
  return [formatIPv4(address), ...(ipv6Address === undefined ? [] : [formatIPv6(ipv6Address)])];
}

/** Whether a name means the caller's own computer, whichever that is. */
export function isLoopback(name: string): boolean {
  return /^(\.|localhost|127\.0\.0\.1|::1)$/i.test(name);
}
