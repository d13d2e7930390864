import type { Machine } from '../../src/dhcp/model.ts';
import type { Session } from '../../src/runtime/session.ts';
import { LabNetwork } from '../Lab/network.ts';

/** The network and the computer that a program runs on. Throws in a lab without computers, where nothing could run. */
export function thisComputer(session: Session): { readonly network: LabNetwork; readonly here: Machine } {
  const network = new LabNetwork(session);
  const { here } = network;
  if (here === undefined) throw new Error('This lab has no computers.');
  return { network, here };
}
